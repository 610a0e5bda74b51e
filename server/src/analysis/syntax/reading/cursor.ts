// A place in the text of a unit that moves from token to token: `at` is where the next one begins, `last` where the one before ended.

import type { UnknownExpr } from '../ast.ts';
import { classes, isWordChar, lineBehindBackslash, WORD } from '../scan/characters.ts';
import { Words } from './words.ts';

/** Deeper than a person nests; the tree has its own limit. */
const maxDepth = 50;

const nothing: UnknownExpr = { kind: 'unknown', start: 0, end: 0 };
const notAscii = /^[_\p{XID_Start}]\p{XID_Continue}*$/u;

/** Words that are never names. */
const reserved = new Set(['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except', 'finally',
  'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield']);

export class Cursor {
  where = 0;
  protected text = '';
  protected at = 0;
  protected last = 0;
  /** Open brackets: inside, a line end is a blank. */
  protected nest = 0;
  /** In a field of a string that ends with its line: older Pythons allow no line end, comment or backslash there. */
  protected flat = false;
  /** Something is out of the ordinary: the tree has to be asked. The cursor then stands at the end, so that every loop ends. */
  protected failed = false;
  /** And that is certainly no Python: the line ended where an operand or a name had to follow. */
  protected broken = false;
  private depth = 0;
  private readonly words = new Words();

  protected begin(text: string): void {
    this.text = text;
    this.at = this.last = this.nest = this.depth = 0;
    this.flat = this.failed = this.broken = false;
  }

  protected fail(): UnknownExpr {
    this.failed = true;
    this.at = this.text.length;
    return nothing;
  }

  /** Something must follow here; `fail`, and more where the line is over. */
  protected missing(): UnknownExpr {
    if (!this.failed && this.nest === 0 && !this.flat && this.isLineEnd()) this.broken = true;
    return this.fail();
  }

  protected deeper(): void {
    if (++this.depth > maxDepth) this.fail();
  }

  protected shallower(): void {
    this.depth--;
  }

  /** NaN at the end. */
  protected code(): number {
    return this.text.charCodeAt(this.at);
  }

  protected codeAfter(count: number): number {
    return this.text.charCodeAt(this.at + count);
  }

  /** Over a token and the blanks behind it. */
  protected advance(count: number): void {
    this.last = this.at += count;
    this.skip();
  }

  protected skip(): void {
    const { text } = this;
    for (let joined = false; ;) {
      const code = text.charCodeAt(this.at);
      if (code === 0x20 || code === 0x09 || code === 0x0c) this.at++;
      else if (code === 0x0a || code === 0x0d || code === 0x23) {
        // A joined line that turns out to be empty is the tree's business.
        if (this.nest === 0 && joined) { this.fail(); return; }
        if (this.nest === 0 || this.flat) return;
        if (code === 0x23) this.at = this.lineEnd(this.at);
        else this.at++;
      } else if (code === 0x5c) {
        const next = this.flat ? -1 : lineBehindBackslash(text, this.at);
        if (next < 0 || next >= text.length) { this.fail(); return; }
        this.at = next;
        joined = true;
      } else return;
    }
  }

  protected lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  /** The word at the cursor is this one. */
  protected isWord(word: string): boolean {
    return this.text.startsWith(word, this.at) && !isWordChar(this.text.charCodeAt(this.at + word.length));
  }

  /** The word at the cursor, '' if there is none. The cursor stays. */
  protected peekWord(): string {
    const end = this.wordEnd();
    return end === this.at ? '' : this.words.of(this.text, this.at, end);
  }

  private wordEnd(): number {
    const { text } = this;
    let end = this.at;
    while (isWordChar(text.charCodeAt(end))) end++;
    return end;
  }

  /** The word at the cursor, read and left behind, whatever it is. */
  protected word(): string {
    const end = this.wordEnd();
    const word = this.words.of(this.text, this.at, end);
    if (!isAsciiName(word) && !notAscii.test(word)) this.missing();
    else this.advance(end - this.at);
    return word;
  }

  /** A word that is not reserved. */
  protected nameWord(): string {
    const word = this.word();
    if (reserved.has(word)) this.fail();
    return word;
  }

  protected isReserved(word: string): boolean {
    return reserved.has(word);
  }

  /** A token that must stand here. */
  protected expect(code: number): void {
    if (this.code() === code) this.advance(1);
    else this.fail();
  }

  protected expectWord(word: string): void {
    if (this.isWord(word)) this.advance(word.length);
    else this.fail();
  }

  protected open(): void {
    this.nest++;
    this.advance(1);
  }

  /** Behind the bracket a line end may be one again. */
  protected close(code: number): void {
    if (this.code() !== code) { this.fail(); return; }
    this.nest--;
    this.advance(1);
  }

  /** Or a comment, or the end of the text. */
  protected isLineEnd(): boolean {
    const code = this.code();
    return code === 0x0a || code === 0x0d || code === 0x23 || this.at >= this.text.length;
  }

  /** Nothing of an expression can begin here. */
  protected isEnd(): boolean {
    switch (this.code()) {
      case 0x0a: case 0x0d: case 0x23: case 0x29: case 0x5d: case 0x7d: case 0x3a: case 0x3d: case 0x3b: case 0x21: return true;
      default: return this.at >= this.text.length;
    }
  }
}

export function isNameStart(code: number): boolean {
  return code >= 0x80 || (classes[code] === WORD && (code < 0x30 || code > 0x39));
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isAsciiName(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= 0x80) return false;
  return word.length > 0 && !isDigit(word.charCodeAt(0));
}
