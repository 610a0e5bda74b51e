// Statements that the server offers where they make sense, over streams. What an item does is shown as the text an editor ends up with.
import assert from 'node:assert/strict';
import { TextEdit, type CompletionItem, type Position } from 'vscode-languageserver/node';
import { patternNames } from '../../server/src/analysis/index.ts';
import { analyse } from '../harness/core.ts';
import { expand } from '../snippets/expand.ts';
import { compileErrors } from '../snippets/python.ts';
import { complaints } from '../snippets/ruff.ts';
import { applied, clientCapabilities, Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const new_ = { settings: { targetVersion: '3.12' } };

describe('patterns in place', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  /** Opens the text without its `|` and asks there. */
  async function ask(marked: string, setup: EditorSetup = new_): Promise<readonly CompletionItem[]> {
    editor = await Editor.start(setup);
    await editor.open(uri, marked.replace('|', ''));
    return (await editor.completions(uri, positionOf(marked))) ?? [];
  }

  async function labels(marked: string, setup?: EditorSetup): Promise<string> {
    const found = (await ask(marked, setup)).map(({ label }) => label).join(' ');
    editor.dispose();
    return found;
  }

  /** The text after an item was taken, its places filled with their defaults. */
  async function take(label: string, marked: string, setup?: EditorSetup): Promise<string> {
    const items = await ask(marked, setup);
    editor.dispose();
    return taken(items.find((item) => item.label === label) ?? assert.fail(`no ${label}: ${items.map((item) => item.label).join(' ')}`), marked);
  }

  const coroutine = (...lines: string[]): string => `import asyncio\n\n\nasync def main(urls):\n    ${lines.join('\n    ')}\n`;

  it('write a block for several things at once, or its older twin', async () => {
    assert.equal(await take('taskgroup', coroutine('ta|')), coroutine('async with asyncio.TaskGroup() as group:', '    for item in items:', '        group.create_task(handle(item))'));
    const old = { settings: { targetVersion: '3.10' } };
    assert.equal(await take('gather', coroutine('ga|'), old), coroutine('results = await asyncio.gather(*(handle(item) for item in items))'));
    const [found] = (await ask(coroutine('ta|'), old)).filter(({ label }) => label === 'gather');
    assert.equal(found?.filterText, 'gather taskgroup', 'who asks for the new one finds the old one');
  });

  it('write a time limit as a block, or around one wait', async () => {
    assert.equal(await take('timeout', coroutine('ti|')), coroutine('async with asyncio.timeout(5):', '    await work()'));
    assert.equal(await take('wait_for', coroutine('wa|'), {}), coroutine('result = await asyncio.wait_for(work(), timeout=5)'), 'without a target, of all versions that are supported');
  });

  it('add imports, in the spelling of the file', async () => {
    const text = (top: string, line: string): string => `${top}async def main(queue):\n    ${line}\n`;
    assert.equal(await take('timeout', text('import asyncio as aio\n\n\n', 'ti|')), text('import asyncio as aio\n\n\n', 'async with aio.timeout(5):\n        await work()'));
    assert.equal(await take('timeout', text('from asyncio import timeout as limit\n\n\n', 'ti|')), text('from asyncio import timeout as limit\n\n\n', 'async with limit(5):\n        await work()'));
    assert.equal(await take('timeout', text('import os\n\n\n', 'ti|')), text('import asyncio\nimport os\n\n\n', 'async with asyncio.timeout(5):\n        await work()'));
    const worker = await take('worker', 'from asyncio import Queue\n\n\nasync def main(queue: Queue):\n    wo|\n');
    assert.match(worker, /^from asyncio import Queue\nimport logging\n|^import logging\nfrom asyncio import Queue\n/);
    assert.match(worker, /\n {12}logging\.exception\("could not handle %r", item\)\n {8}finally:\n {12}queue\.task_done\(\)\n/);
    assert.equal(await labels(text('asyncio = 1\n\n\n', 'ti|'), { settings: { targetVersion: '3.9' } }), 'aclose', 'a name that is taken is not imported');
  });

  it('use what is at hand', async () => {
    const head = 'import asyncio\n\nlimit = asyncio.Semaphore(3)\n\n\nclass Store:\n    def __init__(self):\n        self.lock = asyncio.Lock()\n        self.jobs = asyncio.Queue()\n\n    async def save(self):\n        ';
    assert.equal(await take('lock', `${head}lo|\n`), `${head}async with self.lock:\n            pass\n`);
    const [lock] = (await ask(`${head}lo|\n`)).filter(({ label }) => label === 'lock');
    assert.ok(lock?.textEdit && TextEdit.is(lock.textEdit));
    assert.match(lock.textEdit.newText, /^async with \$\{1\|self\.lock,limit\|\}:/);
    editor.dispose();
    assert.match(await take('worker', `${head}wo|\n`), /item = await self\.jobs\.get\(\)/);
    assert.doesNotMatch(await labels(coroutine('lo|')), /lock|worker/, 'nothing is at hand');
    assert.doesNotMatch(await labels('import asyncio\n\n\nasync def main(lock: asyncio.Lock):\n    async with lock:\n        lo|\n'), /lock/, 'it is held already');
    const pages = 'import asyncio\n\n\nasync def pages(url):\n    yield url\n\n\nasync def main(url):\n    ';
    assert.match(await take('aclosing', `${pages}ac|\n`), /import contextlib\n[^]*async with contextlib\.aclosing\(pages\(url\)\) as found:\n {8}async for row in found:/);
    assert.match(await take('aclose', `${pages}ac|\n`, {}), /found = pages\(url\)\n {4}try:\n {8}async for row in found:\n[^]*finally:\n {8}await found\.aclose\(\)/);
  });

  it('keep a task in a set of the module', async () => {
    const kept = '    task = asyncio.create_task(work())\n    background_tasks.add(task)\n    task.add_done_callback(background_tasks.discard)\n';
    assert.equal(await take('background', coroutine('ba|')), `import asyncio\n\nbackground_tasks: set[asyncio.Task] = set()\n\n\nasync def main(urls):\n${kept}`);
    const has = 'import asyncio\n\nbackground_tasks = set()\n\n\nasync def main(urls):\n';
    assert.equal(await take('background', `${has}    ba|\n`), has + kept);
  });

  it('catch a cancellation where something may be cancelled, and nothing catches it yet', async () => {
    const caught = ['except asyncio.CancelledError:', '    print("cancelled")', '    raise'];
    assert.equal(await take('cancelled', coroutine('try:', '    await work()', 'ca|')), coroutine('try:', '    await work()', ...caught));
    assert.equal(await take('cancelled', coroutine('try:', '    await work()', 'except OSError:', '    pass', '|')), coroutine('try:', '    await work()', 'except OSError:', '    pass', ...caught));
    assert.equal(await labels(coroutine('try:', '    await work()', 'ex|')), 'cancelled', 'a try needs its handler first');
    assert.match(await labels(coroutine('try:', '    await work()', 'except OSError:', '    pass', '|')), /^taskgroup .*signals cancelled$|^cancelled taskgroup /);
    for (const lines of [['try:', '    work()', 'ex|'], ['try:', '    await work()', 'except BaseException:', '    raise', 'ex|'], ['try:', '    await work()', 'except (OSError, asyncio.CancelledError):', '    raise', 'ex|'], ['await work()', 'ex|']]) {
      assert.doesNotMatch(await labels(coroutine(...lines)), /cancelled/, lines.join('\n'));
    }
  });

  it('start the program at the end of a file that nothing starts', async () => {
    const head = 'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n\n\n';
    assert.equal(await take('main', `${head}ma|\n`), `${head}if __name__ == "__main__":\n    asyncio.run(main())\n`);
    assert.equal(await labels(`${head}if __name__ == "__main__":\n    asyncio.run(main())\n\n\nma|\n`), '');
    assert.equal(await labels('import asyncio\n\n\nma|\n\n\nasync def main():\n    await asyncio.sleep(1)\n'), '', 'there is no main yet');
    assert.equal(await labels('import asyncio\n\n\nasync def load(url):\n    await asyncio.sleep(url)\n\n\nma|\n'), '', 'nobody knows what to load');
  });

  it('complete the protocols of a class, with the methods it has', async () => {
    const head = 'class Client:\n    async def connect(self): ...\n\n    def stop(self): ...\n\n    ';
    assert.equal(
      await take('aenter', `${head}ae|\n`),
      `from typing import Self\n\n\n${head}async def __aenter__(self) -> Self:`.replace('from typing import Self', 'import typing').replace('Self:', 'typing.Self:') +
        '\n        await self.connect()\n        return self\n\n    async def __aexit__(self, *exc_info: object) -> None:\n        self.stop()\n',
    );
    assert.match(await take('aiter', `${head}ai|\n`, {}), /def __aiter__\(self\) -> "Client":\n {8}return self\n\n {4}async def __anext__\(self\) -> str:/);
    assert.equal(await labels('class Client:\n    async def __aenter__(self): ...\n\n    def __aiter__(self): ...\n\n    ae|\n'), '');
    assert.equal(await labels('import enum\n\n\nclass Colour(enum.Enum):\n    RED = 1\n    ae|\n'), '', 'members of an enumeration');
  });

  it('are offered where a statement begins, and nowhere else', async () => {
    assert.equal(await labels(coroutine('|')), 'taskgroup timeout background aclosing connection signals');
    const others = ['x = ti|', 'ti| = 1', 'print(ti|)', 'print(', '"""', 'ti|', '# ti|', 'async ti|', 'x.ti|'].filter((line) => line.includes('|') && line !== 'ti|');
    for (const line of others) assert.doesNotMatch(await labels(coroutine(line)), /timeout|taskgroup/, line);
    for (const lines of [['print(', '    ti|', ')'], ['"""', 'ti|', '"""'], ['x = [', 'ti|']]) assert.equal(await labels(coroutine(...lines)), '', lines.join('\n'));
    for (const text of ['import asyncio\n\nti|\n', 'import asyncio\n\n\ndef main():\n    ti|\n', 'import asyncio\n\n\nasync def main():\n    def inner():\n        ti|\n']) assert.equal(await labels(text), '', text);
    assert.match(await labels('import asyncio\n\n\nasync def main(x):\n    if x:\n        ti|\n    else:\n        await x\n'), /timeout/);
  });

  it('can be switched off, all together or one by one', async () => {
    assert.equal(await labels(coroutine('|'), { settings: { completion: { patterns: { enable: false } } } }), '');
    assert.equal(await labels(coroutine('|'), { settings: { targetVersion: '3.12', completion: { patterns: { names: ['timeout', 'nonsense'] } } } }), 'timeout');
    assert.equal(await labels(coroutine('|'), { settings: { completion: { patterns: { names: ['timeout'] } } } }), 'wait_for', 'also in their older form');
    for (const name of patternNames) assert.doesNotMatch(name, /^aio/, 'snippets of the editor have that prefix');
  });

  it('speak the reader’s language', async () => {
    for (const item of await ask(coroutine('|'), { ...new_, locale: 'zh-cn' })) assert.match(item.detail ?? '', /\p{Script=Han}/u, item.label);
    editor.dispose();
    for (const item of await ask(coroutine('|'))) assert.doesNotMatch(item.detail ?? '', /\p{Script=Han}/u, item.label);
  });

  it('leave no trace in the analysis', async () => {
    const text = coroutine('time.sleep(1)', 'ti|').replace('import asyncio', 'import asyncio\nimport time');
    await ask(text);
    const before = await editor.diagnosticsOf(uri);
    assert.ok(before.length > 0);
    await editor.completions(uri, positionOf(text));
    const seen = editor.published.length;
    await editor.change(uri, { at: { line: 0, character: 0 }, text: ' ' });
    await editor.change(uri, { at: { line: 0, character: 0 }, end: { line: 0, character: 1 }, text: '' });
    assert.deepEqual((await editor.diagnosticsOf(uri, 3, seen)).map(({ code, range }) => [code, range]), before.map(({ code, range }) => [code, range]));
  });

  it('need neither snippets nor Markdown', async () => {
    const setup = { ...new_, capabilities: { ...clientCapabilities(false), textDocument: { hover: { contentFormat: ['plaintext' as const] } } } };
    assert.equal(await take('timeout', coroutine('ti|'), setup), coroutine('async with asyncio.timeout(5):', '    await work()'));
  });
});

