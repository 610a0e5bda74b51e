import assert from 'node:assert/strict';
import { createFakeCore } from './fake-core.ts';
import { Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const sleeping = 'async def main():\n    time.sleep(1)\n';

describe('diagnostics', () => {
  let editor: Editor;
  const start = async (setup: EditorSetup = {}): Promise<Editor> => (editor = await Editor.start({ core: createFakeCore(), ...setup }));
  afterEach(() => editor.dispose());

  describe('by push', () => {
    it('come with the version of the text, and name rule and source', async () => {
      await start();
      await editor.open(uri, sleeping);
      const [diagnostic, ...rest] = await editor.diagnosticsOf(uri);
      assert.equal(rest.length, 0);
      assert.deepEqual(diagnostic?.range, { start: { line: 1, character: 4 }, end: { line: 1, character: 14 } });
      assert.equal(diagnostic.code, 'fake-sleep');
      assert.equal(diagnostic.source, 'asyncio-lens');
      assert.deepEqual(diagnostic.data, { id: 'fake-sleep:22' });
      assert.equal(editor.published[0]?.version, 1);
    });

    it('answer every change with its version, also when nothing is found', async () => {
      await start();
      await editor.open(uri, 'x\n');
      for (const text of ['a', 'b', 'c']) {
        const version = await editor.change(uri, { at: { line: 0, character: 1 }, text });
        assert.deepEqual(await editor.diagnosticsOf(uri, version), []);
      }
    });

    it('answer a burst of changes once or twice, not twenty times', async () => {
      await start();
      await editor.open(uri, 'x\n');
      await editor.diagnosticsOf(uri);
      const before = editor.published.length;
      for (let i = 0; i < 20; i++) void editor.change(uri, { at: { line: 0, character: i }, text: 'a' });
      await editor.diagnosticsOf(uri, 21);
      assert.ok(editor.published.length - before <= 2, `${editor.published.length - before} publishes`);
    });

    it('apply several changes of one notification in their order', async () => {
      await start();
      await editor.open(uri, 'a\nb\n');
      const version = await editor.change(
        uri,
        { at: { line: 0, character: 0 }, end: { line: 0, character: 1 }, text: 'one\ntwo\r\n' },
        { at: { line: 3, character: 0 }, text: 'time.sleep(1)  # ' },
      );
      const [diagnostic] = await editor.diagnosticsOf(uri, version);
      assert.deepEqual(diagnostic?.range.start, { line: 3, character: 0 });
    });

    it('take a change without a range for the whole text', async () => {
      await start();
      await editor.open(uri, 'x\n');
      await editor.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: sleeping }] });
      assert.equal((await editor.diagnosticsOf(uri, 2)).length, 1);
    });

    it('are cleared when the document closes', async () => {
      await start();
      await editor.open(uri, sleeping);
      await editor.diagnosticsOf(uri);
      const seen = editor.published.length;
      await editor.close(uri);
      assert.deepEqual((await editor.nextPublish(uri, seen)).diagnostics, []);
    });

    it('count characters as UTF-16 units and end lines with CRLF', async () => {
      await start();
      await editor.open(uri, '# 😀\r\nname = "😀"; time.sleep(1)\r\n');
      const [diagnostic] = await editor.diagnosticsOf(uri);
      assert.deepEqual(diagnostic?.range.start, { line: 1, character: 13 });
    });

    it('wait for a save with run: onSave', async () => {
      await start({ settings: { run: 'onSave' } });
      await editor.open(uri, 'x\n');
      await editor.diagnosticsOf(uri);
      const seen = editor.published.length;
      await editor.change(uri, { at: { line: 0, character: 0 }, text: 'time.sleep(1)\n' });
      await editor.save(uri);
      assert.equal((await editor.nextPublish(uri, seen)).diagnostics.length, 1);
      assert.equal(editor.published.length, seen + 1);
    });

    it('are of no interest for other languages', async () => {
      await start();
      await editor.open('file:///project/notes.md', 'time.sleep', 'markdown');
      await editor.open(uri, sleeping);
      await editor.diagnosticsOf(uri);
      assert.deepEqual([...new Set(editor.published.map((params) => params.uri))], [uri]);
    });
  });

  describe('by pull', () => {
    it('are never pushed as well', async () => {
      await start({ pull: true });
      await editor.open(uri, sleeping);
      assert.equal((await editor.items(uri)).length, 1);
      await editor.change(uri, { at: { line: 0, character: 0 }, text: '# ' });
      assert.equal((await editor.items(uri)).length, 1);
      await editor.close(uri);
      assert.deepEqual(await editor.items(uri), []);
      assert.deepEqual(editor.published, []);
    });

    it('are unchanged while the same is found at the same place', async () => {
      await start({ pull: true });
      await editor.open(uri, sleeping);
      const first = await editor.pull(uri);
      assert.equal(first.kind, 'full');
      await editor.change(uri, { at: { line: 2, character: 0 }, text: '# behind\n' });
      const second = await editor.pull(uri, first.resultId);
      assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
      await editor.change(uri, { at: { line: 0, character: 0 }, text: '# above\n' });
      assert.equal((await editor.pull(uri, first.resultId)).kind, 'full');
    });

    it('keep those of the last save with run: onSave, and ask for a new pull then', async () => {
      await start({ pull: true, settings: { run: 'onSave' } });
      await editor.open(uri, 'x\n');
      assert.deepEqual(await editor.items(uri), []);
      await editor.change(uri, { at: { line: 0, character: 0 }, text: 'time.sleep(1)\n' });
      assert.deepEqual(await editor.items(uri), []);
      await editor.save(uri);
      await editor.refreshed(1);
      assert.equal((await editor.items(uri)).length, 1);
    });

    it('are empty for a file that is not open', async () => {
      await start({ pull: true });
      assert.deepEqual(await editor.pull('file:///project/unknown.py'), { kind: 'full', items: [] });
    });
  });

  describe('when the analysis throws', () => {
    it('keep the last good ones, log it once, and recover', async () => {
      const core = createFakeCore();
      await start({ core });
      await editor.open(uri, sleeping);
      assert.equal((await editor.diagnosticsOf(uri)).length, 1);
      core.failure = new Error('broken on purpose');
      for (let i = 0; i < 3; i++) {
        const version = await editor.change(uri, { at: { line: 2, character: 0 }, text: '# more\n' });
        assert.equal((await editor.diagnosticsOf(uri, version)).length, 1);
      }
      assert.equal(editor.logged.filter((line) => line.includes('broken on purpose')).length, 1);
      core.failure = null;
      const version = await editor.change(uri, { at: { line: 0, character: 0 }, text: 'time.sleep(2)\n\n' });
      assert.equal((await editor.diagnosticsOf(uri, version)).length, 2);
      const seen = editor.published.length;
      await editor.close(uri);
      await editor.nextPublish(uri, seen);
      assert.equal(core.open, 0);
    });
  });

  describe('of a server that gets nonsense', () => {
    it('go on', async () => {
      await start();
      await editor.notify('textDocument/didChange', { textDocument: { uri: 'file:///unknown.py', version: 7 }, contentChanges: [{ text: '' }] });
      await editor.notify('textDocument/didChange', {});
      await editor.notify('textDocument/didOpen', null);
      await editor.notify('textDocument/didClose', { textDocument: {} });
      await editor.notify('no/such/notification', { a: 1 });
      await assert.rejects(editor.request('textDocument/hover', {}));
      await assert.rejects(editor.request('no/such/request', {}));
      await editor.open(uri, sleeping);
      await editor.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start: { line: -3, character: 0 }, end: { line: 0, character: -9 } }, text: '#\n' }],
      });
      const [diagnostic] = await editor.diagnosticsOf(uri, 2);
      assert.deepEqual(diagnostic?.range.start, { line: 2, character: 4 });
    });
  });
});
