import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeLens, DocumentHighlight, InlayHint, Position, Range, SemanticTokens } from 'vscode-languageserver/node';
import { clientCapabilities, Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const store = 'file:///project/store.py';
const text = `import asyncio
import time
from time import sleep as pause
from store import load


def read():
    time.sleep(1)


def parse():
    read()


async def tick():
    return 1


async def main(lock, items):
    await asyncio.sleep(1)
    async with lock:
        pause(1)
    async for item in items:
        parse()
    found = [item async for item in items]

    async def inner():
        await asyncio.sleep(2)

    later = (await tick() for _ in range(2))
    await tick()
    time.sleep(3)
    load()
    asyncio.create_task(tick())
    return found, inner, later
`;
const storeText = 'import time\n\n\ndef load():\n    time.sleep(1)\n';

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

const capabilities: ClientCapabilities = {
  ...clientCapabilities(false),
  workspace: { ...clientCapabilities(false).workspace, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true }, semanticTokens: { refreshSupport: true } },
  textDocument: {
    ...clientCapabilities(false).textDocument,
    documentHighlight: {}, inlayHint: {}, codeLens: {},
    semanticTokens: { requests: { full: true, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
};

describe('what can be seen beside the findings', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  async function start(settings: Readonly<Record<string, unknown>> = {}, setup: EditorSetup = {}, source = text): Promise<void> {
    editor = await Editor.start({ capabilities, files: { [uri]: source, [store]: storeText }, ...setup, settings: { hideWhileTyping: 'off', ...settings } });
    const isAsked = source === text && settings.blockingCalls === undefined;
    await editor.open(uri, source);
    await editor.diagnosticsOf(uri);
    // The other file is read behind the first answer, and told when some time has passed.
    const timer = setInterval(() => editor.clock.pass(200), 5);
    const knowsStore = (): boolean => editor.published.some(({ diagnostics }) => diagnostics.some(({ message }) => JSON.stringify(message).includes('load')));
    try {
      while (isAsked && !knowsStore()) await editor.nextPublish(uri);
    } finally {
      clearInterval(timer);
    }
  }

  /** Sets settings and waits until the client is asked to ask again. */
  async function configure(settings: Readonly<Record<string, unknown>>, refresh: string): Promise<void> {
    const asked = new Promise<void>((resolve) => editor.connection.onRequest(`workspace/${refresh}/refresh`, () => resolve()));
    await editor.configure({ hideWhileTyping: 'off', ...settings });
    await asked;
  }

  const at = (part: string, from = 0, source = text): Position => {
    const offset = source.indexOf(part, from);
    assert.ok(offset >= 0, part);
    const before = source.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const document = { textDocument: { uri } };
  const highlights = async (position: Position): Promise<readonly string[] | null> => {
    const found = await editor.request<DocumentHighlight[] | null>('textDocument/documentHighlight', { ...document, position });
    const lines = (editor.texts.get(uri)?.text ?? '').split('\n');
    return found?.map(({ range }) => `${range.start.line + 1} ${lines[range.start.line]?.slice(range.start.character, range.end.character) ?? ''}`) ?? null;
  };
  const hints = async (range = whole): Promise<readonly string[]> => {
    const found = (await editor.request<InlayHint[] | null>('textDocument/inlayHint', { ...document, range })) ?? [];
    return found.map(({ position, label }) => `${position.line + 1}:${position.character} ${typeof label === 'string' ? label : ''}`);
  };
  const lenses = async (): Promise<readonly CodeLens[]> => {
    const found = (await editor.request<CodeLens[] | null>('textDocument/codeLens', document)) ?? [];
    return Promise.all(found.map((lens) => editor.request<CodeLens>('codeLens/resolve', lens)));
  };
  /** `line name modifiers` */
  const tokens = async (range?: Range): Promise<readonly string[] | null> => {
    const found = await editor.request<SemanticTokens | null>(`textDocument/semanticTokens/${range ? 'range' : 'full'}`, { ...document, ...(range ? { range } : {}) });
    if (found === null) return null;
    const lines = (editor.texts.get(uri)?.text ?? '').split('\n');
    const result: string[] = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < found.data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = found.data.slice(i, i + 5);
      line += down;
      character = down > 0 ? right : character + right;
      result.push(`${line + 1} ${lines[line]?.slice(character, character + length) ?? ''} ${['function', 'method'][type] ?? ''} ${modifiers}`);
    }
    return result;
  };

  it('is announced only to clients that ask for it', async () => {
    await start();
    const { documentHighlightProvider, inlayHintProvider, codeLensProvider, semanticTokensProvider } = editor.result?.capabilities ?? {};
    assert.deepEqual([documentHighlightProvider, inlayHintProvider, codeLensProvider], [true, true, { resolveProvider: true }]);
    assert.deepEqual(semanticTokensProvider, { legend: { tokenTypes: ['function', 'method'], tokenModifiers: ['declaration', 'async'] }, full: true, range: true });
    editor.dispose();
    await start({}, { capabilities: clientCapabilities(false) });
    const plain = editor.result?.capabilities ?? {};
    assert.deepEqual([plain.documentHighlightProvider, plain.inlayHintProvider, plain.codeLensProvider, plain.semanticTokensProvider], [undefined, undefined, undefined, undefined]);
  });

  describe('highlights', () => {
    const ofMain = ['19 async', '20 await', '21 async with', '23 async for', '25 async for', '31 await'];

    it('show every suspension point of a coroutine from any of them, and from its own async', async () => {
      await start();
      for (const place of ['async def main', 'await asyncio.sleep(1)', 'async with lock', 'async for item in items:', 'async for item in items]', 'await tick()\n']) {
        assert.deepEqual(await highlights(at(place)), ofMain, place);
      }
      // The second word of `async with` belongs to it.
      assert.deepEqual(await highlights(at('with lock')), ofMain);
    });

    it('keep to the function they are in', async () => {
      await start();
      assert.deepEqual(await highlights(at('await asyncio.sleep(2)')), ['27 async', '28 await']);
      assert.deepEqual(await highlights(at('async def tick')), ['15 async']);
    });

    it('leave everything else to the editor', async () => {
      await start();
      for (const place of ['main(lock', 'def main', 'time.sleep(3)', 'await tick() for', 'import asyncio']) assert.equal(await highlights(at(place)), null, place);
      assert.equal(await highlights(at('async def main', 0)).then((found) => found?.length), ofMain.length);
    });

    it('come back when the code is whole again', async () => {
      await start();
      const position = at('await asyncio.sleep(1)');
      await editor.change(uri, { at: position, text: 'x = (' });
      await editor.diagnosticsOf(uri);
      assert.equal(await highlights(at('async def main')), null);
      assert.deepEqual(await highlights(at('async def tick')), ['15 async']);
      await editor.change(uri, { at: position, end: { ...position, character: position.character + 5 }, text: '' });
      assert.deepEqual(await highlights(position), ofMain);
    });
  });

  describe('inlay hints', () => {
    const blocking = ['22:16 blocks: time.sleep', '24:15 blocks: time.sleep via read()', '32:17 blocks', '33:10 blocks: time.sleep'];

    it('are off until somebody wants them, and come and go without a restart', async () => {
      await start();
      assert.deepEqual(await hints(), []);
      await configure({ inlayHints: { blocks: true } }, 'inlayHint');
      assert.deepEqual(await hints(), blocking);
      await configure({}, 'inlayHint');
      assert.deepEqual(await hints(), []);
    });

    it('name what blocks and the functions in between, only in the lines that are asked for', async () => {
      await start({ inlayHints: { blocks: true } });
      assert.deepEqual(await hints(), blocking);
      assert.deepEqual(await hints({ start: { line: 23, character: 0 }, end: { line: 24, character: 0 } }), blocking.slice(1, 2));
      const [, through, , elsewhere] = await editor.request<InlayHint[]>('textDocument/inlayHint', { ...document, range: whole });
      assert.deepEqual(through?.tooltip, { kind: 'markdown', value: '`time.sleep` blocks the thread of the event loop until it returns.\n\n- `parse()` → `read()` · line 12\n- `read()` → `time.sleep` · line 8' });
      assert.match(JSON.stringify(elsewhere?.tooltip), /`load\(\)` → `time\.sleep` · store\.py:5/);
    });

    it('follow what the project says does not block', async () => {
      await start({ inlayHints: { blocks: true }, blockingCalls: { allow: ['time.sleep'] } });
      assert.deepEqual(await hints(), []);
    });

    it('say where the keywords suspend, and which await never does', async () => {
      await start({ inlayHints: { suspends: true } });
      assert.deepEqual(await hints(), ['21:19 suspends: entry, exit', '23:27 suspends: each round', '25:41 suspends: each round', '30:25 never suspends', '31:16 never suspends']);
    });

    it('know time limits, which do not suspend, and task groups, which wait at their end', async () => {
      const source = 'import asyncio\n\n\nasync def main(lock):\n    async with asyncio.timeout(1):\n        await asyncio.sleep(1)\n    async with asyncio.TaskGroup() as group:\n        print(group)\n    async with asyncio.timeout(1), lock:\n        pass\n';
      await start({ inlayHints: { suspends: true } }, {}, source);
      assert.deepEqual(await hints(), ['7:43 suspends: exit', '9:39 suspends: entry, exit']);
    });

    it('are in Chinese for those who read it', async () => {
      await start({ locale: 'zh-cn', inlayHints: { suspends: true, blocks: true } });
      const found = await hints();
      assert.ok(found.includes('24:15 阻塞：time.sleep，经由 read()'), found.join('\n'));
      assert.ok(found.includes('21:19 挂起：进入、退出'), found.join('\n'));
    });

    it('stay on the lines that half-typed code leaves alone', async () => {
      await start({ inlayHints: { blocks: true } });
      await editor.change(uri, { at: at('await asyncio.sleep(1)'), text: 'x = foo(' });
      assert.deepEqual(await hints(), blocking);
    });
  });

  describe('code lenses', () => {
    it('are off until somebody wants them', async () => {
      await start();
      assert.deepEqual(await lenses(), []);
      await configure({ codeLens: true }, 'codeLens');
      assert.equal((await lenses()).length, 3);
    });

    it('count what is certain', async () => {
      await start({ codeLens: true });
      assert.deepEqual((await lenses()).map(({ range, command }) => [range.start.line + 1, command?.title, command?.command]), [
        [15, 'no suspension points · awaited in 2 places in this file · started in 1 place in this file', ''],
        [19, '5 suspension points · blocks: time.sleep', ''],
        [27, '1 suspension point', ''],
      ]);
    });

    it('lead to the call hierarchy where the client can show it, in the language of the reader', async () => {
      await start({ codeLens: true }, { locale: 'zh-cn', options: { showCallsCommand: 'asyncioLens.showCalls' } });
      const [first] = await lenses();
      assert.deepEqual(first?.command, { title: '没有挂起点 · 本文件中有 2 处等待它 · 本文件中有 1 处启动它', command: 'asyncioLens.showCalls', arguments: [uri, { line: 14, character: 10 }] });
    });

    it('say nothing of a function that has gone meanwhile', async () => {
      await start({ codeLens: true });
      const [first] = await editor.request<CodeLens[]>('textDocument/codeLens', document);
      await editor.change(uri, { at: at('async def tick'), end: { ...at('async def tick'), character: 6 }, text: '' });
      const resolved = await editor.request<CodeLens>('codeLens/resolve', first);
      assert.deepEqual(resolved.command, { title: '', command: '' });
    });
  });

  describe('semantic tokens', () => {
    const all = ['15 tick function 3', '19 main function 3', '20 sleep function 2', '27 inner function 3', '28 sleep function 2', '30 tick function 2', '31 tick function 2', '34 tick function 2'];

    it('leave the place to others until somebody wants them', async () => {
      await start();
      assert.equal(await tokens(), null);
      assert.equal(await tokens(whole), null);
      await configure({ semanticTokens: true }, 'semanticTokens');
      assert.deepEqual(await tokens(), all);
    });

    it('mark coroutine functions where they are defined and called, in a range as well', async () => {
      await start({ semanticTokens: true });
      assert.deepEqual(await tokens(), all);
      assert.deepEqual(await tokens({ start: { line: 26, character: 0 }, end: { line: 28, character: 0 } }), all.slice(3, 5));
    });

    it('mark methods, and no async generator or function that a decorator may have replaced', async () => {
      const source = 'import asyncio\nfrom nowhere import wrapped\n\n\nclass Client:\n    async def get(self):\n        return 1\n\n    async def all(self):\n        yield await self.get()\n\n\n@wrapped\nasync def unsure():\n    await asyncio.sleep(1)\n';
      await start({ semanticTokens: true }, {}, source);
      assert.deepEqual(await tokens(), ['6 get method 3', '10 get method 2', '15 sleep function 2']);
    });
  });
});
