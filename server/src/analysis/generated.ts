// Texts that a program wrote for a program: nobody corrects them by hand.

/** In a comment near the top, as generators write it. That something else is generated is no news about the file. */
const marks = [
  /^[ \t]*#.*@generated\b/m,
  /^[ \t]*#.*\bgenerated\b.*\bdo not (?:edit|modify)\b/im,
  /^[ \t]*#.*\bdo not (?:edit|modify)\b.*\bgenerated\b/im,
  /^[ \t]*#\W*this (?:file|module|code) (?:is|was|has been) (?:\w+ly )?(?:auto-?)?generated\b/im,
  /^[ \t]*#\W*auto(?:matically)?[ -]?generated(?: (?:by|from|file|code)\b|\W*$)/im,
];

/** As far as a header goes. */
const headLength = 2000;
/** The first characters that are looked at, for packed code; shorter texts cannot be told. */
export const sampleLength = 8000;
/** On average, in packed code. */
const longestLine = 500;
/** Packed statements are short. One long line with a table of data or a text holds no semicolons. */
const longestStatement = 100;

/** Told by the first `sampleLength` characters. */
export function isWrittenByProgram(text: string): boolean {
  const head = text.slice(0, headLength);
  return (/generated/i.test(head) && marks.some((mark) => mark.test(head))) || isMinified(text);
}

function isMinified(text: string): boolean {
  const length = Math.min(text.length, sampleLength);
  if (length < sampleLength / 2) return false;
  return countOf('\n', text, length) * longestLine < length && countOf(';', text, length) * longestStatement > length;
}

function countOf(character: string, text: string, length: number): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0 && at < length; at = text.indexOf(character, at + 1)) count++;
  return count;
}
