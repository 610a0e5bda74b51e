import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver/node';
import { Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const head = 'import asyncio\nimport time\n\n\nasync def main():\n';
const text = `${head}    time.sleep(1)\n    asyncio.create_task(main())\n`;
const sleepRange: Range = { start: { line: 5, character: 4 }, end: { line: 5, character: 14 } };

describe('other tools that report the same', () => {
  let editor: Editor;
  const start = async (setup: EditorSetup = {}): Promise<void> => {
    editor = await Editor.start({ pull: true, ...setup });
    await editor.open(uri, text);
  };
  const report = (source: string, ...reported: { code: string; range: Range }[]): Promise<void> => editor.notify('asyncioLens/neighbours', { uri, source, reported });
  const codes = async (): Promise<readonly unknown[]> => (await editor.items(uri)).map(({ code }) => code);
  afterEach(() => editor.dispose());

  for (const [tool, code, range] of [
    ['Ruff', 'ASYNC251', sleepRange],
    ['Ruff', 'blocking-sleep-in-async-function', sleepRange],
    ['sonarqube', 'python:S7488', { start: { line: 5, character: 4 }, end: { line: 5, character: 17 } }],
    ['Pylint', 'x:ASYNC251', { start: { line: 5, character: 9 }, end: { line: 5, character: 14 } }],
  ] as const) {
    it(`have the word: ${tool} with ${code}`, async () => {
      await start();
      assert.deepEqual(await codes(), ['blocking-call-in-async', 'dangling-task']);
      await report(tool, { code, range });
      await editor.refreshed(1);
      assert.deepEqual(await codes(), ['dangling-task']);
    });
  }

  it('leave fixes and explanation to us', async () => {
    await start();
    await report('Ruff', { code: 'ASYNC251', range: sleepRange });
    assert.deepEqual(await codes(), ['dangling-task']);
    const theirs = { source: 'Ruff', code: 'ASYNC251', range: sleepRange, message: 'theirs' };
    const [fix] = await editor.actions(uri, sleepRange, [theirs], ['quickfix']);
    assert.match(editor.after(uri, (await editor.resolve(fix)).edit), /await asyncio\.sleep\(1\)/);
    const hover = await editor.hover(uri, { line: 5, character: 6 });
    assert.match(JSON.stringify(hover?.contents), /blocking-call-in-async/);
  });

  it('are none where they say something else, or the same elsewhere', async () => {
    await start();
    await report('Ruff', { code: 'RUF006', range: sleepRange }, { code: 'ASYNC251', range: { start: { line: 6, character: 4 }, end: { line: 6, character: 14 } } });
    await report('Pylance', { code: 'reportUnusedCoroutine', range: sleepRange });
    // The block around it, which begins on another line.
    await report('Sonar', { code: 'python:S7488', range: { start: { line: 4, character: 0 }, end: { line: 6, character: 31 } } });
    assert.deepEqual(await codes(), ['blocking-call-in-async', 'dangling-task']);
    assert.equal(editor.refreshes, 0);
  });

  it('say less than we do when they forbid a form of code whatever it does', async () => {
    editor = await Editor.start({ pull: true });
    const range = { start: { line: 8, character: 8 }, end: { line: 8, character: 14 } };
    await editor.open(uri, `${head}    while True:\n        try:\n            await asyncio.sleep(1)\n        except:\n            print()\n`);
    assert.deepEqual(await codes(), ['broad-except-swallows-cancellation']);
    await report('Ruff', { code: 'E722', range }, { code: 'BLE001', range });
    assert.deepEqual(await codes(), ['broad-except-swallows-cancellation']);
    await report('SonarQube', { code: 'ASYNC103', range });
    assert.deepEqual(await codes(), []);
  });

  it('may change their mind, each for itself', async () => {
    await start();
    await codes();
    await report('Ruff', { code: 'ASYNC251', range: sleepRange });
    await report('SonarQube', { code: 'python:S7488', range: sleepRange });
    await report('Ruff');
    assert.deepEqual(await codes(), ['dangling-task']);
    assert.equal(editor.refreshes, 1);
    await report('SonarQube');
    await editor.refreshed(2);
    assert.deepEqual(await codes(), ['blocking-call-in-async', 'dangling-task']);
  });

  it('are not asked for anything when they say the same again', async () => {
    await start();
    await codes();
    for (let n = 0; n < 3; n++) await report('Ruff', { code: 'ASYNC251', range: sleepRange });
    assert.deepEqual(await codes(), ['dangling-task']);
    assert.equal(editor.refreshes, 1);
  });

  it('need not hurry: until they report again, their places move with the text', async () => {
    await start({ settings: { hideWhileTyping: 'off' } });
    await report('Ruff', { code: 'ASYNC251', range: sleepRange });
    await editor.change(uri, { at: { line: 4, character: 0 }, text: '# one\n# two\n' });
    assert.deepEqual(await codes(), ['dangling-task']);
    await editor.change(uri, { at: { line: 7, character: 15 }, text: '10' });
    assert.deepEqual(await codes(), ['dangling-task']);
    // The call is gone and another one stands there: nobody has said anything about it.
    await editor.change(uri, { at: { line: 7, character: 4 }, end: { line: 7, character: 19 }, text: 'time.sleep(3)' });
    assert.deepEqual(await codes(), ['blocking-call-in-async', 'dangling-task']);
  });

  it('are overheard when the setting says so', async () => {
    await start({ settings: { neighbours: false } });
    await report('Ruff', { code: 'ASYNC251', range: sleepRange });
    assert.deepEqual(await codes(), ['blocking-call-in-async', 'dangling-task']);
    await editor.configure({ neighbours: true });
    await editor.refreshed(1);
    assert.deepEqual(await codes(), ['dangling-task']);
  });

  it('are forgotten with the document', async () => {
    await start();
    await report('Ruff', { code: 'ASYNC251', range: sleepRange });
    assert.deepEqual(await codes(), ['dangling-task']);
    await editor.close(uri);
    await report('Ruff', { code: 'ASYNC251', range: sleepRange });
    await editor.open(uri, text);
    assert.deepEqual(await codes(), ['blocking-call-in-async', 'dangling-task']);
  });

  it('count for clients that are sent diagnostics, too', async () => {
    await start({ pull: false });
    assert.equal((await editor.diagnosticsOf(uri)).length, 2);
    const seen = editor.published.length;
    await report('Ruff', { code: 'ASYNC251', range: sleepRange });
    assert.deepEqual((await editor.nextPublish(uri, seen)).diagnostics.map(({ code }) => code), ['dangling-task']);
  });

  it('count for findings of the last save', async () => {
    await start({ settings: { run: 'onSave' } });
    assert.equal((await codes()).length, 2);
    await report('Ruff', { code: 'ASYNC251', range: sleepRange });
    await editor.refreshed(1);
    assert.deepEqual(await codes(), ['dangling-task']);
    await report('Ruff');
    await editor.refreshed(2);
    assert.equal((await codes()).length, 2);
  });

  it('are known by the codes that the server names when it starts', async () => {
    await start();
    const { asyncioLensNeighbours: known } = editor.result?.capabilities.experimental as { asyncioLensNeighbours: string[] };
    for (const code of ['async251', 'ruf006', 's7499', 'w0150', 'reportunusedcoroutine', 'unused-coroutine', 'blocking-http-call-in-async-function']) assert.ok(known.includes(code), code);
    assert.ok(!known.includes('e722'));
  });
});
