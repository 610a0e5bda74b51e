import * as vscode from 'vscode';
import { firstQuestion, outcomes, questions, type Outcome } from './model-choices.ts';
import { insertPatternCommand } from './patterns.ts';
import { readerLocale, showConceptCommand } from './rule-pages.ts';

export function registerChooseModel(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.commands.registerCommand('asyncioLens.chooseModel', chooseModel));
}

/** Asks one question after the other; the button leads back. Ends with an answer and its reason, or when the reader leaves. */
async function chooseModel(): Promise<void> {
  const path = [firstQuestion];
  for (let name = path.at(-1); name !== undefined; name = path.at(-1)) {
    const outcome = outcomes[name];
    if (outcome) return showOutcome(outcome);
    const next = await ask(name, path.length);
    if (next === null) return;
    if (next === 'back') path.pop();
    else path.push(next);
  }
}

function ask(name: string, step: number): Promise<string | null> {
  const locale = readerLocale();
  const question = questions[name];
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly next: string }>();
  pick.title = vscode.l10n.t('asyncio, threads or processes? Question {0}', step);
  pick.placeholder = question?.ask[locale];
  pick.items = question?.answers.map(({ label, detail, next }) => ({ label: label[locale], ...(detail ? { detail: detail[locale] } : {}), next })) ?? [];
  pick.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  pick.ignoreFocusOut = true;
  return new Promise((resolve) => {
    const answer = (next: string | null): void => {
      resolve(next);
      pick.dispose();
    };
    pick.onDidAccept(() => answer(pick.selectedItems[0]?.next ?? null));
    pick.onDidTriggerButton(() => answer('back'));
    pick.onDidHide(() => answer(null));
    pick.show();
  });
}

/** In a dialog, because it is the only place where a paragraph can be read in full. */
async function showOutcome({ title, reason, concept, snippets }: Outcome): Promise<void> {
  const locale = readerLocale();
  const insert = snippets.map((prefix) => ({ title: vscode.l10n.t('Insert {0}', prefix), command: insertPatternCommand, argument: prefix }));
  const read = { title: vscode.l10n.t('Read More'), command: showConceptCommand, argument: concept };
  const chosen = await vscode.window.showInformationMessage(title[locale], { modal: true, detail: reason[locale] }, read, ...insert);
  if (chosen) await vscode.commands.executeCommand(chosen.command, chosen.argument);
}
