// Names come again and again. A table of recent ones gives the same string each time: nothing to allocate, less to keep.

const size = 1024;

export class Words {
  private readonly recent: string[] = new Array<string>(size).fill('');

  of(text: string, from: number, to: number): string {
    const length = to - from;
    const place = (text.charCodeAt(from) * 37 + text.charCodeAt(from + (length >> 1)) * 11 + text.charCodeAt(to - 1) * 5 + length) & (size - 1);
    const known = this.recent[place] ?? '';
    if (known.length === length && text.startsWith(known, from)) return known;
    return (this.recent[place] = copied(text.slice(from, to)));
  }
}

/** A long slice would keep the text alive that it was cut from. */
function copied(slice: string): string {
  return slice.length < 13 ? slice : `_${slice}`.slice(1);
}
