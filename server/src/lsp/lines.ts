import type { Position, Range } from 'vscode-languageserver';
import type { EditedText, Span } from '../analysis/index.ts';

/** Places and offsets of a text, for those who only ask. */
export type Places = Pick<Lines, 'count' | 'isAt' | 'position' | 'offset' | 'range' | 'span' | 'lineSpan'>;

/** A text of which only parts are read. */
type Sliced = Pick<EditedText, 'length' | 'slice'>;

/**
 * Line starts of a text that is being edited. An edit looks at the edited characters only, so that a keystroke in 20,000 lines does not read the text
 * again; the numbers behind it are shifted once, however much is typed there. CR, LF and CRLF end a line, as in LSP.
 */
export class Lines {
  #starts: number[];
  /** What has to be added to all starts from this index on. */
  #shift = 0;
  #shiftedFrom = 0;
  #text: Sliced;
  /** There may be line ends that are not a single character. */
  #hasReturns: boolean;

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0];
    this.#hasReturns = text.includes('\r');
    collectStarts(text, 0, 1, text.length, this.#starts);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** `text` is the whole text after [start, end) was replaced by `length` characters. */
  splice(start: number, end: number, length: number, text: Sliced): void {
    // Whether a line starts at p depends on the characters before and at p: those at `start` and at the end of the
    // new text must be asked again, because CR and LF may have met or parted there.
    const fresh: number[] = [];
    const first = Math.max(start, 1);
    const part = text.slice(first - 1, start + length + 1);
    collectStarts(part, first - 1, first, start + length, fresh);
    this.#hasReturns ||= part.includes('\r');
    const from = start === 0 ? 1 : this.#lineBehind(start - 1);
    const to = this.#lineBehind(end);
    this.#shiftFrom(to);
    if (to - from === fresh.length) for (let i = 0; i < fresh.length; i++) this.#starts[from + i] = fresh[i] ?? 0;
    else this.#starts = this.#starts.slice(0, from).concat(fresh, this.#starts.slice(to));
    this.#shiftedFrom = from + fresh.length;
    this.#shift += length - (end - start);
    this.#text = text;
  }

  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.#text.length);
    const line = this.#lineBehind(at) - 1;
    return { line, character: at - (this.#start(line) ?? 0) };
  }

  /** Whether `position` would answer this, without another object. */
  isAt(offset: number, { line, character }: Position): boolean {
    const start = this.#start(line);
    return start !== undefined && start + character === offset && offset <= this.#text.length && offset < (this.#start(line + 1) ?? Infinity);
  }

  /** A character behind the end of its line means that end, a line behind the last one the end of the text. */
  offset(position: Position): number {
    if (!(position.line >= 0)) return 0;
    const start = this.#start(position.line);
    if (start === undefined) return this.#text.length;
    return Math.min(start + Math.max(position.character, 0), this.#contentEnd(position.line));
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  span(range: Range): Span {
    const start = this.offset(range.start);
    return { start, end: Math.max(start, this.offset(range.end)) };
  }

  lineSpan(line: number): Span {
    return { start: this.#start(line) ?? this.#text.length, end: this.#contentEnd(line) };
  }

  #start(line: number): number | undefined {
    const start = this.#starts[line];
    return start === undefined || line < this.#shiftedFrom ? start : start + this.#shift;
  }

  /** Moves the place from which on something has to be added. */
  #shiftFrom(index: number): void {
    for (let i = this.#shiftedFrom; i < index; i++) this.#starts[i] = (this.#starts[i] ?? 0) + this.#shift;
    for (let i = Math.min(this.#shiftedFrom, this.#starts.length) - 1; i >= index; i--) this.#starts[i] = (this.#starts[i] ?? 0) - this.#shift;
    this.#shiftedFrom = index;
  }

  #contentEnd(line: number): number {
    const next = this.#start(line + 1);
    if (next === undefined) return this.#text.length;
    const isPair = this.#hasReturns && next - 2 >= (this.#start(line) ?? 0) && this.#text.slice(next - 2, next) === '\r\n';
    return isPair ? next - 2 : next - 1;
  }

  /** Index of the first line that starts behind `offset`. */
  #lineBehind(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#start(middle) ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const LF = 10;
const CR = 13;

/** Appends every p in [from, to] at which a line starts. `text` begins at `base`, before `from`. */
function collectStarts(text: string, base: number, from: number, to: number, starts: number[]): void {
  // Without carriage returns the engine finds the line ends, far faster than a loop that has just started; not worth asking for an edit.
  const plain = to - from > 1000 && !text.includes('\r', from - 1 - base) ? to : from - 1;
  for (let p = text.indexOf('\n', from - 1 - base) + base; p >= base && p < plain; p = text.indexOf('\n', p + 1 - base) + base) starts.push(p + 1);
  for (let p = plain + 1; p <= to; p++) {
    const before = text.charCodeAt(p - 1 - base);
    if (before === LF || (before === CR && text.charCodeAt(p - base) !== LF)) starts.push(p);
  }
}
