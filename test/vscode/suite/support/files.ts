import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './waiting';

/** Imports and an open coroutine: what most cases begin with. Its body starts on the line behind. */
export const inMain = 'import asyncio\nimport time\n\n\nasync def main():\n';

const written: vscode.Uri[] = [];
let count = 0;

export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the suite needs a workspace folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** A file of the workspace with a name that no case has used before, shown in an editor. */
export async function open(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await write(`case${++count}.py`, content), { preview: false });
}

export async function write(name: string, content: string): Promise<vscode.Uri> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  written.push(uri);
  return uri;
}

/** Also what an action of the extension has created. */
export function removeLater(uri: vscode.Uri): void {
  written.push(uri);
}

/** Closes all editors without saving and takes the files away. */
export async function closeAll(): Promise<void> {
  for (const editor of vscode.window.visibleTextEditors) {
    if (!editor.document.isDirty) continue;
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
}

export async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(old);
  assert.ok(start >= 0, `${JSON.stringify(old)} is not in the document`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + old.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, text)), 'the editor refused the edit');
}

export async function textBecomes(document: vscode.TextDocument, expected: string): Promise<void> {
  await until('the text', [vscode.workspace.onDidChangeTextDocument as vscode.Event<never>], () => document.getText() === expected, () => document.getText());
}

export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `${JSON.stringify(text)} is not in the document`);
  return document.positionAt(offset + Math.floor(text.length / 2));
}
