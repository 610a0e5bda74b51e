import { PassThrough } from 'node:stream';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection, StreamMessageReader, StreamMessageWriter, createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Core } from '../../server/src/lsp/core.ts';
import { listedFiles } from '../../server/src/lsp/file-names.ts';
import type { Host } from '../../server/src/lsp/host.ts';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { FakeClock } from './fake-clock.ts';

const root = join(__dirname, '../..');

export interface EditorSetup {
  readonly pull?: boolean;
  /** What settings.json says, nested: `{ lint: { ignore: [] } }`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly locale?: string;
  readonly options?: InitializationOptions;
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  readonly core?: Core;
  readonly assets?: Readonly<Record<string, string>>;
  /** Files of the project that the product is without where it is installed. */
  readonly missing?: RegExp;
}

/** A small editor: it keeps texts, sends changes, and waits for versions, never for a time. */
export class Editor {
  readonly clock = new FakeClock();
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly registered: { method: string; registerOptions?: unknown }[] = [];
  refreshes = 0;
  settings: Readonly<Record<string, unknown>>;
  readonly files: Map<string, string>;
  readonly texts = new Map<string, { text: string; version: number }>();
  readonly connection: ProtocolConnection;
  result: InitializeResult | undefined;
  readonly #setup: EditorSetup;
  readonly #moduleFiles = listedFiles();
  #watchers: (() => void)[] = [];

