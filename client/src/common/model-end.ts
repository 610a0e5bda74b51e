// The last list of "Which one do I need?": why it is this answer, the patterns that fit, the page to read on.
import type { Locale } from '../../../server/src/analysis/index.ts';
import { toTerminal } from '../../../server/src/explain/terminal.ts';
import type { Outcome } from './model-choices.ts';
import type { Pattern } from './pattern-list.ts';

export type EndStep =
  | { readonly kind: 'heading'; readonly text: string }
  /** One line of the reason. Whoever takes it reads on. */
  | { readonly kind: 'reason'; readonly text: string; readonly name: string }
  | { readonly kind: 'insert'; readonly name: string; readonly description: string }
  | { readonly kind: 'read'; readonly name: string };

/** Columns that a list shows without cutting a line off. */
const width = 76;

const headings: Readonly<Record<Locale, { readonly why: string; readonly next: string }>> = {
  en: { why: 'Why', next: 'What next' },
  'zh-cn': { why: '为什么', next: '接下来' },
};

export function endOf({ reason, concept, snippets }: Outcome, patterns: readonly Pattern[], locale: Locale): readonly EndStep[] {
  const inserts = snippets.flatMap((prefix) => patterns.find((pattern) => pattern.prefix === prefix) ?? []);
  const lines = toTerminal(reason[locale], width).trimEnd().split('\n');
  return [
    { kind: 'heading', text: headings[locale].why },
    ...lines.map((text): EndStep => ({ kind: 'reason', text, name: concept })),
    { kind: 'heading', text: headings[locale].next },
    ...inserts.map(({ prefix, description }): EndStep => ({ kind: 'insert', name: prefix, description })),
    { kind: 'read', name: concept },
  ];
}
