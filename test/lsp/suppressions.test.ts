import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const head = 'import asyncio\nimport time\n\n\nasync def main():\n';
const remove = 'Remove the unused suppression';

// With the real analysis, because it decides what is used.
describe('comments that suppress nothing', () => {
  let editor: Editor;
  const dead = async (text: string, setup: EditorSetup = {}): Promise<readonly Diagnostic[]> => {
    editor = await Editor.start({ pull: true, ...setup });
    await editor.open(uri, text);
    return (await editor.items(uri)).filter(({ code }) => code === 'unused-suppression');
  };
  const removed = async (text: string): Promise<string> => {
    const [diagnostic] = await dead(text);
    assert.ok(diagnostic, 'not reported');
    const actions = await editor.actions(uri, diagnostic.range, [diagnostic], ['quickfix']);
    assert.deepEqual(actions.map(({ title, isPreferred }) => [title, isPreferred]), [[remove, true]]);
    return editor.after(uri, (await editor.resolve(actions[0])).edit);
  };
  afterEach(() => editor.dispose());

  it('are a faded hint without a page', async () => {
    const [diagnostic, ...rest] = await dead(`${head}    await asyncio.sleep(1)  # asyncio-lens: ignore[dangling-task]\n`, { options: { ruleLink: 'x:/{rule}' } });
    assert.deepEqual(rest, []);
    assert.equal(diagnostic?.severity, 4);
    assert.deepEqual(diagnostic.tags, [1]);
    assert.equal(diagnostic.codeDescription, undefined);
    assert.equal(diagnostic.message, 'This comment suppresses nothing');
    assert.deepEqual(diagnostic.range, { start: { line: 5, character: 30 }, end: { line: 5, character: 65 } });
  });

  it('are none as long as they are needed', async () => {
    assert.deepEqual(await dead(`${head}    time.sleep(1)  # asyncio-lens: ignore[blocking-call-in-async]\n`), []);
    assert.deepEqual(await editor.items(uri), []);
  });

  it('cannot be told while their rule does not run', async () => {
    const text = `${head}    await asyncio.sleep(1)  # asyncio-lens: ignore[dangling-task]\n`;
    for (const settings of [{ lint: { ignore: ['dangling-task'] } }, { lint: { ignore: ['dangling-*'] } }, { lint: { select: ['blocking-call-in-async'] } }, { severity: { 'dangling-task': 'off' } }]) {
      assert.deepEqual(await dead(text, { settings }), [], JSON.stringify(settings));
      editor.dispose();
    }
    assert.equal((await dead(text, { settings: { lint: { select: ['dangling-task'] } } })).length, 1);
  });

  it('cannot be told for names that mean several rules, but can for those that mean none', async () => {
    for (const name of ['ASYNC2', 'blocking-*', 'all', 'await']) {
      assert.deepEqual(await dead(`${head}    await asyncio.sleep(1)  # asyncio-lens: ignore[${name}]\n`), [], name);
      editor.dispose();
    }
    assert.equal((await dead(`${head}    await asyncio.sleep(1)  # asyncio-lens: ignore[dangling-tsak]\n`)).length, 1);
  });

  it('go with the reason behind them', async () => {
    const after = await removed(`${head}    await asyncio.sleep(1)  # asyncio-lens: ignore[dangling-task] kept elsewhere\n`);
    assert.equal(after, `${head}    await asyncio.sleep(1)\n`);
  });

  it('go with their line when that holds nothing else', async () => {
    const after = await removed(`${head}    # asyncio-lens: disable[dangling-task]\r\n    await asyncio.sleep(1)\r\n`);
    assert.equal(after, `${head}    await asyncio.sleep(1)\r\n`);
  });

  it('leave the other comments of the line', async () => {
    const after = await removed(`${head}    await asyncio.sleep(1)  # type: ignore  # asyncio-lens: ignore[dangling-task]  # pragma: no cover\n`);
    assert.equal(after, `${head}    await asyncio.sleep(1)  # type: ignore  # pragma: no cover\n`);
    editor.dispose();
    assert.equal(await removed(`${head}    await asyncio.sleep(1)  # patience asyncio-lens: ignore[dangling-task]\n`), `${head}    await asyncio.sleep(1)  # patience\n`);
  });

  it('keep the names that may be needed', async () => {
    const text = `${head}    await asyncio.sleep(1)  # asyncio-lens: ignore[ASYNC2, dangling-task,await]\n`;
    const [diagnostic] = await dead(text);
    assert.equal(diagnostic?.message, 'dangling-task suppresses nothing here');
    editor.dispose();
    assert.equal(await removed(text), `${head}    await asyncio.sleep(1)  # asyncio-lens: ignore[ASYNC2, await]\n`);
  });

  it('are left in peace in code that is half typed', async () => {
    assert.deepEqual(await dead(`${head}    await asyncio.sleep(1  # asyncio-lens: ignore[dangling-task]\n    x = (\n`), []);
  });

  it('are left in peace while their statement is being typed, and shown later', async () => {
    await dead(`${head}    await asyncio.sleep(1)\n`);
    await editor.change(uri, { at: { line: 5, character: 26 }, text: '  # asyncio-lens: ignore[dangling-task]' });
    assert.deepEqual(await editor.items(uri), []);
    editor.clock.pass(2000);
    await editor.refreshed(1);
    assert.deepEqual((await editor.items(uri)).map(({ code }) => code), ['unused-suppression']);
  });

  it('speak Chinese to a Chinese reader', async () => {
    const [diagnostic] = await dead(`${head}    await asyncio.sleep(1)  # asyncio-lens: ignore[dangling-task]\n`, { locale: 'zh-cn' });
    assert.equal(diagnostic?.message, '此注释没有抑制任何问题');
  });
});

