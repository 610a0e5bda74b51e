// Reads plain expressions from their text: names, literals, calls, attributes, indexes, displays and awaits of these. The tree has said where
// an expression begins and ends; asking it for every part inside costs more than parsing the file. Anything else gives null, and
// the tree is asked after all. A test compares both ways on CPython's library.

import type { Argument, Expr } from './ast.ts';

/** Deeper than a person nests; beyond, the tree's reader has its own limit. */
const maxDepth = 40;
/** Longer string contents are of no use to anybody. */
export const maxText = 120;

/** Words that are not names, wherever an expression may stand. */
const keywords = new Set(['and', 'as', 'assert', 'async', 'await', 'class', 'def', 'else', 'except', 'for', 'from', 'if', 'import', 'in', 'is', 'lambda', 'not', 'or', 'with', 'yield', 'print', 'exec']);

export class QuickReader {
  private at = 0;
  private end = 0;
  private depth = 0;

  /** Offsets of results are `shift` less than those of the source. */
  constructor(private readonly source: string, private readonly shift: number) {}

  /** The expression that fills `[from, to)`; null when it is not plain. */
  read(from: number, to: number): Expr | null {
    this.at = from;
    this.end = to;
    this.depth = 0;
    const expr = this.value();
    return expr !== null && this.at === to ? expr : null;
  }

  private value(): Expr | null {
    if (++this.depth > maxDepth) return null;
    const expr = this.primary();
    this.depth--;
    return expr;
  }

  private primary(): Expr | null {
    const from = this.at;
    const first = this.source.charCodeAt(from);
    let expr: Expr | null;
    if (isNameStart(first)) {
      const name = this.word();
      if (name === 'await') return this.awaited(from);
      expr = this.named(name, from);
    } else if (isDigit(first)) expr = this.number(from);
    else if (first === 0x22 || first === 0x27) expr = this.string(from);
    else if (first === 0x5b) expr = this.list(from);
    else if (first === 0x7b) expr = this.dict(from);
    else return null;
    return expr === null ? null : this.trailers(expr, from);
  }

  private named(name: string, from: number): Expr | null {
    const start = from - this.shift;
    const end = this.at - this.shift;
    // A quote right behind is a string with a prefix.
    const next = this.at < this.end ? this.source.charCodeAt(this.at) : 0;
    return keywords.has(name) || next === 0x22 || next === 0x27 || next >= 0x80 ? null : nameOrConstant(name, start, end);
  }

  private awaited(from: number): Expr | null {
    if (!this.space()) return null;
    const value = this.value();
    // `await a ** 2` and whatever else follows is the tree's business.
    return value === null ? null : { kind: 'await', start: from - this.shift, end: value.end, value };
  }

  private number(from: number): Expr | null {
    while (this.at < this.end && isDigit(this.source.charCodeAt(this.at))) this.at++;
    const next = this.at < this.end ? this.source.charCodeAt(this.at) : 0;
    if (next === 0x2e || next === 0x5f || isNameStart(next)) return null;
    return { kind: 'constant', type: 'int', start: from - this.shift, end: this.at - this.shift, text: this.source.slice(from, this.at) };
  }

  private string(from: number): Expr | null {
    const quote = this.source.charCodeAt(from);
    if (this.source.charCodeAt(from + 1) === quote && this.source.charCodeAt(from + 2) === quote) return null;
    let at = from + 1;
    for (; at < this.end; at++) {
      const code = this.source.charCodeAt(at);
      if (code === quote) break;
      if (code === 0x5c || code === 0x0a) return null;
    }
    if (at >= this.end) return null;
    this.at = at + 1;
    // Another string behind it would be joined to it.
    const next = this.behindSpace();
    if (next === 0x22 || next === 0x27 || isNameStart(next)) return null;
    return { kind: 'constant', type: 'str', start: from - this.shift, end: this.at - this.shift, text: this.source.slice(from + 1, Math.min(at, from + 1 + maxText)) };
  }

  private trailers(head: Expr, from: number): Expr | null {
    let expr = head;
    const start = from - this.shift;
    for (let links = 0; ; links++) {
      if (this.at >= this.end) return expr;
      if (links > maxDepth) return null;
      const code = this.source.charCodeAt(this.at);
      if (code === 0x2e) {
        this.at++;
        const nameStart = this.at - this.shift;
        const name = this.word();
        if (name === '' || (this.at < this.end && this.source.charCodeAt(this.at) >= 0x80)) return null;
        expr = { kind: 'attribute', start, end: this.at - this.shift, value: expr, name, nameStart };
      } else if (code === 0x28) {
        const open = this.at - this.shift;
        const args = this.args();
        if (args === null) return null;
        expr = { kind: 'call', start, end: this.at - this.shift, callee: expr, args, open };
      } else if (code === 0x5b) {
        const index = this.items(0x5d);
        if (index === null || index.items.length !== 1 || index.comma) return null;
        expr = { kind: 'subscript', start, end: this.at - this.shift, value: expr, index: index.items };
      } else return expr;
    }
  }

