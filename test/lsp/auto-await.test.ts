// Calls that are completed with their `await`, over streams. What an item does is shown as the text an editor ends up with.
import assert from 'node:assert/strict';
import { TextEdit, type CompletionItem, type Position } from 'vscode-languageserver/node';
import { analyse } from '../harness/core.ts';
import { expand } from '../snippets/expand.ts';
import { compileErrors } from '../snippets/python.ts';
import { complaints } from '../snippets/ruff.ts';
import { applied, clientCapabilities, Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const head = [
  'import asyncio', 'import contextlib', 'import unknown_library', 'from asyncio import sleep', '', '',
  'async def fetch(url, *, limit=1):', '    await sleep(limit)', '    return url', '', '',
  'async def flush():', '    await sleep(1)', '', '',
  'async def follow(depth=1, *rest):', '    await sleep(depth)', '', '',
  'async def feed():', '    yield 1', '', '',
  '@contextlib.asynccontextmanager', 'async def field():', '    yield 1', '', '',
  '@unknown_library.wrapped', 'async def fed():', '    await sleep(1)', '', '',
  'def find():', '    return 1', '', '', '',
].join('\n');
const client = [
  'class Base:', '    async def ping(self):', '        await sleep(1)', '', '',
  'class Client(Base):', '    def __init__(self):', '        self.size = 1', '',
  '    async def __aenter__(self):', '        await self.ping()', '        return self', '',
  '    async def __aexit__(self, *exc_info):', '        await self.ping()', '',
  '    async def load(self, url):', '        await sleep(self.size)', '        return url', '',
  '    @staticmethod', '    async def pause(seconds=1):', '        await sleep(seconds)', '',
  '    @property', '    async def state(self):', '        await sleep(1)', '',
  '    def close(self):', '        self.size = 0', '',
  '    async def rows(self):', '        yield 1', '',
].join('\n');

const main = (...lines: string[]): string => `${head}async def main(url, x):\n    ${lines.join('\n    ')}\n`;
const method = (...lines: string[]): string => `${head}${client}\n    async def work(self):\n        ${lines.join('\n        ')}\n`;

describe('a call completed with its await', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  /** Opens the text without its `|` and asks there. Statements for the place have their own test. */
  async function ask(marked: string, { settings, ...setup }: EditorSetup = {}): Promise<readonly CompletionItem[]> {
    const completion = { patterns: { enable: false }, ...((settings as { completion?: object } | undefined)?.completion) };
    editor = await Editor.start({ ...setup, settings: { ...settings, completion } });
    await editor.open(uri, marked.replace('|', ''));
    return (await editor.completions(uri, positionOf(marked))) ?? [];
  }

  async function labels(marked: string, setup?: EditorSetup): Promise<string> {
    const found = (await ask(marked, setup)).map(({ label }) => label).join('; ');
    editor.dispose();
    return found;
  }

  async function take(label: string, marked: string, setup?: EditorSetup): Promise<string> {
    const items = await ask(marked, setup);
    editor.dispose();
    return taken(items.find((item) => item.label === label) ?? assert.fail(`no ${label}: ${items.map((item) => item.label).join('; ')}`), marked);
  }

  it('writes await in front of the call', async () => {
    assert.equal(await take('await fetch(…)', main('fe|')), main('await fetch()'));
    assert.equal(await take('await fetch(…)', main('page = fe|', 'print(page)')), main('page = await fetch()', 'print(page)'));
    assert.equal(await take('await fetch(…)', main('x.page = x.other =fe|  # first')), main('x.page = x.other =await fetch()  # first'));
    assert.equal(await take('await fetch(…)', main('page: str = FE|')), main('page: str = await fetch()'));
    assert.equal(await take('await fetch(…)', main('if x:', '    return fe|')), main('if x:', '    return await fetch()'));
    const [item] = await ask(main('fe|'));
    assert.equal(item?.filterText, 'fetch', 'what is typed is the name');
    assert.ok(item.textEdit && TextEdit.is(item.textEdit));
    assert.equal(item.textEdit.newText, 'await fetch($1)');
  });

  it('stands in front of self, of which nothing else need be typed', async () => {
    assert.equal(await take('await self.load(…)', method('self.lo|')), method('await self.load()'));
    assert.equal(await take('await self.load(…)', method('page = self.|', 'print(page)')), method('page = await self.load()', 'print(page)'));
    assert.equal(await labels(method('page = self.|')), 'await self.load(…); await self.pause(…); await self.ping()', 'neither itself for ever, nor what is no coroutine function');
    assert.match(await labels(method('if self.size:', '    return self.|')), /await self\.work\(\)/, 'under a condition');
    assert.equal(await labels(method('return self.p|')), 'await self.pause(…); await self.ping()');
    assert.equal(await labels(method('self.__ae|')), 'await self.__aenter__(); await self.__aexit__(…)');
    const [item] = await ask(method('page = self.lo|'));
    assert.equal(item?.filterText, 'load');
    assert.deepEqual(item.additionalTextEdits?.map(({ newText }) => newText), ['await ']);
    editor.dispose();
    assert.match(await labels(method('self.|')), /^awith; (.*; )?await self\.load\(…\);/, 'beside the forms for self');
    assert.doesNotMatch(await labels(main('page = x.lo|')), /await \w/);
    assert.equal(await labels(`${head}async def main(self):\n    self.|\n`), '', 'no method');
  });

  it('is offered for what certainly is a coroutine function, and begins with what is typed', async () => {
    assert.equal(await labels(main('f|')), 'await fetch(…); await flush(); await follow(…)', 'no generators, no unclear decorators, no plain functions');
    assert.equal(await labels(main('fl|')), 'await flush()');
    assert.equal(await labels(main('page = sl|')), 'await sleep(…)', 'imported');
    assert.equal(await labels(main('x|')), '');
    assert.equal(await labels(main('fetch = x', 'fe|')), '', 'another one of that name');
    assert.equal(await labels(main('async def inner():', '    await sleep(1)', 'inn|')), 'await inner()');
    assert.equal(await labels(`${head}if unknown_library.fast:\n    from unknown_library import fetch\n\n\nasync def main():\n    fe|\n`), '', 'nobody knows which');
  });

  it('leaves places alone that want something else', async () => {
    const lines = [
      '|', 'page = |', 'return |', 'await fe|', 'page = await fe|', 'print(fe|)', 'print(fe|', 'x.append(key=fe|)', 'x += fe|', 'x == fe|', 'page = x or fe|', 'yield fe|', 'del fe|', 'fe| = 1', 'fe|(url)', 'page = fe|, x',
      'f = lambda: fe|', 'page = [fe| for _ in x]', '# fe|', 'x = "fe|"', 'raise fe|', 'if fe|:', 'work: asyncio.Task = fe|', 'async fe|', 'import fe|', 'page = x.fe|', 'import x; fe|',
    ];
    // `.await` behind an expression is another form.
    for (const line of lines) assert.doesNotMatch(await labels(main(line)), /await \w/, line);
    for (const more of [['x = [', '    fe|', ']'], ['print(', '    fe|', ')'], ['"""', 'fe|', '"""'], ['yield 1', 'return fe|']]) assert.equal(await labels(main(...more)), '', more.join('\n'));
    for (const text of [`${head}fe|\n`, `${head}def main():\n    fe|\n`, `${head}async def main():\n    def inner():\n        fe|\n`, `${head}async def main():\n    class Inner:\n        fe|\n`]) assert.equal(await labels(text), '', text.slice(head.length));
  });

  it('sees coroutine functions of other files', async () => {
    const files = { 'file:///project/pages.py': 'async def fetch(url):\n    return url\n\n\ndef fetch_now(url):\n    return url\n' };
    editor = await Editor.start({ files, settings: { hideWhileTyping: 'off', completion: { patterns: { enable: false } } } });
    const marked = 'from pages import fetch, fetch_now\n\n\nasync def main(url):\n    fetch(url)\n    page = fe|\n    return page\n';
    await editor.open(uri, marked.replace('|', ''));
    await known(editor, 'coroutine-never-awaited');
    assert.deepEqual((await editor.completions(uri, positionOf(marked)))?.map(({ label }) => label), ['await fetch(…)']);
  });

  it('can be switched off, speaks the language of the reader, and needs no snippets', async () => {
    assert.equal(await labels(main('fe|'), { settings: { completion: { autoAwait: { enable: false } } } }), '');
    assert.match((await ask(main('fe|'), { locale: 'zh-cn' }))[0]?.detail ?? '', /\p{Script=Han}/u);
    editor.dispose();
    assert.equal((await ask(main('fe|')))[0]?.detail, 'call and await it');
    editor.dispose();
    const plain = { capabilities: { ...clientCapabilities(false), textDocument: { hover: { contentFormat: ['plaintext' as const] } } } };
    assert.equal(await take('await flush()', main('fl|'), plain), main('await flush()'));
    assert.equal(await take('await follow(…)', main('fo|'), plain), main('await follow()'));
    assert.equal(await take('await fetch(…)', main('fe|'), plain), main('await fetch('), 'arguments are still to be typed');
  });

  it('gives valid Python that all our rules are silent about, and leaves no trace', async () => {
    const places = [main('f|'), main('page = f|', 'print(page)'), main('return f|'), main('if x:', '    sl|', 'else:', '    await x'), main('try:', '    page = f|', 'finally:', '    print(x)'), method('self.|'), method('page = self.|', 'print(page)'), method('return self.|')];
    const texts: Record<string, string> = {};
    for (const [index, marked] of places.entries()) {
      const text = marked.replace('|', '');
      const offset = marked.indexOf('|');
      const analysis = await analyse(text, { maxFindings: 0 });
      const before = new Set((await analyse(marked.replace(/\w*\.?\|/, 'None'), { maxFindings: 0 })).findings().map(({ rule }) => rule));
      const offered = analysis.awaitsAt(offset);
      assert.ok(offered.length > 0, marked.slice(head.length));
      assert.equal(analysis.text, text);
      assert.deepEqual(analysis.takeFailures(), []);
      analysis.dispose();
      for (const { label, ...item } of await ask(marked)) {
        if (!label.startsWith('await ')) continue;
        const result = taken({ label, ...item }, marked);
        texts[`${label} at ${index}`] = result;
        const changed = await analyse(result, { maxFindings: 0 });
        assert.deepEqual(changed.findings().filter(({ rule }) => !before.has(rule)).map(({ rule, start, end }) => `${rule}: ${result.slice(start, end)}`), [], `${label}\n${result.slice(head.length)}`);
        assert.deepEqual(complaints(result).filter(({ code }) => code === 'syntax-error' || code === 'F821'), [], result);
      }
      editor.dispose();
    }
    assert.deepEqual(await compileErrors(texts), {});
  });
});

/** Until the other file has been read, as a finding tells. */
async function known(editor: Editor, code: string): Promise<void> {
  const timer = setInterval(() => editor.clock.pass(200), 5);
  try {
    let seen = 0;
    for (let found = await editor.diagnosticsOf(uri); !found.some((one) => one.code === code); found = (await editor.nextPublish(uri, seen)).diagnostics) seen = editor.published.length;
  } finally {
    clearInterval(timer);
  }
}

function taken(item: CompletionItem, marked: string): string {
  assert.ok(item.textEdit && TextEdit.is(item.textEdit));
  const { newText, range } = item.textEdit;
  const text = item.insertTextFormat === 2 ? expand({ prefix: '', description: '', body: [newText] }).text.trimEnd() : newText;
  return applied(marked.replace('|', ''), [{ range, newText: text }, ...(item.additionalTextEdits ?? [])]);
}

function positionOf(marked: string): Position {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
