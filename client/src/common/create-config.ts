import * as vscode from 'vscode';

const header = '[tool.asyncio-lens]';

/** Shows the project's table in pyproject.toml, made first where there is none, with the cursor where its first key goes. Nothing is saved. */
export async function createConfig(): Promise<void> {
  const folder = await chosenFolder();
  if (folder === undefined) return;
  const uri = vscode.Uri.joinPath(folder.uri, 'pyproject.toml');
  const isThere = await vscode.workspace.fs.stat(uri).then(() => true, () => false);
  if (!isThere) await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  const editor = await vscode.window.showTextDocument(uri);
  const { document } = editor;
  const text = document.getText();
  const found = /^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*asyncio-lens\b.*$/m.exec(text);
  if (found === null) {
    const gap = text.trim() === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
    await editor.edit((edit) => edit.insert(document.positionAt(text.length), `${gap}${header}\n`));
  }
  const at = found === null ? document.positionAt(document.getText().length) : document.positionAt(found.index + found[0].length);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at));
}

async function chosenFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const active = vscode.window.activeTextEditor?.document.uri;
  return (active && vscode.workspace.getWorkspaceFolder(active)) ?? (folders.length > 1 ? vscode.window.showWorkspaceFolderPick() : folders[0]);
}
