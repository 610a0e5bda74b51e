// All pages of a kind and a language in one file. The extension carries them like this: together they take half the room they take one by one.
// `scripts/build.mjs` writes the packs, server and client read them.
import type { Locale } from '../analysis/index.ts';

export type PageKind = 'rules' | 'concepts';

/** Below the product's folder. */
export function packPath(kind: PageKind, locale: Locale): string {
  return `dist/${kind}.${locale}.md`;
}

/** One page of a pack; null: it has none of that name. */
export function pageIn(pack: string, name: string): string | null {
  const mark = `<!-- page: ${name} -->\n`;
  const start = pack.indexOf(mark);
  if (start < 0) return null;
  const end = pack.indexOf('<!-- page: ', start + mark.length);
  return pack.slice(start + mark.length, end < 0 ? undefined : end);
}
