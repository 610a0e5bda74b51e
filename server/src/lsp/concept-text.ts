// What a hover shows of a concept page.
import { firstDrawing, firstParagraph, pageBody, pageTitle } from '../explain/index.ts';
import { escapeMarkdown } from './rule-pages.ts';

/** How much of a page a hover shows. `paragraph`: beside something more urgent. */
export type ConceptDetail = 'paragraph' | 'short' | 'full';

/** `drawing` takes the place of the page's own: it shows the code at hand. */
export function conceptText(page: string, detail: ConceptDetail, drawing: string, link: { readonly title: string; readonly href: string } | null): string {
  const parts = [`**${escapeMarkdown(pageTitle(page) ?? '')}**`];
  if (detail === 'full') parts.push(drawing, pageBody(page).replace(/^## (.+)$/gm, (_, heading: string) => `**${heading}**`));
  else {
    parts.push(firstParagraph(page), drawing);
    if (detail === 'short' && drawing === '') parts.push(firstDrawing(page));
  }
  if (link) parts.push(`[${escapeMarkdown(link.title)}](${link.href})`);
  return parts.filter((part) => part !== '').join('\n\n');
}
