import assert from 'node:assert/strict';
import type { CodeAction, Range } from 'vscode-languageserver/node';
import { createFakeCore } from './fake-core.ts';
import { clientCapabilities, Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const text = 'async def main():\n    time.sleep(1)\n    time.sleep(2)\n    gather()\n';
const first: Range = { start: { line: 1, character: 6 }, end: { line: 1, character: 6 } };
const gather: Range = { start: { line: 3, character: 4 }, end: { line: 3, character: 4 } };

describe('code actions', () => {
  let editor: Editor;
  const start = async (setup: EditorSetup = {}, content = text): Promise<Editor> => {
    editor = await Editor.start({ core: createFakeCore(), options: { showRuleCommand: 'show.rule' }, ...setup });
    await editor.open(uri, content);
    return editor;
  };
  const named = async (title: string, range = first): Promise<CodeAction> => {
    const actions = await editor.actions(uri, range);
    return editor.resolve(actions.find((action) => action.title.includes(title)));
  };
  afterEach(() => editor.dispose());

  it('come in the order a reader wants them, with one preferred', async () => {
    await start();
    const actions = await editor.actions(uri, first);
    assert.deepEqual(
      actions.map((action) => action.title),
      [
        'en: fake-sleep.await (fake-sleep)',
        'en: fake-sleep.thread (fake-sleep)',
        'Fix all fake-sleep in this file',
        'Fix everything safe in this file',
        'Ignore fake-sleep on this line',
        'Ignore fake-sleep in this file',
        'Ignore fake-sleep in pyproject.toml',
        'Show documentation for fake-sleep',
      ],
    );
    assert.deepEqual(
      actions.filter((action) => action.isPreferred).map((action) => action.title),
      ['en: fake-sleep.await (fake-sleep)'],
    );
    assert.ok(actions.every((action) => action.kind === 'quickfix' && action.edit === undefined));
    assert.deepEqual(actions.at(-1)?.command?.arguments, ['fake-sleep']);
  });

  it('belong to the diagnostics that the request names', async () => {
    await start();
    const diagnostics = await editor.diagnosticsOf(uri);
    const whole: Range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
    const actions = await editor.actions(uri, whole, diagnostics.slice(2));
    assert.ok(actions.length > 0);
    assert.ok(actions.every((action) => !action.title.includes('fake-sleep')));
    assert.deepEqual(actions[0]?.diagnostics, diagnostics.slice(2));
  });

  it('repair one finding, all of its kind, or everything safe', async () => {
    await start();
    assert.equal(editor.after(uri, (await named('await')).edit), text.replace('time.sleep', 'await asyncio.sleep'));
    const all = text.replaceAll('time.sleep', 'await asyncio.sleep');
    assert.equal(editor.after(uri, (await named('Fix all')).edit), all);
    assert.equal(editor.after(uri, (await named('Fix everything')).edit), all);
  });

  it('mark a suggestion with an annotation that needs no second confirmation', async () => {
    await start();
    const { edit } = await named('thread');
    assert.deepEqual(Object.values(edit?.changeAnnotations ?? {}).map((annotation) => annotation.needsConfirmation), [false]);
    assert.ok(editor.after(uri, edit).includes('await to_thread(1)'));
  });

  it('bind their edit to the version of the text, and refuse when it is another by then', async () => {
    await start();
    const actions = await editor.actions(uri, first);
    const resolved = await editor.resolve(actions[0]);
    assert.ok(resolved.edit?.documentChanges?.every((change) => 'textDocument' in change && change.textDocument.version === 1));
    await editor.change(uri, { at: { line: 0, character: 0 }, text: '#' });
    await assert.rejects(editor.resolve(actions[0]), { code: -32801 });
  });

  it('ignore on the line and in the file', async () => {
    await start();
    assert.match(editor.after(uri, (await named('on this line')).edit), /time\.sleep\(1\) {2}# asyncio-lens: ignore\[fake-sleep\]\n/);
    assert.match(editor.after(uri, (await named('Ignore fake-gather in this file', gather)).edit), /^# asyncio-lens: disable-file/);
  });

  it('create pyproject.toml for an entry of the project', async () => {
    await start();
    const { edit } = await named('pyproject.toml');
    const [create, change] = edit?.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: 'file:///project/pyproject.toml', options: { ignoreIfExists: true } });
    assert.ok(change && 'edits' in change);
    assert.equal(editor.after('file:///project/pyproject.toml', edit), '[tool.asyncio-lens]\nignore = ["fake-sleep"]\n');
  });

  it('change the pyproject.toml that is there', async () => {
    const toml = '[project]\nname = "x"\n\n[tool.asyncio-lens]\n# why\nignore = [\n  "other", # yes\n]\n';
    await start({ files: { 'file:///project/pyproject.toml': toml } });
    const { edit } = await named('pyproject.toml');
    assert.equal(edit?.documentChanges?.length, 1);
    const after = editor.after('file:///project/pyproject.toml', edit);
    assert.match(after, /# why\nignore = \[\n {2}"other", # yes\n {2}"fake-sleep",\n\]\n$/);
    assert.ok(after.startsWith('[project]\nname = "x"\n'));
  });

  it('offer no entry of the project outside of one', async () => {
    await start();
    await editor.open('untitled:Untitled-1', text);
    await editor.open('file:///elsewhere/app.py', text);
    const actions = await editor.actions('file:///elsewhere/app.py', first);
    assert.ok(actions.length > 0 && actions.every((action) => !action.title.includes('pyproject')));
  });

  it('answer source.fixAll and its parents by name only', async () => {
    await start();
    for (const only of ['source', 'source.fixAll', 'source.fixAll.asyncioLens']) {
      const actions = await editor.actions(uri, first, [], [only]);
      assert.deepEqual(actions.map((action) => action.kind), ['source.fixAll.asyncioLens']);
    }
    assert.deepEqual(await editor.actions(uri, first, [], ['source.fixAll.eslint']), []);
    assert.deepEqual(await editor.actions(uri, first, [], ['refactor']), []);
    assert.ok((await editor.actions(uri, first)).every((action) => action.kind === 'quickfix'));
  });

  it('have nothing to fix where nothing is safe', async () => {
    await start({}, 'gather()\n');
    assert.deepEqual(await editor.actions(uri, first, [], ['source.fixAll']), []);
  });

  it('can be switched off one sort at a time', async () => {
    const off = { enable: false };
    await start({ settings: { fixAll: false, codeAction: { fixViolation: off, showDocumentation: off } } });
    assert.deepEqual((await editor.actions(uri, first)).map((action) => action.title.split(' ')[0]), ['Ignore', 'Ignore', 'Ignore']);
    assert.deepEqual(await editor.actions(uri, first, [], ['source.fixAll']), []);
    await editor.diagnosticsOf(uri);
    const seen = editor.published.length;
    await editor.configure({ codeAction: { disableRuleComment: off } });
    await editor.diagnosticsOf(uri, 1, seen);
    assert.ok((await editor.actions(uri, first)).every((action) => !action.title.startsWith('Ignore')));
  });

  it('carry their edits at once for a client that cannot resolve', async () => {
    const capabilities = clientCapabilities(false);
    const { codeAction } = capabilities.textDocument ?? {};
    await start({ capabilities: { ...capabilities, workspace: { ...capabilities.workspace, workspaceEdit: {} }, textDocument: { ...capabilities.textDocument, codeAction: { ...codeAction, resolveSupport: { properties: [] } } } } });
    const actions = await editor.actions(uri, first);
    assert.ok(actions.every((action) => action.edit ?? action.command));
    assert.ok(actions[0]?.edit?.changes?.[uri]);
    // A new file needs documentChanges, which this client does not have.
    assert.ok(actions.every((action) => !action.title.includes('pyproject')));
  });

  it('speak Chinese to a Chinese reader', async () => {
    await start({ locale: 'zh-cn' });
    const actions = await editor.actions(uri, first);
    assert.ok(actions.some((action) => action.title === '在此行忽略 fake-sleep'));
  });
});
