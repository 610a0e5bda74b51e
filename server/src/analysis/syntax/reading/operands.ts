// Names, brackets and what hangs on them: calls, attributes, indexes.

import { exact } from '../../exact.ts';
import type { Argument, ComprehensionClause, Expr } from '../ast.ts';
import { isDigit, isNameStart } from './cursor.ts';
import { Literals } from './literals.ts';

/** Longer chains of calls and attributes are generated. */
const maxLinks = 50;

/** How tightly operators bind, as the grammar has it: `^` before `&`, unlike Python. Nobody has noticed. */
export const OR = 1, AND = 2, NOT = 3, COMPARE = 4, BIT_OR = 5, BIT_AND = 6, XOR = 7, SHIFT = 8, PLUS = 9, TIMES = 10, UNARY = 11, POWER = 12;

export abstract class Operands extends Literals {
  /** Parentheses that were dropped: a target in parentheses has a node of its own. */
  protected dropped = 0;
  /** Inside an annotation, where the grammar reads a colon between brackets in another way. */
  protected annotating = false;

  /** Operators that bind at least so tightly. */
  protected abstract operations(level: number): Expr;
  /** Conditional expressions and lambdas too. */
  protected abstract expression(): Expr;

  /** An operand with what hangs on it. */
  protected primary(): Expr {
    this.deeper();
    const from = this.at;
    let expr = this.atom(from);
    for (let links = 0; ; links++) {
      const code = this.code();
      if (code === 0x2e) expr = this.attribute(expr, from);
      else if (code === 0x28) {
        const open = this.at;
        const args = this.args();
        // The grammar weighs the print statement of Python 2, and then groups `*a.b` in another way.
        if (expr.kind === 'name' && expr.name === 'print' && args.some(({ form, value }) => form === 'star' && value.kind !== 'name')) this.fail();
        expr = { kind: 'call', start: from, end: this.last, callee: expr, args, open };
      } else if (code === 0x5b) {
        const index = this.index();
        expr = { kind: 'subscript', start: from, end: this.last, value: expr, index };
      } else break;
      if (links > maxLinks) this.fail();
    }
    this.shallower();
    return expr;
  }

  private atom(from: number): Expr {
    const code = this.code();
    if (isNameStart(code)) {
      const prefix = this.prefixLength();
      return prefix > 0 ? this.strings(prefix) : this.nameOrConstant(from);
    }
    switch (code) {
      case 0x22: case 0x27: return this.strings(0);
      case 0x28: return this.parenthesized(from);
      case 0x5b: return this.list(from);
      case 0x7b: return this.dictOrSet(from);
      case 0x2e:
        if (isDigit(this.codeAfter(1))) return this.number();
        if (this.codeAfter(1) !== 0x2e || this.codeAfter(2) !== 0x2e) return this.fail();
        this.advance(3);
        return { kind: 'constant', type: 'ellipsis', start: from, end: this.last, text: '' };
      default: return isDigit(code) ? this.number() : this.missing();
    }
  }

  private nameOrConstant(start: number): Expr {
    const name = this.word();
    const end = this.last;
    if (!this.isReserved(name)) return { kind: 'name', start, end, name };
    const type = name === 'None' ? 'none' : name === 'True' ? 'true' : name === 'False' ? 'false' : null;
    return type === null ? this.fail() : { kind: 'constant', type, start, end, text: '' };
  }

  private attribute(value: Expr, start: number): Expr {
    this.advance(1);
    const nameStart = this.at;
    const name = this.nameWord();
    return { kind: 'attribute', start, end: this.last, value, name, nameStart };
  }

  protected args(): Argument[] {
    const args: Argument[] = [];
    const open = this.at;
    this.open();
    while (this.code() !== 0x29) {
      const arg = this.argument(open, args.length === 0);
      args.push(arg);
      if (arg.form === 'sole-generator') return exact(args);
      if (this.code() !== 0x2c) break;
      this.advance(1);
    }
    this.close(0x29);
    return exact(args);
  }

