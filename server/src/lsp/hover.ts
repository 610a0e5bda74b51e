import type { Hover, HoverParams, Range } from 'vscode-languageserver';
import type { CodeFact, Insight, Locale, Span } from '../analysis/index.ts';
import { pageTitle, toTerminal } from '../explain/index.ts';
import { conceptText } from './concept-text.ts';
import type { Core } from './core.ts';
import type { Document } from './document.ts';
import type { Features } from './features.ts';
import { drawTimeline, factList } from './insight-text.ts';
import type { Pages } from './pages.ts';
import { hoverText, type RulePages } from './rule-pages.ts';
import { namesInComments } from './suppression-comments.ts';
import { say } from './texts.ts';

export interface HoverContext {
  readonly core: Pick<Core, 'ruleByName' | 'conceptOfFinding'>;
  readonly features: Features;
  readonly locale: Locale;
  readonly pages: RulePages;
  readonly concepts: Pages;
  readonly pageOf: (rule: string) => string | null;
  /** Address of a concept's page on the web, null where there is none. */
  readonly conceptPageOf: (concept: string) => string | null;
}

/** What is wrong here and why, over a finding or a rule's name in a comment; then the idea behind the name or keyword at the place. */
export async function hoverAt(document: Document, params: HoverParams, context: HoverContext): Promise<Hover | null> {
  if (!document.view?.options || !document.view.settings.hover) return null;
  const { lines } = document;
  const offset = lines.offset(params.position);
  const named = ruleInComment(document, offset, context.core);
  const targets = named
    ? [named]
    : document
        .findings()
        .filter((finding) => finding.start <= offset && offset <= finding.end)
        .map((finding) => ({ rule: finding.rule, start: finding.start, end: finding.end }));
  const rules = [...new Set(targets.map((target) => target.rule))];
  const insight = document.view.settings.hoverConcepts && !named ? document.insightAt(offset) : null;
  const target = targets[0] ?? insight;
  if (!target) return null;
  const texts: string[] = [];
  for (const rule of rules) {
    texts.push(await ruleText(rule, context));
  }
  if (document.view.settings.hoverConcepts) texts.push(...(await conceptTexts(insight, rules, document.view.settings.hoverDetail, context)));
  if (texts.length === 0) return null;
  return hoverOf(texts.join('\n\n---\n\n'), lines.range(target), context.features);
}

/** Why a rule reports, with its page. */
export async function ruleText(rule: string, context: Pick<HoverContext, 'features' | 'locale' | 'pages' | 'pageOf'>): Promise<string> {
  const href = linkTo(rule, context);
  return hoverText(rule, await context.pages.read(rule, context.locale), href === null ? null : { title: say(context.locale, 'moreAbout', rule), href });
}

/** `value`: Markdown, for those who can show it. */
export function hoverOf(value: string, range: Range, { markdown }: Features): Hover {
  return { contents: markdown ? { kind: 'markdown', value } : { kind: 'plaintext', value: toTerminal(value, 80) }, range };
}

/** Facts of this code first, the idea below. Beside a finding the idea is one paragraph, and what the finding says is not said again. */
async function conceptTexts(insight: Insight | null, rules: readonly string[], detail: 'short' | 'full', context: HoverContext): Promise<readonly string[]> {
  const { locale } = context;
  const here = insight?.concept ?? null;
  const concept = rules.map((rule) => context.core.conceptOfFinding(rule, here)).find((found) => found !== null) ?? here;
  const drawing = insight?.timeline ? drawTimeline(insight.timeline, locale) : '';
  const facts = insight?.facts.filter((fact) => rules.length === 0 || !isSaidByFinding(fact)) ?? [];
  const parts = facts.length > 0 ? [factList(facts, locale)] : [];
  const page = concept === null ? null : await context.concepts.read(concept, locale);
  if (concept !== null && page !== null) {
    const href = linkToConcept(concept, context);
    const link = href === null ? null : { title: say(locale, 'moreAbout', pageTitle(page) ?? concept), href };
    parts.push(conceptText(page, rules.length > 0 ? 'paragraph' : detail, drawing, link));
  } else if (drawing !== '') parts.push(drawing);
  return parts.length > 0 ? [parts.join('\n\n')] : [];
}

function isSaidByFinding({ kind }: CodeFact): boolean {
  return kind === 'blocking' || kind === 'deprecated';
}

/** A command of the client opens the page without a question; an address of the editor may ask whether the extension may. */
export function linkTo(rule: string, { features, pageOf }: Pick<HoverContext, 'features' | 'pageOf'>): string | null {
  const command = features.client.showRuleCommand;
  return command === undefined ? pageOf(rule) : `command:${command}?${encodeURIComponent(JSON.stringify([rule]))}`;
}

function linkToConcept(concept: string, { features, conceptPageOf }: HoverContext): string | null {
  const command = features.client.showConceptCommand;
  return command === undefined ? conceptPageOf(concept) : `command:${command}?${encodeURIComponent(JSON.stringify([concept]))}`;
}

/** `# asyncio-lens: ignore[rule, …]` in any of its forms, and `# noqa: rule`. */
function ruleInComment({ text, lines }: Document, offset: number, core: Pick<Core, 'ruleByName'>): (Span & { rule: string }) | null {
  const line = lines.lineSpan(lines.position(offset).line);
  const place = namesInComments(text, line.start, line.end).find(({ start, end }) => start <= offset && offset <= end);
  const rule = place && core.ruleByName(place.name);
  return rule ? { start: place.start, end: place.end, rule: rule.name } : null;
}
