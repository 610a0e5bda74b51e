import * as vscode from 'vscode';
import { patternGroups, patternItem, programsOf, type Pattern, type PatternGroup, type Snippet } from './pattern-list.ts';
import { readerLocale } from './rule-pages.ts';

export const insertPatternCommand = 'asyncioLens.insertPattern';

interface PatternItem extends vscode.QuickPickItem {
  readonly pattern?: Pattern;
}

export function registerPatterns(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand(insertPatternCommand, (prefix: unknown) => insertPattern(context.extensionUri, prefix)),
    vscode.commands.registerCommand('asyncioLens.newProgram', () => newProgram(context.extensionUri)),
  );
}

/** Asks which one, unless a link or a key binding names its prefix. */
async function insertPattern(extension: vscode.Uri, prefix: unknown): Promise<void> {
  const groups = patternGroups(await readSnippets(extension), readerLocale());
  const named = typeof prefix === 'string' ? groups.flatMap(({ patterns }) => patterns).find((pattern) => pattern.prefix === prefix) : undefined;
  const pattern = named ?? (await choose(groups, vscode.l10n.t('Choose a pattern to insert')));
  if (pattern) await (await pythonEditor()).insertSnippet(new vscode.SnippetString(pattern.body));
}

/** All of them, in the reader's language. */
export async function readPatterns(extension: vscode.Uri): Promise<readonly Pattern[]> {
  return patternGroups(await readSnippets(extension), readerLocale()).flatMap(({ patterns }) => patterns);
}

/** Whole programs, each in a new file. */
async function newProgram(extension: vscode.Uri): Promise<void> {
  const pattern = await choose(patternGroups(programsOf(await readSnippets(extension)), readerLocale()), vscode.l10n.t('Choose a program to begin with'));
  if (pattern) await (await newPythonEditor()).insertSnippet(new vscode.SnippetString(pattern.body));
}

async function choose(groups: readonly PatternGroup[], placeHolder: string): Promise<Pattern | undefined> {
  const items = groups.flatMap(({ topic, patterns }): PatternItem[] => [
    { label: topic, kind: vscode.QuickPickItemKind.Separator },
    ...patterns.map((pattern) => ({ ...patternItem(pattern), pattern })),
  ]);
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true }))?.pattern;
}

/** Read anew each time: it is rarely asked for, and nothing has to be kept. */
async function readSnippets(extension: vscode.Uri): Promise<Readonly<Record<string, Snippet>>> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'snippets/asyncio-lens.json'));
  // The file is our own, and test/snippets holds its shape.
  return JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, Snippet>>;
}

/** The editor with the cursor if it holds Python, also a cell of a notebook; else a new file. */
async function pythonEditor(): Promise<vscode.TextEditor> {
  const active = vscode.window.activeTextEditor;
  if (active?.document.languageId === 'python') return active;
  return newPythonEditor();
}

async function newPythonEditor(): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'python' }));
}
