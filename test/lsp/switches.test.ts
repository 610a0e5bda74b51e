// What can be switched off by itself, over streams.
import assert from 'node:assert/strict';
import type { CallHierarchyItem, DocumentHighlight, DocumentLink } from 'vscode-languageserver/node';
import { clientCapabilities, Editor } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const cell = 'vscode-notebook-cell:/project/a.ipynb#W0';
const text = 'import asyncio\n\n\nasync def main():  # asyncio-lens: ignore[dangling-task]\n    await asyncio.sleep(1)\n';

describe('a switch', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  /** What a request answers with the default, and with the setting off. */
  async function both(settings: Readonly<Record<string, unknown>>, ask: () => Promise<boolean>, open: () => Promise<void> = () => editor.open(uri, text)): Promise<readonly boolean[]> {
    const { textDocument, ...rest } = clientCapabilities(true);
    editor = await Editor.start({ pull: true, options: { showRuleCommand: 'show.rule' }, capabilities: { ...rest, textDocument: { ...textDocument, documentHighlight: {} } } });
    await open();
    const before = await ask();
    const count = editor.refreshes;
    await editor.configure(settings);
    await editor.refreshed(count + 1);
    return [before, await ask()];
  }
  const at = { textDocument: { uri }, position: { line: 4, character: 6 } };
  const any = (found: readonly unknown[] | null): boolean => (found ?? []).length > 0;

  it('takes away the highlights of suspension points', async () => {
    assert.deepEqual(await both({ highlightRelated: { awaitPoints: { enable: false } } }, async () => any(await editor.request<DocumentHighlight[] | null>('textDocument/documentHighlight', at))), [true, false]);
  });

  it('takes away the call hierarchy', async () => {
    const onName = { textDocument: { uri }, position: { line: 3, character: 11 } };
    assert.deepEqual(await both({ callHierarchy: false }, async () => any(await editor.request<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', onName))), [true, false]);
  });

  it('takes away the links of names', async () => {
    assert.deepEqual(await both({ documentLinks: false }, async () => any(await editor.request<DocumentLink[] | null>('textDocument/documentLink', { textDocument: { uri } }))), [true, false]);
  });

  it('takes away unused suppressions, and the action that removes them', async () => {
    const line = { start: { line: 3, character: 30 }, end: { line: 3, character: 30 } };
    assert.deepEqual(await both({ unusedSuppressions: false }, async () => any(await editor.items(uri)) && any(await editor.actions(uri, line))), [true, false]);
  });

  it('takes away the completion of names, in comments and in pyproject.toml', async () => {
    const toml = 'file:///project/pyproject.toml';
    const ask = async (): Promise<boolean> => {
      const found = [await editor.completions(uri, { line: 3, character: '  async def main():  # asyncio-lens: ignore'.length }), await editor.completions(toml, { line: 1, character: 0 })].map(any);
      assert.equal(found[0], found[1]);
      return found[0] ?? false;
    };
    const open = async (): Promise<void> => {
      await editor.open(uri, text);
      await editor.open(toml, '[tool.asyncio-lens]\n', 'toml');
    };
    assert.deepEqual(await both({ completion: { names: { enable: false } } }, ask, open), [true, false]);
  });

  it('leaves notebooks alone', async () => {
    const open = (): Promise<void> => editor.open(cell, 'import time\n\n\nasync def main():\n    time.sleep(1)\n');
    assert.deepEqual(await both({ notebooks: { enable: false } }, async () => any(await editor.items(cell)), open), [true, false]);
  });
});
