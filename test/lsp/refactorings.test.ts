import assert from 'node:assert/strict';
import type { CodeAction, Range } from 'vscode-languageserver/node';
import { clientCapabilities, Editor, type EditorSetup } from './fake-editor.ts';

// Refactorings through the protocol: asked for by kind, resolved late, disabled with a reason.

const uri = 'file:///project/app.py';
const caret = (line: number, character = 8): Range => ({ start: { line, character }, end: { line, character } });
const together = 'import asyncio\r\n\r\n\r\nasync def main(a, b):\r\n    x = await load(a)  # 😀\r\n    y = await load(b)\r\n    return x, y\r\n';
const dependent = together.replace('load(b)', 'load(x)');
const settings = { targetVersion: '3.12' };

describe('refactorings', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  async function ask(text: string, range: Range, only?: string[], setup: EditorSetup = {}): Promise<readonly CodeAction[]> {
    editor = await Editor.start({ settings, ...setup });
    await editor.open(uri, text);
    return (await editor.actions(uri, range, [], only)).filter(({ kind }) => kind?.startsWith('refactor'));
  }

  it('come by their kinds, without an edit until one is wanted', async () => {
    for (const only of [undefined, ['refactor'], ['refactor.rewrite']]) {
      const actions = await ask(together, caret(4), only);
      assert.deepEqual(actions.map(({ title, kind, edit, disabled }) => [title, kind, edit, disabled]), [
        ['Await together with asyncio.gather', 'refactor.rewrite', undefined, undefined],
        ['Await together in a TaskGroup', 'refactor.rewrite', undefined, undefined],
      ]);
      editor.dispose();
    }
    assert.deepEqual(await ask(together, caret(4), ['quickfix']), []);
  });

  it('make the edit that was chosen', async () => {
    const [gather] = await ask(together, caret(4));
    const { edit } = await editor.resolve(gather);
    assert.equal(editor.after(uri, edit), 'import asyncio\r\n\r\n\r\nasync def main(a, b):\r\n    x, y = await asyncio.gather(\r\n        load(a),  # 😀\r\n        load(b),\r\n    )\r\n    return x, y\r\n');
  });

  it('carry their edits at once where the client does not come back for them', async () => {
    const capabilities = clientCapabilities(false);
    const { resolveSupport: _, ...codeAction } = capabilities.textDocument?.codeAction ?? {};
    const [gather] = await ask(together, caret(4), undefined, { capabilities: { ...capabilities, textDocument: { ...capabilities.textDocument, codeAction } } });
    assert.match(editor.after(uri, gather?.edit), /asyncio\.gather\(/);
  });

  it('say why they cannot be had, in both languages', async () => {
    const english = await ask(dependent, caret(4), ['refactor']);
    assert.deepEqual(english.map(({ disabled }) => disabled?.reason), ["A later one reads 'x', which an earlier one gives", "A later one reads 'x', which an earlier one gives"]);
    assert.ok(english.every(({ data, edit }) => data === undefined && edit === undefined));
    editor.dispose();
    const chinese = await ask(dependent, caret(4), ['refactor'], { locale: 'zh-cn' });
    assert.deepEqual(chinese.map(({ title, disabled }) => [title, disabled?.reason])[0], ['用 asyncio.gather 并发等待', "后面的语句读取了 'x'，而它由前面的语句给出"]);
  });

  it('are not shown disabled to clients that do not know of that, nor when nobody asked', async () => {
    const capabilities = clientCapabilities(false);
    const codeAction = { ...capabilities.textDocument?.codeAction, disabledSupport: false };
    assert.deepEqual(await ask(dependent, caret(4), ['refactor'], { capabilities: { ...capabilities, textDocument: { ...capabilities.textDocument, codeAction } } }), []);
    editor.dispose();
    await ask(dependent, caret(4));
    const params = { textDocument: { uri }, range: caret(4), context: { diagnostics: [], triggerKind: 2 } };
    const actions = (await editor.request<CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
    assert.ok(!actions.some(({ kind }) => kind?.startsWith('refactor')));
  });

  it('respect the target version', async () => {
    const actions = await ask(together, caret(4), ['refactor'], { settings: { targetVersion: '3.9' } });
    assert.deepEqual(actions.map(({ disabled }) => disabled?.reason), [undefined, 'asyncio.TaskGroup needs Python 3.11, and the project also runs on older ones']);
  });

  it('are gone when they are switched off, or the whole extension is', async () => {
    assert.deepEqual(await ask(together, caret(4), undefined, { settings: { ...settings, refactorings: false } }), []);
    editor.dispose();
    assert.deepEqual(await ask(together, caret(4), undefined, { settings: { ...settings, enable: false } }), []);
  });

  it('are refused when the text has moved on', async () => {
    const [gather] = await ask(together, caret(4));
    await editor.change(uri, { at: { line: 4, character: 0 }, end: { line: 5, character: 0 }, text: '' });
    await assert.rejects(editor.resolve(gather), /changed/);
  });
});
