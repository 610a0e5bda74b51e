import assert from 'node:assert/strict';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { Editor } from './fake-editor.ts';

const app = 'file:///project/app.py';
const helpers = 'file:///project/helpers.py';
const appText = 'from helpers import pause\n\n\nasync def main():\n    pause()\n';
const blocking = 'import time\n\n\ndef pause():\n    time.sleep(1)\n\n\nasync def main():\n    time.sleep(1)\n';
const workspace = { diagnosticMode: 'workspace', hideWhileTyping: 'off' };

/** What each file has, by its name. */
function byFile({ items }: WorkspaceDiagnosticReport): Record<string, unknown[]> {
  return Object.fromEntries(items.map((item) => [item.uri.slice(item.uri.lastIndexOf('/') + 1), item.kind === 'full' ? item.items.map(({ code }) => code) : ['unchanged']]));
}

function known(report: WorkspaceDiagnosticReport): { uri: string; value: string }[] {
  return report.items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
}

/** Time goes on until the answer is there. */
async function answered<T>(editor: Editor, answer: Promise<T>): Promise<T> {
  const timer = setInterval(() => editor.clock.pass(200), 5);
  try {
    return await answer;
  } finally {
    clearInterval(timer);
  }
}

describe('the whole workspace', () => {
  it('is reported to a client that asks, and again when something changed', async () => {
    const editor = await Editor.start({ pull: true, files: { [app]: appText, [helpers]: blocking }, settings: workspace });
    const ask = (previousResultIds: { uri: string; value: string }[]): Promise<WorkspaceDiagnosticReport> => editor.request('workspace/diagnostic', { previousResultIds });
    const first = await answered(editor, ask([]));
    assert.deepEqual(byFile(first)['helpers.py'], ['blocking-call-in-async']);
    // Other modules may have been read only behind the first look.
    const second = byFile(first)['app.py'] === undefined ? await answered(editor, ask(known(first))) : first;
    assert.deepEqual(byFile(second)['app.py'], ['blocking-through-helper']);
    const next = ask([...known(first), ...known(second)]);
    await editor.write(helpers, 'def pause():\n    return 1\n');
    const report = byFile(await answered(editor, next));
    assert.deepEqual(report['helpers.py'], []);
    editor.dispose();
  });

  it('is left alone unless the setting says so, but for the command', async () => {
    const editor = await Editor.start({ files: { [helpers]: blocking }, settings: { hideWhileTyping: 'off' } });
    const count = await answered(editor, editor.request<number>('asyncioLens/checkWorkspace', {}));
    assert.equal(count, 1);
    assert.deepEqual(editor.published.map(({ uri, diagnostics }) => [uri, diagnostics.map(({ code }) => code)]), [[helpers, ['blocking-call-in-async']]]);
    // An open document speaks for itself.
    await editor.open(helpers, blocking);
    await editor.diagnosticsOf(helpers);
    assert.deepEqual(editor.published[1]?.diagnostics, []);
    editor.dispose();
  });

  it('keeps what the command told until the file says something else, however late the news of a change is', async () => {
    const editor = await Editor.start({ files: { [helpers]: blocking }, settings: { hideWhileTyping: 'off' } });
    await answered(editor, editor.request<number>('asyncioLens/checkWorkspace', {}));
    const after = async (text: string | null): Promise<readonly unknown[]> => {
      const seen = editor.published.length;
      await editor.write(helpers, text);
      return (await editor.nextPublish(helpers, seen)).diagnostics.map(({ code }) => code);
    };
    assert.deepEqual(await after(blocking), ['blocking-call-in-async']);
    assert.deepEqual(await after(`${blocking}    await helpers\n`), ['blocking-call-in-async']);
    assert.deepEqual(await after('x = 1\n'), []);
    editor.dispose();
  });

  it('forgets a document that is closed, whatever the client was told of it', async () => {
    const editor = await Editor.start({ pull: true, files: { [helpers]: blocking }, settings: { hideWhileTyping: 'off' } });
    await editor.open(helpers, blocking);
    assert.equal((await editor.items(helpers)).length, 1);
    const waiting: Promise<WorkspaceDiagnosticReport> = editor.request('workspace/diagnostic', { previousResultIds: [] });
    await editor.close(helpers);
    assert.deepEqual(byFile(await answered(editor, waiting)), { 'helpers.py': [] });
    editor.dispose();
  });

  it('leaves excluded files out', async () => {
    const editor = await Editor.start({ files: { [helpers]: blocking, 'file:///project/pyproject.toml': '[tool.asyncio-lens]\nexclude = ["helpers.py"]\n' }, settings: { hideWhileTyping: 'off' } });
    assert.equal(await answered(editor, editor.request<number>('asyncioLens/checkWorkspace', {})), 0);
    editor.dispose();
  });

  it('leaves files out that a program wrote, unless the project wants them', async () => {
    const written = `# @generated\n${blocking}`;
    const counts = [];
    for (const table of ['', 'generated = true\n']) {
      const editor = await Editor.start({ files: { [helpers]: written, 'file:///project/pyproject.toml': `[tool.asyncio-lens]\n${table}` }, settings: { hideWhileTyping: 'off' } });
      counts.push(await answered(editor, editor.request<number>('asyncioLens/checkWorkspace', {})));
      editor.dispose();
    }
    assert.deepEqual(counts, [0, 1]);
  });
});
