// Reads a unit from its text, without a tree: everything a person writes in Python 3.9 to 3.14. Whatever is damaged, doubtful or Python 2 gives
// null, and the tree is asked. What is read equals what the tree gives; `docs/decisions/own-reader.md` says how that is held.

import { exact } from '../../exact.ts';
import type { Block, Expr, ExceptClause, MatchCase, Stmt, WithItem } from '../ast.ts';
import type { Bound } from './patterns.ts';
import { Blocks } from './blocks.ts';

const maxClauses = 100;

export class UnitReader extends Blocks {
  /** After `read` gave null: whether the text is certainly damaged. Else only the tree can tell. */
  get isBroken(): boolean {
    return this.broken;
  }

  /** `prefix` and `suffix` of `wrapUnit`. */
  read(prefix: string, text: string, suffix: string): Stmt[] | null {
    this.broken = false;
    if (text.includes('\0') || hasLoneReturn(text)) return null;
    this.begin(suffix === '' ? text : text + suffix);
    this.dropped = 0;
    this.fieldNest = -1;
    this.annotating = false;
    const statements: Stmt[] = [];
    const { indent } = this;
    if (prefix.endsWith(' pass\n')) {
      const margin = prefix.length - ' pass\n'.length - (prefix.lastIndexOf('\n', prefix.length - 2) + 1);
      if (indent !== margin) return null;
      this.ownClause(indent, statements);
    } else if (indent < 0 || (prefix === '') !== (indent === 0)) return null;
    else while (this.indent === indent && !this.failed) this.statement(statements);
    return this.failed || this.indent !== -1 ? null : exact(statements);
  }

  /** A clause whose statement is another unit. */
  private ownClause(indent: number, statements: Stmt[]): void {
    const start = this.at;
    switch (this.peekWord()) {
      case 'elif': {
        this.advance(4);
        const test = this.namedExpression();
        const body = this.block(indent);
        statements.push({ kind: 'if', start, end: this.last, test, body, orElse: null });
        break;
      }
      case 'except': {
        const handler = this.handler(indent);
        statements.push({ kind: 'try', start, end: this.last, body: { start, end: start, statements: [] }, handlers: [handler], orElse: null, final: null });
        break;
      }
      case 'else': statements.push(...this.plainClause(4, indent).statements); break;
      case 'finally': statements.push(...this.plainClause(7, indent).statements); break;
      default: this.fail();
    }
  }

  protected statement(statements: Stmt[]): void {
    const start = this.at;
    if (this.code() === 0x40) {
      statements.push(this.decorated());
      return;
    }
    const word = this.peekWord();
    const compound = this.compound(word, start, this.indent);
    if (compound !== null) statements.push(compound);
    else this.line(statements);
  }

  private compound(word: string, start: number, indent: number): Stmt | null {
    switch (word) {
      case 'def': case 'class': return this.definition(start, []);
      case 'async': return this.async(start, indent);
      case 'if': return this.if(start, indent, 0);
      case 'for': return this.for(start, indent, false);
      case 'while': {
        this.advance(5);
        const test = this.namedExpression();
        const body = this.block(indent);
        const orElse = this.orElse(indent);
        return { kind: 'while', start, end: this.last, test, body, orElse };
      }
      case 'with': return this.with(start, indent, false);
      case 'try': return this.try(start, indent);
      case 'match': return this.match(start, indent);
      default: return null;
    }
  }

  private decorated(): Stmt {
    const { at: start, indent } = this;
    const decorators: Expr[] = [];
    while (this.code() === 0x40) {
      this.advance(1);
      decorators.push(this.namedExpression());
      this.endLine();
      if (this.indent !== indent) this.fail();
    }
    return this.definition(start, exact(decorators));
  }

