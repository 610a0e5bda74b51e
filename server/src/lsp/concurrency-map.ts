import type { Connection } from 'vscode-languageserver';
import { collectedText, mermaidOf, type ConcurrencyMap, type Locale, type MapEdge, type MapNode, type SeenPlace } from '../analysis/index.ts';
import { relativeTo } from '../config/index.ts';
import type { Document } from './document.ts';
import { decoded, encoded } from './file-names.ts';
import { concurrencyMapRequest, type ConcurrencyMapParams, type ConcurrencyMapResult } from './protocol.ts';
import { mapWords, see, type SeeingText } from './seeing-text.ts';
import type { Session } from './session.ts';

export function serveConcurrencyMap(connection: Connection, session: Session): void {
  connection.onRequest(concurrencyMapRequest, async ({ uri, position, page }: ConcurrencyMapParams): Promise<ConcurrencyMapResult | null> => {
    const document = await session.ready(uri);
    if (!document?.view?.options) return null;
    const offset = position === undefined ? null : document.lines.offset(position);
    const map = document.ask<ConcurrencyMap | null>(null, (analysis) => analysis.seeing.concurrencyMap(offset));
    if (map === null) return null;
    const { locale } = session.configuration;
    const mermaid = mermaidOf(map, mapWords(locale));
    return { mermaid, markdown: pageOf(map, mermaid, document, locale, linksFor(page, session.features.client.codeLink)) };
  });
}

/** The diagram for those who can see it drawn; the lists below it say the same in words, with links. */
function pageOf(map: ConcurrencyMap, mermaid: string, document: Document, locale: Locale, linkTo: CodeLinks): string {
  const words = mapWords(locale);
  const file = decoded(document.uri).split('/').at(-1) ?? '';
  const name = map.about === null ? code(file) : see(locale, 'mapOf', { function: code(map.about), file: code(file) });
  const title = `# ${see(locale, 'mapTitle', { name })}`;
  if (map.nodes.length === 0) return `${title}\n\n${see(locale, 'mapEmpty')}\n`;

  const link = (text: string, at: SeenPlace | null): string => (at === null ? text : `[${text}](${address(at, document, linkTo)})`);
  const line = (at: SeenPlace): string => link(see(locale, 'line', { line: placeOf(at, document).line }), at);
  const node = (id: number): string => {
    const found: MapNode | undefined = map.nodes[id];
    return found === undefined ? '' : found.kind === 'module' ? words.module : link(code(found.name), found.at);
  };
  const middle = (edge: MapEdge): string => {
    switch (edge.kind) {
      case 'awaits': return words.awaits;
      case 'iterates': return code('async for');
      case 'runs': case 'starts': return `→ ${code(edge.by)} →`;
      case 'blocks': return edge.by === '' ? '→' : `→ ${edge.by.split(' → ').map(code).join(' → ')} →`;
    }
  };
  const end = ({ collected }: MapEdge): string => {
    const text = collected === null ? '' : collectedText(collected, words);
    return text === '' ? '' : ` · ${text}${collected?.kind === 'waited' ? ` (${line(collected.at)})` : ''}`;
  };
  const list = (heading: SeeingText, kinds: readonly MapEdge['kind'][]): string[] => {
    const rows = map.edges.filter(({ kind }) => kinds.includes(kind)).map((edge) => `- ${node(edge.from)} ${middle(edge)} ${node(edge.to)} (${line(edge.at)})${end(edge)}`);
    return rows.length === 0 ? [] : [`## ${see(locale, heading)}`, rows.join('\n')];
  };
  return [
    title,
    `\`\`\`mermaid\n${mermaid}\`\`\``,
    see(locale, 'mapLegend'),
    ...(map.left > 0 ? [see(locale, 'mapLeft', { count: map.left })] : []),
    ...list('mapAwaits', ['awaits', 'iterates']),
    ...list('mapTasks', ['starts', 'runs']),
    ...list('mapBlocks', ['blocks']),
  ].join('\n\n') + '\n';
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '')}\``;
}

/** In another file, in this one, or in a cell beside this one. */
function placeOf(at: SeenPlace, document: Document): { readonly uri: string; readonly line: number } {
  if ('path' in at) return { uri: encoded(at.path), line: at.line + 1 };
  const { uri, range } = document.locate(at) ?? { uri: document.uri, range: document.lines.range(at) };
  return { uri, line: range.start.line + 1 };
}

/** The address of a line. */
type CodeLinks = (uri: string, line: number) => string;

/** From a page that is kept by paths, so that they hold wherever both are moved together; else as the client wants them. */
function linksFor(page: string | undefined, codeLink: string | undefined): CodeLinks {
  if (page !== undefined) return (uri, line) => `${encoded(relativeTo(decoded(page), decoded(uri)))}#L${line}`;
  if (codeLink === undefined) return (uri, line) => `${uri}#L${line}`;
  return (uri, line) => codeLink.replace('{line}', String(line)).replace('{uri}', () => encodeURIComponent(uri));
}

/** Parentheses would end the link. */
function address(at: SeenPlace, document: Document, linkTo: CodeLinks): string {
  const { uri, line } = placeOf(at, document);
  return linkTo(uri, line).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'));
}
