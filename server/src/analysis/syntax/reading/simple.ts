// Statements that fit on a line.

import { exact } from '../../exact.ts';
import type { Expr, ImportedName, Stmt } from '../ast.ts';
import { isNameStart } from './cursor.ts';
import { isTarget } from './operands.ts';
import { Patterns } from './patterns.ts';

export abstract class SimpleStatements extends Patterns {
  /** Null for a statement that says nothing to us: `from __future__`. */
  protected simple(word: string): Stmt | null {
    const start = this.at;
    switch (word) {
      case 'return': {
        this.advance(6);
        const value = this.isEnd() ? null : this.expressions();
        return { kind: 'return', start, end: this.last, value };
      }
      case 'pass': case 'break': case 'continue':
        this.advance(word.length);
        return { kind: word, start, end: this.last };
      case 'raise': return this.raise(start);
      case 'import': return this.import(start);
      case 'from': return this.importFrom(start);
      case 'assert': {
        this.advance(6);
        const test = this.expression();
        let message: Expr | null = null;
        if (this.code() === 0x2c) {
          this.advance(1);
          message = this.expression();
        }
        return { kind: 'assert', start, end: this.last, test, message };
      }
      case 'del': {
        this.advance(3);
        const targets = [this.expressions()];
        if (!targets.every(isTarget)) this.fail();
        return { kind: 'delete', start, end: this.last, targets };
      }
      case 'global': case 'nonlocal': {
        this.advance(word.length);
        const names = [this.nameWord()];
        while (this.code() === 0x2c) {
          this.advance(1);
          names.push(this.nameWord());
        }
        return { kind: word, start, end: this.last, names };
      }
      case 'type': {
        if (this.isTypeAlias()) return this.typeAlias(start);
        const statement = this.expressionOrAssignment(start);
        // `type(a).b = c` is an alias for the grammar.
        return statement.kind === 'assign' && statement.targets[0]?.kind !== 'name' ? this.doubtful(statement) : statement;
      }
      case 'print':
        if (this.isPrintTo()) this.fail();
        return this.expressionOrAssignment(start);
      default: return this.expressionOrAssignment(start);
    }
  }

  private doubtful(statement: Stmt): Stmt {
    this.fail();
    return statement;
  }

  private raise(start: number): Stmt {
    this.advance(5);
    const value = this.isEnd() ? null : this.expression();
    let cause: Expr | null = null;
    if (value !== null && this.isWord('from')) {
      this.advance(4);
      cause = this.expression();
    }
    return { kind: 'raise', start, end: this.last, value, cause };
  }

  /** `print >> file, text` of Python 2. */
  private isPrintTo(): boolean {
    let behind = this.at + 5;
    while (this.text.charCodeAt(behind) === 0x20) behind++;
    return this.text.startsWith('>>', behind);
  }

  private expressionOrAssignment(start: number): Stmt {
    const { dropped } = this;
    if (this.isWord('yield')) {
      const value = this.yielded();
      return { kind: 'expression', start, end: this.last, value };
    }
    const value = this.expressions();
    const code = this.code();
    if (code === 0x3d) return this.assignment(start, value, dropped);
    // `a,` at the end of a line goes on in the next one for the grammar, sometimes.
    if (this.text.charCodeAt(this.last - 1) === 0x2c) this.fail();
    if (code === 0x3a) return this.annotated(start, value, dropped);
    const width = this.augmentWidth(code);
    if (width > 0) return this.augmented(start, value, width, dropped);
    return { kind: 'expression', start, end: this.last, value };
  }

  private assignment(start: number, first: Expr, dropped: number): Stmt {
    const targets: Expr[] = [];
    let next = first;
    let before = dropped;
    while (this.code() === 0x3d) {
      if (!isTarget(next) || before !== this.dropped) this.fail();
      targets.push(next);
      this.advance(1);
      before = this.dropped;
      next = this.isWord('yield') ? this.yielded() : this.expressions();
    }
    return { kind: 'assign', start, end: this.last, targets: exact(targets), annotation: null, value: next };
  }

  private annotated(start: number, target: Expr, dropped: number): Stmt {
    if (!isSingle(target) || dropped !== this.dropped || this.codeAfter(1) === 0x3d) this.fail();
    this.advance(1);
    const annotation = this.annotation();
    let value: Expr | null = null;
    if (this.code() === 0x3d) {
      this.advance(1);
      value = this.isWord('yield') ? this.yielded() : this.expressions();
    }
    return { kind: 'assign', start, end: this.last, targets: [target], annotation, value };
  }

