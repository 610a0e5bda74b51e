import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll } from '../support/files';
import { poll } from '../support/waiting';

const id = 'asyncio-lens.asyncio-lens';

describe('activation', () => {
  afterEach(closeAll);

  it('happens when a Python file is opened', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not installed`);

    const document = await vscode.workspace.openTextDocument({ language: 'python', content: 'import asyncio\n' });
    await vscode.window.showTextDocument(document);
    // VS Code tells nobody when an extension becomes active.
    await poll('the activation', () => extension.isActive);
    // An activation that failed counts as active as well; only this tells.
    await extension.activate();
  });
});
