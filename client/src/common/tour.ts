import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { source } from '../../../server/src/lsp/protocol.ts';
import { readerLocale } from './rule-pages.ts';
import { tourProgress, tourText } from './tour-text.ts';

/** Steps of the walkthrough are ticked off by these: its completion events name them. */
const sawHoverKey = 'asyncioLens.sawHover';
const fixedOneKey = 'asyncioLens.fixedOne';
const walkthrough = 'asyncioLens.firstSteps';

/** The walkthrough and the broken program it opens. Nothing is remembered but what VS Code itself keeps of the steps. */
export interface Tour {
  /** Passes hovers through, and notes the first one in the tour. */
  readonly provideHover: NonNullable<Middleware['provideHover']>;
}

export function registerTour(context: vscode.ExtensionContext): Tour {
  let document: vscode.TextDocument | undefined;
  let original = '';
  let most = 0;

  const openSample = async (): Promise<void> => {
    if (!document || document.isClosed) {
      original = tourText(readerLocale());
      most = 0;
      document = await vscode.workspace.openTextDocument({ language: 'python', content: original });
    }
    // Where it is shown already, so that the walkthrough beside it stays.
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    await vscode.window.showTextDocument(document, { preview: false, ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }) });
  };

  const look = ({ uris }: vscode.DiagnosticChangeEvent): void => {
    if (!document || document.isClosed || !uris.some((uri) => uri.toString() === document?.uri.toString())) return;
    const count = vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === source).length;
    most = Math.max(most, count);
    const progress = tourProgress(most, count, document.getText() !== original);
    if (progress === 'begun') return;
    setKey(fixedOneKey);
    if (progress === 'fixedAll') vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing left to repair in the tour: well done'), 5000);
  };

  context.subscriptions.push(
    vscode.commands.registerCommand('asyncioLens.openSample', openSample),
    vscode.commands.registerCommand('asyncioLens.openWalkthrough', () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#${walkthrough}`, false)),
    vscode.languages.onDidChangeDiagnostics(look),
  );
  return {
    async provideHover(of, position, token, next) {
      const hover = await next(of, position, token);
      if (hover && of === document) setKey(sawHoverKey);
      return hover;
    },
  };
}

function setKey(key: string): void {
  void vscode.commands.executeCommand('setContext', key, true);
}
