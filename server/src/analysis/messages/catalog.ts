// Texts by key and language. A rule's texts live in a file of its name; keys and placeholders are the same in every language.

import type { Locale, Text } from '../model.ts';
import { catalogues } from './index.ts';

export type Messages = Readonly<Record<string, string>>;

export interface Catalogue {
  readonly en: Messages;
  readonly 'zh-cn': Messages;
}

/** Both languages with the same keys, checked by the compiler. */
export function catalogue<T extends Messages>(en: T, zh: Readonly<Record<keyof T, string>>): Catalogue {
  return { en, 'zh-cn': zh };
}

/** The text in a language; the key itself when nobody wrote it, which a test forbids. */
export function render(text: Text, locale: Locale): string {
  const dot = text.key.indexOf('.');
  const template = catalogues[text.key.slice(0, dot)]?.[locale][text.key.slice(dot + 1)] ?? text.key;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(text.args?.[name] ?? whole));
}