  private args(): Argument[] | null {
    const args: Argument[] = [];
    this.at++;
    for (;;) {
      if (!this.gap()) return null;
      const from = this.at;
      const code = this.source.charCodeAt(from);
      if (code === 0x29) {
        this.at++;
        return args;
      }
      const keyword = isNameStart(code) ? this.keyword() : null;
      const value = this.value();
      if (value === null) return null;
      args.push({ start: from - this.shift, end: value.end, form: keyword === null ? 'positional' : 'keyword', keyword, value });
      if (!this.gap()) return null;
      const next = this.source.charCodeAt(this.at);
      if (next === 0x2c) this.at++;
      else if (next !== 0x29) return null;
    }
  }

  /** `name=` and the white space around it; stays where it is when there is none. */
  private keyword(): string | null {
    const from = this.at;
    const name = this.word();
    if (this.gap() && this.source.charCodeAt(this.at) === 0x3d && this.source.charCodeAt(this.at + 1) !== 0x3d && !keywords.has(name)) {
      this.at++;
      if (this.gap()) return name;
    }
    this.at = from;
    return null;
  }

  private list(from: number): Expr | null {
    const found = this.items(0x5d);
    return found === null ? null : { kind: 'list', start: from - this.shift, end: this.at - this.shift, elements: found.items };
  }

  private items(close: number): { items: Expr[]; comma: boolean } | null {
    const items: Expr[] = [];
    let comma = false;
    this.at++;
    for (;;) {
      if (!this.gap()) return null;
      if (this.source.charCodeAt(this.at) === close) {
        this.at++;
        return { items, comma };
      }
      const value = this.value();
      if (value === null || !this.gap()) return null;
      items.push(value);
      const next = this.source.charCodeAt(this.at);
      if (next === 0x2c) { this.at++; comma = true; }
      else if (next !== close) return null;
    }
  }

  private dict(from: number): Expr | null {
    const keys: Expr[] = [];
    const values: Expr[] = [];
    this.at++;
    for (;;) {
      if (!this.gap()) return null;
      if (this.source.charCodeAt(this.at) === 0x7d) {
        this.at++;
        return { kind: 'dict', start: from - this.shift, end: this.at - this.shift, keys, values };
      }
      const key = this.value();
      if (key === null || !this.gap() || this.source.charCodeAt(this.at) !== 0x3a) return null;
      this.at++;
      if (!this.gap()) return null;
      const value = this.value();
      if (value === null || !this.gap()) return null;
      keys.push(key);
      values.push(value);
      const next = this.source.charCodeAt(this.at);
      if (next === 0x2c) this.at++;
      else if (next !== 0x7d) return null;
    }
  }

  private word(): string {
    const from = this.at;
    while (this.at < this.end && isNamePart(this.source.charCodeAt(this.at))) this.at++;
    return this.source.slice(from, this.at);
  }

  /** At least one blank. */
  private space(): boolean {
    const from = this.at;
    while (this.at < this.end && this.source.charCodeAt(this.at) === 0x20) this.at++;
    return this.at > from;
  }

  /** Blanks and line ends inside brackets; false at the end, before a comment or a backslash. */
  private gap(): boolean {
    for (; this.at < this.end; this.at++) {
      const code = this.source.charCodeAt(this.at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) continue;
      return code !== 0x23 && code !== 0x5c;
    }
    return false;
  }

  private behindSpace(): number {
    let at = this.at;
    for (; at < this.end; at++) {
      const code = this.source.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code;
    }
    return 0;
  }
}

/** In annotations, patterns and before a dot the grammar takes the constants for names. */
export function nameOrConstant(name: string, start: number, end: number): Expr {
  const constant = name === 'None' ? 'none' : name === 'True' ? 'true' : name === 'False' ? 'false' : null;
  return constant === null ? { kind: 'name', start, end, name } : { kind: 'constant', type: constant, start, end, text: '' };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** ASCII only: other alphabets are read from the tree. */
function isNameStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || isDigit(code);
}
