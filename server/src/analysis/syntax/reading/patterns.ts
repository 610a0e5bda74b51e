// Patterns of `case`: only the names they bind and the values they compare with are kept.

import type { Expr, Name } from '../ast.ts';
import { isDigit, isNameStart } from './cursor.ts';
import { Operators } from './operators.ts';

export interface Bound {
  readonly names: Name[];
  readonly values: Expr[];
}

export abstract class Patterns extends Operators {
  /** One or several, up to a token that ends them. */
  protected patterns(bound: Bound): void {
    this.pattern(bound);
    while (this.code() === 0x2c) {
      this.advance(1);
      if (this.isEnd() || this.isWord('if')) break;
      this.pattern(bound);
    }
  }

  private pattern(bound: Bound): void {
    this.deeper();
    if (this.code() === 0x2a) {
      this.advance(1);
      this.capture(bound);
    } else {
      this.closed(bound);
      while (this.code() === 0x7c) {
        this.advance(1);
        this.closed(bound);
      }
      if (this.isWord('as')) {
        this.advance(2);
        this.capture(bound);
      }
    }
    this.shallower();
  }

  private capture({ names }: Bound): void {
    const start = this.at;
    const name = this.nameWord();
    if (name !== '_') names.push({ kind: 'name', start, end: this.last, name });
  }

  private closed(bound: Bound): void {
    const code = this.code();
    if (code === 0x28 || code === 0x5b) {
      const close = code === 0x28 ? 0x29 : 0x5d;
      this.open();
      if (this.code() !== close) this.patterns(bound);
      this.close(close);
    } else if (code === 0x7b) this.mapping(bound);
    else if (code === 0x2d || isDigit(code) || code === 0x2e) this.numbers();
    else if (this.prefixLength() >= 0) this.literalString();
    else if (isNameStart(code)) this.named(bound, true);
    else this.fail();
  }

  /** `-1`, `1 + 2j`. */
  private numbers(): void {
    if (this.code() === 0x2d) this.advance(1);
    this.number();
    if (this.code() !== 0x2b && this.code() !== 0x2d) return;
    this.advance(1);
    this.number();
  }

  private literalString(): void {
    if (this.strings(this.prefixLength()).kind === 'formatted') this.fail();
  }

  /** A name to bind, a value of several parts, or a class with what it holds. */
  private named(bound: Bound, mayBind: boolean): void {
    const start = this.at;
    const name = this.word();
    if (name === 'None' || name === 'True' || name === 'False') return;
    // `_` is the wildcard before it could be anything else.
    if (this.isReserved(name) || (name === '_' && (this.code() === 0x2e || this.code() === 0x28))) this.fail();
    let path: Expr = { kind: 'name', start, end: this.last, name };
    while (this.code() === 0x2e) {
      if (this.at !== this.last || !isNameStart(this.codeAfter(1))) this.fail();
      const nameStart = this.at + 1;
      this.advance(1);
      const part = this.nameWord();
      path = { kind: 'attribute', start, end: this.last, value: path, name: part, nameStart };
    }
    if (this.code() === 0x28) this.classParts(bound);
    else if (path.kind === 'attribute') bound.values.push(path);
    else if (!mayBind) this.fail();
    else if (name !== '_') bound.names.push(path);
  }

  private classParts(bound: Bound): void {
    this.open();
    while (this.code() !== 0x29 && !this.failed) {
      if (this.isKeyword()) {
        this.nameWord();
        this.advance(1);
      }
      this.pattern(bound);
      if (this.code() !== 0x2c) break;
      this.advance(1);
    }
    this.close(0x29);
  }

  private isKeyword(): boolean {
    if (!isNameStart(this.code())) return false;
    let behind = this.at + this.peekWord().length;
    while (this.text.charCodeAt(behind) === 0x20) behind++;
    return this.text.charCodeAt(behind) === 0x3d;
  }

  private mapping(bound: Bound): void {
    this.open();
    while (this.code() !== 0x7d && !this.failed) {
      if (this.code() === 0x2a) {
        if (this.codeAfter(1) !== 0x2a) this.fail();
        else this.advance(2);
        this.capture(bound);
      } else {
        const code = this.code();
        if (this.prefixLength() >= 0) this.literalString();
        else if (isNameStart(code)) this.named(bound, false);
        else this.numbers();
        this.expect(0x3a);
        this.pattern(bound);
      }
      if (this.code() !== 0x2c) break;
      this.advance(1);
    }
    this.close(0x7d);
  }
}
