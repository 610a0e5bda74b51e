import * as vscode from 'vscode';

const changed = new Map<string, string | undefined>();

/** Sets a setting of the workspace; `restoreSettings` takes it back. `languageId` narrows it to one language. */
export async function set(name: string, value: unknown, languageId?: string): Promise<void> {
  await configurationFor(languageId).update(name, value, vscode.ConfigurationTarget.Workspace, languageId !== undefined);
  changed.set(name, languageId);
}

export async function restoreSettings(): Promise<void> {
  for (const [name, languageId] of changed) await configurationFor(languageId).update(name, undefined, vscode.ConfigurationTarget.Workspace, languageId !== undefined);
  changed.clear();
}

function configurationFor(languageId: string | undefined): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(undefined, languageId === undefined ? undefined : { languageId });
}
