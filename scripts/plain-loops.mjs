// Writes loops and patterns over arrays by index. V8 runs `for (const x of array)` and `const [a, b] = array` as fast once it has compiled them, but
// until then each step calls the iterator and makes an object for its answer: a quarter of what a start of the server allocated. The sources keep
// the short form; types tell what is an array.
import ts from 'typescript';

/**
 * Gives a function that rewrites one source file: `(file, text) => text`. `root`: folder of `tsconfig.json`. Lines stay lines.
 */
export function plainLoops(root) {
  const config = ts.getParsedCommandLineOfConfigFile(`${root}/tsconfig.json`, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} });
  const program = ts.createProgram(config.fileNames.filter((file) => file.includes('/server/src/')), config.options);
  const checker = program.getTypeChecker();
  return (file, text) => {
    const source = program.getSourceFile(file);
    return source === undefined || source.text !== text ? text : rewritten(source, text, checker);
  };
}

function rewritten(source, text, checker) {
  /** Texts that take the place of `[start, end)`; at one place the lowest rank comes first. */
  const edits = [];
  let count = 0;
  const put = (start, end, written) => edits.push({ start, end, written, rank: edits.length });
  /** Behind what ends here: before all that begins here, and what ends an inner node, found later, before what ends an outer one. */
  const close = (end, written) => edits.push({ start: end, end, written, rank: -edits.length });
  const isArray = (type) => {
    if (type.isUnion()) return type.types.every(isArray);
    if ((type.flags & ts.TypeFlags.TypeParameter) !== 0) {
      const limit = checker.getBaseConstraintOfType(type);
      return limit !== undefined && isArray(limit);
    }
    return checker.isArrayType(type) || checker.isTupleType(type);
  };
  const isArrayAt = (node) => isArray(checker.getTypeAtLocation(node));

  /** `[a, , b, ...c]` without defaults: what to declare for a name that holds the array; null for other patterns. */
  const parts = (pattern, array) => {
    const found = [];
    for (const [index, element] of pattern.elements.entries()) {
      if (ts.isOmittedExpression(element)) continue;
      if (!ts.isIdentifier(element.name) || element.initializer !== undefined) return null;
      found.push(`${element.name.text}=${element.dotDotDotToken === undefined ? `${array}[${index}]` : `${array}.slice(${index})`}`);
    }
    return found.length === 0 ? null : found.join(',');
  };

  const visit = (node) => {
    if (ts.isForOfStatement(node) && node.awaitModifier === undefined && ts.isVariableDeclarationList(node.initializer) && isArrayAt(node.expression)) {
      const [declaration] = node.initializer.declarations;
      const [list, at, item] = [`$list${++count}`, `$at${count}`, `$item${count}`];
      const { name } = declaration;
      const pieces = ts.isArrayBindingPattern(name) && isArrayAt(name) ? parts(name, item) : null;
      const kind = (node.initializer.flags & ts.NodeFlags.Const) !== 0 ? 'const' : 'let';
      const declared = pieces === null ? `${kind} ${name.getText(source)}=${list}[${at}];` : `${kind} ${item}=${list}[${at}],${pieces};`;
      put(node.initializer.getStart(source), node.expression.getStart(source), `let ${at}=0,${list}=`);
      close(node.expression.end, `;${at}<${list}.length;${at}++`);
      put(node.statement.getStart(source), node.statement.getStart(source), `{${declared}`);
      close(node.statement.end, '}');
    } else if (ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isArrayBindingPattern(node.name) && isArrayAt(node.initializer)) {
      const array = `$list${count + 1}`;
      const pieces = parts(node.name, array);
      if (pieces !== null) {
        count++;
        // The pattern stands before what it takes apart, the names behind it.
        put(node.name.getStart(source), node.name.end, array);
        if (node.type !== undefined) put(node.type.pos - 1, node.type.end, '');
        close(node.end, `,${pieces}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return applied(text, edits);
}

function applied(text, edits) {
  let result = '';
  let at = 0;
  for (const { start, end, written } of edits.sort((a, b) => a.start - b.start || a.rank - b.rank)) {
    result += text.slice(at, start) + written;
    at = end;
  }
  return result + text.slice(at);
}
