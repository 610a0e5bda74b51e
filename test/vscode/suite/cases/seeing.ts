import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inMain, open, positionOf } from '../support/files';
import { finding } from '../support/findings';
import { until } from '../support/waiting';

const code = `${inMain}    time.sleep(1)\n    await asyncio.sleep(1)\n    async with asyncio.timeout(1):\n        await asyncio.sleep(2)\n`;

describe('what can be seen beside the findings', () => {
  afterEach(closeAll);

  it('highlights the suspension points of a coroutine together', async () => {
    const { document } = await open(code);
    await finding(document.uri, 'blocking-call-in-async');
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, positionOf(document, 'await'));
    assert.deepEqual(found.map(({ range }) => document.getText(range)).sort(), ['async', 'async with', 'await', 'await']);
  });

  it('opens the concurrency map of a file as a page', async () => {
    const { document } = await open(code);
    await finding(document.uri, 'blocking-call-in-async');
    await vscode.commands.executeCommand('asyncioLens.showConcurrencyMap');
    const labels = (): string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label));
    await until('the map', [vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>], () => labels().some((label) => label.includes('.map.md')), labels);
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'asyncio-lens-map');
    const text = page?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.from({ scheme: 'asyncio-lens-map', path: '/case.map.md', query: `,${document.uri.toString()}` })));
    assert.match(text, /```mermaid\nflowchart TD\n[^]*time\.sleep/);
    const [, query] = /:\/\/asyncio-lens\.asyncio-lens\/code\?(6,[^)]+)\)/.exec(text) ?? [];
    assert.equal(vscode.Uri.parse(`asyncio-lens:/code?${query ?? ''}`).query, `6,${document.uri.toString()}`);
  });
});
