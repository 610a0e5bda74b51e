import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { neighboursNotification, source as ownSource, type ExperimentalCapabilities, type NeighboursParams } from '../../../server/src/lsp/protocol.ts';

/** A tool that takes its diagnostics back and gives new ones does both within this time. */
const pause = 200;

/** Tells the server what other tools report in open Python files, whenever that changes. */
export function watchNeighbours(client: BaseLanguageClient): vscode.Disposable {
  /** By document and tool: what the server was told last. Own findings never count, so telling cannot lead to more telling. */
  const told = new Map<string, Map<string, string>>();
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const codes = (): ReadonlySet<string> => {
    const known = client.initializeResult?.capabilities.experimental as Partial<ExperimentalCapabilities> | undefined;
    return new Set(known?.asyncioLensNeighbours ?? []);
  };

  const tell = (document: vscode.TextDocument, known: ReadonlySet<string>): void => {
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const before = told.get(uri) ?? new Map<string, string>();
    const now = reportedIn(document, known);
    told.set(uri, new Map([...now].map(([source, reported]) => [source, JSON.stringify(reported)])));
    for (const source of new Set([...before.keys(), ...now.keys()])) {
      const reported = now.get(source) ?? [];
      if (before.get(source) === JSON.stringify(reported)) continue;
      void client.sendNotification(neighboursNotification, { uri, source, reported } satisfies NeighboursParams);
    }
  };

  const tellAll = (): void => {
    timer = undefined;
    if (client.state !== State.Running) return;
    const known = codes();
    for (const document of vscode.workspace.textDocuments) if (document.languageId === 'python' && waiting.has(document.uri.toString())) tell(document, known);
    waiting.clear();
  };

  const soon = (uris: readonly vscode.Uri[]): void => {
    for (const uri of uris) waiting.add(uri.toString());
    clearTimeout(timer);
    timer = setTimeout(tellAll, pause);
  };

  /** The server knows nothing of this document (any more). */
  const anew = ({ uri }: vscode.TextDocument): void => {
    told.delete(client.code2ProtocolConverter.asUri(uri));
    soon([uri]);
  };

  return vscode.Disposable.from(
    vscode.languages.onDidChangeDiagnostics(({ uris }) => soon(uris)),
    vscode.workspace.onDidOpenTextDocument(anew),
    client.onDidChangeState(({ newState }) => newState === State.Running && vscode.workspace.textDocuments.forEach(anew)),
    { dispose: () => clearTimeout(timer) },
  );
}

/** What other tools show here under a code that the server knows, by tool. Hints are shown nowhere but in the text, so they say nothing yet. */
function reportedIn({ uri }: vscode.TextDocument, known: ReadonlySet<string>): ReadonlyMap<string, NeighboursParams['reported']> {
  const found = new Map<string, NeighboursParams['reported'][number][]>();
  for (const { source = '', code, severity, range } of vscode.languages.getDiagnostics(uri)) {
    const written = String(typeof code === 'object' ? code.value : code);
    if (source === ownSource || severity === vscode.DiagnosticSeverity.Hint || !written.toLowerCase().split(':').some((part) => known.has(part))) continue;
    const { start, end } = range;
    const reported = found.get(source) ?? [];
    found.set(source, reported);
    reported.push({ code: written, range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } } });
  }
  return found;
}
