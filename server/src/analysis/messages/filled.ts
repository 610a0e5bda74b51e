// Placeholders of a text, in whatever part of the product it stands.

/** `{name}` as the value of that name; one without a value stays as it is. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}
