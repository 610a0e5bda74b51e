import assert from 'node:assert/strict';
import { createFakeCore } from './fake-core.ts';
import { Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/pkg/app.py';
const toml = 'file:///project/pyproject.toml';
const text = 'time.sleep(1)\ngather()\n';

describe('configuration', () => {
  let editor: Editor;
  const start = async (setup: EditorSetup = {}): Promise<Editor> => (editor = await Editor.start({ core: createFakeCore(), ...setup }));
  const codes = async (seen = 0): Promise<readonly unknown[]> => (await editor.diagnosticsOf(uri, 1, seen)).map((diagnostic) => diagnostic.code);
  afterEach(() => editor.dispose());

  it('applies without a restart, also the main switch', async () => {
    await start();
    await editor.open(uri, text);
    assert.deepEqual(await codes(), ['fake-sleep', 'fake-gather']);
    for (const [settings, expected] of [
      [{ lint: { ignore: ['fake-sleep'] } }, ['fake-gather']],
      [{ enable: false }, []],
      [{}, ['fake-sleep', 'fake-gather']],
      [{ exclude: ['pkg'] }, []],
    ] as const) {
      const seen = editor.published.length;
      await editor.configure(settings);
      assert.deepEqual(await codes(seen), expected);
    }
  });

  it('asks a client that pulls to pull again', async () => {
    await start({ pull: true });
    await editor.open(uri, text);
    assert.equal((await editor.items(uri)).length, 2);
    await editor.configure({ lint: { ignore: ['fake-gather'] } });
    await editor.refreshed(1);
    assert.equal((await editor.items(uri)).length, 1);
  });

  it('takes settings that a client sends instead of answering', async () => {
    await start({ capabilities: {} });
    await editor.open(uri, text);
    assert.deepEqual(await codes(), ['fake-sleep', 'fake-gather']);
    const seen = editor.published.length;
    await editor.configure({ lint: { ignore: ['fake-sleep'] } });
    assert.deepEqual(await codes(seen), ['fake-gather']);
  });

  it('takes a value of the wrong type for one that is not set', async () => {
    await start({ settings: { enable: 'yes', run: 3, lint: { ignore: 'fake-sleep' }, severity: [], maxNumberOfProblems: -1, exclude: [7, ''] } });
    await editor.open(uri, text);
    assert.equal((await codes()).length, 2);
  });

  it('watches the project files, and follows their changes', async () => {
    await start({ files: { [toml]: '[tool.asyncio-lens]\nexclude = ["pkg"]\n' } });
    await editor.open(uri, text);
    assert.deepEqual(await codes(), []);
    assert.deepEqual(
      editor.registered.map((registration) => registration.method),
      ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles'],
    );
    editor.files.set(toml, '[tool.asyncio-lens]\nignore = []\n');
    const seen = editor.published.length;
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: toml, type: 2 }] });
    assert.equal((await codes(seen)).length, 2);
  });

  it('can leave the project files aside', async () => {
    await start({ files: { [toml]: '[tool.asyncio-lens]\nexclude = ["pkg"]\n' }, settings: { configurationPreference: 'editorOnly' } });
    await editor.open(uri, text);
    assert.equal((await codes()).length, 2);
  });

  it('looks at untitled documents and at files of any file system', async () => {
    await start();
    for (const other of ['untitled:Untitled-1', 'vscode-vfs://github/owner/name/app.py', 'vscode-notebook-cell:/project/a.ipynb#W0', 'vscode-remote://ssh/x/app.py']) {
      await editor.open(other, text);
      assert.equal((await editor.diagnosticsOf(other)).length, 2, other);
    }
  });

  it('switches the language while it runs', async () => {
    await start({ settings: { locale: 'zh-cn' } });
    await editor.open(uri, text);
    assert.equal((await editor.diagnosticsOf(uri))[0]?.message, 'zh-cn: fake-sleep.message');
    const seen = editor.published.length;
    await editor.configure({ locale: 'en' });
    assert.equal((await editor.diagnosticsOf(uri, 1, seen))[0]?.message, 'en: fake-sleep.message');
  });

  it('goes on without settings when the client refuses to answer', async () => {
    await start();
    editor.connection.onRequest('workspace/configuration', () => {
      throw new Error('no');
    });
    await editor.open(uri, text);
    assert.equal((await codes()).length, 2);
  });
});
