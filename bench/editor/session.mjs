// One server with one open document, seen from an editor.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { initializeParams } from './capabilities.mjs';
import { EditorText } from './editor-text.mjs';
import { ServerProcess } from './server-process.mjs';

// A type checker may take many seconds for a long file.
const diagnosticsTimeout = 120_000;
/** Cancelled by the server, by the content, by the client. */
const retriable = new Set([-32802, -32801, -32800]);

export class Session {
  publishes = [];
  /** Who waits for published diagnostics. */
  #waiting = new Set();
  #identifier;

  /** Starts the server, opens the file and waits for its first diagnostics; `times` tells how long each took. */
  static async open({ command, file, text, pull }) {
    const session = new Session(command, file, text);
    try {
      await session.#initialize(pull);
      const openedAt = performance.now();
      const { at } = await session.diagnosticsAfter(() => session.sendOpen());
      const { spawnedAt } = session.server;
      session.times = { spawnToInitialize: session.initializedAt - spawnedAt, openToDiagnostics: at - openedAt, spawnToDiagnostics: at - spawnedAt };
      return session;
    } catch (error) {
      await session.stop();
      throw error;
    }
  }

  constructor(command, file, text) {
    this.uri = pathToFileURL(file).href;
    this.folder = path.dirname(file);
    this.document = new EditorText(text);
    this.server = new ServerProcess(command, { answer: (...request) => this.#answer(...request), hear: (...notification) => this.#hear(...notification) });
    void this.server.exited.then(() => [...this.#waiting].forEach(({ fail }) => fail('the server exited')));
  }

  sendOpen() {
    const { version, text } = this.document;
    this.server.notify('textDocument/didOpen', { textDocument: { uri: this.uri, languageId: 'python', version, text } });
  }

  sendClose() {
    this.server.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  sendChange(change, version = this.document.version) {
    this.server.notify('textDocument/didChange', { textDocument: { uri: this.uri, version }, contentChanges: [change] });
  }

  /** Milliseconds from the edit to the diagnostics of the text it gave. The text is prepared before the clock starts. */
  async edit(step) {
    const change = this.document.replace(step);
    return this.diagnosticsAfter(() => this.sendChange(change));
  }

  /** The diagnostics of the current version: asked for, or the published ones of that version. */
  async diagnosticsAfter(send) {
    const from = performance.now();
    const { items, at } = this.isPulling ? await this.#pullAfter(send) : await this.#publishedAfter(send);
    return { items, at, ms: at - from };
  }

  /** What an editor shows now. */
  async currentDiagnostics() {
    return this.isPulling ? (await this.#pullAfter(() => {})).items : (this.publishes.at(-1)?.diagnostics ?? []);
  }

  requestDiagnostics() {
    return this.server.request('textDocument/diagnostic', { textDocument: { uri: this.uri }, identifier: this.#identifier }, diagnosticsTimeout);
  }

  stop() {
    return this.server.stop();
  }

  async #initialize(pull) {
    const { result, at } = await this.server.request('initialize', initializeParams(pathToFileURL(this.folder).href, this.folder, pull));
    this.initializedAt = at;
    this.capabilities = result.capabilities;
    this.isPulling = pull && Boolean(result.capabilities.diagnosticProvider);
    this.#identifier = result.capabilities.diagnosticProvider?.identifier;
    this.server.notify('initialized', {});
  }

  async #pullAfter(send) {
    send();
    for (let attempt = 0; ; attempt++) {
      try {
        const { result, at } = await this.requestDiagnostics();
        return { items: result.items, at };
      } catch (error) {
        if (attempt === 20 || !retriable.has(error.code)) throw error;
        await sleep(5);
      }
    }
  }

  #publishedAfter(send) {
    const { version } = this.document;
    return new Promise((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer);
        this.#waiting.delete(waiter);
      };
      const fail = (reason) => {
        finish();
        reject(new Error(reason));
      };
      const look = (published) => {
        // What is published on closing has no version, and is no answer.
        if (!(published.version >= version)) return;
        finish();
        resolve({ items: published.diagnostics, at: published.at });
      };
      const waiter = { look, fail };
      const timer = setTimeout(fail, diagnosticsTimeout, 'timeout: diagnostics');
      this.#waiting.add(waiter);
      send();
    });
  }

  #hear(method, params, at) {
    if (method !== 'textDocument/publishDiagnostics' || params.uri !== this.uri) return;
    const published = { ...params, at };
    this.publishes.push(published);
    for (const { look } of [...this.#waiting]) look(published);
  }

  /** Default settings, and yes to whatever else is asked. */
  #answer(method, params) {
    if (method === 'workspace/configuration') return params.items.map(() => null);
    if (method === 'workspace/workspaceFolders') return [{ uri: pathToFileURL(this.folder).href, name: 'bench' }];
    return null;
  }
}