  private definition(start: number, decorators: readonly Expr[]): Stmt {
    const { at: header, indent } = this;
    const async = this.isWord('async');
    if (async) this.advance(5);
    else if (this.isWord('class')) return this.class(start, decorators);
    this.expectWord('def');
    const nameStart = this.at;
    const name = this.nameWord();
    this.typeParams();
    if (this.code() !== 0x28) this.fail();
    this.open();
    const params = this.params(0x29, true);
    this.close(0x29);
    let returns: Expr | null = null;
    if (this.code() === 0x2d && this.codeAfter(1) === 0x3e) {
      this.advance(2);
      returns = this.annotation();
    }
    const body = this.block(indent);
    return { kind: 'function', start, end: this.last, header, decorators, name, nameStart, async, params, returns, body };
  }

  private class(start: number, decorators: readonly Expr[]): Stmt {
    const { indent } = this;
    this.advance(5);
    const nameStart = this.at;
    const name = this.nameWord();
    this.typeParams();
    const bases = this.code() === 0x28 ? this.args() : [];
    if (bases[0]?.form === 'sole-generator') this.fail();
    const body = this.block(indent);
    return { kind: 'class', start, end: this.last, decorators, name, nameStart, bases, body };
  }

  private async(start: number, indent: number): Stmt | null {
    let behind = start + 5;
    while (this.text.charCodeAt(behind) === 0x20) behind++;
    const next = this.text.charCodeAt(behind);
    if (next === 0x64) return this.definition(start, []);
    this.advance(5);
    if (this.isWord('for')) return this.for(start, indent, true);
    if (!this.isWord('with')) this.fail();
    return this.with(start, indent, true);
  }

  private if(start: number, indent: number, clauses: number): Stmt {
    this.advance(clauses === 0 ? 2 : 4);
    if (clauses > maxClauses) this.fail();
    const test = this.namedExpression();
    const body = this.block(indent);
    let orElse: Block | null = null;
    if (this.indent === indent && this.isWord('elif')) {
      const from = this.at;
      const next = this.if(from, indent, clauses + 1);
      orElse = { start: from, end: this.last, statements: [next] };
    } else orElse = this.orElse(indent);
    return { kind: 'if', start, end: this.last, test, body, orElse };
  }

  private orElse(indent: number): Block | null {
    return this.indent === indent && this.isWord('else') ? this.plainClause(4, indent) : null;
  }

  private plainClause(width: number, indent: number): Block {
    this.advance(width);
    return this.block(indent);
  }

  private for(start: number, indent: number, async: boolean): Stmt {
    this.advance(3);
    const target = this.targets();
    this.expectWord('in');
    const iterable = this.expressions();
    const body = this.block(indent);
    const orElse = this.orElse(indent);
    return { kind: 'for', start, end: this.last, async, target, iterable, body, orElse };
  }

  private with(start: number, indent: number, async: boolean): Stmt {
    this.advance(4);
    const items = this.parenthesizedItems() ?? this.items();
    const body = this.block(indent);
    return { kind: 'with', start, end: this.last, async, items, body };
  }

  private items(): WithItem[] {
    const items = [this.withItem()];
    while (this.code() === 0x2c) {
      this.advance(1);
      items.push(this.withItem());
    }
    return exact(items);
  }

  /** Items in parentheses of their own; null if the parenthesis belongs to an expression, or for a single one. */
  private parenthesizedItems(): WithItem[] | null {
    if (this.code() !== 0x28) return null;
    const { at, last, dropped } = this;
    this.open();
    const items: WithItem[] = [];
    while (this.code() !== 0x29 && !this.failed) {
      items.push(this.withItem());
      if (this.code() !== 0x2c) break;
      this.advance(1);
    }
    this.close(0x29);
    if (!this.failed && this.code() === 0x3a && items.length > 1) return exact(items);
    // `with (a as b):` has lost its name in the tree.
    if (!this.failed && this.code() === 0x3a && items[0]?.target !== null) this.fail();
    else this.back(at, last, dropped);
    return null;
  }

  private withItem(): WithItem {
    const start = this.at;
    const context = this.expression();
    if (!this.isWord('as')) return { start, end: this.last, context, target: null };
    if (context.kind === 'conditional' || context.kind === 'lambda') this.fail();
    this.advance(2);
    const target = this.primary();
    if (!isAssignable(target)) this.fail();
    return { start, end: this.last, context, target };
  }

