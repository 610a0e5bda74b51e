// Forms typed behind an expression, over streams. What an item does is shown as the text an editor ends up with.
import assert from 'node:assert/strict';
import type { CompletionItem, Position } from 'vscode-languageserver/node';
import { TextEdit } from 'vscode-languageserver/node';
import { applied, clientCapabilities, Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const head = 'import asyncio\nimport time\n\n\nasync def load(url): ...\n\n\nasync def pages():\n    yield 1\n\n\ndef parse(text, limit=1):\n    return 1\n\n\n';

describe('postfix completion', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  /** Opens the text without its `|` and asks there. */
  async function ask(marked: string, setup: EditorSetup = {}): Promise<readonly CompletionItem[]> {
    editor = await Editor.start(setup);
    await editor.open(uri, marked.replace('|', ''));
    return (await editor.completions(uri, positionOf(marked))) ?? [];
  }

  async function forms(marked: string, setup: EditorSetup = {}): Promise<string> {
    return (await ask(marked, setup)).map(({ label }) => label).join(' ');
  }

  /** The text after an item was taken, its places filled with their defaults. */
  async function take(form: string, marked: string, setup: EditorSetup = {}): Promise<string> {
    const item = (await ask(marked, setup)).find(({ label }) => label === form);
    assert.ok(item, `no ${form}`);
    assert.ok(item.textEdit && TextEdit.is(item.textEdit));
    const snippet = item.insertTextFormat === 2;
    const indent = /^[ \t]*/.exec(marked.slice(marked.lastIndexOf('\n', marked.indexOf('|')) + 1))?.[0] ?? '';
    const text = item.insertTextMode === 2 ? item.textEdit.newText.replaceAll('\n', `\n${indent}`) : item.textEdit.newText;
    const newText = snippet ? text.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$0/g, '…').replace(/\\([\\$}])/g, '$1') : text;
    return applied(marked.replace('|', ''), [{ range: item.textEdit.range, newText }, ...(item.additionalTextEdits ?? [])]);
  }

  const main = (line: string, ...more: string[]): string => `${head}async def main(url, x):\n    ${[line, ...more].join('\n    ')}\n`;

  it('writes await in front', async () => {
    assert.equal(await take('await', main('page = load(url).|')), main('page = await load(url)'));
    assert.equal(await take('await', main('page = load(url).aw|', 'print(page)')), main('page = await load(url)', 'print(page)'));
    assert.equal(await take('await', main('print(load(url).await|)')), main('print(await load(url))'));
    assert.equal(await take('await', main('return [load(u).| for u in x]')), main('return [await load(u) for u in x]'));
  });

  it('puts parentheses around where something follows', async () => {
    assert.equal(await take('await', main('text = load(url).|.text')), main('text = (await load(url)).text'));
    assert.equal(await take('await', main('first = load(url).|[0]')), main('first = (await load(url))[0]'));
  });

  it('writes the other forms', async () => {
    assert.equal(await take('task', main('load(url).|')), main('task = asyncio.create_task(load(url))'));
    assert.equal(await take('task', main('x.append(load(url).|)')), main('x.append(asyncio.create_task(load(url)))'));
    assert.equal(await take('gather', main('a = load(url).|')), main('a = await asyncio.gather(load(url), other())'));
    assert.equal(await take('shield', main('load(url).|')), main('await asyncio.shield(load(url))'));
    assert.equal(await take('thread', main('tree = parse(x, limit=2).|')), main('tree = await asyncio.to_thread(parse, x, limit=2)'));
    assert.equal(await take('thread', main('time.sleep.|')), main('await asyncio.to_thread(time.sleep)'));
    assert.equal(await take('afor', main('pages().|')), main('async for item in pages():', '    …'));
    assert.equal(await take('awith', main('x.open().|')), main('async with x.open() as value:', '    …'));
  });

  it('writes a timeout block where the Python of the project has it, and wait_for elsewhere', async () => {
    assert.equal(await take('timeout', main('load(url).|'), { settings: { targetVersion: '3.11' } }), main('async with asyncio.timeout(5):', '    await load(url)'));
    assert.equal(await take('timeout', main('load(url).|')), main('await asyncio.wait_for(load(url), timeout=5)'));
    assert.equal(await take('timeout', main('a = load(url).|'), { settings: { targetVersion: '3.11' } }), main('a = await asyncio.wait_for(load(url), timeout=5)'));
  });

  it('imports asyncio as the file does, or adds the import', async () => {
    const text = (top: string, line: string): string => `${top}async def main(load):\n    ${line}\n`;
    assert.equal(await take('shield', text('import asyncio as aio\n\n\n', 'load().|')), text('import asyncio as aio\n\n\n', 'await aio.shield(load())'));
    assert.equal(await take('shield', text('import os\n\n\n', 'load().|')), text('import asyncio\nimport os\n\n\n', 'await asyncio.shield(load())'));
    assert.equal(await forms(text('asyncio = 1\n\n\n', 'load().|')), 'await afor awith');
  });

  it('offers what makes sense for the value', async () => {
    assert.equal(await forms(main('load(url).|')), 'task await timeout gather shield');
    assert.equal(await forms(main('pages().|')), 'afor');
    assert.equal(await forms(main('parse(x).|')), 'thread');
    assert.equal(await forms(main('time.sleep(1).|')), 'thread');
    assert.equal(await forms(main('asyncio.Lock().|')), 'awith');
    assert.equal(await forms(main('x.|')), 'await afor awith');
    assert.equal(await forms(main('y = x.|')), 'await');
    assert.equal(await forms(main('task = asyncio.create_task(load(1))', 'task.|')), 'await timeout gather shield');
  });

  it('offers nothing where nothing makes sense', async () => {
    for (const line of ['asyncio.|', 'time.|', '"text".|', 'len(x).|', '[1].|', '1.|', 'asyncio.Lock.|', '# load(url).|', '"load(url).|"', 'x = 1|']) {
      assert.equal(await forms(main(line)), '', line);
      editor.dispose();
    }
    await ask('x = 1\n|');
  });

  it('offers nothing outside of coroutines', async () => {
    assert.equal(await forms(`${head}load(1).|\n`), '');
    editor.dispose();
    assert.equal(await forms(`${head}def main(url):\n    load(url).|\n`), '');
    editor.dispose();
    assert.equal(await forms(`${head}async def main(url):\n    f = lambda: load(url).|\n`), '');
    editor.dispose();
    assert.equal(await forms(`${head}async def main(url):\n    def inner():\n        load(url).|\n`), '');
  });

  it('can be switched off, all together or one by one', async () => {
    assert.equal(await forms(main('load(url).|'), { settings: { completion: { postfix: { enable: false } } } }), '');
    editor.dispose();
    assert.equal(await forms(main('load(url).|'), { settings: { completion: { postfix: { forms: ['await', 'nonsense'] } } } }), 'await');
  });

  it('leaves no trace in the analysis', async () => {
    await ask(main('time.sleep(1)', 'load(url).|'));
    const before = await editor.diagnosticsOf(uri);
    await editor.completions(uri, positionOf(main('time.sleep(1)', 'load(url).|')));
    const seen = editor.published.length;
    await editor.change(uri, { at: { line: 0, character: 0 }, text: ' ' });
    await editor.change(uri, { at: { line: 0, character: 0 }, end: { line: 0, character: 1 }, text: '' });
    assert.deepEqual((await editor.diagnosticsOf(uri, 3, seen)).map(({ code, range }) => [code, range]), before.map(({ code, range }) => [code, range]));
  });

  it('needs neither snippets nor Markdown', async () => {
    const setup = { capabilities: { ...clientCapabilities(false), textDocument: { hover: { contentFormat: ['plaintext' as const] } } } };
    assert.equal(await take('awith', main('x.open().|'), setup), main('async with x.open() as value:', '    ').replace(/ {8}\n$/, '        \n'));
  });
});

function positionOf(marked: string): Position {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
