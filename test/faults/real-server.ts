// The built server in a process of its own, over its standard streams: what a client sees of it, and what it says when something breaks.

import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ClientCapabilities, type Diagnostic, type ProtocolConnection, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { makeFolder } from '../check/folder.ts';
import { clientCapabilities } from '../lsp/fake-editor.ts';

export interface ServerSetup {
  /** Workspace folder; a new one where none is named. */
  readonly folder?: string;
  /** Files that the process loads before the server. */
  readonly preload?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly settings?: unknown;
  readonly capabilities?: ClientCapabilities;
}

export class RealServer {
  readonly folder: string;
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly logged: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  /** What `workspace/configuration` is answered with. */
  settings: unknown;
  stderr = '';
  /** How the process ended. */
  readonly ended: Promise<number | string | null>;
  #watchers: (() => void)[] = [];

  constructor({ folder = makeFolder({}), preload = [], env = {}, settings = {} }: ServerSetup = {}) {
    this.folder = folder;
    this.settings = settings;
    const loads = preload.flatMap((file) => ['--require', file]);
    this.process = spawn(process.execPath, [...loads, join(process.cwd(), 'dist', 'server.js'), '--stdio'], {
      env: { ...process.env, XDG_CACHE_HOME: join(folder, '.cache'), ...env },
      stdio: 'pipe',
    });
    this.process.stderr.on('data', (data) => (this.stderr += String(data)));
    this.process.stdin.on('error', () => undefined); // told by the exit
    this.ended = new Promise((resolve) => this.process.on('close', (code, signal) => resolve(code ?? signal)));
    this.connection = createProtocolConnection(new StreamMessageReader(this.process.stdout), new StreamMessageWriter(this.process.stdin));
    this.connection.onError(() => undefined);
    const heard = (): void => {
      const woken = this.#watchers;
      this.#watchers = [];
      for (const watcher of woken) watcher();
    };
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      heard();
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      heard();
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onUnhandledNotification(() => undefined);
    this.connection.listen();
    running.add(this);
    void this.ended.then(() => running.delete(this));
  }

  static async start(setup: ServerSetup = {}): Promise<RealServer> {
    const server = new RealServer(setup);
    await server.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(server.folder).href, name: 'faults' }],
      capabilities: setup.capabilities ?? clientCapabilities(false),
    });
    await server.notify('initialized', {});
    return server;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'python', version, text } });
  }

  change(uri: string, text: string, version: number): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  /** Bytes past the protocol. */
  send(bytes: string): void {
    this.process.stdin.write(bytes);
  }

  /** Waits until something the server said or found makes this true. */
  async until(isReached: () => boolean): Promise<void> {
    while (!isReached()) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  /** The rules found in this version or a later one. */
  async rulesOf(uri: string, version = 1, from = 0): Promise<unknown[]> {
    return (await this.diagnosticsOf(uri, version, from)).map(({ code }) => code);
  }

  async diagnosticsOf(uri: string, version = 1, from = 0): Promise<readonly Diagnostic[]> {
    const find = (): PublishDiagnosticsParams | undefined => this.published.slice(from).find((params) => params.uri === uri && (params.version ?? 0) >= version);
    await this.until(() => find() !== undefined);
    return find()?.diagnostics ?? [];
  }

  /** The session works: a text is opened, its mistake is found, and it is closed. */
  async assertWell(): Promise<void> {
    const uri = this.uri(`well-${this.published.length}.py`);
    await this.open(uri, mistaken);
    assert.deepEqual(await this.rulesOf(uri), ['blocking-call-in-async'], this.stderr);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Ends it as an editor does. */
  async stop(): Promise<number | string | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return this.ended;
  }
}

/** One finding in every setting: a call that blocks. */
export const mistaken = 'import time\n\n\nasync def main():\n    time.sleep(1)\n';

const running = new Set<RealServer>();

afterEach(() => {
  for (const { process, connection } of running) {
    connection.dispose();
    process.kill('SIGKILL');
  }
  running.clear();
});
