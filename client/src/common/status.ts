import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import { section, source, type ServerStatus } from '../../../server/src/lsp/protocol.ts';
import { isOverBudget } from './time-budget.ts';

export interface Status extends vscode.Disposable {
  set(status: ServerStatus): void;
  clientChanged(state: State): void;
  /** The server died; `isOver`: it is not started again. */
  died(isOver: boolean): void;
}

/** The item behind the braces in the status bar: state of the server, number of findings here and in all files, what the last analysis took. */
export function createStatus(): Status {
  const item = vscode.languages.createLanguageStatusItem('asyncioLens.status', { language: 'python' });
  item.name = 'Asyncio Lens';
  item.command = { command: 'asyncioLens.showLogs', title: vscode.l10n.t('Show Logs') };
  let state: ServerStatus['state'] | 'restarting' = 'busy';
  let timing: ServerStatus['timing'];
  /** Findings by file. */
  const counts = new Map<string, number>();

  const count = (uris: readonly vscode.Uri[]): void => {
    for (const uri of uris) {
      const found = vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === source).length;
      if (found > 0) counts.set(uri.toString(), found);
      else counts.delete(uri.toString());
    }
    update();
  };
  const update = (): void => {
    const here = counts.get(vscode.window.activeTextEditor?.document.uri.toString() ?? '') ?? 0;
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const isDead = state === 'error';
    item.busy = state === 'busy' || state === 'restarting';
    const isSlow = isOverBudget(timing, vscode.workspace.getConfiguration(section).get('timeBudget', 0));
    const { Error, Warning, Information } = vscode.LanguageStatusSeverity;
    item.severity = isDead ? Error : isSlow ? Warning : Information;
    item.text = isDead ? vscode.l10n.t('Asyncio Lens: not running') : vscode.l10n.t('Asyncio Lens: {0} here, {1} in all files', here, all);
    item.detail = isDead ? undefined : state === 'restarting' ? vscode.l10n.t('Starting again') : timing ? timingText(timing) : item.busy ? vscode.l10n.t('Starting') : undefined;
  };
  const set = (next: typeof state): void => {
    state = next;
    update();
  };

  update();
  const listeners = [
    vscode.languages.onDidChangeDiagnostics(({ uris }) => count(uris)),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(`${section}.timeBudget`) && update()),
    item,
  ];
  return {
    set(status) {
      timing = status.timing ?? timing;
      set(status.state);
    },
    clientChanged(next) {
      if (next === State.Starting) set('busy');
      else if (next !== State.Running && state !== 'restarting') set('error');
    },
    died: (isOver) => set(isOver ? 'error' : 'restarting'),
    dispose: () => vscode.Disposable.from(...listeners).dispose(),
  };
}

/** With the rule that took longest, where it took any time worth a word. */
function timingText({ ms, slowest }: NonNullable<ServerStatus['timing']>): string {
  if (slowest === null || slowest.ms < 0.05) return vscode.l10n.t('Last analysis {0} ms', ms.toFixed(1));
  return vscode.l10n.t('Last analysis {0} ms, slowest rule {1} {2} ms', ms.toFixed(1), slowest.rule, slowest.ms.toFixed(1));
}
