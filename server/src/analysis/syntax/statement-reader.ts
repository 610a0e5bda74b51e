// Statements of a unit, read from its tree.

import type { Node as TreeNode } from 'web-tree-sitter';
import type { Block, ExceptClause, Expr, ImportedName, MatchCase, Name, Stmt, WithItem } from './ast.ts';
import { ExpressionReader } from './reader.ts';

/** Blocks nested deeper than this are left out. */
const maxBlockDepth = 80;
/** `elif` clauses beyond this are left out. */
const maxClauses = 300;

export class StatementReader extends ExpressionReader {
  private blockDepth = 0;

  /** The statements of the document behind the wrapper's prefix. Clauses whose statement is the wrapper's come back as a statement of their own. */
  unit(root: TreeNode): Stmt[] {
    const found: Stmt[] = [];
    this.collect(root, found);
    return found;
  }

  private collect(node: TreeNode, found: Stmt[]): void {
    for (const kid of this.kids(node)) {
      if (kid.startIndex < this.shift) {
        if (kid.endIndex > this.shift) this.collect(kid, found);
        continue;
      }
      const type = this.type(kid);
      if (type === 'elif_clause') found.push(this.ifChain([kid], kid.startIndex - this.shift, this.endOf(kid)));
      else if (type === 'except_clause') {
        const empty = { start: kid.startIndex - this.shift, end: kid.startIndex - this.shift, statements: [] };
        found.push({ kind: 'try', start: empty.start, end: this.endOf(kid), body: empty, handlers: [this.handler(kid)], orElse: null, final: null });
      } else if (type === 'else_clause' || type === 'finally_clause') {
        const block = this.kids(kid).at(-1);
        if (block !== undefined) found.push(...this.statements(block).statements);
      } else if (type === 'block') found.push(...this.statements(kid).statements);
      else found.push(...this.statement(kid));
    }
  }

  private statements(node: TreeNode | undefined): Block {
    if (node === undefined) return { start: 0, end: 0, statements: [] };
    const start = node.startIndex - this.shift;
    const end = this.endOf(node);
    if (this.blockDepth >= maxBlockDepth) return { start, end, statements: [] };
    this.blockDepth++;
    const statements: Stmt[] = [];
    for (const kid of this.kids(node)) for (const statement of this.statement(kid)) statements.push(statement);
    this.blockDepth--;
    return { start, end, statements };
  }

