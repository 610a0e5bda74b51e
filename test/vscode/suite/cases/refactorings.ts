import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, run } from '../support/actions';
import { closeAll, open, textBecomes, write } from '../support/files';
import { poll } from '../support/waiting';

const head = 'import asyncio\n\n\nasync def load(url):\n    await asyncio.sleep(1)\n    return url\n\n\nasync def main():\n';

describe('a refactoring', () => {
  afterEach(closeAll);

  it('awaits two calls together', async () => {
    const { document } = await open(`${head}    a = await load(1)\n    b = await load(2)\n    return a, b\n`);
    const range = new vscode.Range(9, 8, 9, 8);
    await run(document.uri, range, 'asyncio.gather', vscode.CodeActionKind.RefactorRewrite);
    await textBecomes(document, `${head}    a, b = await asyncio.gather(load(1), load(2))\n    return a, b\n`);
  });

  it('extracts a coroutine from a selection', async () => {
    const { document } = await open(`${head}    a = await load(1)\n    return a\n`);
    const range = new vscode.Range(9, 4, 9, 21);
    await run(document.uri, range, 'Extract coroutine', vscode.CodeActionKind.RefactorExtract);
    await textBecomes(document, `${head}    a = await extracted()\n    return a\n\n\nasync def extracted():\n    a = await load(1)\n    return a\n`);
  });

  it('reaches the callers in other files, and shows them before', async () => {
    await write('spread_user.py', 'from spread_home import load\n\n\nasync def main():\n    return load()\n');
    const home = await write('spread_home.py', 'def load():\n    return 1\n');
    await vscode.window.showTextDocument(home);
    const offered = await poll('the action', async () => (await actionsAt(home, new vscode.Range(0, 5, 0, 5), vscode.CodeActionKind.RefactorRewrite)).find(({ title }) => title.includes('update its callers')));
    assert.deepEqual(offered.edit?.entries().map(([uri, edits]) => [uri.path.split('/').at(-1), edits.map(({ newText }) => newText)]).sort(), [
      ['spread_home.py', ['async ']],
      ['spread_user.py', ['await ']],
    ]);
  });

  // VS Code's command leaves out disabled actions, so the reason cannot be seen here: test/lsp/refactorings.test.ts holds it.
  it('cannot be chosen where one call needs the result of the other', async () => {
    const text = `${head}    a = await load(1)\n    b = await load(a)\n    return b\n`;
    const offers = async (code: string): Promise<boolean> => {
      const { document } = await open(code);
      const actions = await actionsAt(document.uri, new vscode.Range(9, 8, 9, 8), vscode.CodeActionKind.RefactorRewrite);
      return actions.some(({ title }) => title.includes('asyncio.gather'));
    };
    assert.equal(await offers(text.replace('load(a)', 'load(2)')), true);
    assert.equal(await offers(text), false);
  });
});
