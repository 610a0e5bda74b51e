// From a syntax tree to plain data, in one pass. With `parser.ts` the only code that touches web-tree-sitter nodes.

import type { Node as TreeNode } from 'web-tree-sitter';
import type { Argument, ComprehensionClause, Expr, Param, Name } from './ast.ts';
import { maxText } from './reading/literals.ts';

/** Expressions nested deeper than this are `unknown`: generated code and attacks, never a person's. */
const maxDepth = 150;

const simplePath = /^[^\W\d]\w*(?:\.[^\W\d]\w*)*$/u;

interface TypedNode extends TreeNode {
  typeName?: string;
}

/** Reads expressions; statements are in `statement-reader.ts`. One instance per tree. */
export class ExpressionReader {
  /** Spans of damaged code, in unit offsets. */
  readonly damage: { start: number; end: number }[] = [];
  private depth = 0;

  /** `shift`: length of the wrapper's prefix, so that offsets become relative to the unit. `damaging`: the tree has errors, so any child may be one. */
  constructor(protected readonly source: string, protected readonly shift: number, protected readonly types: readonly string[], private readonly damaging: boolean) {}

  protected type(node: TreeNode): string {
    return (node as TypedNode).typeName ?? this.typeOf(node);
  }

  /** Each question to a node crosses into WebAssembly: the answer is kept on the node, which does not outlive the reading. */
  private typeOf(node: TypedNode): string {
    return (node.typeName = this.types[node.typeId] ?? 'ERROR');
  }

  /** Named children without comments, joined lines and damage. */
  protected kids(node: TreeNode): TreeNode[] {
    const kids = node.namedChildren as TreeNode[];
    if (this.damaging) return this.soundKids(kids);
    for (let i = 0; i < kids.length; i++) {
      const first = this.source.charCodeAt(kids[i]?.startIndex ?? 0);
      // Nothing else begins with a hash or a backslash.
      if (first === 0x23 || first === 0x5c) return this.soundKids(kids);
    }
    return kids;
  }

  private soundKids(kids: readonly (TreeNode | null)[]): TreeNode[] {
    const kept: TreeNode[] = [];
    for (const kid of kids) {
      if (kid === null) continue;
      const type = this.type(kid);
      if (type === 'ERROR') this.damaged(kid);
      else if (type !== 'comment' && type !== 'line_continuation') kept.push(kid);
    }
    return kept;
  }

  protected damaged(node: TreeNode): void {
    this.damage.push({ start: node.startIndex - this.shift, end: node.endIndex - this.shift });
  }

  protected text(node: TreeNode): string {
    return this.source.slice(node.startIndex, node.endIndex);
  }

  expr(node: TreeNode): Expr {
    const from = node.startIndex;
    const to = node.endIndex;
    if (this.depth >= maxDepth) return { kind: 'unknown', start: from - this.shift, end: to - this.shift };
    this.depth++;
    const expr = this.exprOfType(node, this.type(node), from - this.shift, to - this.shift);
    this.depth--;
    return expr;
  }

