// Texts as people read them.

import type { Locale, Text } from '../model.ts';
import { filled } from './filled.ts';
import { catalogues } from './index.ts';

/** The text in a language; the key itself when nobody wrote it, which a test forbids. */
export function render(text: Text, locale: Locale): string {
  const dot = text.key.indexOf('.');
  const template = catalogues[text.key.slice(0, dot)]?.[locale][text.key.slice(dot + 1)] ?? text.key;
  return filled(template, text.args ?? {});
}
