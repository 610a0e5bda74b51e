// Texts by key and language. A rule's texts live in a file of its name; keys and placeholders are the same in every language.

export type Messages = Readonly<Record<string, string>>;

export interface Catalogue {
  readonly en: Messages;
  readonly 'zh-cn': Messages;
}

/** Both languages with the same keys, checked by the compiler. */
export function catalogue<T extends Messages>(en: T, zh: Readonly<Record<keyof T, string>>): Catalogue {
  return { en, 'zh-cn': zh };
}
