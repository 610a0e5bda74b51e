import type { CompletionItem, DocumentLink, Position } from 'vscode-languageserver';
import type { Locale, RuleInfo, Span } from '../analysis/index.ts';
import { rulePlaces } from '../config/index.ts';
import type { Document } from './document.ts';
import { linkTo, type HoverContext } from './hover.ts';
import type { Places } from './lines.ts';
import type { ProjectFile } from './project-files.ts';
import type { RulePages } from './rule-pages.ts';
import { namesInComments, nameSlotAt, type NamePlace } from './suppression-comments.ts';
import { say } from './texts.ts';

const valueKind = 12;

export interface RuleNamesContext {
  readonly core: { readonly rules: readonly RuleInfo[] };
  readonly locale: Locale;
  readonly pages: RulePages;
}

/** All rules, each with what it finds, to be put at `span`. */
export function ruleCompletions(lines: Places, span: Span, { core, locale, pages }: RuleNamesContext, written = (name: string): string => name): Promise<CompletionItem[]> {
  const range = lines.range(span);
  return Promise.all(
    core.rules.map(async ({ name, aliases }): Promise<CompletionItem> => ({
      label: name,
      kind: valueKind,
      documentation: await pages.summary(name, locale),
      // Who knows a rule by the number another tool gives it finds it, too.
      ...(aliases.length > 0 ? { filterText: [name, ...aliases].join(' ') } : {}),
      textEdit: { range, newText: written(name) },
    })),
  );
}

/** Where a name can be put between the brackets of a comment that silences findings. */
export function commentSlot({ text, lines, view }: Document, position: Position): Span | null {
  return view?.options ? nameSlotAt(text, lines.lineSpan(position.line).start, lines.offset(position)) : null;
}

/** Rules found on the line of the comment come first. */
export async function commentCompletions(document: Document, slot: Span, context: RuleNamesContext): Promise<CompletionItem[]> {
  const { lines } = document;
  const { line } = lines.position(slot.start);
  const here = new Set(document.findings().filter(({ start }) => lines.position(start).line === line).map(({ rule }) => rule));
  return (await ruleCompletions(lines, slot, context)).map((item) => ({ ...item, sortText: `${here.has(item.label) ? 0 : 1}${item.label}` }));
}

export type LinksContext = Pick<HoverContext, 'features' | 'pageOf' | 'locale'> & { readonly core: Pick<HoverContext['core'], 'ruleByName'> };

/** Each name of a rule leads to its page: in comments that silence findings, and in pyproject.toml. */
export function ruleLinks(file: Pick<ProjectFile, 'text'> & { readonly lines: Places }, places: readonly NamePlace[], context: LinksContext): DocumentLink[] {
  return places.flatMap((place) => {
    const rule = context.core.ruleByName(place.name.trim());
    const target = rule ? linkTo(rule.name, context) : null;
    return rule && target !== null ? [{ range: file.lines.range(place), target, tooltip: say(context.locale, 'moreAbout', rule.name) }] : [];
  });
}

export function commentLinks(document: Document, context: LinksContext): DocumentLink[] {
  const { start, end } = document.whole;
  const places = document.view?.options ? namesInComments(document.text).filter((place) => start <= place.start && place.end <= end) : [];
  return ruleLinks(document, places, context);
}

export function projectFileLinks(file: ProjectFile, context: LinksContext): DocumentLink[] {
  return ruleLinks(file, rulePlaces(file.text), context);
}
