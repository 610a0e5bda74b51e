import * as vscode from 'vscode';
import { run } from '../support/actions';
import { closeAll, replace, textBecomes, write } from '../support/files';
import { finding, findings } from '../support/findings';

const rule = 'asyncio-backport-dependency';

describe('lists of packages', () => {
  afterEach(closeAll);

  for (const [name, bad, good] of [
    ['packages/requirements-dev.txt', 'aiohttp\nasyncio==3.4.3\n', 'aiohttp\n'],
    ['packages/pyproject.toml', '[project]\nname = "x"\ndependencies = ["asyncio", "aiohttp"]\n', '[project]\nname = "x"\ndependencies = ["aiohttp"]\n'],
  ] as const) {
    it(`are read while somebody types, and repaired: ${name}`, async () => {
      const uri = await write(name, bad);
      const editor = await vscode.window.showTextDocument(uri, { preview: false });
      const found = await finding(uri, rule);
      await run(uri, found.range, 'from the list');
      await textBecomes(editor.document, good);
      await findings(uri);
      await replace(editor, 'aiohttp', 'asyncio');
      await finding(uri, rule);
      await editor.document.save();
    });
  }
});
