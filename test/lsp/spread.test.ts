import assert from 'node:assert/strict';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import { clientCapabilities, Editor, type EditorSetup } from './fake-editor.ts';

// A function becomes a coroutine function, and all that call it follow, wherever they are.

const load = 'file:///project/load.py';
const service = 'file:///project/service.py';
const app = 'file:///project/app.py';

describe('making a function async across files', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  /** The texts after the change to the function whose header begins the line, or what the person is told instead. */
  async function spread(files: Readonly<Record<string, string>>, uri = load, at = 0, setup: EditorSetup = {}): Promise<Record<string, string> | string> {
    editor = await Editor.start({ files, ...setup });
    let told = '';
    editor.connection.onNotification('window/showMessage', ({ message }: { message: string }) => void (told = message));
    editor.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => ((told = message), null));
    await editor.open(uri, files[uri] ?? '');
    const { edit } = await editor.resolve(await action(uri, at));
    return edit === undefined ? told : after(files, edit);
  }

  async function action(uri: string, line: number, character = 5): Promise<CodeAction | undefined> {
    const place = { line, character };
    return (await editor.actions(uri, { start: place, end: place }, [], ['refactor'])).find(({ title }) => /async|更新/.test(title) && title.includes('project') || title.includes('项目'));
  }

  function after(files: Readonly<Record<string, string>>, edit: WorkspaceEdit): Record<string, string> {
    return Object.fromEntries(Object.keys(files).map((uri) => [uri.slice(uri.lastIndexOf('/') + 1), editor.after(uri, edit)]));
  }

  it('awaits it in coroutines, makes plain callers follow, and runs it where the program begins', async () => {
    const found = await spread({
      [load]: 'def load(url):\n    return url\n',
      [service]: 'from load import load\n\n\ndef both(a, b):\n    return load(a).upper() + load(b)\n\n\nasync def one(a):\n    return load(a)\n',
      [app]: 'import service\n\n\ndef main():\n    print(service.both("a", "b"))\n\n\nif __name__ == "__main__":\n    main()\n',
    });
    assert.deepEqual(found, {
      'load.py': 'async def load(url):\n    return url\n',
      'service.py': 'from load import load\n\n\nasync def both(a, b):\n    return (await load(a)).upper() + await load(b)\n\n\nasync def one(a):\n    return await load(a)\n',
      'app.py': 'import asyncio\nimport service\n\n\nasync def main():\n    print(await service.both("a", "b"))\n\n\nif __name__ == "__main__":\n    asyncio.run(main())\n',
    });
  });

  it('shows every edit before it is made, where the editor can do that', async () => {
    editor = await Editor.start({ files: { [load]: 'def load():\n    pass\n', [app]: 'from load import load\n\n\nasync def main():\n    load()\n' } });
    await editor.open(load, 'def load():\n    pass\n');
    const { edit } = await editor.resolve(await action(load, 0));
    assert.deepEqual(edit?.changeAnnotations, { spread: { label: 'Make 1 function(s) async and await their callers, in 2 file(s)', needsConfirmation: true } });
    assert.ok(edit.documentChanges?.every((change) => 'edits' in change && change.edits.every((one) => 'annotationId' in one && one.annotationId === 'spread')));
    // An open document is bound to its version, a closed one has none.
    assert.deepEqual(edit.documentChanges?.map((change) => 'textDocument' in change && [change.textDocument.uri, change.textDocument.version]), [[load, 1], [app, null]]);
  });

  it('follows methods of classes, also inherited and through attributes', async () => {
    const found = await spread({
      [load]: 'class Client:\n    def fetch(self):\n        return 1\n\n    def twice(self):\n        return self.fetch() + self.fetch()\n',
      [app]: 'from load import Client\n\n\nclass Special(Client):\n    async def more(self):\n        return self.fetch()\n\n\nasync def main(client: Client):\n    return client.twice()\n',
    }, load, 1);
    assert.deepEqual(found, {
      'load.py': 'class Client:\n    async def fetch(self):\n        return 1\n\n    async def twice(self):\n        return await self.fetch() + await self.fetch()\n',
      'app.py': 'from load import Client\n\n\nclass Special(Client):\n    async def more(self):\n        return await self.fetch()\n\n\nasync def main(client: Client):\n    return await client.twice()\n',
    });
  });

  it('goes round in circles once', async () => {
    const found = await spread({ [load]: 'def load(n):\n    return other(n - 1) if n else 0\n\n\ndef other(n):\n    return load(n)\n' });
    assert.deepEqual(found, { 'load.py': 'async def load(n):\n    return await other(n - 1) if n else 0\n\n\nasync def other(n):\n    return await load(n)\n' });
  });

  const method = 'class Client:\n    def fetch(self):\n        return 1\n';
  const refusals: readonly (readonly [what: string, files: Readonly<Record<string, string>>, line: number, said: RegExp])[] = [
    ['is handed on', { [load]: 'def load():\n    pass\n', [app]: 'import threading\nfrom load import load\n\nthreading.Thread(target=load).start()\n' }, 0, /handed on.*app\.py:4/],
    ['is called while a module is imported', { [load]: 'def load():\n    return 1\n', [app]: 'from load import load\n\nvalue = load()\n' }, 0, /app\.py:3 is imported/],
    ['is called by a special method', { [load]: 'def load():\n    return 1\n', [app]: 'from load import load\n\n\nclass A:\n    def __init__(self):\n        self.x = load()\n' }, 0, /A\.__init__ \(app\.py:5\) is a special method/],
    ['is called by a property', { [load]: 'def load():\n    return 1\n', [app]: 'from load import load\n\n\nclass A:\n    @property\n    def x(self):\n        return load()\n' }, 0, /A\.x \(app\.py:6\) has a decorator/],
    ['is called by a generator', { [load]: 'def load():\n    return 1\n', [app]: 'from load import load\n\n\ndef all():\n    yield load()\n' }, 0, /all \(app\.py:4\) is a generator/],
    ['is called in a lambda', { [load]: 'def load():\n    return 1\n\n\nkey = lambda: load()\n' }, 0, /in a lambda/],
    ['is called by a plain test', { [load]: 'def load():\n    return 1\n', 'file:///project/tests/test_load.py': 'from load import load\n\n\ndef test_load():\n    assert load() == 1\n' }, 0, /belongs to a test/],
    ['is public', { [load]: '__all__ = ["load"]\n\n\ndef load():\n    return 1\n' }, 3, /__all__/],
    ['is decorated', { [load]: 'import functools\n\n\n@functools.cache\ndef load():\n    return 1\n' }, 4, /decorator/],
    ['is overridden elsewhere', { [load]: method, [app]: 'from load import Client\n\n\nclass Special(Client):\n    def fetch(self):\n        return 2\n' }, 1, /overridden in a class at app\.py:4/],
    ['overrides a method', { [load]: `${method}\n\nclass Special(Client):\n    def fetch(self):\n        return 2\n` }, 6, /overrides/],
    ['may be meant by a call on something unknown', { [load]: method, [app]: 'def use(thing):\n    thing.fetch()\n' }, 1, /app\.py:2 means Client\.fetch/],
    ['is called under a lock of threads', { [load]: 'import threading\n\nlock = threading.Lock()\n\n\ndef load():\n    return 1\n\n\nasync def main():\n    with lock:\n        load()\n' }, 5, /lock of threads/],
  ];
  for (const [what, files, line, said] of refusals) {
    it(`changes nothing and says why when the function ${what}`, async () => {
      const told = await spread(files, load, line);
      assert.ok(typeof told === 'string', JSON.stringify(told));
      assert.match(told, /^Nothing was changed\. /);
      assert.match(told, said);
    });
  }

  it('says so in Chinese too', async () => {
    const told = await spread({ [load]: 'def load():\n    return 1\n', [app]: 'from load import load\n\nvalue = load()\n' }, load, 0, { locale: 'zh-cn' });
    assert.equal(told, '没有做任何修改。app.py:3 在导入时调用了 load，那里无法等待。');
  });

  it('says so only when it is chosen, where an editor resolves what somebody looks at', async () => {
    const capabilities = clientCapabilities(false);
    const codeAction = { ...capabilities.textDocument?.codeAction, resolveSupport: { properties: ['edit', 'command'] } };
    editor = await Editor.start({ files: { [load]: method }, capabilities: { ...capabilities, textDocument: { ...capabilities.textDocument, codeAction } } });
    const text = '__all__ = ["load"]\n\n\ndef load():\n    return 1\n';
    await editor.open(load, text);
    const { edit, command } = await editor.resolve(await action(load, 3));
    assert.equal(edit, undefined);
    const said = new Promise((resolve) => {
      editor.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => (resolve(message), null));
      editor.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
        resolve(message);
      });
    });
    await editor.request('workspace/executeCommand', { command: command?.command, arguments: command?.arguments });
    assert.match(String(await said), /__all__/);
  });

  it('is offered on the header of a plain function only', async () => {
    const text = 'def load():\n    x = 1\n    return x\n\n\nasync def other():\n    pass\n';
    editor = await Editor.start({ files: { [load]: text } });
    await editor.open(load, text);
    assert.ok(await action(load, 0));
    assert.equal(await action(load, 1), undefined);
    assert.equal(await action(load, 5, 11), undefined);
  });
});
