// Numbers and strings.

import { exact } from '../../exact.ts';
import type { Constant, Expr, Formatted } from '../ast.ts';
import { behindEscape, isWordChar } from '../scan/characters.ts';
import { Cursor, isDigit } from './cursor.ts';

/** Longer string contents are of no use to anybody. */
export const maxText = 120;

interface StringPart {
  readonly start: number;
  /** Where the quotes begin and how many there are. */
  readonly quote: number;
  readonly width: 1 | 3;
  readonly raw: boolean;
  readonly bytes: boolean;
  readonly formatted: boolean;
  readonly template: boolean;
}

export abstract class Literals extends Cursor {
  /** Lambdas right inside a field would take its colon. */
  protected fieldNest = -1;

  /** The expressions of a field, up to `=`, `!`, `:` or the brace. */
  protected abstract fieldValue(): Expr;

  protected number(): Constant {
    const start = this.at;
    const { text } = this;
    let end = start;
    let type: 'int' | 'float' = 'int';
    const second = text.charCodeAt(start + 1) | 0x20;
    if (text.charCodeAt(start) === 0x30 && (second === 0x78 || second === 0x6f || second === 0x62)) {
      end = this.digits(start + 2, second === 0x78 ? isHexDigit : second === 0x6f ? isOctalDigit : isBinaryDigit, true);
      if (end === start + 2) this.fail();
    } else {
      end = this.digits(start, isDigit, false);
      // `0777` is Python 2.
      if (text.charCodeAt(start) === 0x30 && end > start + 1) this.fail();
      if (text.charCodeAt(end) === 0x2e) {
        type = 'float';
        end = this.digits(end + 1, isDigit, false);
      }
      if (end === start || (end === start + 1 && type === 'float')) this.fail();
      if ((text.charCodeAt(end) | 0x20) === 0x65) {
        const sign = text.charCodeAt(end + 1);
        const from = sign === 0x2b || sign === 0x2d ? end + 2 : end + 1;
        type = 'float';
        end = this.digits(from, isDigit, false);
        if (end === from) this.fail();
      }
      if ((text.charCodeAt(end) | 0x20) === 0x6a) end++;
    }
    // `1if x else 2` is allowed and never meant.
    if (isWordChar(text.charCodeAt(end))) this.fail();
    if (!this.failed) this.advance(end - start);
    return { kind: 'constant', type, start, end, text: text.slice(start, end) };
  }

  private digits(from: number, isOne: (code: number) => boolean, underscoreFirst: boolean): number {
    const { text } = this;
    let end = from;
    for (;;) {
      const code = text.charCodeAt(end);
      if (isOne(code)) end++;
      else if (code === 0x5f && (end > from || underscoreFirst) && isOne(text.charCodeAt(end + 1))) end += 2;
      else return end;
    }
  }

  /** Length of the prefix if a string begins at the cursor, else -1. */
  protected prefixLength(): number {
    for (let length = 0; length < 3; length++) {
      const code = this.codeAfter(length);
      if (code === 0x22 || code === 0x27) return length;
      if (!isPrefixLetter(code | 0x20)) return -1;
    }
    return -1;
  }

  /** One or several that are joined. */
  protected strings(prefix: number): Expr {
    const start = this.at;
    const fields: Expr[] = [];
    const first = this.string(prefix, fields);
    const next = this.prefixLength();
    if (next < 0) {
      if (fields.length > 0) return { kind: 'formatted', start, end: this.last, fields: exact(fields), template: first.template };
      const from = first.quote + first.width;
      return { kind: 'constant', type: first.bytes ? 'bytes' : 'str', start, end: this.last, text: this.text.slice(from, Math.min(this.last - first.width, from + maxText)) };
    }
    for (let more = next; more >= 0; more = this.prefixLength()) {
      const part = this.string(more, fields);
      if (part.bytes !== first.bytes || part.template || first.template) this.fail();
    }
    return joined(start, this.last, exact(fields), first.bytes);
  }

  private string(prefix: number, fields: Expr[]): StringPart {
    const part = this.partAt(prefix);
    const end = part.formatted ? this.formattedEnd(part, fields) : this.plainEnd(part);
    if (!this.failed) this.advance(end - this.at);
    return part;
  }

