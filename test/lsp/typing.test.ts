import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver/node';
import { createFakeCore } from './fake-core.ts';
import { Editor } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const end: Position = { line: 1, character: 4 };

async function type(editor: Editor, text: string, at: Position): Promise<void> {
  for (const [index, char] of [...text].entries()) await editor.change(uri, { at: { line: at.line, character: at.character + index }, text: char });
}

describe('hideWhileTyping', () => {
  let editor: Editor;
  const start = async (settings: Record<string, unknown>, pull = false): Promise<void> => {
    editor = await Editor.start({ core: createFakeCore(), settings, pull });
    await editor.open(uri, 'async def main():\n    \n    gather()\n');
  };
  afterEach(() => editor.dispose());

  it('spares the statement being typed, answers each version, and reveals after the delay', async () => {
    await start({ hideWhileTyping: 'statement', revealDelay: 1500 });
    await editor.diagnosticsOf(uri);
    await type(editor, 'time.sleep(1)', end);
    assert.deepEqual(codes(await editor.diagnosticsOf(uri)), ['fake-gather']);
    const seen = editor.published.length;
    editor.clock.pass(1500);
    assert.deepEqual(codes((await editor.nextPublish(uri, seen)).diagnostics), ['fake-sleep', 'fake-gather']);
  });

  it('starts the delay anew with each key', async () => {
    await start({ revealDelay: 1000 }, true);
    await editor.items(uri);
    await type(editor, 'time.sleep', end);
    assert.deepEqual(codes(await editor.items(uri)), ['fake-gather']);
    editor.clock.pass(900);
    await type(editor, '(', { line: 1, character: 14 });
    assert.deepEqual(codes(await editor.items(uri)), ['fake-gather']);
    editor.clock.pass(900);
    assert.deepEqual(codes(await editor.items(uri)), ['fake-gather']);
    editor.clock.pass(100);
    await editor.refreshed(1);
    assert.deepEqual(codes(await editor.items(uri)), ['fake-sleep', 'fake-gather']);
  });

  it('reveals at once when typing goes on elsewhere', async () => {
    await start({});
    await editor.diagnosticsOf(uri);
    await type(editor, 'time.sleep(1)', end);
    const version = await editor.change(uri, { at: { line: 1, character: 17 }, text: '\n    ' });
    assert.deepEqual(codes(await editor.diagnosticsOf(uri, version)), ['fake-sleep', 'fake-gather']);
  });

  it('keeps what was there before typing began', async () => {
    await start({});
    await editor.diagnosticsOf(uri);
    await type(editor, 'x', { line: 2, character: 11 });
    assert.deepEqual(codes(await editor.diagnosticsOf(uri)), ['fake-gather']);
  });

  it('judges pasted lines at once, and everything when the file is saved', async () => {
    await start({});
    await editor.diagnosticsOf(uri);
    const pasted = await editor.change(uri, { at: end, text: 'x = 1\n    time.sleep(1)' });
    assert.deepEqual(codes(await editor.diagnosticsOf(uri, pasted)), ['fake-sleep', 'fake-gather']);
    await type(editor, '; time.sleep(2)', { line: 3, character: 12 });
    assert.deepEqual(codes(await editor.diagnosticsOf(uri)), ['fake-sleep', 'fake-gather']);
    const seen = editor.published.length;
    await editor.save(uri);
    assert.deepEqual(codes((await editor.nextPublish(uri, seen)).diagnostics), ['fake-sleep', 'fake-gather', 'fake-sleep']);
  });

  it('spares nothing when off', async () => {
    await start({ hideWhileTyping: 'off' });
    await type(editor, 'time.sleep(1)', end);
    assert.deepEqual(codes(await editor.diagnosticsOf(uri)), ['fake-sleep', 'fake-gather']);
  });
});

function codes(diagnostics: readonly { code?: string | number | undefined }[]): readonly unknown[] {
  return diagnostics.map((diagnostic) => diagnostic.code);
}