  private statement(node: TreeNode): Stmt[] {
    const start = node.startIndex - this.shift;
    const end = this.endOf(node);
    const type = this.type(node);
    switch (type) {
      case 'expression_statement': {
        const kids = this.kids(node);
        const first = kids[0];
        if (first === undefined) return [];
        const inner = this.type(first);
        if (inner === 'assignment') return [this.assignment(first, start, end)];
        if (inner === 'augmented_assignment') return [this.augmented(first, start, end)];
        // `a, b` as a statement has its parts as children.
        if (kids.length > 1) return [{ kind: 'expression', start, end, value: { kind: 'tuple', start, end, elements: kids.map((kid) => this.expr(kid)) } }];
        return [{ kind: 'expression', start, end, value: this.expr(first) }];
      }
      case 'function_definition': return [this.functionDef(node, start, [])];
      case 'class_definition': return [this.classDef(node, start, [])];
      case 'decorated_definition': return this.decorated(node, start);
      case 'return_statement': return [{ kind: 'return', start, end, value: this.only(node) }];
      case 'if_statement': return [this.ifChain([node, ...this.kids(node).slice(2, 2 + maxClauses)], start, end)];
      case 'for_statement': {
        const [target, iterable, body, orElse] = this.kids(node);
        if (target === undefined || iterable === undefined) break;
        return [{ kind: 'for', start, end, async: this.isAsync(node), target: this.expr(target), iterable: this.expr(iterable), body: this.statements(body), orElse: this.clauseBody(orElse) }];
      }
      case 'while_statement': {
        const [test, body, orElse] = this.kids(node);
        if (test === undefined) break;
        return [{ kind: 'while', start, end, test: this.expr(test), body: this.statements(body), orElse: this.clauseBody(orElse) }];
      }
      case 'with_statement': {
        const [clause, body] = this.kids(node);
        if (clause === undefined) break;
        return [{ kind: 'with', start, end, async: this.isAsync(node), items: this.kids(clause).flatMap((item) => this.withItems(item)), body: this.statements(body) }];
      }
      case 'try_statement': return [this.tryStatement(node, start, end)];
      case 'raise_statement': {
        const [value, cause] = this.kids(node);
        return [{ kind: 'raise', start, end, value: value === undefined ? null : this.expr(value), cause: cause === undefined ? null : this.expr(cause) }];
      }
      case 'pass_statement': return [{ kind: 'pass', start, end }];
      case 'break_statement': return [{ kind: 'break', start, end }];
      case 'continue_statement': return [{ kind: 'continue', start, end }];
      case 'delete_statement': return [{ kind: 'delete', start, end, targets: this.kids(node).map((kid) => this.expr(kid)) }];
      case 'assert_statement': {
        const [test, message] = this.kids(node);
        if (test === undefined) break;
        return [{ kind: 'assert', start, end, test: this.expr(test), message: message === undefined ? null : this.expr(message) }];
      }
      case 'global_statement':
      case 'nonlocal_statement':
        return [{ kind: type === 'global_statement' ? 'global' : 'nonlocal', start, end, names: this.kids(node).map((kid) => this.text(kid)) }];
      case 'import_statement':
        return [{ kind: 'import', start, end, names: this.kids(node).map((kid) => this.imported(kid)) }];
      case 'import_from_statement': {
        const [module, ...names] = this.kids(node);
        if (module === undefined) break;
        const star = names.some((kid) => this.type(kid) === 'wildcard_import');
        const imported = names.filter((kid) => this.type(kid) !== 'wildcard_import').map((kid) => this.imported(kid));
        return [{ kind: 'import-from', start, end, module: this.text(module).replace(/\s+/g, ''), names: imported, star }];
      }
      case 'future_import_statement': return [];
      case 'match_statement': return [this.match(node, start, end)];
      case 'type_alias_statement': {
        const name = this.kids(node)[0];
        return [{ kind: 'type-alias', start, end, name: name === undefined ? '' : (/^[_\p{XID_Continue}]+/u.exec(this.text(name))?.[0] ?? '') }];
      }
      case 'print_statement':
      case 'exec_statement':
        return [{ kind: 'unknown-statement', start, end }];
      default:
        break;
    }
    // In damaged code a bare expression can stand where a statement belongs.
    if (node.isError || node.isMissing) this.damaged(node);
    return [{ kind: 'unknown-statement', start, end }];
  }

  /** A comment at the end of a block takes the carriage return of its line along. */
  private endOf(node: TreeNode): number {
    const end = node.endIndex;
    return (this.source.charCodeAt(end - 1) === 0x0d ? end - 1 : end) - this.shift;
  }

  private isAsync(node: TreeNode): boolean {
    return this.source.startsWith('async', node.startIndex);
  }

  private only(node: TreeNode): Expr | null {
    const kids = this.kids(node);
    const first = kids[0];
    return first === undefined ? null : this.expr(first);
  }

  private decorated(node: TreeNode, start: number): Stmt[] {
    const decorators: Expr[] = [];
    for (const kid of this.kids(node)) {
      const type = this.type(kid);
      if (type === 'decorator') decorators.push(this.only(kid) ?? { kind: 'unknown', start: kid.startIndex - this.shift, end: this.endOf(kid) });
      else if (type === 'function_definition') return [this.functionDef(kid, start, decorators)];
      else if (type === 'class_definition') return [this.classDef(kid, start, decorators)];
    }
    return [];
  }

