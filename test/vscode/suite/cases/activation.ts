import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'asyncio-lens.asyncio-lens';

describe('activation', () => {
  it('happens when a Python file is opened', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not installed`);

    const document = await vscode.workspace.openTextDocument({ language: 'python', content: 'import asyncio\n' });
    await vscode.window.showTextDocument(document);
    await waitUntil(() => extension.isActive);
    // An activation that failed counts as active as well; only this tells.
    await extension.activate();
  });
});

/** VS Code tells nobody when an extension becomes active; mocha's time-out ends the wait. */
async function waitUntil(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50));
}
