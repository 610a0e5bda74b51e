import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { diskPath } from '../../server/src/node/project-files.ts';
import { decoded, encoded, listedFiles } from '../../server/src/lsp/file-names.ts';
import { Editor } from './fake-editor.ts';

const app = 'file:///project/app.py';
const helpers = 'file:///project/helpers.py';
const appText = 'from helpers import pause, fetch\n\n\nasync def main():\n    pause()\n    fetch()\n';
const blocking = 'import time\n\n\ndef pause():\n    time.sleep(1)\n\n\nasync def fetch():\n    return 1\n';
const harmless = 'import time\n\n\ndef pause():\n    return 1\n\n\ndef fetch():\n    return 1\n';

function codes(items: readonly Diagnostic[]): unknown[] {
  return items.map((item) => item.code);
}

/** Lets the clock run until the server has published once more. */
async function later(editor: Editor, uri: string, seen: number): Promise<readonly Diagnostic[]> {
  const next = editor.nextPublish(uri, seen);
  const timer = setInterval(() => editor.clock.pass(200), 5);
  try {
    return (await next).diagnostics;
  } finally {
    clearInterval(timer);
  }
}

describe('other files of the project', () => {
  it('answers first, and tells about other modules when they have been read', async () => {
    const editor = await Editor.start({ files: { [helpers]: blocking }, settings: { hideWhileTyping: 'off' } });
    await editor.open(app, appText);
    const first = await editor.diagnosticsOf(app);
    const items = codes(first).length > 0 ? first : await later(editor, app, editor.published.length);
    assert.deepEqual(codes(items), ['blocking-through-helper', 'coroutine-never-awaited']);
    const [through] = items;
    assert.deepEqual(through?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]), [[helpers, 4]]);
    editor.dispose();
  });

  it('follows what is typed in another open file, and publishes only what changed', async () => {
    const editor = await Editor.start({ files: { [helpers]: harmless }, settings: { hideWhileTyping: 'off' } });
    await editor.open(app, appText);
    await editor.diagnosticsOf(app);
    await editor.open(helpers, harmless);
    await editor.diagnosticsOf(helpers);
    let seen = editor.published.length;
    const line = { line: 4, character: 4 };
    await editor.change(helpers, { at: line, end: { line: 4, character: 12 }, text: 'time.sleep(1)' });
    assert.deepEqual(codes(await later(editor, app, seen)), ['blocking-through-helper']);
    seen = editor.published.length;
    await editor.change(helpers, { at: line, end: { line: 4, character: 17 }, text: 'return 1' });
    assert.deepEqual(codes(await later(editor, app, seen)), []);
    editor.dispose();
  });

  it('follows files that change, vanish and come back on disk', async () => {
    const editor = await Editor.start({ files: { [helpers]: harmless }, settings: { hideWhileTyping: 'off' } });
    await editor.open(app, appText);
    await editor.diagnosticsOf(app);
    let seen = editor.published.length;
    await editor.write(helpers, blocking);
    assert.deepEqual(codes(await later(editor, app, seen)), ['blocking-through-helper', 'coroutine-never-awaited']);
    seen = editor.published.length;
    await editor.write(helpers, null);
    assert.deepEqual(codes(await later(editor, app, seen)), []);
    seen = editor.published.length;
    await editor.write(helpers, blocking);
    assert.deepEqual(codes(await later(editor, app, seen)), ['blocking-through-helper', 'coroutine-never-awaited']);
    editor.dispose();
  });
});

describe('names of files', () => {
  it('are decoded URIs', () => {
    const name = decoded('file:///work/%E9%A1%B9%E7%9B%AE/a%20%23b.py');
    assert.equal(name, 'file:///work/项目/a #b.py');
    assert.equal(encoded(name), 'file:///work/%E9%A1%B9%E7%9B%AE/a%20%23b.py');
    assert.equal(diskPath('file:///work/a.py'), '/work/a.py');
    assert.equal(diskPath('file:///c:/work/a.py'), 'c:/work/a.py');
    assert.equal(diskPath('file://server/share/a.py'), '//server/share/a.py');
  });

  it('imply folders, and roots where no package is', () => {
    const files = listedFiles();
    files.replace(['file:///w/app/__init__.py', 'file:///w/app/core/x.py']);
    assert.ok(files.isFolder('file:///w/app') && files.isFile('file:///w/app/core/x.py') && !files.isFile('file:///w/app'));
    assert.deepEqual(files.roots('file:///w/app/core/x.py').own.slice(0, 2), ['file:///w/app/core', 'file:///w']);
  });
});
