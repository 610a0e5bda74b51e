// Lists of packages over streams: found while typing, explained, repaired, ignored.
import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { Editor, type EditorSetup } from './fake-editor.ts';

const list = 'file:///project/requirements-dev.txt';
const project = 'file:///project/pyproject.toml';
const rule = 'asyncio-backport-dependency';
const toml = '[project]\ndependencies = [\n    "aiohttp",\n    "asyncio",\n]\n';

describe('lists of packages', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());
  const start = async (uri: string, text: string, setup: EditorSetup = {}): Promise<void> => {
    editor = await Editor.start(setup);
    await editor.open(uri, text, 'plaintext');
  };
  const pushed = async (uri: string, seen = 0): Promise<readonly Diagnostic[]> => [...(await editor.nextPublish(uri, seen)).diagnostics];

  for (const [uri, text, line] of [[list, 'aiohttp\nasyncio==3.4.3\n', 1], [project, toml, 3]] as const) {
    it(`are read as they are typed: ${uri.replace(/.*\//, '')}`, async () => {
      await start(uri, text);
      const found = await pushed(uri);
      assert.deepEqual(found.map(({ code, severity, source, range }) => [code, severity, source, range.start.line]), [[rule, 2, 'asyncio-lens', line]]);
      const seen = editor.published.length;
      const at = found[0]?.range ?? assert.fail();
      await editor.change(uri, { at: at.start, end: at.end, text: 'aioredis' });
      await editor.hover(uri, at.start); // the change has arrived
      editor.clock.pass(500);
      assert.deepEqual((await pushed(uri, seen)).map(({ code, severity }) => [code, severity]), [['superseded-async-package', 4]]);
    });

    it(`are repaired, and only what is asked for: ${uri.replace(/.*\//, '')}`, async () => {
      await start(uri, text);
      const [found] = await pushed(uri);
      const range = found?.range ?? assert.fail();
      const actions = await editor.actions(uri, range, found ? [found] : []);
      assert.deepEqual(actions.map(({ title, isPreferred }) => [title, isPreferred ?? false]), [
        [`Remove 'asyncio' from the list (${rule})`, true],
        [`Ignore ${rule} on this line`, false],
        [`Ignore ${rule} in this file`, false],
      ]);
      assert.equal(editor.after(uri, actions[0]?.edit), text.split('\n').filter((_, index) => index !== line).join('\n'));
      const ignored = editor.after(uri, actions[1]?.edit);
      assert.ok(ignored.split('\n')[line]?.endsWith(`  # asyncio-lens: ignore[${rule}]`));
      const [all] = await editor.actions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, [], ['source.fixAll']);
      assert.equal(editor.after(uri, all?.edit), editor.after(uri, actions[0]?.edit));
      assert.deepEqual(await editor.actions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }), []);
    });
  }

  it('explain why, in the language of the reader', async () => {
    await start(list, 'asyncio\n', { locale: 'zh-cn' });
    const hover = await editor.hover(list, { line: 0, character: 3 });
    assert.match(JSON.stringify(hover?.contents), /标准库的一部分[^]*aiohttp>=3\.9/);
    assert.match(JSON.stringify((await pushed(list))[0]?.message), /自带/);
  });

  it('obey settings and the project', async () => {
    await start(list, 'asyncio\n', { settings: { severity: { [rule]: 'error' } } });
    assert.deepEqual((await pushed(list)).map(({ severity }) => severity), [1]);
    const seen = editor.published.length;
    await editor.configure({ lint: { ignore: [rule] } });
    assert.deepEqual(await pushed(list, seen), []);
  });

  it('are emptied of findings when they are closed', async () => {
    await start(list, 'asyncio\n');
    await pushed(list);
    const seen = editor.published.length;
    await editor.close(list);
    assert.deepEqual(await pushed(list, seen), []);
  });
});
