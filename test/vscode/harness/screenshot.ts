// Pictures on demand, from inside a suite.
import * as vscode from 'vscode';

const patienceMilliseconds = 10_000;

/**
 * Saves what the workbench shows as `<name>.png` next to the workspace folder; `test/vscode/run.mjs` collects it.
 * Does nothing on the desktop build: nobody there can be asked.
 */
export async function takeScreenshot(name: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (vscode.env.appHost === 'desktop' || !folder) return;
  const file = vscode.Uri.joinPath(folder, '..', 'screenshots', `${name}.png`);
  // The launcher of the host looks for exactly this line.
  console.log(`[[screenshot ${file.path}]]`);
  const deadline = Date.now() + patienceMilliseconds;
  while (!(await exists(file))) {
    if (Date.now() > deadline) throw new Error(`No screenshot arrived at ${file.path}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