  /** Tries another reading. */
  private back(at: number, last: number, dropped: number): void {
    this.failed = this.broken = false;
    this.at = at;
    this.last = last;
    this.dropped = dropped;
    this.nest = 0;
  }

  private try(start: number, indent: number): Stmt {
    const body = this.plainClause(3, indent);
    const handlers: ExceptClause[] = [];
    while (this.indent === indent && this.isWord('except')) handlers.push(this.handler(indent));
    const orElse = handlers.length > 0 ? this.orElse(indent) : null;
    const final = this.indent === indent && this.isWord('finally') ? this.plainClause(7, indent) : null;
    if (handlers.length === 0 && final === null) this.fail();
    return { kind: 'try', start, end: this.last, body, handlers: exact(handlers), orElse, final };
  }

  private handler(indent: number): ExceptClause {
    const start = this.at;
    this.advance(6);
    let headerEnd = start + 6;
    const star = this.code() === 0x2a;
    if (star) this.advance(1);
    let types: Expr | null = null;
    let name: string | null = null;
    if (this.code() !== 0x3a) {
      types = this.expression();
      headerEnd = this.last;
      if (this.code() === 0x2c) {
        // PEP 758: `except A, B:`.
        const elements = [types];
        while (this.code() === 0x2c) {
          this.advance(1);
          elements.push(this.expression());
        }
        headerEnd = this.last;
        types = { kind: 'tuple', start: types.start, end: headerEnd, elements };
      } else if (this.isWord('as')) {
        if (types.kind === 'conditional' || types.kind === 'lambda') this.fail();
        this.advance(2);
        name = this.nameWord();
        headerEnd = this.last;
      }
    } else if (star) this.fail();
    const body = this.block(indent);
    return { start, end: this.last, types, name, star, body, headerEnd };
  }

  /** Null where `match` is a name. */
  private match(start: number, indent: number): Stmt | null {
    const { last, dropped } = this;
    this.advance(5);
    const subjects: Expr[] = [];
    let commas = 0;
    while (!this.isEnd()) {
      subjects.push(this.element());
      if (this.code() !== 0x2c) break;
      this.advance(1);
      commas++;
    }
    const isHeader = subjects.length > 0 && this.code() === 0x3a && (commas > 0 || subjects[0]?.kind !== 'starred');
    if (isHeader) {
      this.advance(1);
      if (this.isLineEnd()) this.nextLine();
    }
    if (!isHeader || this.failed || this.indent <= indent || !this.isWord('case')) {
      this.back(start, last, dropped);
      this.indent = indent;
      return null;
    }
    const [first] = subjects;
    // `match (a).b:` is a call and an annotation for the grammar, now and then.
    if ((first?.kind === 'attribute' || first?.kind === 'subscript') && /[([]/.test(this.text.charAt(first.start))) this.fail();
    const inner = this.indent;
    this.enterBlock();
    const cases: MatchCase[] = [];
    while (this.indent === inner && !this.failed) cases.push(this.case(inner));
    this.leaveBlock(inner);
    return { kind: 'match', start, end: this.last, subjects: exact(subjects), cases: exact(cases) };
  }

  private case(indent: number): MatchCase {
    const start = this.at;
    this.expectWord('case');
    const bound: Bound = { names: [], values: [] };
    this.patterns(bound);
    let guard: Expr | null = null;
    if (this.isWord('if')) {
      this.advance(2);
      guard = this.namedExpression();
    }
    const body = this.block(indent);
    return { start, end: this.last, names: exact(bound.names), values: exact(bound.values), guard, body };
  }
}

function isAssignable({ kind }: Expr): boolean {
  return kind === 'name' || kind === 'attribute' || kind === 'subscript' || kind === 'tuple' || kind === 'list';
}

/** Python ends a line there, the grammar does not. */
function hasLoneReturn(text: string): boolean {
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text.charCodeAt(at + 1) !== 0x0a) return true;
  return false;
}
