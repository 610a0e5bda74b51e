// Lines and characters counted the slow way, by somebody who has never seen `LineIndex`.

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Places of these offsets, by one walk over the text. */
export function placesOf(text: string, offsets: Iterable<number>): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  let line = 0;
  let start = 0;
  let at = 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    for (; at < offset; at++) {
      // The line of a CR that an LF follows ends behind the LF.
      if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) {
        line++;
        start = at + 1;
      }
    }
    places.set(offset, { line, character: offset - start });
  }
  return places;
}
