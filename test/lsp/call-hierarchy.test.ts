import assert from 'node:assert/strict';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver/node';
import { Editor } from './fake-editor.ts';

const app = 'file:///project/app.py';
const store = 'file:///project/store.py';
const other = 'file:///project/other.py';
const appText = `import asyncio
from store import Store, load


async def main(store: Store):
    await store.save(1)
    await store.save(2)
    task = asyncio.create_task(store.flush())
    load()
    print("no edge")
    await task
`;
const storeText = `import time


class Store:
    async def save(self, item):
        return item

    async def flush(self):
        await self.save(0)


def load():
    time.sleep(1)
`;

describe('call hierarchy', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ files: { [app]: appText, [store]: storeText, [other]: 'from store import Store\n\n\nasync def twice(store: Store):\n    await store.save(1)\n' }, settings: { hideWhileTyping: 'off' } });
    await editor.open(app, appText);
    await editor.open(store, storeText);
    await editor.diagnosticsOf(store);
  });
  after(() => editor.dispose());

  const prepare = async (uri: string, line: number, character: number): Promise<CallHierarchyItem> => {
    const [item] = await editor.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', { textDocument: { uri }, position: { line, character } });
    assert.ok(item);
    return item;
  };

  it('begins at a definition and at a call', async () => {
    const definition = await prepare(app, 4, 12);
    assert.deepEqual([definition.name, definition.detail, definition.selectionRange.start], ['main', 'async def', { line: 4, character: 10 }]);
    const call = await prepare(app, 5, 18);
    assert.deepEqual([call.name, call.uri], ['Store.save', store]);
  });

  it('shows what a coroutine awaits, starts and is blocked by, and nothing else', async () => {
    const calls = await editor.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: await prepare(app, 4, 12) });
    assert.deepEqual(calls.map(({ to, fromRanges }) => [to.name, to.detail, fromRanges.length]), [
      ['Store.save', 'async def · awaits', 2], ['Store.flush', 'async def · starts as a task', 1], ['load', 'def · blocks the event loop', 1],
    ]);
  });

  it('shows who does so, in files that are not open as well', async () => {
    const calls = await editor.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: await prepare(store, 4, 16) });
    assert.deepEqual(calls.map(({ from, fromRanges }) => [from.uri, from.name, fromRanges.length]), [[app, 'main', 2], [other, 'twice', 1], [store, 'Store.flush', 1]]);
  });
});
