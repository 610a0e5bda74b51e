import { isWordAt, isWordChar } from './characters.ts';
import type { ContainerKind } from './unit.ts';

/** What the first word of a logical line says about its place among units. `loop`: a statement that `else` can continue. */
export type LineKind = ContainerKind | 'decorator' | 'loop' | 'other';

export function lineKindAt(text: string, at: number): LineKind {
  switch (text.charCodeAt(at)) {
    case 0x40: return 'decorator';
    case 0x61: return isWordAt(text, at, 'async') && goesOnWith(text, at + 5, ['for']) ? 'loop' : 'other';
    case 0x63: return isClassAt(text, at) ? 'class' : 'other';
    case 0x65:
      if (isWordAt(text, at, 'else')) return 'else';
      if (isWordAt(text, at, 'elif')) return 'elif';
      return isWordAt(text, at, 'except') ? 'except' : 'other';
    case 0x66:
      if (isWordAt(text, at, 'for')) return 'loop';
      return isWordAt(text, at, 'finally') ? 'finally' : 'other';
    case 0x69: return isWordAt(text, at, 'if') ? 'if' : 'other';
    case 0x74: return isWordAt(text, at, 'try') ? 'try' : 'other';
    case 0x77: return isWordAt(text, at, 'while') ? 'loop' : 'other';
    default: return 'other';
  }
}

/** Also while the word is being typed: `cla Name:` is nothing else, and the methods below stay units of their own. */
function isClassAt(text: string, at: number): boolean {
  let end = at;
  while (end < at + 5 && text.charCodeAt(end) === 'class'.charCodeAt(end - at)) end++;
  if (isWordChar(text.charCodeAt(end))) return false;
  return end === at + 5 || (text.charCodeAt(end) === 0x20 && isWordChar(text.charCodeAt(end + 1)));
}

// Not `for`, `async for`, `if`, `else`, `lambda`, `await`, `from`: these do begin a line inside brackets.
const statementWords: readonly (readonly string[])[] = [
  ['assert', 'async'], ['break'], ['class', 'continue'], ['def', 'del'], ['elif', 'except'], ['finally'], ['global'], ['import'],
  ['nonlocal'], ['pass'], ['raise', 'return'], ['try'], ['while', 'with'],
];
const wordsByLetter: readonly (readonly string[])[] = Array.from({ length: 26 }, (_, letter) =>
  statementWords.find((words) => words[0]?.charCodeAt(0) === 0x61 + letter) ?? []);

/** Whether a word stands here that only a statement can begin with: never true inside brackets of a valid file. */
export function isStatementWordAt(text: string, at: number): boolean {
  const words = wordsByLetter[text.charCodeAt(at) - 0x61];
  if (words === undefined) return false;
  for (const word of words) {
    if (isWordAt(text, at, word)) return word !== 'async' || goesOnWith(text, at + 5, ['def', 'with']);
  }
  return false;
}

function goesOnWith(text: string, from: number, words: readonly string[]): boolean {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at++;
  return words.some((word) => isWordAt(text, at, word));
}