  private functionDef(node: TreeNode, start: number, decorators: Expr[]): Stmt {
    const header = node.startIndex - this.shift;
    let name: TreeNode | undefined;
    let params: TreeNode | undefined;
    let returns: TreeNode | undefined;
    let body: TreeNode | undefined;
    for (const kid of this.kids(node)) {
      const type = this.type(kid);
      if (type === 'identifier') name ??= kid;
      else if (type === 'parameters') params = kid;
      else if (type === 'type') returns = kid;
      else if (type === 'block') body = kid;
    }
    return {
      kind: 'function', start, end: this.endOf(node), header, decorators,
      name: name === undefined ? '' : this.text(name),
      nameStart: name === undefined ? header : name.startIndex - this.shift,
      async: this.isAsync(node),
      params: params === undefined ? [] : this.params(params),
      returns: returns === undefined ? null : this.expr(returns),
      body: this.statements(body),
    };
  }

  private classDef(node: TreeNode, start: number, decorators: Expr[]): Stmt {
    let name: TreeNode | undefined;
    let bases: TreeNode | undefined;
    let body: TreeNode | undefined;
    for (const kid of this.kids(node)) {
      const type = this.type(kid);
      if (type === 'identifier') name ??= kid;
      else if (type === 'argument_list') bases = kid;
      else if (type === 'block') body = kid;
    }
    return {
      kind: 'class', start, end: this.endOf(node), decorators,
      name: name === undefined ? '' : this.text(name),
      nameStart: name === undefined ? start : name.startIndex - this.shift,
      bases: bases === undefined ? [] : this.arguments(bases),
      body: this.statements(body),
    };
  }

  private assignment(node: TreeNode, start: number, end: number): Stmt {
    const targets: Expr[] = [];
    let annotation: Expr | null = null;
    let value: Expr | null = null;
    for (let at: TreeNode | null = node; at !== null;) {
      const kids = this.kids(at);
      const target = kids[0];
      if (target !== undefined) targets.push(this.expr(target));
      let next: TreeNode | null = null;
      for (const kid of kids.slice(1)) {
        const type = this.type(kid);
        if (type === 'type') annotation = this.expr(kid);
        else if (type === 'assignment') next = kid;
        else value = this.expr(kid);
      }
      at = next;
    }
    return { kind: 'assign', start, end, targets, annotation, value };
  }

