import assert from 'node:assert/strict';
import { Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const text = 'import time\n\n\ndef pause():\n    time.sleep(1)\n\n\nasync def main():\n    time.sleep(1)\n    pause()\n';

describe('what an agent asks', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());
  const start = async (setup: EditorSetup = {}): Promise<void> => {
    editor = await Editor.start({ pull: true, ...setup });
    await editor.open(uri, text);
  };
  const check = (of = uri): Promise<string | null> => editor.request('asyncioLens/checkFile', { uri: of });
  const explain = (rule: string): Promise<string> => editor.request('asyncioLens/explainRule', { rule });

  it('is answered with lines, rules, messages, places and fixes', async () => {
    await start();
    const lines = (await check())?.split('\n') ?? [];
    assert.equal(lines[0], 'app.py');
    assert.match(lines[1] ?? '', /^- 9: warning blocking-call-in-async: 'time\.sleep' stops the event loop/);
    assert.equal(lines[2], "  - safe fix: Await 'asyncio.sleep' instead");
    assert.ok(lines.some((line) => /^- 10: \w+ blocking-through-helper: /.test(line)) && lines.some((line) => /^ {2}- 5: /.test(line)), lines.join('\n'));
  });

  it('is answered in Chinese where that is read', async () => {
    await start({ locale: 'zh-cn' });
    assert.match((await check()) ?? '', /事件循环[^]*安全的修复: /);
    assert.match(await explain('ASYNC251'), /^# blocking-call-in-async\n[^]*## 错误示例/);
  });

  it('is answered with nothing found, and with null where nothing is looked at', async () => {
    await start();
    await editor.open('file:///project/b.py', 'x = 1\n');
    assert.equal(await check('file:///project/b.py'), 'Nothing found in b.py.');
    assert.equal(await check('file:///project/c.py'), null);
  });

  it('is answered with the page of a rule, or the name that was meant', async () => {
    await start();
    assert.match(await explain(' dangling-task '), /^# dangling-task\n[^]*## Bad[^]*## Good/);
    assert.equal(await explain('danglin-task'), "There is no rule 'danglin-task'. 'dangling-task' was probably meant.");
    assert.equal(await explain('xyz'), "There is no rule 'xyz'.");
  });
});
