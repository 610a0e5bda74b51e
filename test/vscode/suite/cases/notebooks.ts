import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run } from '../support/actions';
import { closeAll, textBecomes, write } from '../support/files';
import { finding, findings } from '../support/findings';
import { restoreSettings, set } from '../support/settings';

describe('a notebook', () => {
  afterEach(closeAll);

  async function openNotebook(...texts: readonly string[]): Promise<readonly vscode.TextDocument[]> {
    const cells = texts.map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python'));
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
    await vscode.window.showNotebookDocument(notebook);
    return notebook.getCells().map(({ document }) => document);
  }

  it('is one module, allows await in its cells, and knows that a loop is running', async () => {
    const [first, second, third] = await openNotebook('import asyncio\nasync def load():\n    return 1\n', 'await load()\n%time load()\n', 'load()\nasyncio.run(load())\n');
    assert.ok(first && second && third);
    await findings(third.uri, 'coroutine-never-awaited', 'run-inside-running-loop');
    await findings(second.uri);
    await findings(first.uri);
  });

  it('is repaired cell by cell', async () => {
    const [first, second] = await openNotebook('import asyncio\nimport time\n', 'async def slow():\n    time.sleep(1)\n');
    assert.ok(first && second);
    const { range } = await finding(second.uri, 'blocking-call-in-async');
    await run(second.uri, range, 'asyncio.sleep');
    await textBecomes(second, 'async def slow():\n    await asyncio.sleep(1)\n');
    await findings(second.uri);
  });
});

describe('a notebook in a file', () => {
  afterEach(closeAll);
  afterEach(restoreSettings);

  it('is repaired in all its cells when it is saved', async () => {
    await set('notebook.codeActionsOnSave', { 'notebook.source.fixAll.asyncioLens': 'explicit' });
    const sources = ['import asyncio\nimport time', '%%time\nasync def slow():\n    time.sleep(1)', 'async def slower():\n    time.sleep(2)'];
    const cells = sources.map((source) => ({ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source }));
    const uri = await write('saved.ipynb', JSON.stringify({ cells, metadata: { language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 2 }));
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    await vscode.window.showNotebookDocument(notebook);
    const [first, second, third] = notebook.getCells().map(({ document }) => document);
    assert.ok(first && second && third);
    await findings(third.uri, 'blocking-call-in-async');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(first.uri, new vscode.Position(0, 0), '# changed\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await notebook.save());
    await textBecomes(second, '%%time\nasync def slow():\n    await asyncio.sleep(1)');
    await textBecomes(third, 'async def slower():\n    await asyncio.sleep(2)');
  });
});
