import { displayParts } from '../../explain/index.ts';

export interface Excerpt {
  readonly source: string;
  readonly carets: string;
}

const tabWidth = 4;

/**
 * One line of source, made safe for a terminal, with carets below the columns from `start` to `end` (UTF-16 offsets in the line). Tabs
 * become spaces, Chinese characters count two columns, a line longer than `width` is cut around the carets.
 */
export function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  // Far away from the place nothing can be seen anyway; this keeps a line of a megabyte from being taken apart.
  const reach = width * 2;
  const first = Math.max(0, start - reach);
  const cells = cellsOf(line.slice(first, end + reach), first);
  const from = cells.findIndex((cell) => cell.end > start);
  const caretCells = cells.filter((cell) => cell.end > start && cell.start < Math.max(end, start + 1));
  const [left, right] = window(cells, from === -1 ? cells.length : from, width);
  const shown = cells.slice(left, right);
  const marked = new Set(caretCells);
  const isCutLeft = left > 0 || first > 0;
  const isCutRight = right < cells.length || end + reach < line.length;

  let carets = isCutLeft ? ' ' : '';
  let hasCaret = false;
  for (const cell of shown) {
    const isMarked = marked.has(cell);
    if (!isMarked && hasCaret) break;
    hasCaret ||= isMarked;
    carets += (isMarked ? '^' : ' ').repeat(cell.width);
  }
  return {
    source: (isCutLeft ? '…' : '') + shown.map((cell) => cell.text).join('').trimEnd() + (isCutRight ? '…' : ''),
    carets: hasCaret ? carets : `${carets}^`,
  };
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

function cellsOf(text: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let at = offset;
  for (const part of displayParts(text)) {
    const isTab = part.text === '\t';
    const shown = isTab ? ' '.repeat(tabWidth - (column % tabWidth)) : printable(part.text);
    const width = isTab ? shown.length : shown === part.text ? part.width : 1;
    cells.push({ text: shown, width, start: at, end: at + part.text.length });
    column += width;
    at += part.text.length;
  }
  return cells;
}

/** Without characters that could move the cursor, change colours or turn the direction of the text. */
export function printable(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, picture);
}

function picture(char: string): string {
  const code = char.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
}

/** The cells to show: all when they fit, otherwise as many around the carets as do. */
function window(cells: readonly Cell[], from: number, width: number): readonly [left: number, right: number] {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= width) return [0, cells.length];
  let left = from;
  let used = 0;
  // A quarter of the width for what stands before, the rest for the marked part and what follows.
  while (left > 0 && used + (cells[left - 1]?.width ?? 0) <= width / 4) used += cells[--left]?.width ?? 0;
  let right = left;
  used = 0;
  while (right < cells.length && used + (cells[right]?.width ?? 0) <= width) used += cells[right++]?.width ?? 0;
  // Near the end of the line the room on the right is better spent on the left.
  while (left > 0 && right === cells.length && used + (cells[left - 1]?.width ?? 0) <= width) used += cells[--left]?.width ?? 0;
  return [left, right];
}