  private augmented(start: number, target: Expr, width: number, dropped: number): Stmt {
    if (!isSingle(target) || dropped !== this.dropped) this.fail();
    const op = this.text.slice(this.at, this.at + width);
    this.advance(width);
    const value = this.isWord('yield') ? this.yielded() : this.expressions();
    return { kind: 'augmented', start, end: this.last, target, op, value };
  }

  /** Of `+=`, `**=` and their like; 0 for anything else. */
  private augmentWidth(code: number): number {
    switch (code) {
      case 0x2b: case 0x2d: case 0x25: case 0x40: case 0x26: case 0x7c: case 0x5e: return this.codeAfter(1) === 0x3d ? 2 : 0;
      case 0x2a: case 0x2f: case 0x3c: case 0x3e:
        if (this.codeAfter(1) === code) return this.codeAfter(2) === 0x3d ? 3 : 0;
        return this.codeAfter(1) === 0x3d && (code === 0x2a || code === 0x2f) ? 2 : 0;
      default: return 0;
    }
  }

  private import(start: number): Stmt {
    this.advance(6);
    const names: ImportedName[] = [];
    for (;;) {
      const from = this.at;
      const name = this.dottedName();
      names.push(this.aliased(from, name));
      if (this.code() !== 0x2c) break;
      this.advance(1);
    }
    return { kind: 'import', start, end: this.last, names: exact(names) };
  }

  private aliased(start: number, name: string): ImportedName {
    let alias: string | null = null;
    if (this.isWord('as')) {
      this.advance(2);
      alias = this.nameWord();
    }
    return { start, end: this.last, name, alias };
  }

  private importFrom(start: number): Stmt | null {
    this.advance(4);
    const from = this.at;
    while (this.code() === 0x2e) this.at++;
    let module = this.text.slice(from, this.at);
    if (isNameStart(this.code()) && !this.isWord('import')) module = module === '' ? this.dottedName() : module + this.dottedName();
    else {
      if (module === '') this.fail();
      this.skip();
    }
    this.expectWord('import');
    const names: ImportedName[] = [];
    const star = this.code() === 0x2a;
    if (star) this.advance(1);
    else {
      const isOpen = this.code() === 0x28;
      if (isOpen) this.open();
      for (;;) {
        const nameStart = this.at;
        names.push(this.aliased(nameStart, this.nameWord()));
        if (this.code() !== 0x2c) break;
        this.advance(1);
        if (isOpen && this.code() === 0x29) break;
      }
      if (isOpen) this.close(0x29);
    }
    if (module === '__future__') {
      if (star) this.fail();
      return null;
    }
    return { kind: 'import-from', start, end: this.last, module, names: exact(names), star };
  }

  /** `a.b.c` without blanks. */
  private dottedName(): string {
    const start = this.at;
    const first = this.nameWord();
    if (this.code() !== 0x2e) return first;
    while (this.code() === 0x2e) {
      if (this.at !== this.last || !isNameStart(this.codeAfter(1))) this.fail();
      else this.at++;
      this.nameWord();
    }
    return this.text.slice(start, this.last);
  }

  private isTypeAlias(): boolean {
    let behind = this.at + 4;
    while (this.text.charCodeAt(behind) === 0x20) behind++;
    if (behind === this.at + 4 || !isNameStart(this.text.charCodeAt(behind))) return false;
    const { at } = this;
    this.at = behind;
    const word = this.peekWord();
    this.at = at;
    return !this.isReserved(word);
  }

  private typeAlias(start: number): Stmt {
    this.advance(4);
    const name = this.nameWord();
    this.typeParams();
    this.expect(0x3d);
    this.annotation();
    return { kind: 'type-alias', start, end: this.last, name };
  }

  /** Read over: nothing asks for them. */
  protected typeParams(): void {
    if (this.code() !== 0x5b) return;
    this.open();
    if (this.code() === 0x5d) this.fail();
    while (this.code() !== 0x5d && !this.failed) {
      if (this.code() === 0x2a) this.advance(this.codeAfter(1) === 0x2a ? 2 : 1);
      this.nameWord();
      if (this.code() === 0x3a) {
        this.advance(1);
        this.annotation();
      }
      if (this.code() === 0x3d) {
        this.advance(1);
        if (this.code() === 0x2a) this.advance(1);
        this.annotation();
      }
      if (this.code() !== 0x2c) break;
      this.advance(1);
    }
    this.close(0x5d);
  }
}

/** What can be annotated or changed in place. */
function isSingle({ kind }: Expr): boolean {
  return kind === 'name' || kind === 'attribute' || kind === 'subscript';
}
