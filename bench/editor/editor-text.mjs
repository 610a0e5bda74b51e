/** A text as an editor holds it: with versions, and edits as content changes of the protocol. */
export class EditorText {
  version = 1;
  #lineStarts = [];

  constructor(text) {
    this.text = text;
    this.#index();
  }

  position(offset) {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - this.#lineStarts[low] };
  }

  /** Replaces [start, end) and returns the content change. */
  replace({ start, end, text }) {
    const change = { range: { start: this.position(start), end: this.position(end) }, rangeLength: end - start, text };
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.version++;
    this.#index();
    return change;
  }

  #index() {
    this.#lineStarts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
  }
}