describe('a call that does not block in this project', () => {
  let editor: Editor;
  const toml = 'file:///project/pyproject.toml';
  const allow = async (code: string): Promise<CodeAction | undefined> => {
    const actions = await editor.actions(uri, { start: { line: 5, character: 6 }, end: { line: 5, character: 6 } });
    return actions.find(({ title }) => title === `Treat ${code} as non-blocking in this project`);
  };
  afterEach(() => editor.dispose());

  for (const [shown, call, entry] of [
    ['time.sleep', 'time.sleep(1)', 'time.sleep'],
    ['input', 'input()', 'builtins.input'],
    ['mine.wait', 'mine.wait()', 'mine.wait'],
  ] as const) {
    it(`is not reported again: ${shown}`, async () => {
      editor = await Editor.start({ pull: true, settings: { blockingCalls: { extend: ['mine.wait'] } } });
      await editor.open(uri, `import mine\n${head.replace('import asyncio\n', '')}    ${call}\n`);
      assert.equal((await editor.items(uri)).length, 1);
      const { edit } = await editor.resolve(await allow(shown));
      editor.files.set(toml, editor.after(toml, edit));
      assert.equal(editor.files.get(toml), `[tool.asyncio-lens]\nblocking-calls.allow = ["${entry}"]\n`);
      await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: toml, type: 1 }] });
      await editor.refreshed(1);
      assert.deepEqual(await editor.items(uri), []);
    });
  }

  it('is offered for blocking calls inside of a project only', async () => {
    editor = await Editor.start({ pull: true });
    await editor.open(uri, `${head}    asyncio.create_task(main())\n`);
    assert.equal((await editor.items(uri)).length, 1);
    const actions = await editor.actions(uri, { start: { line: 5, character: 6 }, end: { line: 5, character: 6 } });
    assert.ok(actions.length > 0 && actions.every(({ title }) => !title.startsWith('Treat')));
    await editor.open('file:///elsewhere/app.py', `${head}    time.sleep(1)\n`);
    const elsewhere = await editor.actions('file:///elsewhere/app.py', { start: { line: 5, character: 6 }, end: { line: 5, character: 6 } });
    assert.ok(elsewhere.length > 0 && elsewhere.every(({ title }) => !title.startsWith('Treat')));
  });
});
