import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, textBecomes } from '../support/files';
import { restoreSettings, set } from '../support/settings';
import { poll } from '../support/waiting';

describe('snippets', () => {
  afterEach(closeAll);

  it('are offered by their prefix', async () => {
    const { document } = await open('aio-\n');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(0, 4));
    const labels = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet).map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('aio-main'), JSON.stringify(labels));
  });

  it('are inserted by name', async () => {
    const { document } = await open('');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'python', name: 'Asyncio: program' });
    await textBecomes(document, 'import asyncio\n\n\nasync def main() -> None:\n    await asyncio.sleep(1)\n\n\nif __name__ == "__main__":\n    asyncio.run(main())');
  });
});

describe('patterns in place', () => {
  afterEach(closeAll);
  afterEach(restoreSettings);

  /** Behind the word that is being typed. */
  const place = (document: vscode.TextDocument): vscode.Position => document.positionAt(document.getText().search(/(?<=taskg\w*)\n/));

  async function offered(document: vscode.TextDocument): Promise<readonly vscode.CompletionItem[]> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, place(document));
    return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
  }

  const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

  it('come beside the snippets, in the language of the editor, and repeat none of them', async () => {
    await set('asyncioLens.locale', 'auto');
    await set('asyncioLens.targetVersion', '3.12');
    const { document } = await open('async def main(load):\n    taskg\n    await load()\n');
    const items = await poll('a task group', async () => {
      const found = await offered(document);
      const words = vscode.env.language.startsWith('zh') ? /任务组/ : /task group/;
      return found.some((item) => labelOf(item) === 'taskgroup' && words.test(item.detail ?? '')) && found;
    });
    const labels = items.map(labelOf);
    assert.equal(new Set(labels).size, labels.length, labels.join());
    const group = items.find((item) => labelOf(item) === 'taskgroup');
    assert.deepEqual(group?.additionalTextEdits?.map(({ newText }) => newText), ['import asyncio\n\n\n']);
    await set('asyncioLens.completion.patterns.names', ['timeout']);
    await poll('no task group', async () => !(await offered(document)).some((item) => labelOf(item) === 'taskgroup'));
  });

  it('are written with their imports when they are taken', async () => {
    await set('asyncioLens.targetVersion', '3.12');
    const editor = await open('import os\n\n\nasync def main(load):\n    taskgroup\n');
    const { document } = editor;
    await poll('the new target', async () => (await offered(document)).some((item) => labelOf(item) === 'taskgroup'));
    editor.selection = new vscode.Selection(place(document), place(document));
    // Nothing tells that the list is on screen; before it is, taking does nothing.
    await poll('the pattern', async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await new Promise((resolve) => setTimeout(resolve, 300));
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return /TaskGroup/.test(document.getText());
    });
    const body = 'async def main(load):\n    async with asyncio.TaskGroup() as group:\n        for item in items:\n            group.create_task(handle(item))\n';
    await textBecomes(document, `import asyncio\nimport os\n\n\n${body}`);
  });
});