  private partAt(prefix: number): StringPart {
    const { text, at: start } = this;
    let raw = false, bytes = false, formatted = false, template = false, unicode = false;
    for (let i = 0; i < prefix; i++) {
      switch (text.charCodeAt(start + i) | 0x20) {
        case 0x72: if (raw) this.fail(); raw = true; break;
        case 0x62: bytes = true; break;
        case 0x66: formatted = true; break;
        case 0x74: formatted = template = true; break;
        default: unicode = true;
      }
    }
    // Two letters are `r` and one of the others.
    if (prefix === 2 && (!raw || unicode || !(bytes || formatted))) this.fail();
    const quote = start + prefix;
    const code = text.charCodeAt(quote);
    const width = text.charCodeAt(quote + 1) === code && text.charCodeAt(quote + 2) === code ? 3 : 1;
    return { start, quote, width, raw, bytes, formatted, template };
  }

  private plainEnd({ quote, width }: StringPart): number {
    const { text } = this;
    const code = text.charCodeAt(quote);
    for (let end = quote + width; end < text.length; end++) {
      const next = text.charCodeAt(end);
      if (next === 0x5c) {
        // Over what it escapes, a line end of two characters included.
        end += text.charCodeAt(end + 1) === 0x0d ? 2 : 1;
      } else if (next === code) {
        if (width === 1) return end + 1;
        if (text.charCodeAt(end + 1) === code && text.charCodeAt(end + 2) === code) return end + 3;
      } else if (next === 0x0a && width === 1) break;
    }
    this.fail();
    return quote;
  }

  private formattedEnd({ quote, width, raw }: StringPart, fields: Expr[]): number {
    const { text } = this;
    const code = text.charCodeAt(quote);
    let end = quote + width;
    while (end < text.length && !this.failed) {
      const next = text.charCodeAt(end);
      if (next === code) {
        if (width === 1) return end + 1;
        if (text.charCodeAt(end + 1) === code && text.charCodeAt(end + 2) === code) return end + 3;
        end++;
      } else if (next === 0x0a && width === 1) break;
      else if (next === 0x5c) {
        const behind = behindEscape(text, end, raw);
        // `\N{` without a name behind it.
        if (!raw && behind === end + 2 && text.startsWith('N{', end + 1)) break;
        end = behind;
      }
      else if (next === 0x7b || next === 0x7d) {
        if (text.charCodeAt(end + 1) === next) end += 2;
        else if (next === 0x7b) end = this.field(end, code, width, fields);
        else break;
      } else end++;
    }
    this.fail();
    return quote;
  }

  /** Gives the place behind the brace. The cursor goes back to the string's start, which `string` leaves in one step. */
  private field(brace: number, quote: number, width: 1 | 3, fields: Expr[]): number {
    const { at, nest, flat, fieldNest, last } = this;
    this.deeper();
    this.at = brace + 1;
    this.flat = flat || width === 1;
    this.fieldNest = ++this.nest;
    this.skip();
    fields.push(this.fieldValue());
    if (this.code() === 0x3d) this.advance(1);
    if (this.code() === 0x21) {
      const letter = this.codeAfter(1);
      if (letter !== 0x72 && letter !== 0x73 && letter !== 0x61) this.fail();
      else this.advance(2);
    }
    let end = this.at;
    if (this.code() === 0x3a) end = this.formatEnd(quote, fields);
    else if (this.code() !== 0x7d) this.fail();
    this.shallower();
    this.flat = flat;
    this.nest = nest;
    this.fieldNest = fieldNest;
    if (this.failed) return this.text.length;
    this.at = at;
    this.last = last;
    return end + 1;
  }

  /** The closing brace of a field with a format. */
  private formatEnd(quote: number, fields: Expr[]): number {
    const { text } = this;
    // A walrus for the grammar, a format for Python.
    if (this.codeAfter(1) === 0x3d) this.fail();
    let end = this.at + 1;
    while (!this.failed) {
      const code = text.charCodeAt(end);
      if (code === 0x7d) return end;
      if (end >= text.length || code === 0x0a || code === 0x5c || code === quote) this.fail();
      else if (code !== 0x7b) end++;
      else if (text.charCodeAt(end + 1) === 0x7b) this.fail();
      else end = this.field(end, quote, 1, fields);
    }
    return end;
  }
}

function joined(start: number, end: number, fields: readonly Expr[], bytes: boolean): Constant | Formatted {
  return fields.length > 0 ? { kind: 'formatted', start, end, fields, template: false } : { kind: 'constant', type: bytes ? 'bytes' : 'str', start, end, text: '' };
}

function isPrefixLetter(lower: number): boolean {
  return lower === 0x66 || lower === 0x72 || lower === 0x62 || lower === 0x75 || lower === 0x74;
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
}

function isOctalDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x37;
}

function isBinaryDigit(code: number): boolean {
  return code === 0x30 || code === 0x31;
}