// Every pattern, at all the places where it can be had.
describe('each pattern in place', () => {
  const places: readonly string[] = [
    'import asyncio\n\nlimit = asyncio.Semaphore(2)\n\n\nasync def rows():\n    yield 1\n\n\nasync def main(jobs: asyncio.Queue):\n    |\n',
    'import asyncio as aio\n\n\nclass Store:\n    def __init__(self):\n        self.lock = aio.Lock()\n        self.jobs = aio.PriorityQueue()\n\n    async def save(self):\n        try:\n            await self.lock.acquire()\n        finally:\n            self.lock.release()\n        |\n',
    'async def main(x):\n    if x:\n        |\n    await x\n',
    'import asyncio\n\n\nasync def main(x):\n    try:\n        await x\n    |\n',
    'import asyncio\n\n\nasync def main(x):\n    try:\n        await x\n    except OSError:\n        print(x)\n    |\n',
    'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n\n\n|\n',
    'class Store:\n    async def open(self):\n        await self.close()\n\n    async def close(self):\n        await self.open()\n\n    |\n',
    'class Store:\n\tasync def read(self):\n\t\tawait self.read_more()\n\n\t|\n',
  ];
  const pythons = ['all', ...[8, 10, 11, 12, 13, 14].map((minor) => ({ min: [3, minor] as const, max: null }))] as const;

  it('is valid Python, has every import it needs, and is silent under all our rules', async () => {
    const seen = new Set<string>();
    const texts: Record<string, string> = {};
    for (const python of pythons) {
      for (const [index, marked] of places.entries()) {
        const offset = marked.indexOf('|');
        const text = marked.replace('|', '');
        const analysis = await analyse(text, { python });
        const before = new Set((await analyse(marked.replace(/ *\t*\|\n/, ''), { python, maxFindings: 0 })).findings().map(({ rule }) => rule));
        for (const pattern of analysis.patternsAt(offset)) {
          seen.add(pattern.label);
          const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
          const body = expand({ prefix: '', description: '', body: [pattern.text.replaceAll('\t', '→').replace(/\n(?=[^\n])/g, `\n${text.slice(lineStart, offset).replaceAll('\t', '→')}`)] });
          // Places are filled in the order in which they stand.
          const order = body.stops.filter((stop) => stop !== 0);
          assert.deepEqual(order, [...order].sort((a, b) => a - b), pattern.label);
          const result = withEdits(text, [{ start: pattern.start, end: offset, newText: body.text.trimEnd().replaceAll('→', '\t') }, ...pattern.edits]);
          const name = `${pattern.label} at ${index} for ${JSON.stringify(python)}`;
          texts[name] = result;
          const found = (await analyse(result, { python, maxFindings: 0 })).findings().filter(({ rule }) => !before.has(rule));
          assert.deepEqual(found.map(({ rule, start, end }) => `${rule}: ${result.slice(start, end)}`), [], `${name}\n${result}`);
          const undefinedNames = complaints(result).filter(({ code, message }) => code === 'syntax-error' || (code === 'F821' && !/`(handle|items|work|rows)`/.test(message)));
          assert.deepEqual(undefinedNames, [], `${name}\n${result}`);
        }
        assert.deepEqual(analysis.takeFailures(), []);
        assert.equal(analysis.text, text);
      }
    }
    assert.deepEqual([...patternNames].filter((name) => !seen.has(name)), []);
    for (const older of ['gather', 'wait_for', 'aclose']) assert.ok(seen.has(older), older);
    assert.deepEqual(await compileErrors(texts), {});
  }).timeout(60_000);
});

function withEdits(text: string, edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[]): string {
  const ordered = edits.map((edit, order) => ({ edit, order })).sort((a, b) => b.edit.start - a.edit.start || b.order - a.order);
  return ordered.reduce((now, { edit }) => now.slice(0, edit.start) + edit.newText + now.slice(edit.end), text);
}

function taken(item: CompletionItem, marked: string): string {
  assert.ok(item.textEdit && TextEdit.is(item.textEdit));
  const indent = /^[ \t]*/.exec(marked.slice(marked.lastIndexOf('\n', marked.indexOf('|')) + 1))?.[0] ?? '';
  const body = item.insertTextMode === 2 ? item.textEdit.newText.replace(/\n(?=[^\n])/g, `\n${indent}`) : item.textEdit.newText;
  const newText = item.insertTextFormat === 2 ? expand({ prefix: '', description: '', body: [body] }).text.trimEnd() : body;
  return applied(marked.replace('|', ''), [{ range: item.textEdit.range, newText }, ...(item.additionalTextEdits ?? [])]);
}

function positionOf(marked: string): Position {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
