import * as vscode from 'vscode';
import { endOf, type EndStep } from './model-end.ts';
import { firstQuestion, outcomes, questions, type Outcome } from './model-choices.ts';
import { insertPatternCommand, readPatterns } from './patterns.ts';
import { readerLocale, showConceptCommand } from './rule-pages.ts';

export function registerChooseModel(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.commands.registerCommand('asyncioLens.chooseModel', () => chooseModel(context.extensionUri)));
}

/** Asks one question after the other; the button leads back. The last list gives the answer, its reason, and the patterns that fit. */
async function chooseModel(extension: vscode.Uri): Promise<void> {
  const path = [firstQuestion];
  for (let name = path.at(-1); name !== undefined; name = path.at(-1)) {
    const outcome = outcomes[name];
    const next = outcome ? await end(outcome, extension) : await ask(name, path.length);
    if (next === null) return;
    if (next === 'back') path.pop();
    else if (typeof next === 'string') path.push(next);
    else return void (await take(next));
  }
}

async function take(step: EndStep): Promise<void> {
  if (step.kind === 'insert') await vscode.commands.executeCommand(insertPatternCommand, step.name);
  else if (step.kind !== 'heading') await vscode.commands.executeCommand(showConceptCommand, step.name);
}

async function ask(name: string, step: number): Promise<string | null> {
  const locale = readerLocale();
  const question = questions[name];
  const answers = question?.answers.map(({ label, detail, next }) => ({ label: label[locale], ...(detail ? { detail: detail[locale] } : {}), next })) ?? [];
  const title = vscode.l10n.t('asyncio, threads or processes? Question {0}', step);
  const chosen = await choose(answers, { title, placeholder: question?.ask[locale], mayGoBack: step > 1 });
  return chosen === null || chosen === 'back' ? chosen : chosen.next;
}

async function end(outcome: Outcome, extension: vscode.Uri): Promise<EndStep | 'back' | null> {
  const locale = readerLocale();
  const steps = endOf(outcome, await readPatterns(extension), locale);
  const items = steps.map((step) => ({ ...labelled(step), step }));
  const first = items.find(({ step }) => step.kind === 'insert');
  const chosen = await choose(items, { title: outcome.title[locale], placeholder: vscode.l10n.t('Choose a pattern to insert'), mayGoBack: true, ...(first ? { first } : {}) });
  return chosen === null || chosen === 'back' ? chosen : chosen.step;
}

function labelled(step: EndStep): vscode.QuickPickItem {
  switch (step.kind) {
    case 'heading':
      return { label: step.text, kind: vscode.QuickPickItemKind.Separator };
    case 'reason':
      return { label: step.text, alwaysShow: true };
    case 'insert':
      return { label: `$(add) ${vscode.l10n.t('Insert {0}', step.name)}`, detail: step.description };
    case 'read':
      return { label: `$(book) ${vscode.l10n.t('Read More')}`, description: step.name };
  }
}

interface Asked<T> {
  readonly title: string;
  readonly placeholder: string | undefined;
  readonly mayGoBack: boolean;
  /** What Enter takes. */
  readonly first?: T;
}

function choose<T extends vscode.QuickPickItem>(items: readonly T[], { title, placeholder, mayGoBack, first }: Asked<T>): Promise<T | 'back' | null> {
  const pick = vscode.window.createQuickPick<T>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.items = items;
  if (first) pick.activeItems = [first];
  pick.buttons = mayGoBack ? [vscode.QuickInputButtons.Back] : [];
  pick.ignoreFocusOut = true;
  return new Promise((resolve) => {
    const answer = (chosen: T | 'back' | null): void => {
      resolve(chosen);
      pick.dispose();
    };
    pick.onDidAccept(() => answer(pick.selectedItems[0] ?? null));
    pick.onDidTriggerButton(() => answer('back'));
    pick.onDidHide(() => answer(null));
    pick.show();
  });
}
