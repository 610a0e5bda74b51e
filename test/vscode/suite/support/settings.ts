import * as vscode from 'vscode';

interface Changed {
  readonly before: unknown;
  readonly languageId: string | undefined;
}

const changed = new Map<string, Changed>();
const ofUser = new Set<string>();

/** Sets a setting of the workspace; `restoreSettings` takes it back. `languageId` narrows it to one language. */
export async function set(name: string, value: unknown, languageId?: string): Promise<void> {
  if (!changed.has(name)) changed.set(name, { before: currentValue(name, languageId), languageId });
  await update(name, value, languageId);
}

/** Sets what a workspace cannot set; `restoreSettings` takes it back. */
export async function setForUser(name: string, value: unknown): Promise<void> {
  ofUser.add(name);
  await configurationFor(undefined).update(name, value, vscode.ConfigurationTarget.Global);
}

export async function restoreSettings(): Promise<void> {
  for (const name of ofUser) await configurationFor(undefined).update(name, undefined, vscode.ConfigurationTarget.Global);
  ofUser.clear();
  for (const [name, { before, languageId }] of changed) await update(name, before, languageId);
  changed.clear();
}

function currentValue(name: string, languageId: string | undefined): unknown {
  const found = configurationFor(languageId).inspect<unknown>(name);
  return languageId === undefined ? found?.workspaceValue : found?.workspaceLanguageValue;
}

async function update(name: string, value: unknown, languageId: string | undefined): Promise<void> {
  await configurationFor(languageId).update(name, value, vscode.ConfigurationTarget.Workspace, languageId !== undefined);
}

function configurationFor(languageId: string | undefined): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(undefined, languageId === undefined ? undefined : { languageId });
}
