import type { Hover, HoverParams } from 'vscode-languageserver';
import type { Locale, Span } from '../analysis/index.ts';
import { toTerminal } from '../explain/index.ts';
import type { Core } from './core.ts';
import type { Document } from './document.ts';
import type { Features } from './features.ts';
import { hoverText, type RulePages } from './rule-pages.ts';
import { say } from './texts.ts';

export interface HoverContext {
  readonly core: Pick<Core, 'ruleByName'>;
  readonly features: Features;
  readonly locale: Locale;
  readonly pages: RulePages;
  readonly pageOf: (rule: string) => string | null;
}

/** What is wrong here and why: over a finding, or over a rule's name in a suppression comment. */
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
  const range = targets[0] && lines.range(targets[0]);
  if (!range) return null;
  const texts: string[] = [];
  for (const rule of new Set(targets.map((target) => target.rule))) {
    const href = linkTo(rule, context);
    const link = href === null ? null : { title: say(context.locale, 'moreAbout', rule), href };
    texts.push(hoverText(rule, await context.pages.read(rule, context.locale), link));
  }
  const value = texts.join('\n\n---\n\n');
  return { contents: context.features.markdown ? { kind: 'markdown', value } : { kind: 'plaintext', value: toTerminal(value, 80) }, range };
}

/** A command of the client opens the page without a question; an address of the editor may ask whether the extension may. */
function linkTo(rule: string, { features, pageOf }: HoverContext): string | null {
  const command = features.client.showRuleCommand;
  return command === undefined ? pageOf(rule) : `command:${command}?${encodeURIComponent(JSON.stringify([rule]))}`;
}

/** `# asyncio-lens: ignore[rule, …]` in any of its forms, and `# noqa: rule`. */
function ruleInComment(document: Document, offset: number, core: Pick<Core, 'ruleByName'>): (Span & { rule: string }) | null {
  const line = document.lines.lineSpan(document.lines.position(offset).line);
  const text = document.text.slice(line.start, line.end);
  const comment = /#\s*(?:asyncio-lens\s*:|noqa\s*:)/i.exec(text);
  if (!comment) return null;
  for (const word of text.matchAll(/[A-Za-z][\w-]*/g)) {
    const span = { start: line.start + word.index, end: line.start + word.index + word[0].length };
    if (word.index < comment.index + comment[0].length || offset < span.start || offset > span.end) continue;
    const rule = core.ruleByName(word[0]);
    return rule ? { ...span, rule: rule.name } : null;
  }
  return null;
}
