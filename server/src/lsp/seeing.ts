import {
  CodeLensRefreshRequest, DocumentHighlightKind, InlayHintRefreshRequest, SemanticTokensBuilder, SemanticTokensRefreshRequest,
  type CodeLens, type Connection, type InlayHint, type Range, type SemanticTokens,
} from 'vscode-languageserver';
import type { AsyncName, BlockingHint, Lens, Locale, Span, SuspensionHint } from '../analysis/index.ts';
import type { Document } from './document.ts';
import { semanticTokenTypes, tokenBits, type Features } from './features.ts';
import { decoded } from './file-names.ts';
import type { Session } from './session.ts';
import { blockingLabel, lensTitle, see, suspensionText } from './seeing-text.ts';

/** Highlights, inlay hints, lenses and tokens: what can be seen beside the findings. Each asks its setting anew, so that none needs a restart. */
export function serveSeeing(connection: Connection, session: Session): void {
  const { features } = session;

  connection.onDocumentHighlight(async ({ textDocument, position }) => {
    const document = await session.ready(textDocument.uri);
    if (!document?.view?.settings.highlights) return null;
    const found = document.ask<readonly Span[] | null>(null, (analysis) => analysis.seeing.suspensionPoints(document.lines.offset(position)));
    // Null leaves the place to the editor's own highlight of a word.
    return found ? found.map((span) => ({ range: document.lines.range(span), kind: DocumentHighlightKind.Text })) : null;
  });

  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    const document = await session.ready(textDocument.uri);
    if (!document || token.isCancellationRequested) return null;
    const hints = inlayHints(document, range, session.configuration.locale, features);
    return hints.length > 0 ? hints : null;
  });

  connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
    const document = await session.ready(uri);
    if (!document?.view?.settings.codeLens || token.isCancellationRequested) return null;
    const names = document.ask<readonly Span[]>([], (analysis) => analysis.seeing.asyncDefinitions());
    const { start, end } = document.whole;
    return names.filter((name) => start <= name.start && name.end <= end).map((name): CodeLens => ({ range: document.lines.range(name), data: uri }));
  });

  connection.onCodeLensResolve((lens) => {
    const document = typeof lens.data === 'string' ? session.documents.get(lens.data) : undefined;
    const found = document?.ask<Lens | null>(null, (analysis) => analysis.seeing.lensAt(document.lines.offset(lens.range.start))) ?? null;
    if (!document || found === null) return { ...lens, command: { title: '', command: '' } }; // it has moved on; the client asks again
    const title = lensTitle(found, session.configuration.locale);
    const { showCallsCommand } = features.client;
    return { ...lens, command: showCallsCommand === undefined ? { title, command: '' } : { title, command: showCallsCommand, arguments: [document.uri, lens.range.start] } };
  });

  connection.languages.semanticTokens.on(async ({ textDocument }) => tokensOf(await session.ready(textDocument.uri), null));
  connection.languages.semanticTokens.onRange(async ({ textDocument, range }) => tokensOf(await session.ready(textDocument.uri), range));

  /** Null where the setting is off: another extension's tokens then stand. The handler's type does not know that answer, the protocol does. */
  function tokensOf(document: Document | null, range: Range | null): SemanticTokens {
    if (!document?.view?.options || !document.view.settings.semanticTokens) return null as unknown as SemanticTokens;
    const builder = new SemanticTokensBuilder();
    const span = range === null ? document.whole : document.lines.span(range);
    for (const name of document.ask<readonly AsyncName[]>([], (analysis) => analysis.seeing.asyncNames(span))) {
      const { line, character } = document.lines.position(name.start);
      builder.push(line, character, name.end - name.start, semanticTokenTypes.indexOf(name.kind), tokenBits(name.defines));
    }
    return builder.build();
  }
}

function inlayHints(document: Document, range: Range, locale: Locale, features: Features): InlayHint[] {
  const { settings } = document.view ?? {};
  if (!settings?.hintsSuspends && !settings?.hintsBlocks) return [];
  const span = document.lines.span(range);
  const suspensions = settings.hintsSuspends ? document.ask<readonly SuspensionHint[]>([], ({ seeing }) => seeing.suspensionHints(span)) : [];
  const blocking = settings.hintsBlocks ? document.ask<readonly BlockingHint[]>([], ({ seeing }) => seeing.blockingHints(span)) : [];
  const hintAt = (at: number, label: string, tooltip: string): InlayHint => ({
    position: document.lines.position(at), label, paddingLeft: true,
    tooltip: features.markdown ? { kind: 'markdown', value: tooltip } : tooltip.replaceAll('`', ''),
  });
  return [
    ...suspensions.map(({ at, kind }) => {
      const { label, tooltip } = suspensionText(kind, locale);
      return { at, hint: hintAt(at, label, tooltip) };
    }),
    ...blocking.map((found) => ({ at: found.at, hint: hintAt(found.at, blockingLabel(found, locale), wayTo(found, document, locale)) })),
  ].sort((a, b) => a.at - b.at).map(({ hint }) => hint);
}

/** One line for each function on the way: what it calls next, and where. */
function wayTo({ name, through }: BlockingHint, document: Document, locale: Locale): string {
  const steps = through.map(({ name: from, at }, index) => {
    const next = through[index + 1];
    const line = at === null ? undefined : 'path' in at ? at.line : document.locate(at)?.range.start.line;
    const where = at === null || line === undefined ? '' : 'path' in at ? ` · ${decoded(at.path).split('/').at(-1) ?? ''}:${line + 1}` : ` · ${see(locale, 'line', { line: line + 1 })}`;
    return `- \`${from}()\` → \`${next === undefined ? name : `${next.name}()`}\`${where}`;
  });
  return [see(locale, 'blocksUntil', { name }), ...(steps.length > 0 ? ['', ...steps] : [])].join('\n');
}

/** Has hints, lenses and tokens asked for again; a client that cannot be asked shows the change with the next edit. */
export function refreshSeeing(connection: Connection, features: Features): void {
  const ignore = (): undefined => undefined; // a client that is going away
  if (features.refreshHints) connection.sendRequest(InlayHintRefreshRequest.type).catch(ignore);
  if (features.refreshLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(ignore);
  if (features.refreshTokens) connection.sendRequest(SemanticTokensRefreshRequest.type).catch(ignore);
}
