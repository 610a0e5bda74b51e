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
/** Of so many characters at least a few lines are expected; the first ones are looked at. */
const sampleLength = 8000;
/** On average. Long tables of data in one line of many do not make a file minified. */
const longestLine = 500;

/** Cheap enough for every key press. */
export function isWrittenByProgram(text: string): boolean {
  const head = text.slice(0, headLength);
  return (/generated/i.test(head) && marks.some((mark) => mark.test(head))) || isMinified(text);
}

function isMinified(text: string): boolean {
  const length = Math.min(text.length, sampleLength);
  if (length < sampleLength / 2) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < length; at = text.indexOf('\n', at + 1)) if (++lines * longestLine > length) return false;
  return true;
}
