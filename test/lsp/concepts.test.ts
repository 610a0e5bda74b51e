// Concepts in hovers, over streams: what is wrong comes first, the idea behind it next, each with its link.
import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver/node';
import { Editor, clientCapabilities, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const code = 'import asyncio\nimport time\n\n\nasync def load(seconds):\n    await asyncio.sleep(seconds)\n\n\nasync def main():\n    await asyncio.gather(load(1), load(2))\n    time.sleep(5)\n';

describe('concepts in hovers', () => {
  let editor: Editor;
  const start = async (setup: EditorSetup = {}, text = code): Promise<void> => {
    editor = await Editor.start({ options: { showRuleCommand: 'show.rule', showConceptCommand: 'show.concept' }, ...setup });
    await editor.open(uri, text);
  };
  const hover = async (line: number, character: number): Promise<string> => {
    const found = await editor.hover(uri, { line, character });
    return found && MarkupContent.is(found.contents) ? found.contents.value : '';
  };
  afterEach(() => editor.dispose());

  it('explain a name with the first paragraph, a drawing of the code, and a link to the page', async () => {
    await start();
    const text = await hover(9, 20);
    assert.match(text, /^\*\*gather\*\*\n\n`gather` runs several awaitables at once/);
    assert.match(text, /```text\nload\(1\) {2}\|=+\| 1 s\nload\(2\)/);
    assert.match(text, /Together 2 s; one after another it would be 3 s\./);
    assert.match(text, /\[More about gather\]\(command:show\.concept\?%5B%22gather%22%5D\)$/);
    assert.deepEqual((await editor.hover(uri, { line: 9, character: 20 }))?.range, { start: { line: 9, character: 18 }, end: { line: 9, character: 24 } });
  });

  it('show the drawing of the page where the code gives none', async () => {
    await start();
    const text = await hover(4, 3);
    assert.match(text, /^- It may be suspended in one place: `sleep`\.\n\n\*\*Coroutine and coroutine function\*\*/);
    assert.match(text, /```text\nfetch {11}coroutine function/);
    assert.doesNotMatch(text, /```python/);
  });

  it('come behind a finding, and then briefly', async () => {
    await start();
    const text = await hover(10, 10);
    const parts = text.split('\n\n---\n\n');
    assert.equal(parts.length, 2);
    assert.match(parts[0] ?? '', /^\*\*blocking-call-in-async\*\*[^]*command:show\.rule/);
    assert.match(parts[1] ?? '', /^- Asynchronous counterparts: `asyncio\.sleep`, `anyio\.sleep`\.\n\n\*\*asyncio\.sleep and time\.sleep\*\*[^]*For 5 s no other task[^]*command:show\.concept/);
  });

  it('show behind a finding what its rule is about, where the place only names what is used', async () => {
    await start({}, 'async def f():\n    pass\n\n\nasync def g():\n    f()\n');
    const parts = (await hover(5, 5)).split('\n\n---\n\n');
    assert.match(parts[0] ?? '', /coroutine-never-awaited/);
    assert.match(parts[1] ?? '', /^- `f` is a coroutine function[^]*\*\*coroutine was never awaited\*\*/);
  });

  it('show the whole page on request', async () => {
    await start({ settings: { hover: { detail: 'full' } } });
    const text = await hover(9, 5);
    assert.match(text, /\*\*The trap\*\*[^]*\*\*Versions\*\*/);
    assert.match(text, /```python/);
  });

  it('speak Chinese to a Chinese reader', async () => {
    await start({ locale: 'zh-cn' });
    assert.match(await hover(9, 20), /^\*\*gather\*\*\n\n`gather` 同时运行[^]*同时进行共 2 秒[^]*\[详细了解 gather\]/);
  });

  it('can be switched off, alone or with all hovers', async () => {
    await start({ settings: { hover: { concepts: false } } });
    assert.equal(await hover(9, 20), '');
    assert.match(await hover(10, 10), /^\*\*blocking-call-in-async\*\*(?![^]*---)/);
    editor.dispose();
    await start({ settings: { hover: { enable: false } } });
    assert.equal(await hover(9, 20), '');
    assert.equal(await hover(10, 10), '');
  });

  it('are none over comments, texts and names that only look alike', async () => {
    await start({}, '# await asyncio.gather\nx = "await"\n\n\nasync def f(gather):\n    gather()\n');
    for (const [line, character] of [[0, 3], [0, 18], [1, 6], [5, 6]] as const) assert.equal(await hover(line, character), '', `${line}:${character}`);
  });

  it('leave the rule named in a comment alone', async () => {
    await start({}, 'import time\n\n\nasync def f():\n    time.sleep(1)  # asyncio-lens: ignore[blocking-call-in-async]\n');
    const text = await hover(4, 45);
    assert.match(text, /^\*\*blocking-call-in-async\*\*/);
  });

  it('are read from a pack where the product is installed', async () => {
    const pack = '<!-- page: await -->\n# Waiting\n\nFrom the pack.\n';
    await start({ assets: { 'dist/concepts.en.md': pack }, missing: /^docs\/concepts\// });
    assert.match(await hover(9, 5), /\*\*Waiting\*\*\n\nFrom the pack\./);
    assert.equal((await hover(9, 20)).includes('gather runs'), false);
  });

  it('link to the web where the client has no command, and nowhere without an address', async () => {
    await start({ options: {} });
    // Or the diagnostics of the opening, still on their way, would pass for those of the new settings.
    await editor.diagnosticsOf(uri);
    assert.doesNotMatch(await hover(9, 20), /\]\(/);
    const seen = editor.published.length;
    await editor.configure({ docsBaseUrl: 'https://example.org/docs' });
    await editor.diagnosticsOf(uri, 1, seen);
    assert.match(await hover(9, 20), /\[More about gather\]\(https:\/\/example\.org\/docs\/concepts\/gather\.md\)$/);
  });

  it('come as plain text to a client that knows no Markdown', async () => {
    const capabilities = clientCapabilities(false);
    await start({ capabilities: { ...capabilities, textDocument: { ...capabilities.textDocument, hover: { contentFormat: ['plaintext'] } } } });
    assert.match(await hover(9, 20), /^gather\n\n`gather` runs[^]*load\(1\) {2}\|/);
  });
});
