// Operators, conditions and lambdas: whatever stands between operands. Parameters too, which lambdas share with functions.

import { exact } from '../../exact.ts';
import type { Expr, Param } from '../ast.ts';
import { isWordChar } from '../scan/characters.ts';
import { AND, BIT_AND, BIT_OR, COMPARE, NOT, Operands, OR, PLUS, POWER, SHIFT, TIMES, UNARY, XOR } from './operands.ts';

/** Longer chains of operators are generated. */
const maxLinks = 50;

export abstract class Operators extends Operands {
  /** Length of the operator that was seen last. */
  private width = 0;

  protected expression(): Expr {
    const start = this.at;
    if (this.code() === 0x6c && this.isWord('lambda')) return this.lambda();
    const body = this.operations(OR);
    if (this.code() !== 0x69 || !this.isWord('if')) return body;
    this.deeper();
    this.advance(2);
    const test = this.operations(OR);
    this.expectWord('else');
    const orElse = this.expression();
    this.shallower();
    return { kind: 'conditional', start, end: this.last, test, body, orElse };
  }

  protected fieldValue(): Expr {
    return this.isWord('yield') ? this.yielded() : this.expressions();
  }

  private lambda(): Expr {
    const start = this.at;
    // In a field of a string the colon begins the format.
    if (this.nest === this.fieldNest) return this.fail();
    this.deeper();
    this.advance(6);
    const params = this.params(0x3a, false);
    this.expect(0x3a);
    const body = this.expression();
    this.shallower();
    return { kind: 'lambda', start, end: this.last, params, body };
  }

  protected operations(level: number): Expr {
    const start = this.at;
    let left = this.operand(level);
    for (let links = 0; ; links++) {
      const found = this.operator();
      if (found < level || found === 0) return left;
      if (links > maxLinks) return this.fail();
      if (found === COMPARE) {
        left = this.comparison(start, left);
        continue;
      }
      const op = found === OR || found === AND ? null : this.text.slice(this.at, this.at + this.width);
      this.advance(this.width);
      // Of all operators only the power is right-associative: its chain goes deeper, not on.
      this.deeper();
      const right = this.operations(found === POWER ? UNARY : found + 1);
      this.shallower();
      if (op === null) left = { kind: 'bool', start, end: this.last, op: found === OR ? 'or' : 'and', left, right };
      else left = { kind: 'binary', start, end: this.last, op, left, right };
    }
  }

  private comparison(start: number, first: Expr): Expr {
    const operands = [first];
    while (this.operator() === COMPARE) {
      const isNot = this.code() === 0x6e;
      const isIs = this.code() === 0x69 && this.codeAfter(1) === 0x73;
      this.advance(this.width);
      if (isNot) this.expectWord('in');
      else if (isIs && this.isWord('not')) this.advance(3);
      operands.push(this.operations(COMPARE + 1));
    }
    return { kind: 'compare', start, end: this.last, operands: exact(operands) };
  }

  /** With the operators that stand before it. */
  private operand(level: number): Expr {
    const start = this.at;
    const code = this.code();
    if (code === 0x2d || code === 0x2b || code === 0x7e) {
      this.deeper();
      const op = this.text.charAt(start);
      this.advance(1);
      const value = this.operations(UNARY);
      this.shallower();
      return { kind: 'unary', start, end: this.last, op, value };
    }
    if (code === 0x6e && level <= NOT && this.isWord('not')) {
      this.deeper();
      this.advance(3);
      const value = this.operations(NOT);
      this.shallower();
      return { kind: 'not', start, end: this.last, value };
    }
    return code === 0x61 && this.isWord('await') ? this.awaited(start) : this.primary();
  }

  private awaited(start: number): Expr {
    this.advance(5);
    const isOpen = this.code() === 0x28;
    const value = this.primary();
    // The grammar groups `await (a) ** 2` in a way of its own.
    if (isOpen && this.code() === 0x2a && this.codeAfter(1) === 0x2a) this.fail();
    return { kind: 'await', start, end: this.last, value };
  }

  /** How tightly the operator at the cursor binds, 0 if there is none. */
  private operator(): number {
    const code = this.code();
    const next = this.codeAfter(1);
    switch (code) {
      case 0x7c: return this.binary(BIT_OR, next);
      case 0x26: return this.binary(BIT_AND, next);
      case 0x5e: return this.binary(XOR, next);
      case 0x2b: case 0x2d: return this.binary(PLUS, next);
      case 0x25: case 0x40: return this.binary(TIMES, next);
      case 0x2a: return next === code ? this.double(POWER) : this.binary(TIMES, next);
      case 0x2f: return next === code ? this.double(TIMES) : this.binary(TIMES, next);
      case 0x3c: case 0x3e:
        if (next === code) return this.double(SHIFT);
        this.width = next === 0x3d ? 2 : 1;
        return COMPARE;
      case 0x3d: case 0x21:
        this.width = 2;
        return next === 0x3d ? COMPARE : 0;
      case 0x61: return next === 0x6e && this.isWordOf(3, 0x64) ? AND : 0;
      case 0x6f: return next === 0x72 && this.isWordOf(2, 0x72) ? OR : 0;
      case 0x69: return (next === 0x6e || next === 0x73) && this.isWordOf(2, next) ? COMPARE : 0;
      case 0x6e: return next === 0x6f && this.isWordOf(3, 0x74) ? COMPARE : 0;
      default: return 0;
    }
  }

  private binary(level: number, next: number): number {
    this.width = 1;
    return next === 0x3d ? 0 : level;
  }

  private double(level: number): number {
    this.width = 2;
    return this.codeAfter(2) === 0x3d ? 0 : level;
  }

  private isWordOf(width: number, lastLetter: number): boolean {
    this.width = width;
    return this.codeAfter(width - 1) === lastLetter && !isWordChar(this.codeAfter(width));
  }

  /** Up to the token that closes them. */
  protected params(close: number, annotated: boolean): Param[] {
    const params: Param[] = [];
    while (this.code() !== close && !this.failed) {
      const param = this.param(annotated);
      if (param !== null) params.push(param);
      if (this.code() !== 0x2c) break;
      this.advance(1);
    }
    return exact(params);
  }

  /** Null for `*` and `/` alone. */
  private param(annotated: boolean): Param | null {
    const start = this.at;
    const code = this.code();
    if (code === 0x2f) {
      this.advance(1);
      return null;
    }
    const stars = code !== 0x2a ? 0 : this.codeAfter(1) === 0x2a ? 2 : 1;
    if (stars > 0) this.advance(stars);
    if (stars === 1 && this.code() === 0x2c) return null;
    const name = this.nameWord();
    let annotation: Expr | null = null;
    if (annotated && this.code() === 0x3a) {
      this.advance(1);
      annotation = stars === 1 && this.code() === 0x2a ? this.starredName() : this.annotation();
    }
    let value: Expr | null = null;
    if (stars === 0 && this.code() === 0x3d) {
      this.advance(1);
      value = this.expression();
    }
    return { start, end: this.last, form: stars === 0 ? 'plain' : stars === 1 ? 'star' : 'double-star', annotation, value, name };
  }

  protected annotation(): Expr {
    const { annotating } = this;
    this.annotating = true;
    const annotation = this.expression();
    this.annotating = annotating;
    return annotation;
  }
}
