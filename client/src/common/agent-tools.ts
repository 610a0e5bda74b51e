import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checkFileRequest, explainRuleRequest, section, type CheckFileParams, type ExplainRuleParams } from '../../../server/src/lsp/protocol.ts';

/** What newer versions of VS Code have for tools of language models; the oldest we run in has none of it. */
interface ToolHost {
  registerTool(name: string, tool: { invoke(options: { readonly input: unknown }): Promise<unknown> }): vscode.Disposable;
}
type TextPart = new (text: string) => object;
type ToolResult = new (parts: readonly object[]) => object;

/** Tools for the editor's own agents, answered by the language server on this machine. Nothing is sent anywhere by us. */
export function registerAgentTools(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const host: unknown = Reflect.get(vscode, 'lm');
  const Part: unknown = Reflect.get(vscode, 'LanguageModelTextPart');
  const Result: unknown = Reflect.get(vscode, 'LanguageModelToolResult');
  if (!isToolHost(host) || typeof Part !== 'function' || typeof Result !== 'function') return;
  const tool = (name: string, answer: (input: Readonly<Record<string, unknown>>) => Promise<string>): vscode.Disposable =>
    host.registerTool(name, {
      async invoke({ input }) {
        const text = await answer(isRecord(input) ? input : {});
        return new (Result as ToolResult)([new (Part as TextPart)(text)]);
      },
    });
  const register = (): vscode.Disposable => vscode.Disposable.from(
    tool('asyncio-lens_check', async ({ filePath }) => {
      const uri = typeof filePath === 'string' ? uriOf(filePath) : null;
      const document = uri === null ? null : await vscode.workspace.openTextDocument(uri).then(undefined, () => null);
      const found = document && (await client.sendRequest<string | null>(checkFileRequest, { uri: document.uri.toString() } satisfies CheckFileParams));
      return found ?? vscode.l10n.t('This file cannot be read, is no Python file, or is excluded from analysis.');
    }),
    tool('asyncio-lens_explain', ({ rule }) => client.sendRequest<string>(explainRuleRequest, { rule: typeof rule === 'string' ? rule : '' } satisfies ExplainRuleParams)),
  );
  let registered: vscode.Disposable | null = null;
  const follow = (): void => {
    const isWanted = vscode.workspace.getConfiguration(section).get('languageModelTools.enable', true);
    if (isWanted === (registered !== null)) return;
    registered?.dispose();
    registered = isWanted ? register() : null;
  };
  follow();
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(`${section}.languageModelTools`) && follow()),
    new vscode.Disposable(() => registered?.dispose()),
  );
}

/** An absolute path, an address, or a path below the first folder of the workspace. */
function uriOf(path: string): vscode.Uri | null {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(path)) return vscode.Uri.parse(path);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (/^(?:[/\\]|[a-z]:[/\\])/i.test(path)) return folder ? folder.uri.with({ path: vscode.Uri.file(path).path }) : vscode.Uri.file(path);
  return folder ? vscode.Uri.joinPath(folder.uri, path) : null;
}

function isToolHost(value: unknown): value is ToolHost {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'registerTool') === 'function';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
