import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './common/extension.ts';

// Of the web's own interfaces only this much is needed.
declare const Worker: new (address: string) => { terminate(): void };

let client: LanguageClient | undefined;
let worker: InstanceType<typeof Worker> | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const dist = (file: string): string => vscode.Uri.joinPath(context.extensionUri, 'dist', file).toString(true);
  const startWorker = (): Promise<InstanceType<typeof Worker>> => {
    worker?.terminate();
    return Promise.resolve((worker = new Worker(dist('server-browser.js'))));
  };
  const assets = { root: context.extensionUri.toString(true), runtime: dist('web-tree-sitter.wasm'), grammar: dist('tree-sitter-python.wasm') };
  await start(context, (options) => (client = new LanguageClient('asyncioLens', 'Asyncio Lens', startWorker, options)), assets);
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop();
  worker?.terminate();
}
