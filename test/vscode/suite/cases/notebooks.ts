import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run } from '../support/actions';
import { closeAll, textBecomes } from '../support/files';
import { finding, findings } from '../support/findings';

/** This host may come without the extension that reads `.ipynb`; what is in memory needs nobody to read it. */
const inMemory: vscode.NotebookSerializer = {
  deserializeNotebook: () => new vscode.NotebookData([]),
  serializeNotebook: () => new Uint8Array(),
};

describe('a notebook', () => {
  let registration: vscode.Disposable | undefined;
  before(() => {
    try {
      registration = vscode.workspace.registerNotebookSerializer('jupyter-notebook', inMemory);
    } catch {
      // The host has one of its own.
    }
  });
  after(() => registration?.dispose());
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

  it('is repaired as a whole, asked as it is when a notebook is saved', async () => {
    const [first, second, third] = await openNotebook('import asyncio\nimport time\n', '%%time\nasync def slow():\n    time.sleep(1)\n', 'async def slower():\n    time.sleep(2)\n');
    assert.ok(first && second && third);
    await findings(third.uri, 'blocking-call-in-async');
    await run(first.uri, new vscode.Range(0, 0, first.lineCount, 0), 'in this notebook', vscode.CodeActionKind.Notebook.append('source.fixAll'));
    await textBecomes(second, '%%time\nasync def slow():\n    await asyncio.sleep(1)\n');
    await textBecomes(third, 'async def slower():\n    await asyncio.sleep(2)\n');
  });
});