  private argument(open: number, isFirst: boolean): Argument {
    const start = this.at;
    if (this.code() === 0x2a) {
      const form = this.codeAfter(1) === 0x2a ? 'double-star' : 'star';
      this.advance(form === 'star' ? 1 : 2);
      const value = this.expression();
      return { start, end: this.last, form, keyword: null, value };
    }
    const value = this.namedExpression();
    if (this.code() === 0x3d && value.kind === 'name' && value.start === start) {
      this.advance(1);
      const given = this.expression();
      return { start, end: this.last, form: 'keyword', keyword: value.name, value: given };
    }
    if (isFirst && this.isClause()) {
      const generator = this.comprehension('generator', open, [value], 0x29);
      return { start: open, end: generator.end, form: 'sole-generator', keyword: null, value: generator };
    }
    return { start, end: this.last, form: 'positional', keyword: null, value };
  }

  private index(): Expr[] {
    const index: Expr[] = [];
    this.open();
    do {
      index.push(this.sliceOrIndex());
      if (this.code() !== 0x2c) break;
      this.advance(1);
    } while (this.code() !== 0x5d);
    this.close(0x5d);
    return exact(index);
  }

  private sliceOrIndex(): Expr {
    const start = this.at;
    const parts: Expr[] = [];
    if (this.code() === 0x2a) return this.starredName();
    if (this.code() !== 0x3a) {
      const first = this.namedExpression();
      if (this.code() !== 0x3a) return first;
      parts.push(first);
    }
    if (this.annotating) this.fail();
    for (let colons = 0; colons < 2 && this.code() === 0x3a; colons++) {
      this.advance(1);
      if (!this.isEnd() && this.code() !== 0x2c) parts.push(this.expression());
    }
    return { kind: 'slice', start, end: this.last, parts: exact(parts) };
  }

  /** `*name`. The grammar groups more than a name in different ways from place to place. */
  protected starredName(): Expr {
    const start = this.at;
    this.advance(1);
    const from = this.at;
    const name = this.nameWord();
    const end = this.last;
    if (!this.isEnd() && this.code() !== 0x2c && !this.isWord('in')) this.fail();
    return { kind: 'starred', start, end, value: { kind: 'name', start: from, end, name } };
  }

  private parenthesized(from: number): Expr {
    this.open();
    if (this.code() === 0x29) {
      this.close(0x29);
      return { kind: 'tuple', start: from, end: this.last, elements: [] };
    }
    if (this.isWord('yield')) {
      const value = this.yielded();
      this.close(0x29);
      return value;
    }
    const first = this.element();
    if (this.isClause()) return this.comprehension('generator', from, [first], 0x29);
    if (this.code() === 0x2c) {
      const elements = this.elements(first, 0x29);
      return { kind: 'tuple', start: from, end: this.last, elements };
    }
    if (first.kind === 'starred') this.fail();
    this.close(0x29);
    this.dropped++;
    return first;
  }

  private list(from: number): Expr {
    this.open();
    if (this.code() === 0x5d) {
      this.close(0x5d);
      return { kind: 'list', start: from, end: this.last, elements: [] };
    }
    const first = this.element();
    if (this.isClause()) return this.comprehension('list', from, [first], 0x5d);
    const elements = this.elements(first, 0x5d);
    return { kind: 'list', start: from, end: this.last, elements };
  }

  private dictOrSet(from: number): Expr {
    this.open();
    const keys: (Expr | null)[] = [];
    const values: Expr[] = [];
    while (this.code() !== 0x7d) {
      if (this.code() === 0x2a && this.codeAfter(1) === 0x2a) {
        this.advance(2);
        keys.push(null);
        values.push(this.operations(BIT_OR));
      } else {
        const key = this.element();
        if (keys.length === 0 && this.code() !== 0x3a) return this.set(from, key);
        if (key.kind === 'starred') this.fail();
        this.expect(0x3a);
        const value = this.expression();
        if (keys.length === 0 && this.isClause()) return this.comprehension('dict', from, [key, value], 0x7d);
        keys.push(key);
        values.push(value);
      }
      if (this.code() !== 0x2c) break;
      this.advance(1);
    }
    this.close(0x7d);
    return { kind: 'dict', start: from, end: this.last, keys: exact(keys), values: exact(values) };
  }

