import * as vscode from 'vscode';
import type { ReadFileResult } from '../../../server/src/lsp/protocol.ts';

/** A file as the editor sees it: unsaved changes included, from any file system it knows. */
export async function readText(uri: string): Promise<ReadFileResult> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === vscode.Uri.parse(uri).toString());
  if (open) return { text: open.getText() };
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))) };
  } catch {
    return { text: null };
  }
}

/** More than this, and listing them would cost more than seeing through them gives. */
const maxFiles = 10_000;

/** The Python files of the workspace, for a server that cannot look itself. */
export async function listFiles(): Promise<readonly string[]> {
  const files = await vscode.workspace.findFiles('**/*.{py,pyi}', '**/{node_modules,.git,__pycache__}/**', maxFiles);
  return files.map((file) => file.toString());
}
