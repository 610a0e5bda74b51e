import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { start } from './common/extension.ts';

// Of the web's own interfaces only this much is needed.
declare const Worker: new (address: string) => Port & { terminate(): void };
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

let client: LanguageClient | undefined;
let worker: InstanceType<typeof Worker> | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const dist = (file: string): string => vscode.Uri.joinPath(context.extensionUri, 'dist', file).toString(true);
  // Not the worker itself: the client asks whether it is an instance of `Worker`, and VS Code hands out another class.
  const startWorker = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(dist('server-browser.js'));
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  const assets = { root: context.extensionUri.toString(true), runtime: dist('web-tree-sitter.wasm'), grammar: dist('tree-sitter-python.wasm') };
  await start(context, (options) => (client = new LanguageClient('asyncioLens', 'Asyncio Lens', startWorker, options)), assets);
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop();
  worker?.terminate();
}
