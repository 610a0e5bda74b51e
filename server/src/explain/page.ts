// Where a rule's page is, and what it says first. Text in, text out: the host reads the file.
import type { Locale } from '../analysis/index.ts';

/** Below the project's root. */
export function pagePath(rule: string, locale: Locale): string {
  return locale === 'zh-cn' ? `docs/zh-cn/rules/${rule}.md` : `docs/rules/${rule}.md`;
}

/** The page of a concept, below the project's root. */
export function conceptPath(concept: string, locale: Locale): string {
  return locale === 'zh-cn' ? `docs/zh-cn/concepts/${concept}.md` : `docs/concepts/${concept}.md`;
}

/** The page on the web; null when the project has no home there. */
export function pageUrl(home: string, rule: string, locale: Locale): string | null {
  return home === '' ? null : `${home.replace(/(?:#.*|\.git|\/+)$/, '')}/blob/main/${pagePath(rule, locale)}`;
}

/** The heading, without its mark; null when the page has none. */
export function pageTitle(markdown: string): string | null {
  return /^#[ \t]+(.+?)[ \t]*#*[ \t]*$/m.exec(body(markdown))?.[1] ?? null;
}

/** Everything below the heading. */
export function pageBody(markdown: string): string {
  return body(markdown).replace(/^#[ \t].*\n+/, '').trimEnd();
}

/** The first fenced block above any second heading: of a concept page, its drawing. Empty when there is none. */
export function firstDrawing(markdown: string): string {
  const head = pageBody(markdown).split(/^## /m, 1)[0] ?? '';
  return /^```text\n[^]*?^```$/m.exec(head)?.[0] ?? '';
}

/** The first paragraph of prose as one line of Markdown; the hover and the table of contents of SARIF show it. Empty when there is none. */
export function firstParagraph(markdown: string): string {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of body(markdown).split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      continue;
    }
    const isProse = mark === undefined && line.trim() !== '' && !/^ {0,3}(?:#{1,6}(?: |$)|[-*_](?: ?[-*_]){2,} *$|[>|]|<!--|!\[|[-*+] |\d+[.)] )/.test(line);
    if (isProse) lines.push(line.trim());
    else if (lines.length > 0) break;
    else if (mark !== undefined) fence = mark;
  }
  return joinLines(lines);
}

/** Line breaks become spaces, except between two Chinese characters, where a space would be one too many. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => (text === '' ? line : text + (isWide(text.at(-1)) && isWide(line[0]) ? '' : ' ') + line), '');
}

/** Front matter and the byte order mark left out, line ends unified. */
export function body(markdown: string): string {
  const text = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return text.replace(/^---\n(?:[^]*?\n)?---\n/, '');
}

function isWide(char: string | undefined): boolean {
  return char !== undefined && /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/.test(char);
}
