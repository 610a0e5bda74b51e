import assert from 'node:assert/strict';
import { createFakeCore } from './fake-core.ts';
import { Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/pkg/app.py';
const toml = 'file:///project/pyproject.toml';
const wrong = '[project]\nname = "x"\n\n[tool.asyncio-lens]\n  ignroe = ["a"]\nexclude = "build"\n';

describe('what is wrong in pyproject.toml', () => {
  let editor: Editor;
  const start = async (setup: EditorSetup = {}): Promise<void> => {
    editor = await Editor.start({ core: createFakeCore(), files: { [toml]: wrong }, ...setup });
    await editor.open(uri, '');
  };
  afterEach(() => editor.dispose());

  for (const pull of [false, true]) {
    it(`is shown in that file to a client that ${pull ? 'pulls' : 'is pushed to'}`, async () => {
      await start({ pull });
      const { diagnostics } = await editor.nextPublish(toml, 0);
      assert.deepEqual(
        diagnostics.map(({ range, severity, code, source, message }) => [range, severity, code, source, message]),
        [
          [{ start: { line: 4, character: 2 }, end: { line: 4, character: 16 } }, 2, 'configuration-unknown-key', 'asyncio-lens', "unknown key 'ignroe'; 'ignore' was probably meant"],
          [{ start: { line: 5, character: 0 }, end: { line: 5, character: 17 } }, 2, 'configuration-type', 'asyncio-lens', "'exclude' must be array of strings, found string; the value is not used"],
        ],
      );
      assert.equal(editor.logged.filter((line) => line.includes('ignroe')).length, 1);
    });
  }

  it('goes away when it is repaired', async () => {
    await start();
    await editor.nextPublish(toml, 0);
    const seen = editor.published.length;
    editor.files.set(toml, '[tool.asyncio-lens]\n');
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: toml, type: 2 }] });
    assert.deepEqual((await editor.nextPublish(toml, seen)).diagnostics, []);
  });

  it('is said once, however many files of the project are open', async () => {
    await start();
    await editor.nextPublish(toml, 0);
    for (const name of ['a', 'b', 'c']) {
      await editor.open(`file:///project/${name}/app.py`, '');
      await editor.diagnosticsOf(`file:///project/${name}/app.py`);
    }
    assert.equal(editor.published.filter((params) => params.uri === toml).length, 1);
  });

  it('is said in the language of the reader, also when that changes', async () => {
    await start({ locale: 'zh-cn' });
    assert.match(String((await editor.nextPublish(toml, 0)).diagnostics[0]?.message), /未知的键/);
    const seen = editor.published.length;
    await editor.configure({ locale: 'en' });
    assert.match(String((await editor.nextPublish(toml, seen)).diagnostics[0]?.message), /unknown key/);
  });

  it('is of no interest when the file is left aside', async () => {
    await start({ settings: { configurationPreference: 'editorOnly' } });
    await editor.diagnosticsOf(uri);
    await editor.configure({ configurationPreference: 'editorOnly', enable: true });
    await editor.diagnosticsOf(uri);
    assert.deepEqual(editor.published.filter((params) => params.uri === toml), []);
  });
});
