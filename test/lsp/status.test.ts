import assert from 'node:assert/strict';
import type { ServerStatus } from '../../server/src/lsp/protocol.ts';
import { Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const text = 'import time\n\n\nasync def main():\n    time.sleep(1)\n';

describe('the status of the server', () => {
  let editor: Editor;
  let told: ServerStatus[];
  let wake: () => void = () => undefined;
  const start = async (setup: EditorSetup = {}): Promise<void> => {
    editor = new Editor({ pull: true, options: { status: true }, ...setup });
    told = [];
    editor.connection.onNotification('asyncioLens/status', (status: ServerStatus) => {
      told.push(status);
      wake();
    });
    await editor.initialize();
  };
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise<void>((resolve) => (wake = resolve));
  };
  afterEach(() => editor.dispose());

  it('says what the last analysis took and which rule took longest, now and then', async () => {
    await start();
    await editor.open(uri, text);
    assert.equal((await editor.items(uri)).length, 1);
    await editor.change(uri, { at: { line: 4, character: 17 }, text: '\n    time.sleep(2)' });
    await editor.items(uri);
    await until(() => told.some(({ state }) => state === 'ready'));
    assert.ok(told.every(({ timing }) => timing === undefined || timing.ms >= 0));
    const before = told.length;
    editor.clock.pass(1000);
    await until(() => told.length > before);
    assert.equal(told.length, before + 1, 'one message for two analyses');
    assert.equal(typeof told.at(-1)?.timing?.slowest?.rule, 'string');
  });

  it('is busy while the workspace is checked', async () => {
    await start({ files: { [uri]: text } });
    await editor.open('file:///project/other.py', text);
    await editor.items('file:///project/other.py');
    await until(() => told.some(({ state }) => state === 'ready'));
    const before = told.length;
    editor.connection.onRequest('window/workDoneProgress/create', () => null);
    await editor.request('asyncioLens/checkWorkspace', undefined);
    assert.deepEqual(told.slice(before).map(({ state }) => state), ['busy', 'ready']);
  });

  it('is told to nobody who did not ask', async () => {
    await start({ options: {} });
    await editor.open(uri, text);
    await editor.items(uri);
    editor.clock.pass(1000);
    await editor.items(uri);
    assert.deepEqual(told, []);
  });
});
