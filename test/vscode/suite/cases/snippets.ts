import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, textBecomes } from '../support/files';

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
