import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import { source, type ServerStatus } from '../../../server/src/lsp/protocol.ts';

export interface Status extends vscode.Disposable {
  set(state: ServerStatus['state']): void;
  clientChanged(state: State): void;
}

/** The item behind the braces in the status bar: state of the server, and the number of findings in the active file. */
export function createStatus(): Status {
  const item = vscode.languages.createLanguageStatusItem('asyncioLens.status', { language: 'python' });
  item.name = 'Asyncio Lens';
  item.command = { command: 'asyncioLens.showLogs', title: vscode.l10n.t('Show Logs') };
  let state: ServerStatus['state'] = 'busy';

  const update = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const count = uri ? vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === source).length : 0;
    item.busy = state === 'busy';
    item.severity = state === 'error' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.text = state === 'error' ? vscode.l10n.t('Asyncio Lens: not running') : vscode.l10n.t('Asyncio Lens: {0} findings', count);
    item.detail = state === 'busy' ? vscode.l10n.t('Starting') : undefined;
  };
  const set = (next: ServerStatus['state']): void => {
    state = next;
    update();
  };

  update();
  const listeners = [vscode.languages.onDidChangeDiagnostics(update), vscode.window.onDidChangeActiveTextEditor(update), item];
  return {
    set,
    clientChanged(next) {
      if (next === State.Starting) set('busy');
      else if (next !== State.Running) set('error');
    },
    dispose: () => vscode.Disposable.from(...listeners).dispose(),
  };
}