  constructor(setup: EditorSetup = {}) {
    this.#setup = setup;
    this.settings = setup.settings ?? {};
    this.files = new Map(Object.entries(setup.files ?? {}));
    this.#moduleFiles.replace([...this.files.keys()]);
    const up = new PassThrough();
    const down = new PassThrough();
    const host: Host = {
      version: '0.0.0-test',
      readAsset: async (path) => {
        if (setup.missing?.test(path)) throw new Error(`no ${path}`);
        return setup.assets?.[path] ?? readFile(join(root, path), 'utf8');
      },
      loadWasm: async () => ({
        runtime: await readFile(join(root, 'node_modules/web-tree-sitter/web-tree-sitter.wasm')),
        grammar: await readFile(join(root, 'node_modules/tree-sitter-python/tree-sitter-python.wasm')),
      }),
      files: () => this.#moduleFiles,
      list: (folder) => Promise.resolve(this.#moduleFiles.all().filter((name) => name.startsWith(`${folder}/`) && name.endsWith('.py'))),
      readFile: (uri) => Promise.resolve(this.files.get(uri) ?? null),
      now: () => this.clock.now,
      after: (ms, run) => this.clock.after(ms, run),
      turn: (run) => void setImmediate(run),
    };
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), host, setup.core);
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#listen();
  }

  static async start(setup: EditorSetup = {}): Promise<Editor> {
    const editor = new Editor(setup);
    await editor.initialize();
    return editor;
  }

  async initialize(): Promise<InitializeResult> {
    const { pull = false, locale = 'en', options, capabilities } = this.#setup;
    this.result = await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: 'file:///project', name: 'project' }],
      locale,
      initializationOptions: options,
      capabilities: capabilities ?? clientCapabilities(pull),
    });
    await this.connection.sendNotification('initialized', {});
    return this.result ?? { capabilities: {} };
  }

  async open(uri: string, text: string, languageId = 'python'): Promise<void> {
    this.texts.set(uri, { text, version: 1 });
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces the first occurrence of `old`, or inserts at a position. Several changes go in one notification. */
  async change(uri: string, ...changes: { at: Position; end?: Position; text: string }[]): Promise<number> {
    const document = this.texts.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    document.version++;
    const contentChanges = changes.map(({ at, end = at, text }) => ({ range: { start: at, end }, text }));
    for (const change of contentChanges) document.text = applied(document.text, [{ range: change.range, newText: change.text }]);
    await this.notify('textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges });
    return document.version;
  }

  /** Writes a file of the project and tells the server, as a watching client does; null deletes it. */
  async write(uri: string, text: string | null): Promise<void> {
    const existed = this.files.has(uri);
    if (text === null) this.files.delete(uri);
    else this.files.set(uri, text);
    this.#moduleFiles.replace([...this.files.keys()]);
    await this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: text === null ? 3 : existed ? 2 : 1 }] });
  }

  async close(uri: string): Promise<void> {
    this.texts.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  save(uri: string): Promise<void> {
    return this.notify('textDocument/didSave', { textDocument: { uri } });
  }

  /** Diagnostics published for this version or a later one. */
  async diagnosticsOf(uri: string, version = this.texts.get(uri)?.version ?? 1, from = 0): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.published.slice(from).find((params) => params.uri === uri && (params.version ?? 0) >= version);
      if (found) return found.diagnostics;
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }

  /** The next publish after those seen so far, whatever its version. */
  async nextPublish(uri: string, seen = this.published.length): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.published.slice(seen).find((params) => params.uri === uri);
      if (found) return found;
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }

  async refreshed(count: number): Promise<void> {
    while (this.refreshes < count) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId ? { previousResultId } : {}) });
  }

  async items(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  async actions(uri: string, range: Range, diagnostics: readonly Diagnostic[] = [], only?: string[]): Promise<CodeAction[]> {
    return (await this.request<CodeAction[] | null>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics, only } })) ?? [];
  }

  async resolve(action: CodeAction | undefined): Promise<CodeAction> {
    if (!action) throw new Error('no such action');
    return action.edit ? action : this.request<CodeAction>('codeAction/resolve', action);
  }

  completions(uri: string, position: Position): Promise<CompletionItem[] | null> {
    return this.request('textDocument/completion', { textDocument: { uri }, position });
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.request('textDocument/hover', { textDocument: { uri }, position });
  }

  /** The text of a document after an edit. */
  after(uri: string, edit: WorkspaceEdit | undefined): string {
    const edits = edit?.changes?.[uri] ?? edit?.documentChanges?.flatMap((change) => ('edits' in change && change.textDocument.uri === uri ? change.edits : [])) ?? [];
    return applied(
      this.texts.get(uri)?.text ?? this.files.get(uri) ?? '',
      edits.map((one) => ({ range: one.range, newText: 'newText' in one ? one.newText : '' })),
    );
  }

  async configure(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.settings = settings;
    await this.notify('workspace/didChangeConfiguration', { settings: { asyncioLens: settings } });
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  dispose(): void {
    this.connection.dispose();
  }

  #listen(): void {
    const { connection } = this;
    const wake = (): void => {
      const woken = this.#watchers;
      this.#watchers = [];
      for (const watcher of woken) watcher();
    };
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      wake();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.logged.push(message));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => void this.registered.push(...registrations));
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      wake();
    });
    connection.onUnhandledNotification(() => undefined);
    connection.listen();
  }
}

export function clientCapabilities(pull: boolean): ClientCapabilities {
  return {
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceFolders: true,
      diagnostics: { refreshSupport: true },
      workspaceEdit: { documentChanges: true, resourceOperations: ['create'], changeAnnotationSupport: {} },
    },
    textDocument: {
      publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true, tagSupport: { valueSet: [1, 2] } },
      ...(pull ? { diagnostic: {} } : {}),
      codeAction: {
        dataSupport: true,
        disabledSupport: true,
        isPreferredSupport: true,
        honorsChangeAnnotations: true,
        resolveSupport: { properties: ['edit'] },
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      },
      hover: { contentFormat: ['markdown'] },
      completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
    },
  };
}

/** Applies edits as an editor does; lines end with LF, CRLF or CR. */
export function applied(text: string, edits: readonly { range: Range; newText: string }[]): string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const offset = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  const spans = edits.map((edit, order) => ({ start: offset(edit.range.start), end: offset(edit.range.end), newText: edit.newText, order }));
  // From the end, and of several insertions at one place the last one first: so the first one comes to stand first.
  return spans.sort((a, b) => b.start - a.start || b.end - a.end || b.order - a.order).reduce((result, span) => result.slice(0, span.start) + span.newText + result.slice(span.end), text);
}
