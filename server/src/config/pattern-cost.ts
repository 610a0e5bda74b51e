/** In one part of a path. A matcher that goes back tries them in all combinations: with five, a name of 200 characters takes a minute. */
const mostWildcards = 4;
const mostCharacters = 2_000;

/** Whether a glob pattern can be matched in no time, whatever the name. */
export function isUsablePattern(pattern: string): boolean {
  if (pattern.length > mostCharacters) return false;
  // A group is a part of a regular expression: it may hold anything, also what repeats itself.
  if (pattern.includes('(')) return waysIn(pattern) <= 2 && !/[)}][+*{]/.test(pattern);
  const parts = pattern.split('/');
  return parts.filter((part) => part.includes('**')).length <= mostWildcards && parts.every((part) => waysIn(part) <= mostWildcards && !/\}[+*]/.test(part));
}

function waysIn(part: string): number {
  return part.match(/\*+|[({+]/g)?.length ?? 0;
}
