import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checkWorkspaceRequest, debugInformationRequest, fixAllKind, rulesRequest, source, type RuleLine } from '../../../server/src/lsp/protocol.ts';
import { createConfig } from './create-config.ts';
import { ruleItem } from './rule-list.ts';
import { readerLocale, showRuleCommand } from './rule-pages.ts';
import type { ServerDeath } from './server-death.ts';

export function registerCommands(context: vscode.ExtensionContext, client: BaseLanguageClient, death: ServerDeath, log: vscode.LogOutputChannel): void {
  const commands: Readonly<Record<string, () => unknown>> = {
    'asyncioLens.restart': () => restart(client, death),
    'asyncioLens.showLogs': () => log.show(),
    'asyncioLens.fixAll': fixAll,
    'asyncioLens.lintWorkspace': () => checkWorkspace(client),
    'asyncioLens.explainRule': () => explainRule(client),
    'asyncioLens.debugInformation': () => copyDebugInformation(context, client),
    'asyncioLens.createConfig': createConfig,
    'asyncioLens.toggle': toggle,
  };
  for (const [name, run] of Object.entries(commands)) context.subscriptions.push(vscode.commands.registerCommand(name, run));
}

/** Asked for and applied here: the editor's own command needs the focus, and gives up when it is late. */
async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, fixAllKind, 1);
  const edit = actions.find((action) => action.edit)?.edit;
  if (edit) await vscode.workspace.applyEdit(edit);
  // Which says that there is nothing to fix.
  else await vscode.commands.executeCommand('editor.action.codeAction', { kind: fixAllKind, apply: 'first' });
}

/** Progress and findings come by themselves; only a workspace without any needs a word. */
async function checkWorkspace(client: BaseLanguageClient): Promise<void> {
  const count = await client.sendRequest<number>(checkWorkspaceRequest);
  if (count > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  else vscode.window.setStatusBarMessage(vscode.l10n.t('Asyncio Lens found nothing in files that are not open'), 5000);
}

/** Also when the server is dead: then there is nothing to stop. */
export async function restart(client: BaseLanguageClient, death: ServerDeath): Promise<void> {
  if (death.hurry()) return;
  if (client.needsStop()) await client.stop().catch(() => undefined);
  await client.start();
}

async function explainRule(client: BaseLanguageClient): Promise<void> {
  const rules = await client.sendRequest<readonly RuleLine[]>(rulesRequest, {});
  const items = rules.map((rule) => ruleItem(rule, readerLocale()));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Choose a rule to read about'), matchOnDescription: true, matchOnDetail: true });
  if (picked) await vscode.commands.executeCommand(showRuleCommand, picked.label);
}

async function copyDebugInformation(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString() ?? null;
  const server = await client.sendRequest<string>(debugInformationRequest, { uri }).catch((error: unknown) => `- server: ${String(error)}`);
  const manifest: unknown = context.extension.packageJSON;
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '?';
  const own = vscode.languages.getDiagnostics().map(([, diagnostics]) => diagnostics.filter((diagnostic) => diagnostic.source === source).length);
  const counts = `${own.reduce((sum, count) => sum + count, 0)} findings in ${own.filter((count) => count > 0).length} files`;
  const host = `${vscode.env.appName} ${vscode.version}, ${vscode.env.uiKind === vscode.UIKind.Web ? 'web' : 'desktop'}, ${vscode.env.remoteName ?? 'local'}, ${vscode.env.language}`;
  await vscode.env.clipboard.writeText(`- Asyncio Lens ${version}\n- ${host}\n- ${counts}\n${server}\n`);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Debug information copied to the clipboard'), 5000);
}

/** Flips the switch where it is set most closely, or else for the workspace. */
async function toggle(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('asyncioLens', vscode.window.activeTextEditor?.document.uri);
  const isEnabled = configuration.get<boolean>('enable', true);
  const set = configuration.inspect<boolean>('enable');
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const isInWorkspace = vscode.workspace.workspaceFolders !== undefined;
  const target = set?.workspaceFolderValue !== undefined ? WorkspaceFolder : isInWorkspace ? Workspace : Global;
  await configuration.update('enable', !isEnabled, target);
}
