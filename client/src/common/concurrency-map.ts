import * as vscode from 'vscode';
import type { BaseLanguageClient, Position } from 'vscode-languageclient';
import { concurrencyMapRequest, type ConcurrencyMapParams, type ConcurrencyMapResult } from '../../../server/src/lsp/protocol.ts';
import { readOnlyFiles } from './read-only-files.ts';

export const showCallsCommand = 'asyncioLens.showCalls';
export const codePath = '/code';

/** Maps have addresses that say what they are of, so that a window that is opened again finds its previews. */
const mapScheme = 'asyncio-lens-map';

/** What the server puts into links of a map. Links of the editor's own kind are all that a preview lets through; paths it would look for beside the page. */
export function codeLink(context: vscode.ExtensionContext): string {
  return `${vscode.env.uriScheme}://${context.extension.id}${codePath}?{line},{uri}`;
}

export function registerConcurrencyMap(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const ask = async (params: ConcurrencyMapParams): Promise<ConcurrencyMapResult | null> => {
    await vscode.workspace.openTextDocument(vscode.Uri.parse(params.uri)); // the server knows open documents only
    return client.sendRequest<ConcurrencyMapResult | null>(concurrencyMapRequest, params);
  };
  const read = async (page: vscode.Uri): Promise<string | null> => {
    const params = paramsOf(page);
    return params === null ? null : ask(params).then((map) => map?.markdown ?? null, () => null);
  };
  context.subscriptions.push(
    changes,
    vscode.workspace.registerFileSystemProvider(mapScheme, readOnlyFiles(read, changes.event), { isReadonly: true }),
    vscode.commands.registerCommand('asyncioLens.showConcurrencyMap', () => showMap(false)),
    vscode.commands.registerCommand('asyncioLens.showConcurrencyMapOfFunction', () => showMap(true)),
    vscode.commands.registerCommand('asyncioLens.exportConcurrencyMap', (target: unknown) => exportMap(ask, false, target)),
    vscode.commands.registerCommand('asyncioLens.exportConcurrencyMapOfFunction', (target: unknown) => exportMap(ask, true, target)),
    vscode.commands.registerCommand(showCallsCommand, showCalls),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      // Of a function, whose place may have moved, the map stays as it was.
      const stale = vscode.workspace.textDocuments.map((document) => document.uri).filter((page) => page.scheme === mapScheme && page.query === queryOf({ uri: uri.toString() }));
      if (stale.length > 0) changes.fire(stale.map((page) => ({ type: vscode.FileChangeType.Changed, uri: page })));
    }),
  );
}

/** What the active editor shows, or its function at the cursor. */
function shown(ofFunction: boolean): ConcurrencyMapParams | null {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'python') return null;
  const uri = editor.document.uri.toString();
  const { line, character } = editor.selection.active;
  return ofFunction ? { uri, position: { line, character } } : { uri };
}

/** As a page whose links lead to the code, or the diagram alone for programs that draw Mermaid. A key binding may name the file. */
async function exportMap(ask: (params: ConcurrencyMapParams) => Promise<ConcurrencyMapResult | null>, ofFunction: boolean, named: unknown): Promise<void> {
  const params = shown(ofFunction);
  if (params === null) return;
  const target = named instanceof vscode.Uri ? named : await askWhere(vscode.Uri.parse(params.uri));
  const map = target && (await ask({ ...params, page: target.toString() }));
  if (!map) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(target.path.endsWith('.mmd') ? map.mermaid : map.markdown));
  await vscode.window.showTextDocument(target, { viewColumn: vscode.ViewColumn.Beside });
}

function askWhere(file: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const defaultUri = file.with({ path: file.path.replace(/(\.\w+)?$/, '.map.md') });
  return vscode.window.showSaveDialog({ ...(file.scheme === 'untitled' ? {} : { defaultUri }), filters: { Markdown: ['md'], Mermaid: ['mmd'] }, title: vscode.l10n.t('Export the concurrency map') });
}

async function showMap(ofFunction: boolean): Promise<void> {
  const params = shown(ofFunction);
  if (params === null) return;
  const page = mapAddress(params);
  await vscode.commands.executeCommand('markdown.showPreviewToSide', page).then(undefined, () => vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside }));
}

/** The file's name is what the tab shows. */
function mapAddress(params: ConcurrencyMapParams): vscode.Uri {
  const name = vscode.Uri.parse(params.uri).path.split('/').at(-1) ?? '';
  return vscode.Uri.from({ scheme: mapScheme, path: `/${name}.map.md`, query: queryOf(params) });
}

function queryOf({ uri, position }: ConcurrencyMapParams): string {
  return `${position === undefined ? '' : `${position.line}:${position.character}`},${uri}`;
}

function paramsOf({ query }: vscode.Uri): ConcurrencyMapParams | null {
  const [, line, character, uri] = /^(?:(\d+):(\d+))?,(.+)$/.exec(query) ?? [];
  if (uri === undefined) return null;
  return line === undefined ? { uri } : { uri, position: { line: Number(line), character: Number(character) } };
}

/** A link may have been written by anybody: only what is open or in the workspace is shown. */
export async function openCode({ query }: vscode.Uri): Promise<void> {
  const [, line, target] = /^(\d+),(.+)$/.exec(query) ?? [];
  if (target === undefined) return;
  const uri = vscode.Uri.parse(target);
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  if (!isOpen && vscode.workspace.getWorkspaceFolder(uri) === undefined) return;
  const at = new vscode.Position(Math.max(0, Number(line) - 1), 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at), viewColumn: vscode.ViewColumn.One });
}

/** Who awaits and starts the function: the view opens for the place of the cursor. */
async function showCalls(uri: unknown, position: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isPosition(position)) return;
  const at = new vscode.Position(position.line, position.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(at, at) });
  await vscode.commands.executeCommand('references-view.showCallHierarchy');
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value && typeof value.line === 'number' && typeof value.character === 'number';
}
