// The baseline of a project holds in editors, too: what it knows is not shown, what is new is.

import assert from 'node:assert/strict';
import { formatBaseline } from '../../server/src/config/index.ts';
import { Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///my%20project/src/app.py';
const toml = 'file:///my%20project/pyproject.toml';
const file = 'file:///my%20project/ci/known%5B1%5D.json';
const source = 'import time\n\n\nasync def main():\n    time.sleep(1)\n';
const rule = 'blocking-call-in-async';
const known = formatBaseline(new Map([['../src/app.py', [{ rule, in: 'main', code: 'time.sleep(1)' }]]]));
const files = { [toml]: '[tool.asyncio-lens]\nbaseline = "ci/known[1].json"\n', [file]: known };

describe('the baseline in an editor', () => {
  let editor: Editor;
  const start = async (setup: EditorSetup = {}): Promise<void> => {
    editor = await Editor.start({ pull: true, files, ...setup });
    await editor.open(uri, source);
  };
  const lines = async (): Promise<readonly number[]> => (await editor.items(uri)).map(({ range }) => range.start.line);
  afterEach(() => editor.dispose());

  it('hides what is known, wherever it moves, and shows what is new', async () => {
    await start();
    assert.deepEqual(await lines(), []);
    await editor.change(uri, { at: { line: 1, character: 0 }, text: 'x = 1\n\n\nasync def other():\n    time.sleep(1)\n' }, { at: { line: 0, character: 0 }, text: '# first\n' });
    await editor.save(uri);
    assert.deepEqual(await lines(), [6]);
  });

  it('holds while other code is half typed', async () => {
    await start();
    await editor.change(uri, { at: { line: 5, character: 0 }, text: '\n\nasync def more(:\n    time.sleep(2)\n' });
    assert.deepEqual(await lines(), []);
  });

  it('leaves what it knows out of "fix all" as well', async () => {
    await start();
    await editor.change(uri, { at: { line: 5, character: 0 }, text: '\n\nasync def more():\n    time.sleep(2)\n' });
    await editor.save(uri);
    const [fixAll] = await editor.actions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, [], ['source.fixAll']);
    const after = editor.after(uri, (await editor.resolve(fixAll)).edit);
    assert.match(after, /main\(\):\n {4}time\.sleep\(1\)\n/);
    assert.match(after, /more\(\):\n {4}await asyncio\.sleep\(2\)\n/);
  });

  it('is read anew when the client tells that it changed, for which it is watched under its own name', async () => {
    await start();
    assert.deepEqual(await lines(), []);
    const patterns = editor.registered.flatMap(({ registerOptions }) => (registerOptions as { watchers?: { globPattern: string }[] } | undefined)?.watchers?.map(({ globPattern }) => globPattern) ?? []);
    assert.equal(patterns.filter((pattern) => pattern === '**/known?1?.json').length, 1);
    await editor.write(file, formatBaseline(new Map()));
    await editor.refreshed(1);
    assert.deepEqual(await lines(), [4]);
    editor.clock.pass(50); // what changes at the same time is looked at once
    await editor.write(file, known);
    await editor.refreshed(2);
    assert.deepEqual(await lines(), []);
  });

  it('that is broken is shown where it is named, and nothing is hidden', async () => {
    await start({ files: { ...files, [file]: '{' } });
    assert.deepEqual(await lines(), [4]);
    const { diagnostics } = await editor.nextPublish(toml, 0);
    assert.deepEqual(diagnostics.map(({ code, range }) => [code, range.start.line]), [['configuration-baseline-broken', 1]]);
  });

  it('is of no interest where only the editor is asked', async () => {
    await start({ settings: { configurationPreference: 'editorOnly' } });
    assert.deepEqual(await lines(), [4]);
  });

  it('holds for the whole workspace', async () => {
    editor = await Editor.start({ pull: true, files: { 'file:///project/pyproject.toml': '[tool.asyncio-lens]\nbaseline = "known.json"\n', 'file:///project/known.json': known.replace('../', ''), 'file:///project/src/app.py': source, 'file:///project/src/other.py': source } });
    assert.equal(await editor.request('asyncioLens/checkWorkspace', null), 1);
  });
});
