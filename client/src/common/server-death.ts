import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { createDeaths } from './deaths.ts';

/** Starts a server that died again, later each time, and says so once; says it again only when it gives up. */
export interface ServerDeath extends ErrorHandler {
  /** Does not wait any longer. False: nothing waits. */
  hurry(): boolean;
}

export function createServerDeath(onDeath: (isOver: boolean) => void): ServerDeath {
  const deaths = createDeaths(() => Date.now());
  let waiting: (() => void) | undefined;

  return {
    // What cannot be read or written ends the connection anyway; then `closed` is asked.
    error: () => ({ action: ErrorAction.Continue, handled: true }),

    async closed() {
      const { delay, isFirst } = deaths.next();
      onDeath(delay === null);
      if (delay === null) {
        say(vscode.window.showErrorMessage, vscode.l10n.t('The server of Asyncio Lens ends again and again and is not started any more.'), vscode.l10n.t('Restart'), 'asyncioLens.restart');
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      if (isFirst) say(vscode.window.showWarningMessage, vscode.l10n.t('The server of Asyncio Lens ended unexpectedly. It is started again.'), vscode.l10n.t('Copy Debug Information'), 'asyncioLens.debugInformation');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, delay);
        waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      waiting = undefined;
      return { action: CloseAction.Restart, handled: true };
    },

    hurry() {
      waiting?.();
      return waiting !== undefined;
    },
  };
}

/** Does not wait for an answer: the server does not, either. */
function say(show: (message: string, ...items: string[]) => Thenable<string | undefined>, message: string, action: string, command: string): void {
  const logs = vscode.l10n.t('Show Logs');
  void show(message, action, logs).then((chosen) => {
    if (chosen !== undefined) void vscode.commands.executeCommand(chosen === logs ? 'asyncioLens.showLogs' : command);
  });
}
