import { eastAsianWidth } from 'get-east-asian-width';

/** Made when it is first needed: it reads tables of Unicode for longer than the rest of a start's set-up takes. */
let segmenter: Intl.Segmenter | null = null;

function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

const plainAscii = /^[\x20-\x7e]*$/;

/** Columns that a text takes in a terminal: Chinese characters and emoji two, combining marks none. */
export function displayWidth(text: string): number {
  if (plainAscii.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += clusterWidth(segment);
  return width;
}

/** Fills up with spaces to `width` columns. */
export function padDisplay(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The parts a text may be cut into, with the columns each takes. */
export function displayParts(text: string): readonly { text: string; width: number }[] {
  if (plainAscii.test(text)) return Array.from(text, (char) => ({ text: char, width: 1 }));
  return Array.from(graphemesOf(text), ({ segment }) => ({ text: segment, width: clusterWidth(segment) }));
}

function clusterWidth(cluster: string): number {
  const point = cluster.codePointAt(0) ?? 0;
  if (point < 0x20 || /^[\p{M}\p{Cf}]/u.test(cluster)) return 0;
  return cluster.includes('\uFE0F') ? 2 : eastAsianWidth(point);
}
