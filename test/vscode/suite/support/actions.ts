import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const most = 50;

/** The actions that the menu at this range would show, with their edits. */
export async function actionsAt(uri: vscode.Uri, range: vscode.Range, kind = vscode.CodeActionKind.QuickFix): Promise<readonly vscode.CodeAction[]> {
  return (await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>('vscode.executeCodeActionProvider', uri, range, kind.value, most)) ?? [];
}

/** Picks the action whose title contains `title` and does what the menu would do. */
export async function run(uri: vscode.Uri, range: vscode.Range, title: string, kind?: vscode.CodeActionKind): Promise<void> {
  const actions = await actionsAt(uri, range, kind);
  const action = actions.find((candidate) => candidate.title.includes(title));
  assert.ok(action, `no "${title}" among ${JSON.stringify(actions.map((one) => one.title))}`);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit), `"${title}" could not be applied`);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[] ?? []));
}
