import assert from 'node:assert/strict';
import { Editor } from './fake-editor.ts';

const text = 'import time\n\n\nasync def main():\n    time.sleep(1)\n';

describe('severities of test files and notebooks, from the settings', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it('hold there only', async () => {
    editor = await Editor.start({ pull: true, settings: { severity: { blocking: 'Error' }, tests: { severity: { blocking: 'off' } }, notebooks: { severity: { blocking: 'Hint' } } } });
    const severity = async (uri: string): Promise<readonly unknown[]> => {
      await editor.open(uri, text);
      return (await editor.items(uri)).map((diagnostic) => diagnostic.severity);
    };
    assert.deepEqual(await severity('file:///project/app.py'), [1]);
    assert.deepEqual(await severity('file:///project/tests/test_app.py'), []);
    assert.deepEqual(await severity('vscode-notebook-cell:/project/a.ipynb#W0'), [4]);
  });
});
