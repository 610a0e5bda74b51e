import {
  BACKSLASH, behindEscape, classes, CLOSE, COLON, HASH, isWordAt, isWordChar, lineBehindBackslash, lineEndBehind, NEWLINE, OPEN, QUOTE, SPACE, WORD,
} from './characters.ts';
import { BRACE, BRACKET, DOUBLE, FIELD, FLAGS, LITERAL, literalOf, Nesting, PAREN, RAW, SPEC, TRIPLE } from './nesting.ts';
import { isStatementWordAt, lineKindAt, type LineKind } from './words.ts';

/** A place in an open string or bracket where the text was cut, and what was open there. */
export interface Crossing {
  readonly at: number;
  /** Equal signatures and equal text behind lead to the same end. */
  readonly signature: string;
}

const OVER = -1; // instead of the next offset: the logical line is over
const NEVER = 0x3fffffff; // behind every text, and still a small integer

/**
 * Reads logical lines: one statement line with its strings, brackets and continued lines, without knowing any grammar
 * beyond that. A function of the text and the cuts alone. The fields describe the line read last.
 */
export class LineReader {
  start = 0;
  indent = 0;
  kind: LineKind = 'other';
  /** The last thing on the line is a colon outside brackets. */
  colon = false;
  /** Behind the last line that holds code, before its line end. */
  contentEnd = 0;
  /** Where the next line begins. */
  end = 0;
  /** Up to where the text was read to find the line damaged; -1 for a sound line. */
  badAt = -1;
  /** The line was ended by a cut. */
  cut: Crossing | null = null;
  /** The line went on at `watch`, with something open. Stays set for the lines behind. */
  crossing: Crossing | null = null;

  private readonly nesting = new Nesting();
  private nextCut = 0;
  private stop = NEVER;
  private last = 0;

  /** `cuts`, in order: lines that are not over there end there. `watch`: a line start, for `crossing`; no cuts behind one. */
  constructor(
    private readonly text: string,
    private readonly cuts: readonly number[],
    private readonly watch: number,
  ) {}

  /** The next logical line at or behind `from`; false if only blank lines and comments are left. */
  read(from: number): boolean {
    const at = this.skipBlank(from);
    if (at >= this.text.length) return false;
    this.kind = lineKindAt(this.text, at);
    this.badAt = -1;
    this.cut = null;
    this.setStop(at);
    this.code(at);
    this.nesting.clear();
    return true;
  }

