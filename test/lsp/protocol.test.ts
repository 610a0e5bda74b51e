import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { RuleLine } from '../../server/src/lsp/protocol.ts';
import { createFakeCore } from './fake-core.ts';
import { clientCapabilities, Editor } from './fake-editor.ts';

const uri = 'file:///project/app.py';

describe('the server', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  it('answers initialize before the parser is loaded', async () => {
    const core = createFakeCore();
    editor = new Editor({ core: { ...core, load: () => new Promise(() => undefined) } });
    const { capabilities } = await editor.initialize();
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.deepEqual(capabilities.codeActionProvider, { codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor.extract', 'source.fixAll.asyncioLens'], resolveProvider: true });
  });

  it('serves a kind of action for whole notebooks to a client that has notebooks', async () => {
    const capabilities = { ...clientCapabilities(false), notebookDocument: { synchronization: {} } };
    editor = await Editor.start({ core: createFakeCore(), capabilities });
    assert.deepEqual(editor.result?.capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor.extract', 'source.fixAll.asyncioLens', 'notebook.source.fixAll.asyncioLens'], resolveProvider: true,
    });
  });

  it('offers pulling to a client that can', async () => {
    editor = await Editor.start({ core: createFakeCore(), pull: true });
    assert.deepEqual(editor.result?.capabilities.diagnosticProvider, { identifier: 'asyncioLens', interFileDependencies: true, workspaceDiagnostics: true });
  });

  it('survives a client that tells nothing about itself', async () => {
    editor = await Editor.start({ core: createFakeCore(), capabilities: {} });
    await editor.open(uri, 'time.sleep(1)\n');
    const [diagnostic] = await editor.diagnosticsOf(uri);
    assert.equal(diagnostic?.codeDescription, undefined);
    assert.equal(editor.result?.capabilities.codeActionProvider, false);
  });

  it('answers a cancelled request as cancelled', async () => {
    let loaded = (): void => undefined;
    const gate = new Promise<void>((resolve) => (loaded = resolve));
    const core = createFakeCore();
    const load: typeof core.load = async (parts) => {
      await gate;
      return core.load(parts);
    };
    editor = await Editor.start({ core: { ...core, load }, pull: true });
    await editor.open(uri, 'time.sleep(1)\n');
    const source = new CancellationTokenSource();
    const cancelled = editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    const rejected = assert.rejects(cancelled, { code: -32800 });
    source.cancel();
    // Answered in order: when the second request is being waited for, the first one was seen.
    const waiting = editor.items(uri);
    loaded();
    await rejected;
    assert.equal((await waiting).length, 1);
  });

  it('says when the parser cannot be loaded, and goes on', async () => {
    const core = createFakeCore();
    const load: typeof core.load = async (parts) => ({ ...(await core.load(parts)), loadParser: () => Promise.reject(new Error('no parser')) });
    editor = await Editor.start({ core: { ...core, load }, options: { status: true }, pull: true });
    await editor.open(uri, 'time.sleep(1)\n');
    assert.equal((await editor.items(uri)).length, 1);
    assert.equal((await editor.items(uri)).length, 1);
    assert.ok(editor.logged.some((line) => line.includes('no parser')));
  });

  it('lists its rules in both languages', async () => {
    editor = await Editor.start({ core: createFakeCore(), assets: { 'docs/rules/fake-sleep.md': '# x\n\nSince 3.11 it sleeps. More.\n', 'docs/zh-cn/rules/fake-sleep.md': '# x\n\n它睡着了。还有。\n' } });
    const rules = await editor.request<RuleLine[]>('asyncioLens/rules', {});
    assert.deepEqual(rules[0], { name: 'fake-sleep', severity: 'warning', fix: 'safe', onByDefault: true, summaries: { en: 'Since 3.11 it sleeps.', 'zh-cn': '它睡着了。' } });
    assert.equal(rules[1]?.summaries['zh-cn'], 'fake-gather');
  });

  it('tells about itself without a word of the code', async () => {
    editor = await Editor.start({ core: createFakeCore(), settings: { lint: { ignore: ['fake-gather'] } } });
    await editor.open(uri, 'secret_name = time.sleep(1)\n');
    const information = await editor.request<string>('asyncioLens/debugInformation', { uri });
    assert.match(information, /Asyncio Lens server 0\.0\.0-test/);
    assert.match(information, /"settings": \{\s*"ignore": \[\s*"fake-gather"\s*\]\s*\}/, 'only what differs from the defaults');
    assert.match(information, /parser: 0 trees held, \d+ MB/);
    assert.match(information, /workspace folders: 1, open documents: 1, findings in them: 1/);
    assert.ok(![information, ...editor.logged].some((line) => line.includes('secret_name') || line.includes('app.py')));
  });

  it('shuts down when it is asked to', async () => {
    editor = await Editor.start({ core: createFakeCore() });
    await editor.open(uri, 'time.sleep(1)\n');
    assert.equal(await editor.request('shutdown', undefined), null);
  });
});
