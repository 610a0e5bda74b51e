// What is open at a place in a logical line, one number for each thing. In an f-string LITERAL, FIELD and SPEC alternate
// and carry its flags; a plain string is never on the list.

export const PAREN = 1, BRACKET = 2, BRACE = 3, LITERAL = 8, FIELD = 16, SPEC = 32;
export const DOUBLE = 1, TRIPLE = 2, RAW = 4, FLAGS = 7;

export class Nesting {
  /** The innermost open thing, 0 if there is none. */
  top = 0;
  private readonly list: number[] = [];

  open(thing: number): void {
    this.list.push(thing);
    this.top = thing;
  }

  close(): void {
    this.list.pop();
    this.top = this.list[this.list.length - 1] ?? 0;
  }

  /** At its closing quote: the innermost f-string with all that is open in it. */
  closeLiteral(): void {
    while (this.top !== 0 && (this.top & LITERAL) === 0) this.close();
    this.close();
  }

  /** Brackets, but not the field of an f-string they are in. */
  closeBrackets(): void {
    while (this.top !== 0 && (this.top & FIELD) === 0) this.close();
  }

  /** Everything but a triple-quoted f-string and what that is in. */
  closeLine(): void {
    while (this.top !== 0 && (this.top & (LITERAL | TRIPLE)) !== (LITERAL | TRIPLE)) this.close();
  }

  clear(): void {
    this.list.length = 0;
    this.top = 0;
  }

  /** Equal for equal nestings. */
  toString(): string {
    return this.list.join();
  }
}

/** What a string prefix opens: LITERAL with its flags for an f-string or t-string, 0 for a plain string. */
export function literalOf(text: string, start: number, end: number): number {
  let literal = 0, raw = 0;
  for (let at = start; at < end; at++) {
    const lower = text.charCodeAt(at) | 0x20;
    if (lower === 0x66 || lower === 0x74) literal = LITERAL;
    else if (lower === 0x72) raw = RAW;
    else return 0;
  }
  return literal === 0 ? 0 : literal | raw;
}
