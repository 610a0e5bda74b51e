// Offsets to lines and characters as LSP counts them: LF, CRLF and a lone CR end lines; characters are UTF-16 units.

export interface Position {
  readonly line: number;
  readonly character: number;
}

export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    // Two searches by the engine beat a loop over every character: nearly all files have no CR at all.
    if (text.includes('\r')) this.scanMixed();
    else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** Offset of a line's first character; the text's length behind the last line. */
  lineStart(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - this.lineStart(low) };
  }

  /** Positions behind a line's end mean its end; lines behind the last one mean the end of the text. */
  offset(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.starts.length) return this.text.length;
    const start = this.lineStart(position.line);
    let end = position.line + 1 < this.starts.length ? this.lineStart(position.line + 1) : this.text.length;
    while (end > start && position.line + 1 < this.starts.length && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return Math.min(start + Math.max(position.character, 0), end);
  }

  private scanMixed(): void {
    const { text } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) this.starts.push(i + 1);
    }
  }
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
