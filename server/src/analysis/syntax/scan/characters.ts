// Questions about single characters and what directly follows them. No regular expression runs here: text may be one long line.

export const SPACE = 1, WORD = 2, NEWLINE = 3, QUOTE = 4, OPEN = 5, CLOSE = 6, HASH = 7, BACKSLASH = 8, COLON = 9;

/** What an ASCII character means in code, 0 for operators and the rest. */
export const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++) if (/\w/.test(String.fromCharCode(code))) classes[code] = WORD;
for (const [chars, meaning] of [
  [' \t\f\r', SPACE], ['\n', NEWLINE], ['"\'', QUOTE], ['([{', OPEN], [')]}', CLOSE], ['#', HASH], ['\\', BACKSLASH], [':', COLON],
] as const) {
  for (const char of chars) classes[char.charCodeAt(0)] = meaning;
}

/** Everything beyond ASCII counts as part of a name; Python allows a little less. False for NaN, the end of the text. */
export function isWordChar(code: number): boolean {
  return code < 128 ? classes[code] === WORD : code >= 128;
}

export function isWordAt(text: string, at: number, word: string): boolean {
  return text.startsWith(word, at) && !isWordChar(text.charCodeAt(at + word.length));
}

/** The next line if the backslash at `at` joins it to this one, else -1. */
export function lineBehindBackslash(text: string, at: number): number {
  const code = text.charCodeAt(at + 1);
  if (code === 0x0a) return at + 2;
  return code === 0x0d && text.charCodeAt(at + 2) === 0x0a ? at + 3 : -1;
}

/** The line end at or behind `at`, or the end of the text. */
export function lineEndBehind(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Behind a backslash in the literal part of an f-string and what it escapes. It does not escape a brace. */
export function behindEscape(text: string, at: number, raw: boolean): number {
  const code = text.charCodeAt(at + 1);
  if (code === 0x7b || code === 0x7d) return at + 1;
  if (raw || code !== 0x4e || text.charCodeAt(at + 2) !== 0x7b) return at + 2;
  // `\N{EM DASH}` is one character, its braces are no field. Names hold nothing but these characters.
  let end = at + 3;
  for (;;) {
    const letter = text.charCodeAt(end);
    if (letter !== 0x20 && letter !== 0x2d && !isWordChar(letter)) break;
    end++;
  }
  return text.charCodeAt(end) === 0x7d ? end + 1 : at + 2;
}