  private exprOfType(node: TreeNode, type: string, start: number, end: number): Expr {
    const unknown: Expr = { kind: 'unknown', start, end };
    switch (type) {
      case 'identifier':
        return nameOrConstant(this.text(node), start, end);
      case 'attribute':
        return this.attribute(node, start, end);
      case 'call':
        return this.call(node, start, end);
      case 'await':
        return this.awaited(node, start, end);
      case 'string':
        return this.string(node, start, end);
      case 'concatenated_string':
        return this.concatenated(node, start, end);
      case 'integer': case 'float': return { kind: 'constant', type: type === 'integer' ? 'int' : 'float', start, end, text: this.text(node) };
      case 'none': return { kind: 'constant', type: 'none', start, end, text: '' };
      case 'true': return { kind: 'constant', type: 'true', start, end, text: '' };
      case 'false': return { kind: 'constant', type: 'false', start, end, text: '' };
      case 'ellipsis': return { kind: 'constant', type: 'ellipsis', start, end, text: '' };
      case 'parenthesized_expression':
      case 'parenthesized_list_splat': {
        const inner = this.kids(node)[0];
        return inner === undefined ? unknown : this.expr(inner);
      }
      case 'binary_operator': {
        const [left, right] = this.kids(node);
        if (left === undefined || right === undefined) return unknown;
        const op = this.source.slice(left.endIndex, right.startIndex).replace(/[\s()\\]|#.*/g, '');
        return { kind: 'binary', start, end, op, left: this.expr(left), right: this.expr(right) };
      }
      case 'boolean_operator': {
        const [left, right] = this.kids(node);
        if (left === undefined || right === undefined) return unknown;
        const op = /\band\b/.test(this.source.slice(left.endIndex, right.startIndex).replace(/#.*/g, '')) ? 'and' : 'or';
        return { kind: 'bool', start, end, op, left: this.expr(left), right: this.expr(right) };
      }
      case 'not_operator': {
        const value = this.kids(node)[0];
        return value === undefined ? unknown : { kind: 'not', start, end, value: this.expr(value) };
      }
      case 'unary_operator': {
        const value = this.kids(node)[0];
        return value === undefined ? unknown : { kind: 'unary', start, end, op: this.source.charAt(node.startIndex), value: this.expr(value) };
      }
      case 'comparison_operator':
        return { kind: 'compare', start, end, operands: this.kids(node).map((kid) => this.expr(kid)) };
      case 'conditional_expression': {
        const [body, test, orElse] = this.kids(node);
        if (body === undefined || test === undefined || orElse === undefined) return unknown;
        return { kind: 'conditional', start, end, test: this.expr(test), body: this.expr(body), orElse: this.expr(orElse) };
      }
      case 'list':
      case 'list_pattern':
        return { kind: 'list', start, end, elements: this.kids(node).map((kid) => this.expr(kid)) };
      case 'set':
        return { kind: 'set', start, end, elements: this.kids(node).map((kid) => this.expr(kid)) };
      case 'tuple':
      case 'tuple_pattern':
      case 'expression_list':
      case 'pattern_list':
        return { kind: 'tuple', start, end, elements: this.kids(node).map((kid) => this.expr(kid)) };
      case 'dictionary':
        return this.dictionary(node, start, end);
      case 'list_comprehension': return this.comprehension(node, 'list', start, end);
      case 'set_comprehension': return this.comprehension(node, 'set', start, end);
      case 'dictionary_comprehension': return this.comprehension(node, 'dict', start, end);
      case 'generator_expression': return this.comprehension(node, 'generator', start, end);
      case 'subscript': {
        const [value, ...index] = this.kids(node);
        return value === undefined ? unknown : { kind: 'subscript', start, end, value: this.expr(value), index: index.map((kid) => this.expr(kid)) };
      }
      case 'slice':
        return { kind: 'slice', start, end, parts: this.kids(node).map((kid) => this.expr(kid)) };
      case 'list_splat':
      case 'list_splat_pattern':
      case 'dictionary_splat':
      case 'splat_type': {
        const value = this.kids(node)[0];
        return value === undefined ? unknown : { kind: 'starred', start, end, value: this.expr(value) };
      }
      case 'named_expression': {
        const [target, value] = this.kids(node);
        if (target === undefined || value === undefined) return unknown;
        return { kind: 'named', start, end, target: this.name(target), value: this.expr(value) };
      }
      case 'yield': {
        const value = this.kids(node)[0];
        const from = value !== undefined && /^yield\s+from\b/.test(this.source.slice(node.startIndex, value.startIndex));
        return { kind: 'yield', start, end, from, value: value === undefined ? null : this.expr(value) };
      }
      case 'lambda':
        return this.lambda(node, start, end);
      case 'type': {
        const inner = this.kids(node)[0];
        return inner === undefined ? unknown : this.expr(inner);
      }
      case 'generic_type': {
        // `Optional[X]` in an annotation has its own node; elsewhere it is a subscript. One form is enough.
        const [value, parameters] = this.kids(node);
        if (value === undefined || parameters === undefined) return unknown;
        return { kind: 'subscript', start, end, value: this.expr(value), index: this.kids(parameters).map((kid) => this.expr(kid)) };
      }
      case 'union_type': {
        const [left, right] = this.kids(node);
        return left === undefined || right === undefined ? unknown : union(start, end, this.expr(left), this.expr(right), right.startIndex - this.shift);
      }
      case 'member_type': {
        const [value, name] = this.kids(node);
        if (value === undefined || name === undefined) return unknown;
        return { kind: 'attribute', start, end, value: this.expr(value), name: this.text(name), nameStart: name.startIndex - this.shift };
      }
      case 'as_pattern': {
        // `with x as y` without the statement's own item node, seen in damaged code.
        const value = this.kids(node)[0];
        return value === undefined ? unknown : this.expr(value);
      }
      case 'dotted_name':
        return this.path(node.startIndex, node.endIndex);
      default:
        if (node.isError || node.isMissing) this.damaged(node);
        return unknown;
    }
  }

  protected name(node: TreeNode): Name {
    return { kind: 'name', start: node.startIndex - this.shift, end: node.endIndex - this.shift, name: this.text(node) };
  }

  /** `a.b.c` from the text alone: descending into the tree for each dot costs more than all the rest. */
  private path(from: number, to: number): Expr {
    const parts = this.source.slice(from, to).split('.');
    const start = from - this.shift;
    if (parts.length > maxDepth) return { kind: 'unknown', start, end: to - this.shift };
    let end = start + (parts[0] ?? '').length;
    let expr: Expr = nameOrConstant(parts[0] ?? '', start, end);
    for (let i = 1; i < parts.length; i++) {
      const name = parts[i] ?? '';
      const nameStart = end + 1;
      end = nameStart + name.length;
      expr = { kind: 'attribute', start, end, value: expr, name, nameStart };
    }
    return expr;
  }

  private attribute(node: TreeNode, start: number, end: number): Expr {
    const text = this.source.slice(node.startIndex, node.endIndex);
    if (simplePath.test(text)) return this.path(node.startIndex, node.endIndex);
    const [value, name] = this.kids(node);
    if (value === undefined || name === undefined) return { kind: 'unknown', start, end };
    return { kind: 'attribute', start, end, value: this.expr(value), name: this.text(name), nameStart: name.startIndex - this.shift };
  }

  private call(node: TreeNode, start: number, end: number): Expr {
    const [callee, list] = this.kids(node);
    if (callee === undefined || list === undefined) return { kind: 'unknown', start, end };
    const open = list.startIndex - this.shift;
    return { kind: 'call', start, end, callee: this.expr(callee), args: this.arguments(list), open };
  }

  protected arguments(list: TreeNode): Argument[] {
    if (this.type(list) === 'generator_expression') {
      const value = this.expr(list);
      return [{ start: value.start, end: value.end, form: 'sole-generator', keyword: null, value }];
    }
    return this.kids(list).map((kid) => this.argument(kid));
  }

  private argument(node: TreeNode): Argument {
    const start = node.startIndex - this.shift;
    const end = node.endIndex - this.shift;
    const type = this.type(node);
    if (type === 'keyword_argument') {
      const [name, value] = this.kids(node);
      if (name !== undefined && value !== undefined) return { start, end, form: 'keyword', keyword: this.text(name), value: this.expr(value) };
    } else if (type === 'list_splat' || type === 'dictionary_splat') {
      const value = this.kids(node)[0];
      if (value !== undefined) return { start, end, form: type === 'list_splat' ? 'star' : 'double-star', keyword: null, value: this.expr(value) };
    }
    return { start, end, form: 'positional', keyword: null, value: this.expr(node) };
  }

  private awaited(node: TreeNode, start: number, end: number): Expr {
    const kid = this.kids(node)[0];
    if (kid === undefined) return { kind: 'unknown', start, end };
    const value = this.expr(kid);
    // The grammar groups `await a ** 2` as `await (a ** 2)`; Python awaits first.
    if (value.kind === 'binary' && value.op === '**' && this.source.charAt(kid.startIndex) !== '(' && this.type(kid) === 'binary_operator') {
      return { ...value, start, left: { kind: 'await', start, end: value.left.end, value: value.left } };
    }
    return { kind: 'await', start, end, value };
  }

  private string(node: TreeNode, start: number, end: number): Expr {
    const from = node.startIndex;
    let prefix = '';
    for (let i = from; i < from + 3; i++) {
      const c = this.source.charAt(i);
      if (c === '"' || c === "'") break;
      prefix += c.toLowerCase();
    }
    const template = prefix.includes('t');
    if (template || prefix.includes('f')) {
      const fields: Expr[] = [];
      for (const kid of this.kids(node)) if (this.type(kid) === 'interpolation') this.field(kid, fields);
      if (fields.length > 0) return { kind: 'formatted', start, end, fields, template };
    }
    const quote = from + prefix.length;
    const width = this.source.startsWith('"""', quote) || this.source.startsWith("'''", quote) ? 3 : 1;
    const text = this.source.slice(quote + width, Math.min(node.endIndex - width, quote + width + maxText));
    return { kind: 'constant', type: prefix.includes('b') ? 'bytes' : 'str', start, end, text };
  }

  private field(node: TreeNode, fields: Expr[]): void {
    for (const kid of this.kids(node)) {
      const type = this.type(kid);
      if (type === 'format_specifier') { for (const inner of this.kids(kid)) this.field(inner, fields); }
      else if (type !== 'type_conversion') fields.push(this.expr(kid));
    }
  }

  private concatenated(node: TreeNode, start: number, end: number): Expr {
    const fields: Expr[] = [];
    let type: 'str' | 'bytes' = 'str';
    for (const kid of this.kids(node)) {
      const part = this.expr(kid);
      if (part.kind === 'formatted') fields.push(...part.fields);
      else if (part.kind === 'constant' && part.type === 'bytes') type = 'bytes';
    }
    return fields.length > 0 ? { kind: 'formatted', start, end, fields, template: false } : { kind: 'constant', type, start, end, text: '' };
  }

  private dictionary(node: TreeNode, start: number, end: number): Expr {
    const keys: (Expr | null)[] = [];
    const values: Expr[] = [];
    for (const kid of this.kids(node)) {
      const [key, value] = this.type(kid) === 'pair' ? this.kids(kid) : [undefined, this.kids(kid)[0]];
      if (value === undefined) continue;
      keys.push(key === undefined ? null : this.expr(key));
      values.push(this.expr(value));
    }
    return { kind: 'dict', start, end, keys, values };
  }

  private comprehension(node: TreeNode, form: 'list' | 'set' | 'dict' | 'generator', start: number, end: number): Expr {
    const elements: Expr[] = [];
    const clauses: (ComprehensionClause & { conditions: Expr[] })[] = [];
    for (const kid of this.kids(node)) {
      const type = this.type(kid);
      if (type === 'for_in_clause') {
        const [target, ...rest] = this.kids(kid);
        const iterable = rest[0];
        if (target === undefined || iterable === undefined) continue;
        const isAsync = this.source.startsWith('async', kid.startIndex);
        clauses.push({ start: kid.startIndex - this.shift, end: kid.endIndex - this.shift, async: isAsync, target: this.expr(target), iterable: this.expr(iterable), conditions: [] });
      } else if (type === 'if_clause') {
        const condition = this.kids(kid)[0];
        if (condition !== undefined) clauses.at(-1)?.conditions.push(this.expr(condition));
      } else if (type === 'pair') {
        for (const part of this.kids(kid)) elements.push(this.expr(part));
      } else elements.push(this.expr(kid));
    }
    return { kind: 'comprehension', form, start, end, elements, clauses };
  }

  private lambda(node: TreeNode, start: number, end: number): Expr {
    const kids = this.kids(node);
    const body = kids.at(-1);
    if (body === undefined) return { kind: 'unknown', start, end };
    const first = kids[0];
    const params = kids.length > 1 && first !== undefined ? this.params(first) : [];
    return { kind: 'lambda', start, end, params, body: this.expr(body) };
  }

  protected params(node: TreeNode): Param[] {
    const params: Param[] = [];
    for (const kid of this.kids(node)) {
      const param = this.param(kid);
      if (param !== null) params.push(param);
    }
    return params;
  }

  private param(node: TreeNode): Param | null {
    const start = node.startIndex - this.shift;
    const end = node.endIndex - this.shift;
    const plain = { start, end, form: 'plain', annotation: null, value: null } as const;
    switch (this.type(node)) {
      case 'identifier':
        return { ...plain, name: this.text(node) };
      case 'default_parameter': {
        const [name, value] = this.kids(node);
        return name === undefined || value === undefined ? null : { ...plain, name: this.text(name), value: this.expr(value) };
      }
      case 'typed_default_parameter': {
        const [name, type, value] = this.kids(node);
        if (name === undefined || type === undefined || value === undefined) return null;
        return { ...plain, name: this.text(name), annotation: this.expr(type), value: this.expr(value) };
      }
      case 'typed_parameter': {
        const [name, type] = this.kids(node);
        const inner = name === undefined ? null : this.param(name);
        return inner === null || type === undefined ? null : { ...inner, start, end, annotation: this.expr(type) };
      }
      case 'list_splat_pattern':
      case 'dictionary_splat_pattern': {
        const name = this.kids(node)[0];
        if (name === undefined) return null;
        return { ...plain, name: this.text(name), form: this.type(node) === 'list_splat_pattern' ? 'star' : 'double-star' };
      }
      default:
        return null; // `*` and `/` alone, damage
    }
  }
}

/** In annotations and patterns the grammar takes the constants for names. */
function nameOrConstant(name: string, start: number, end: number): Expr {
  const constant = name === 'None' ? 'none' : name === 'True' ? 'true' : name === 'False' ? 'false' : null;
  return constant === null ? { kind: 'name', start, end, name } : { kind: 'constant', type: constant, start, end, text: '' };
}

/** `a[b] | c | d`: the grammar groups from the right what Python groups from the left. `from`: where the right side begins, parentheses included. */
function union(start: number, end: number, left: Expr, right: Expr, from: number): Expr {
  if (right.kind !== 'binary' || right.op !== '|' || right.start !== from) return { kind: 'binary', start, end, op: '|', left, right };
  return { ...right, start, left: union(start, right.left.end, left, right.left, from) };
}
