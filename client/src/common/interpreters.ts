import * as vscode from 'vscode';
import type { ConfigurationParams } from 'vscode-languageclient';
import { interpreterKey, section } from '../../../server/src/lsp/protocol.ts';

/** Versions of the interpreters that the Python extension has chosen, when that extension happens to be there. */
export interface Interpreters extends vscode.Disposable {
  /** The answer to `workspace/configuration` with the version of each resource's interpreter added. */
  added(params: ConfigurationParams, answer: unknown): Promise<never[]>;
  /** Asks the Python extension in the background; calls back when a version became known or changed. */
  follow(changed: () => unknown): Promise<void>;
}

/** The part of the Python extension's public interface that is used. */
interface PythonEnvironments {
  getActiveEnvironmentPath(resource?: vscode.Uri): unknown;
  resolveEnvironment(path: unknown): Promise<{ readonly version?: { readonly major?: number; readonly minor?: number } } | undefined>;
  readonly onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
}

export function createInterpreters(log: vscode.LogOutputChannel): Interpreters {
  const versions = new Map<string, string>();
  const listeners: vscode.Disposable[] = [];
  const keyOf = (uri: vscode.Uri | undefined): string => (uri && vscode.workspace.getWorkspaceFolder(uri)?.uri.toString()) ?? '';

  const ask = async (environments: PythonEnvironments): Promise<boolean> => {
    let isChanged = false;
    for (const folder of [undefined, ...(vscode.workspace.workspaceFolders ?? [])]) {
      const found = await environments.resolveEnvironment(environments.getActiveEnvironmentPath(folder?.uri));
      const { major, minor } = found?.version ?? {};
      if (major !== 3 || minor === undefined || versions.get(keyOf(folder?.uri)) === `3.${minor}`) continue;
      versions.set(keyOf(folder?.uri), `3.${minor}`);
      isChanged = true;
    }
    return isChanged;
  };

  return {
    async added(params, answer) {
      const settings: unknown = await answer;
      const list: readonly unknown[] = Array.isArray(settings) ? settings : [];
      return list.map((value, index) => {
        const item = params.items[index];
        const version = versions.get(keyOf(item?.scopeUri === undefined ? undefined : vscode.Uri.parse(item.scopeUri))) ?? versions.get('');
        const isOurs = item?.section === section && version !== undefined && typeof value === 'object' && value !== null;
        // The client's type for the answer is a list of `any`; what is in it goes over the wire as it is.
        return (isOurs ? { ...value, [interpreterKey]: version } : value) as never;
      });
    },

    async follow(changed) {
      try {
        const extension = vscode.extensions.getExtension<unknown>('ms-python.python');
        const environments = extension && environmentsOf(await extension.activate());
        if (!environments) return;
        const update = async (): Promise<void> => void ((await ask(environments)) && changed());
        listeners.push(environments.onDidChangeActiveEnvironmentPath(() => void update().catch(() => undefined)));
        await update();
      } catch (error) {
        log.debug(`The Python extension did not tell its interpreter: ${String(error)}`);
      }
    },

    dispose: () => vscode.Disposable.from(...listeners).dispose(),
  };
}

function environmentsOf(api: unknown): PythonEnvironments | null {
  if (typeof api !== 'object' || api === null || !('environments' in api)) return null;
  const { environments } = api;
  const isUsable = typeof environments === 'object' && environments !== null && 'resolveEnvironment' in environments && 'onDidChangeActiveEnvironmentPath' in environments;
  // Shape checked above; the rest is that extension's documented interface.
  return isUsable ? (environments as unknown as PythonEnvironments) : null;
}
