import type { Locale } from '../analysis/index.ts';
import { firstParagraph, toPlain } from '../explain/index.ts';
import type { Host } from './host.ts';
import { createPages, type Pages } from './pages.ts';

export interface RulePages extends Pages {
  /** What the mistake is, in one sentence without Markdown. */
  summary(rule: string, locale: Locale): Promise<string>;
}

export function createRulePages(host: Pick<Host, 'readAsset'>): RulePages {
  const { read } = createPages('rules', host);
  return {
    read,
    async summary(rule, locale) {
      const page = await read(rule, locale);
      return page === null ? rule : toPlain(firstSentence(firstParagraph(page)));
    },
  };
}

/** What a hover shows of a page: the rule's name, first paragraph, and its first two examples with the headings they stand under. */
export function hoverText(rule: string, page: string | null, link: { readonly title: string; readonly href: string } | null): string {
  const parts = [`**${escapeMarkdown(rule)}**`];
  if (page !== null) parts.push(firstParagraph(page), ...examples(page).slice(0, 2));
  if (link) parts.push(`[${escapeMarkdown(link.title)}](${link.href})`);
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Names come from users' code: `__init__` or `*args` are no emphasis. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#+!|~&]/g, '\\$&');
}

/** A hover has little room: imports, the call of `main` and every second blank line only matter to who runs an example. */
function compact(fenced: string): string {
  const lines = fenced.replace(/^(?:import|from) .*\n/gm, '').replace(/^if __name__ == .*\n(?:[ \t]+.*\n)*/m, '');
  return lines.replace(/\n(?:[ \t]*\n)+/g, '\n\n').replace(/^(```.*\n)\n/, '$1').replace(/\n\n```$/, '\n```');
}

/** `3.11` does not end a sentence, a Chinese full stop does without a space behind it. */
function firstSentence(text: string): string {
  return /^.*?(?:[.!?](?=\s|$)|[。！？])/.exec(text)?.[0] ?? text;
}

function examples(page: string): readonly string[] {
  const found: string[] = [];
  let heading = '';
  let code: string[] | null = null;
  for (const line of page.replace(/\r\n?/g, '\n').split('\n')) {
    if (code) {
      code.push(line);
      if (!line.startsWith('```')) continue;
      found.push((heading === '' ? '' : `**${heading}**\n\n`) + compact(code.join('\n')));
      [code, heading] = [null, ''];
    } else if (/^```(?:python|pip-requirements)$/.test(line)) code = [line];
    else heading = /^#{2,6}\s+(.+?)\s*#*$/.exec(line)?.[1] ?? heading;
  }
  return found;
}