  private augmented(node: TreeNode, start: number, end: number): Stmt {
    const [target, value] = this.kids(node);
    if (target === undefined || value === undefined) return { kind: 'unknown-statement', start, end };
    const op = this.source.slice(target.endIndex, value.startIndex).replace(/[\s(\\]|#.*/g, '');
    return { kind: 'augmented', start, end, target: this.expr(target), op, value: this.expr(value) };
  }

  /** `if` with its `elif` and `else` clauses, folded from the right. */
  private ifChain(parts: readonly TreeNode[], start: number, end: number): Stmt {
    const [head, ...rest] = parts;
    const kids = head === undefined ? [] : this.kids(head);
    const test = kids[0];
    const next = rest[0];
    let orElse: Block | null = null;
    if (next !== undefined) {
      const from = next.startIndex - this.shift;
      if (this.type(next) === 'elif_clause') orElse = { start: from, end, statements: [this.ifChain(rest, from, end)] };
      else orElse = this.clauseBody(next);
    }
    const unknown: Expr = { kind: 'unknown', start, end: start };
    return { kind: 'if', start, end, test: test === undefined ? unknown : this.expr(test), body: this.statements(kids[1]), orElse };
  }

  private clauseBody(clause: TreeNode | undefined): Block | null {
    return clause === undefined ? null : this.statements(this.kids(clause).at(-1));
  }

  private withItems(item: TreeNode): WithItem[] {
    const value = this.type(item) === 'with_item' ? this.kids(item)[0] : item;
    if (value === undefined) return [];
    const start = item.startIndex - this.shift;
    const end = this.endOf(item);
    if (this.type(value) !== 'as_pattern') return [{ start, end, context: this.expr(value), target: null }];
    const [context, target] = this.kids(value);
    if (context === undefined) return [];
    const inner = target === undefined ? undefined : this.kids(target)[0];
    return [{ start, end, context: this.expr(context), target: inner === undefined ? null : this.expr(inner) }];
  }

  private tryStatement(node: TreeNode, start: number, end: number): Stmt {
    const handlers: ExceptClause[] = [];
    let body: Block = { start, end: start, statements: [] };
    let orElse: Block | null = null;
    let final: Block | null = null;
    for (const kid of this.kids(node)) {
      switch (this.type(kid)) {
        case 'block': body = this.statements(kid); break;
        case 'except_clause': handlers.push(this.handler(kid)); break;
        case 'else_clause': orElse = this.clauseBody(kid); break;
        case 'finally_clause': final = this.clauseBody(kid); break;
      }
    }
    return { kind: 'try', start, end, body, handlers, orElse, final };
  }

  private handler(node: TreeNode): ExceptClause {
    const start = node.startIndex - this.shift;
    const types: Expr[] = [];
    let name: string | null = null;
    let body: Block = { start, end: start, statements: [] };
    let headerEnd = start + 'except'.length;
    for (const kid of this.kids(node)) {
      const type = this.type(kid);
      if (type === 'block') { body = this.statements(kid); continue; }
      headerEnd = this.endOf(kid);
      if (type === 'as_pattern') {
        const [value, alias] = this.kids(kid);
        if (value !== undefined) types.push(this.expr(value));
        if (alias !== undefined) name = this.text(alias);
      } else types.push(this.expr(kid));
    }
    const star = /^except[\s\\]*\*/.test(this.source.slice(node.startIndex, node.startIndex + 16));
    const [first] = types;
    // PEP 758: `except A, B:` lists its types without parentheses.
    const all: Expr | null = types.length > 1 && first !== undefined ? { kind: 'tuple', start: first.start, end: headerEnd, elements: types } : first ?? null;
    return { start, end: this.endOf(node), types: all, name, star, body, headerEnd };
  }

  private imported(node: TreeNode): ImportedName {
    const start = node.startIndex - this.shift;
    const end = this.endOf(node);
    if (this.type(node) !== 'aliased_import') return { start, end, name: this.text(node).replace(/\s+/g, ''), alias: null };
    const [name, alias] = this.kids(node);
    return { start, end, name: name === undefined ? '' : this.text(name).replace(/\s+/g, ''), alias: alias === undefined ? null : this.text(alias) };
  }

  private match(node: TreeNode, start: number, end: number): Stmt {
    const subjects: Expr[] = [];
    const cases: MatchCase[] = [];
    for (const kid of this.kids(node)) {
      if (this.type(kid) !== 'block') { subjects.push(this.expr(kid)); continue; }
      for (const clause of this.kids(kid)) if (this.type(clause) === 'case_clause') cases.push(this.matchCase(clause));
    }
    return { kind: 'match', start, end, subjects, cases };
  }

  private matchCase(node: TreeNode): MatchCase {
    const names: Name[] = [];
    const values: Expr[] = [];
    let guard: Expr | null = null;
    let body: Block = { start: 0, end: 0, statements: [] };
    const patterns = (pattern: TreeNode): void => {
      const type = this.type(pattern);
      if (type === 'identifier') names.push(this.name(pattern));
      else if (type === 'dotted_name') {
        const path = this.text(pattern);
        if (path.includes('.')) values.push(this.expr(pattern));
        else if (path !== '_') names.push(this.name(pattern));
      } else if (type === 'class_pattern') for (const kid of this.kids(pattern).slice(1)) patterns(kid);
      else if (type === 'keyword_pattern') for (const kid of this.kids(pattern).slice(1)) patterns(kid);
      else for (const kid of this.kids(pattern)) patterns(kid);
    };
    for (const kid of this.kids(node)) {
      const type = this.type(kid);
      if (type === 'block') body = this.statements(kid);
      else if (type === 'if_clause') guard = this.only(kid);
      else patterns(kid);
    }
    return { start: node.startIndex - this.shift, end: this.endOf(node), names, values, guard, body };
  }
}
