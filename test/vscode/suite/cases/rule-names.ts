import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inMain, open, positionOf } from '../support/files';
import { findings } from '../support/findings';
import { poll } from '../support/waiting';

const rule = 'blocking-call-in-async';

describe('the name of a rule in a comment', () => {
  afterEach(closeAll);

  it('is completed, and leads to its page', async () => {
    const { document } = await open(`${inMain}    time.sleep(1)  # asyncio-lens: ignore[${rule}]\n    main()\n`);
    await findings(document.uri, 'coroutine-never-awaited');
    const place = positionOf(document, 'ignore[').translate(0, 4);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, place, '[');
    assert.ok(items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'dangling-task'));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 10);
    const link = links.find(({ range }) => document.getText(range) === rule);
    assert.ok(link?.target, JSON.stringify(links));
    await vscode.commands.executeCommand(link.target.path, ...(JSON.parse(link.target.query) as unknown[]));
    await poll('the page', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes(rule))));
  });
});
