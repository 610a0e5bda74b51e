import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, inMain, inWorkspace, open, positionOf, removeLater } from '../support/files';
import { finding } from '../support/findings';
import { restoreSettings, set } from '../support/settings';
import { poll, until } from '../support/waiting';

const code = `${inMain}    time.sleep(1)\n    await asyncio.sleep(1)\n    async with asyncio.timeout(1):\n        await asyncio.sleep(2)\n`;

describe('what can be seen beside the findings', () => {
  afterEach(closeAll);
  afterEach(restoreSettings);

  it('highlights the suspension points of a coroutine together', async () => {
    const { document } = await open(code);
    await finding(document.uri, 'blocking-call-in-async');
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, positionOf(document, 'await'));
    assert.deepEqual(found.map(({ range }) => document.getText(range)).sort(), ['async', 'async with', 'await', 'await']);
    await set('asyncioLens.highlightRelated.awaitPoints.enable', false);
    await poll('no highlights of ours', async () => {
      const left = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>('vscode.executeDocumentHighlights', document.uri, positionOf(document, 'await'));
      return !(left ?? []).some(({ range }) => document.getText(range) === 'async with');
    });
  });

  it('shows inlay hints when they are wanted', async () => {
    const { document } = await open(`${code}    async with asyncio.TaskGroup():\n        pass\n`);
    await finding(document.uri, 'blocking-call-in-async');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = async (): Promise<readonly string[]> => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[] | undefined>('vscode.executeInlayHintProvider', document.uri, whole);
      return (found ?? []).map(({ position, label }) => `${position.line}: ${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}`);
    };
    assert.deepEqual(await hints(), []);
    await set('asyncioLens.inlayHints.blocks', true);
    await poll('a hint that it blocks', async () => (await hints()).some((hint) => /^5: .*blocks/.test(hint)));
    await set('asyncioLens.inlayHints.suspends', true);
    await poll('a hint that it suspends', async () => (await hints()).some((hint) => hint.startsWith('9: suspends: exit')));
  });

  it('puts a line above coroutine functions when it is wanted, which leads to their callers', async () => {
    const { document } = await open(code);
    await finding(document.uri, 'blocking-call-in-async');
    const lenses = (): Thenable<vscode.CodeLens[]> => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
    assert.deepEqual(await lenses(), []);
    await set('asyncioLens.codeLens', true);
    const lens = await poll('a lens', async () => (await lenses()).find(({ range, command }) => range.start.line === 4 && command !== undefined));
    assert.match(lens.command?.title ?? '', /3 suspension points.*time\.sleep/);
    assert.equal(lens.command?.command, 'asyncioLens.showCalls');
  });

  it('marks coroutine functions when it is wanted', async () => {
    const { document } = await open(`${code}\n\nasync def outer():\n    await main()\n`);
    await finding(document.uri, 'blocking-call-in-async');
    const legend = (): Thenable<vscode.SemanticTokensLegend | undefined> => vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    await set('asyncioLens.semanticTokens', true);
    const { tokenModifiers, tokenTypes } = (await legend()) ?? { tokenModifiers: [], tokenTypes: [] };
    assert.ok(tokenModifiers.includes('async') && tokenTypes.includes('function'), JSON.stringify({ tokenModifiers, tokenTypes }));
    await poll('five names', async () => {
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri);
      return tokens?.data.length === 5 * 5;
    });
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

  it('leads from a link of the map back to the code', async () => {
    const { document } = await open(code);
    await finding(document.uri, 'blocking-call-in-async');
    await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
    const { id } = vscode.extensions.getExtension<unknown>('asyncio-lens.asyncio-lens') ?? { id: '' };
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(`${vscode.env.uriScheme}://${id}/code?6,${encodeURIComponent(document.uri.toString())}`));
    const isThere = (): boolean => vscode.window.activeTextEditor?.document.uri.toString() === document.uri.toString() && vscode.window.activeTextEditor.selection.active.line === 5;
    await poll('line 6', isThere);
  });

  it('exports the map, as a page and as the diagram alone', async () => {
    const { document } = await open(code);
    await finding(document.uri, 'blocking-call-in-async');
    const exported = async (name: string): Promise<string> => {
      const target = inWorkspace(name);
      removeLater(target);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('asyncioLens.exportConcurrencyMap', target);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    };
    const file = document.uri.path.split('/').at(-1) ?? '';
    const page = await exported('maps/case.map.md');
    assert.match(page, /```mermaid\nflowchart TD\n/);
    assert.ok(page.includes(`](../${file}#L6)`), page);
    assert.match(await exported('case.mmd'), /^flowchart TD\n/);
  });
});