  private set(from: number, first: Expr): Expr {
    if (this.isClause()) return this.comprehension('set', from, [first], 0x7d);
    const elements = this.elements(first, 0x7d);
    return { kind: 'set', start: from, end: this.last, elements };
  }

  /** The rest of a display, with its bracket. */
  private elements(first: Expr, close: number): Expr[] {
    const elements = [first];
    while (this.code() === 0x2c) {
      this.advance(1);
      if (this.code() === close) break;
      elements.push(this.element());
    }
    this.close(close);
    return exact(elements);
  }

  protected element(): Expr {
    return this.code() === 0x2a ? this.starredName() : this.namedExpression();
  }

  protected namedExpression(): Expr {
    const start = this.at;
    const target = this.expression();
    if (this.code() !== 0x3a || this.codeAfter(1) !== 0x3d) return target;
    if (target.kind !== 'name' || target.start !== start) return this.fail();
    this.advance(2);
    const value = this.operations(OR);
    // The grammar takes `(y := a) if b else c` for what Python reads as `y := (a if b else c)`.
    if (this.isWord('if')) this.fail();
    return { kind: 'named', start, end: this.last, target, value };
  }

  protected yielded(): Expr {
    const start = this.at;
    this.advance(5);
    if (this.isWord('from')) {
      this.advance(4);
      const value = this.expression();
      return { kind: 'yield', start, end: this.last, from: true, value };
    }
    const value = this.isEnd() ? null : this.expressions();
    return { kind: 'yield', start, end: this.last, from: false, value };
  }

  /** One, or a tuple without brackets. */
  protected expressions(): Expr {
    const start = this.at;
    const first = this.code() === 0x2a ? this.starredName() : this.expression();
    if (this.code() !== 0x2c) return first.kind === 'starred' ? this.fail() : first;
    const elements = [first];
    while (this.code() === 0x2c) {
      this.advance(1);
      if (this.isEnd()) break;
      elements.push(this.code() === 0x2a ? this.starredName() : this.expression());
    }
    return { kind: 'tuple', start, end: this.last, elements: exact(elements) };
  }

  /** `for` or `async for` of a comprehension. */
  private isClause(): boolean {
    const code = this.code();
    return (code === 0x66 && this.isWord('for')) || (code === 0x61 && this.isWord('async'));
  }

  private comprehension(form: 'list' | 'set' | 'dict' | 'generator', start: number, elements: readonly Expr[], close: number): Expr {
    if (elements[0]?.kind === 'starred') this.fail();
    const clauses: ComprehensionClause[] = [];
    while (this.isClause()) clauses.push(this.clause());
    this.close(close);
    return { kind: 'comprehension', form, start, end: this.last, elements, clauses: exact(clauses) };
  }

  private clause(): ComprehensionClause {
    const start = this.at;
    const async = this.code() === 0x61;
    if (async) this.advance(5);
    this.expectWord('for');
    const target = this.targets();
    this.expectWord('in');
    const iterable = this.operations(OR);
    const end = this.last;
    const conditions: Expr[] = [];
    while (this.isWord('if')) {
      this.advance(2);
      conditions.push(this.operations(OR));
    }
    return { start, end, async, target, iterable, conditions: exact(conditions) };
  }

  /** What `for` assigns to. */
  protected targets(): Expr {
    const start = this.at;
    const { dropped } = this;
    const first = this.target();
    let result = first;
    if (this.code() === 0x2c) {
      const elements = [first];
      while (this.code() === 0x2c) {
        this.advance(1);
        if (this.isWord('in')) break;
        elements.push(this.target());
      }
      result = { kind: 'tuple', start, end: this.last, elements: exact(elements) };
    } else if (first.kind === 'starred') this.fail();
    if (dropped !== this.dropped) this.fail();
    return result;
  }

  private target(): Expr {
    const target = this.code() === 0x2a ? this.starredName() : this.primary();
    return isTarget(target) ? target : this.fail();
  }
}

/** What can be assigned to, parentheses aside. */
export function isTarget(expr: Expr): boolean {
  switch (expr.kind) {
    case 'name': case 'attribute': case 'subscript': return true;
    case 'starred': return isTarget(expr.value);
    case 'list': case 'tuple': return expr.elements.every(isTarget);
    default: return false;
  }
}
