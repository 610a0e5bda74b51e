import assert from 'node:assert/strict';
import { MarkupContent, type Range } from 'vscode-languageserver/node';
import { analysisCore } from '../../server/src/lsp/analysis-core.ts';
import { Editor } from './fake-editor.ts';

// The server with the real analysis: what only the two together can show.

const uri = 'file:///project/应用/app.py';
const rule = 'coroutine-never-awaited';
const text = 'async def save(order):\r\n    print(order)  # 😀\r\n\r\n\r\nasync def main():\r\n    "😀"; save(1)\r\n    save(2)\r\n';
const first: Range = { start: { line: 5, character: 12 }, end: { line: 5, character: 12 } };

describe('the server with the real analysis', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());
  const codesOf = async (seen = 0): Promise<readonly unknown[]> => (await editor.diagnosticsOf(uri, undefined, seen)).map((diagnostic) => diagnostic.code);

  it('finds the same by push and by pull, at UTF-16 positions behind emoji and CRLF', async () => {
    editor = await Editor.start();
    await editor.open(uri, text);
    const pushed = await editor.diagnosticsOf(uri);
    editor.dispose();
    editor = await Editor.start({ pull: true });
    await editor.open(uri, text);
    assert.deepEqual(await editor.items(uri), pushed);
    assert.deepEqual(
      pushed.map(({ code, range }) => [code, range]),
      [
        [rule, { start: { line: 5, character: 10 }, end: { line: 5, character: 14 } }],
        [rule, { start: { line: 6, character: 4 }, end: { line: 6, character: 8 } }],
      ],
    );
    assert.deepEqual(pushed[0]?.relatedInformation?.[0]?.location.range.start, { line: 0, character: 10 });
  });

  it('answers for whole code before the parser is loaded, and waits for it where code is damaged', async () => {
    let arrive = (): void => undefined;
    const gate = new Promise<void>((resolve) => (arrive = resolve));
    const load: typeof analysisCore.load = (parts) => analysisCore.load(() => gate.then(parts));
    for (const pull of [true, false]) {
      editor = await Editor.start({ core: { ...analysisCore, load }, pull });
      await editor.open(uri, text);
      assert.equal((pull ? await editor.items(uri) : await editor.diagnosticsOf(uri)).length, 2);
      editor.dispose();
    }
    editor = await Editor.start({ core: { ...analysisCore, load }, pull: true });
    await editor.open(uri, `${text}\r\n\r\ndef broken(:\r\n    pass\r\n`);
    const waiting = editor.items(uri);
    arrive();
    assert.equal((await waiting).length, 2);
    await editor.change(uri, { at: { line: 6, character: 4 }, text: '(' });
    assert.equal((await editor.items(uri)).length, 1);
    assert.ok(!editor.logged.some((line) => line.includes('ParserMissing')));
  });

  it('writes messages without placeholders in both languages', async () => {
    for (const [locale, pattern] of [['en', /save/], ['zh-cn', /save.*[\u4e00-\u9fff]|[\u4e00-\u9fff].*save/]] as const) {
      editor = await Editor.start({ locale });
      await editor.open(uri, text);
      const [diagnostic] = await editor.diagnosticsOf(uri);
      assert.match(String(diagnostic?.message), pattern);
      assert.doesNotMatch(String(diagnostic?.message), /[{}]/);
      editor.dispose();
    }
  });

  it('finds nothing more after each of its actions, and keeps the line ends', async () => {
    editor = await Editor.start({ pull: true });
    await editor.open(uri, text);
    const titles = ['await', 'Fix all', 'Fix everything', `Ignore ${rule} on this line`, `Ignore ${rule} in this file`];
    for (const [index, title] of titles.entries()) {
      const actions = await editor.actions(uri, first);
      const { edit } = await editor.resolve(actions.find((action) => action.title.includes(title)));
      const repaired = editor.after(uri, edit);
      assert.doesNotMatch(repaired, /[^\r]\n/, title);
      const copy = `file:///project/copy${index}.py`;
      await editor.open(copy, repaired);
      assert.equal((await editor.items(copy)).length, title === 'await' || title.includes('line') ? 1 : 0, `${title}:\n${repaired}`);
    }
  });

  it('fixes on save what is safe', async () => {
    editor = await Editor.start({ pull: true });
    await editor.open(uri, text);
    const [action] = await editor.actions(uri, first, [], ['source.fixAll']);
    assert.equal(editor.after(uri, (await editor.resolve(action)).edit), text.replaceAll('save(1)', 'await save(1)').replace('    save(2)', '    await save(2)'));
  });

  it('follows the project: an entry from its own action silences the rule', async () => {
    editor = await Editor.start();
    await editor.open(uri, text);
    assert.equal((await codesOf()).length, 2);
    const actions = await editor.actions(uri, first);
    const { edit } = await editor.resolve(actions.find((action) => action.title.includes('pyproject.toml')));
    const toml = 'file:///project/pyproject.toml';
    editor.files.set(toml, editor.after(toml, edit));
    const seen = editor.published.length;
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: toml, type: 1 }] });
    assert.deepEqual(await codesOf(seen), []);
  });

  it('sets the severity that settings ask for', async () => {
    editor = await Editor.start({ settings: { severity: { [rule]: 'Hint' } } });
    await editor.open(uri, text);
    assert.deepEqual((await editor.diagnosticsOf(uri)).map((diagnostic) => diagnostic.severity), [4, 4]);
    const seen = editor.published.length;
    await editor.configure({ severity: { 'coroutine-*': 'off' } });
    assert.deepEqual(await codesOf(seen), []);
  });

  it('explains from the pages that are delivered, in both languages', async () => {
    for (const [locale, pattern] of [['en', /Calling a coroutine function/], ['zh-cn', /[\u4e00-\u9fff]{4}/]] as const) {
      editor = await Editor.start({ locale });
      await editor.open(uri, text);
      const hover = await editor.hover(uri, first.start);
      assert.ok(hover && MarkupContent.is(hover.contents));
      assert.match(hover.contents.value, pattern);
      assert.equal(hover.contents.value.match(/```python/g)?.length, 2);
      assert.deepEqual(hover.range?.start, { line: 5, character: 10 });
      editor.dispose();
    }
  });

  it('spares a call while it is being typed, then reports it', async () => {
    editor = await Editor.start();
    await editor.open(uri, 'async def save():\n    pass\n\n\nasync def main():\n    \n    save()\n');
    assert.equal((await codesOf()).length, 1);
    for (const [index, char] of [...'save()'].entries()) {
      await editor.change(uri, { at: { line: 5, character: 4 + index }, text: char });
      assert.equal((await codesOf()).length, 1, `after ${'save()'.slice(0, index + 1)}`);
    }
    const seen = editor.published.length;
    editor.clock.pass(1500);
    assert.equal((await editor.nextPublish(uri, seen)).diagnostics.length, 2);
  });

  it('keeps findings while another statement is broken', async () => {
    editor = await Editor.start();
    await editor.open(uri, text);
    assert.equal((await codesOf()).length, 2);
    for (const broken of ['x = (', '"""', 'async def', 'save(']) {
      await editor.change(uri, { at: { line: 3, character: 0 }, text: broken });
      assert.equal((await codesOf()).length, 2, broken);
      await editor.change(uri, { at: { line: 3, character: 0 }, end: { line: 3, character: broken.length }, text: '' });
    }
  });

  it('allows a top-level await in a notebook cell', async () => {
    editor = await Editor.start();
    const cell = 'vscode-notebook-cell:/project/book.ipynb#W0';
    await editor.open(cell, 'async def save():\n    pass\n\nawait save()\n');
    assert.deepEqual(await editor.diagnosticsOf(cell), []);
  });
});
