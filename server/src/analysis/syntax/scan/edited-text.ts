// A text that is being edited in one place. Put together anew for each key, 20,000 lines cost more than all that is read of them.

/** What is copied with each key, on each side of the edit. */
const usualReach = 4096;
/** A piece that grew beyond this is put in its place, and a new one cut out. */
const longest = 16 * usualReach;

/** A part of a text. */
export interface Window {
  readonly text: string;
  /** Where it begins. */
  readonly base: number;
}

/** Never changes; what it is cut into does. Offsets count UTF-16 units. */
export class EditedText {
  private joined: string | null = null;

  private constructor(
    private head: string,
    private middle: string,
    private tail: string,
    private readonly reach: number,
  ) {}

  /** `reach`: at least 8. */
  static of(text: string, reach = usualReach): EditedText {
    const edited = new EditedText('', text, '', reach);
    edited.joined = text;
    return edited;
  }

  get length(): number {
    return this.head.length + this.middle.length + this.tail.length;
  }

  get whole(): string {
    return (this.joined ??= this.head + this.middle + this.tail);
  }

  /** Like that of a string, for offsets that are not negative; one behind the end means the end. */
  slice(start: number, end = this.length): string {
    if (this.joined !== null) return this.joined.slice(start, end);
    const { head, middle, tail } = this;
    const behind = head.length + middle.length;
    if (start >= head.length && end <= behind) return middle.slice(start - head.length, end - head.length);
    if (end <= head.length) return head.slice(start, end);
    if (start >= behind) return tail.slice(start - behind, end - behind);
    return head.slice(start) + middle.slice(Math.max(0, start - head.length), end - head.length) + (end > behind ? tail.slice(0, end - behind) : '');
  }

  /** With `[start, end)` replaced. */
  replaced(start: number, end: number, newText: string): EditedText {
    const { base, text } = this.window(start, end);
    return new EditedText(this.head, text.slice(0, start - base) + newText + text.slice(end - base), this.tail, this.reach);
  }

  /** The piece that holds `[start, end)` and some of what is around it. */
  window(start: number, end: number): Window {
    if (!this.holds(start, end)) this.cut(Math.max(0, start - this.reach), Math.min(this.length, end + this.reach));
    return { text: this.middle, base: this.head.length };
  }

  private holds(start: number, end: number): boolean {
    const { head, middle, tail } = this;
    const close = this.reach / 4;
    return (start - head.length >= close || head.length === 0) && (head.length + middle.length - end >= close || tail.length === 0) && (middle.length <= longest || end - start > longest / 2);
  }

  private cut(start: number, end: number): void {
    const { whole } = this;
    this.head = whole.slice(0, start);
    this.middle = whole.slice(start, end);
    this.tail = whole.slice(end);
  }
}
