import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './common/extension.ts';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  await start(context, (options) => (client = new LanguageClient('asyncioLens', 'Asyncio Lens', { module, transport: TransportKind.ipc }, options)));
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop();
}