  private skipBlank(from: number): number {
    const { text } = this, { length } = text;
    let start = from, indent = 0, at = from;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x20) indent++;
      else if (code === 0x09) indent += 8;
      else if (code === 0x0c || code === 0x0d) indent = 0;
      else if (code === 0x0a) {
        start = at + 1;
        indent = 0;
      } else if (code === 0x23) {
        while (at + 1 < length && text.charCodeAt(at + 1) !== 0x0a) at++;
      } else if (code === 0x5c) {
        // A line that holds only a backslash adds its indentation to that of the next one.
        const next = lineBehindBackslash(text, at);
        if (next < 0) break;
        at = next - 1;
      } else if (code !== 0xfeff) break;
    }
    this.start = start;
    this.indent = indent;
    return at;
  }

  private code(from: number): void {
    const { text, nesting } = this, { length } = text;
    let at = from, colonEnd = -1;
    this.last = from;
    while (at < length) {
      const code = text.charCodeAt(at);
      switch (code < 128 ? classes[code] : WORD) {
        case SPACE:
          at++;
          continue;
        case WORD: {
          const start = at++;
          while (isWordChar(text.charCodeAt(at))) at++;
          this.last = at;
          const quote = text.charCodeAt(at);
          if (quote !== 0x22 && quote !== 0x27) continue;
          at = this.string(at, at - start <= 2 ? literalOf(text, start, at) : 0);
          break;
        }
        case QUOTE:
          at = this.string(at, 0);
          break;
        case OPEN:
          nesting.open(code === 0x28 ? PAREN : code === 0x5b ? BRACKET : BRACE);
          this.last = ++at;
          continue;
        case CLOSE:
          this.last = ++at;
          if (nesting.top !== (code === 0x29 ? PAREN : code === 0x5d ? BRACKET : BRACE) && !((nesting.top & FIELD) !== 0 && code === 0x7d)) {
            // It does not fit: forget the open brackets, though not the f-string field they are in.
            this.damage(at);
            nesting.closeBrackets();
            if (code !== 0x7d) continue;
          }
          nesting.close();
          break;
        case COLON:
          this.last = ++at;
          if (nesting.top === 0) colonEnd = at;
          if ((nesting.top & FIELD) === 0) continue;
          nesting.open(SPEC | (nesting.top & FLAGS));
          break;
        case HASH:
          do at++; while (at < length && text.charCodeAt(at) !== 0x0a);
          continue;
        case NEWLINE:
          if (nesting.top === 0) return this.finish(at, at + 1, colonEnd);
          at = this.continueAt(at + 1, true);
          if (at === OVER) return;
          continue;
        case BACKSLASH: {
          const next = lineBehindBackslash(text, at);
          if (next < 0) {
            this.damage(at + 3);
            this.last = ++at;
          } else at = this.continueAt(next, nesting.top !== 0);
          if (at === OVER) return;
          if (next === length) this.damage(NEVER);
          continue;
        }
        default:
          this.last = ++at;
          continue;
      }
      // Behind a string, a bracket that closed, a field's colon: what is open may have changed.
      while (at !== OVER && at < length && (nesting.top & (LITERAL | SPEC)) !== 0) at = this.literal(at, nesting.top);
      if (at === OVER) return;
      this.last = at;
    }
    if (nesting.top !== 0) this.damage(NEVER);
    this.finish(lineEndBehind(text, Math.min(this.last, length - 1)), length, colonEnd);
  }

  /** At an opening quote: behind the string, or inside an f-string that is now open. */
  private string(at: number, literal: number): number {
    const { text } = this, { length } = text;
    const quote = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1) === quote;
    const triple = second && text.charCodeAt(at + 2) === quote;
    if (second && !triple) return at + 2;
    at += triple ? 3 : 1;
    if (literal !== 0) {
      this.nesting.open(literal | (quote === 0x22 ? DOUBLE : 0) | (triple ? TRIPLE : 0));
      return at;
    }
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        if (!triple) return at + 1;
        if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) return at + 3;
      } else if (code === 0x5c) {
        const next = lineBehindBackslash(text, at);
        if (next >= this.stop && this.reach(next, triple ? 3 * quote : quote)) return OVER;
        at = next < 0 ? at + 1 : next - 1;
      } else if (code === 0x0a) {
        if (!triple) return this.recover(at);
        if (at + 1 >= this.stop && this.reach(at + 1, 3 * quote)) return OVER;
      }
    }
    this.damage(NEVER);
    return length;
  }

  /** In an f-string outside its fields, or in a field's format: behind its end, or where a field opens or closes. */
  private literal(at: number, top: number): number {
    const { text, nesting } = this, { length } = text;
    const quote = (top & DOUBLE) !== 0 ? 0x22 : 0x27;
    const triple = (top & TRIPLE) !== 0;
    const inSpec = (top & SPEC) !== 0;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        if (triple && (text.charCodeAt(at + 1) !== quote || text.charCodeAt(at + 2) !== quote)) continue;
        if (inSpec) this.damage(at + 3);
        nesting.closeLiteral();
        return at + (triple ? 3 : 1);
      }
      if (code === 0x7b) {
        // In a format `{{` is a field that begins with a brace.
        if (inSpec || text.charCodeAt(at + 1) !== 0x7b) {
          nesting.open(FIELD | (top & FLAGS));
          return at + 1;
        }
        at++;
      } else if (code === 0x7d) {
        if (!inSpec) continue;
        nesting.close();
        nesting.close();
        return at + 1;
      } else if (code === 0x5c) {
        const next = lineBehindBackslash(text, at);
        if (next >= this.stop && this.reach(next, 0)) return OVER;
        at = next < 0 ? behindEscape(text, at, (top & RAW) !== 0) - 1 : next - 1;
      } else if (code === 0x0a) {
        if (!triple && !inSpec) return this.recover(at);
        if (!triple) {
          // Since 3.12 a line end leads from the format of a single-quoted f-string back into its field.
          nesting.close();
          return at;
        }
        if (at + 1 >= this.stop && this.reach(at + 1, 0)) return OVER;
      }
    }
    this.damage(NEVER);
    return length;
  }

  /** A single-quoted string is open at the line end: back to a triple-quoted f-string around it, or the line is over. */
  private recover(at: number): number {
    this.damage(at + 1);
    this.nesting.closeLine();
    if (this.nesting.top !== 0) return at;
    this.finish(at, at + 1, -1);
    return OVER;
  }

  /** The logical line goes on in the line at `next`, unless a statement begins there that can only stand alone. */
  private continueAt(next: number, inBrackets: boolean): number {
    const { text } = this;
    let at = next;
    while (classes[text.charCodeAt(at)] === SPACE) at++;
    if (isStatementWordAt(text, at) && (inBrackets || (!this.mayEndBeforeStatement() && !isWordAt(text, at, 'import')))) {
      this.damage(lineEndBehind(text, at) + 1);
      this.finish(lineEndBehind(text, this.last), next, -1);
      return OVER;
    }
    return next >= this.stop && this.reach(next, 0) ? OVER : at;
  }

  /** Before a backslash: behind `;` or a colon another statement may follow, and `async \` goes on with `def`. */
  private mayEndBeforeStatement(): boolean {
    const { text, last } = this;
    const code = text.charCodeAt(last - 1);
    return code === 0x3b || code === 0x3a || text.startsWith('async', last - 5);
  }

  private setStop(behind: number): void {
    while ((this.cuts[this.nextCut] ?? NEVER) <= behind) this.nextCut++;
    this.stop = Math.min(this.cuts[this.nextCut] ?? NEVER, this.watch > behind ? this.watch : NEVER);
  }

  /** Something is open at the line start `at`; true if the line is cut there. `plain` tells an open plain string, or is 0. */
  private reach(at: number, plain: number): boolean {
    const { text, nesting, last } = this;
    const signature = `${this.badAt < 0} ${plain} ${this.mayEndBeforeStatement()} ${nesting}`;
    if (at === this.cuts[this.nextCut]) {
      this.cut = { at, signature };
      this.damage(at);
      const inString = plain !== 0 || (nesting.top & (LITERAL | SPEC)) !== 0;
      this.finish(inString ? at - 1 : lineEndBehind(text, last), at, -1);
      return true;
    }
    if (at >= this.watch && this.crossing === null) {
      // Whether this ends well is the question now, and earlier cuts must not answer it.
      this.crossing = { at, signature };
      this.nextCut = this.cuts.length;
    }
    this.setStop(at);
    return false;
  }

  private damage(readTo: number): void {
    if (this.badAt < 0) this.badAt = readTo;
  }

  private finish(contentEnd: number, end: number, colonEnd: number): void {
    const behindReturn = this.text.charCodeAt(contentEnd) === 0x0a && this.text.charCodeAt(contentEnd - 1) === 0x0d;
    this.contentEnd = behindReturn ? contentEnd - 1 : contentEnd;
    this.end = end;
    this.colon = colonEnd === this.last;
  }
}
