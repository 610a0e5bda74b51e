import assert from 'node:assert/strict';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, CodeAction, Diagnostic, NotebookDocumentChangeEvent, Position, WorkspaceEdit } from 'vscode-languageserver/node';
import { formatBaseline } from '../../server/src/config/index.ts';
import { applied, clientCapabilities, Editor, type EditorSetup } from './fake-editor.ts';

const notebook = 'file:///project/notes.ipynb';
const cellUri = (name: string): string => `vscode-notebook-cell:/project/notes.ipynb#${name}`;

/** The editor, and a notebook of Python cells by name. */
class NotebookEditor {
  readonly texts = new Map<string, { text: string; version: number }>();
  constructor(readonly editor: Editor) {}

  static async open(cells: Readonly<Record<string, string>>, setup: EditorSetup = {}): Promise<NotebookEditor> {
    const capabilities = { ...clientCapabilities(true), notebookDocument: { synchronization: {} } };
    const self = new NotebookEditor(await Editor.start({ pull: true, ...setup, capabilities }));
    const entries = Object.entries(cells).map(([name, text]) => self.item(name, text));
    await self.editor.notify('notebookDocument/didOpen', {
      notebookDocument: { uri: notebook, notebookType: 'jupyter-notebook', version: 1, cells: entries.map(({ uri }) => ({ kind: 2, document: uri })) },
      cellTextDocuments: entries,
    });
    return self;
  }

  item(name: string, text: string): { uri: string; languageId: string; version: number; text: string } {
    this.texts.set(cellUri(name), { text, version: 1 });
    return { uri: cellUri(name), languageId: 'python', version: 1, text };
  }

  change(cells: NonNullable<NotebookDocumentChangeEvent['cells']>): Promise<void> {
    return this.editor.notify('notebookDocument/didChange', { notebookDocument: { uri: notebook, version: 2 }, change: { cells } });
  }

  async type(name: string, at: Position, text: string, end = at): Promise<void> {
    const cell = this.texts.get(cellUri(name));
    assert.ok(cell);
    const range = { start: at, end };
    cell.text = applied(cell.text, [{ range, newText: text }]);
    await this.change({ textContent: [{ document: { uri: cellUri(name), version: ++cell.version }, changes: [{ range, text }] }] });
  }

  items(name: string): Promise<readonly Diagnostic[]> {
    return this.editor.items(cellUri(name));
  }

  async rules(name: string): Promise<readonly unknown[]> {
    return (await this.items(name)).map(({ code }) => code);
  }

  /** The action of that title at the first finding of a cell, with its edit. */
  async action(name: string, title: RegExp): Promise<CodeAction> {
    const [first] = await this.items(name);
    assert.ok(first);
    const actions = await this.editor.actions(cellUri(name), first.range, [first]);
    return this.editor.resolve(actions.find((action) => title.test(action.title)));
  }

  after(name: string, edit: WorkspaceEdit | undefined): string {
    const changes = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change && change.textDocument.uri === cellUri(name) ? change.edits : []));
    return applied(this.texts.get(cellUri(name))?.text ?? '', changes.map((one) => ({ range: one.range, newText: 'newText' in one ? one.newText : '' })));
  }
}

describe('a notebook in an editor', () => {
  const opened: NotebookEditor[] = [];
  const open = async (cells: Readonly<Record<string, string>>, setup?: EditorSetup): Promise<NotebookEditor> => {
    const found = await NotebookEditor.open(cells, setup);
    opened.push(found);
    return found;
  };
  afterEach(() => {
    for (const { editor } of opened.splice(0)) editor.dispose();
  });

  const load = 'import asyncio\n\nasync def load():\n    await asyncio.sleep(1)\n    return {}\n';

  it('is announced to clients that know notebooks, and to no others', async () => {
    const { editor } = await open({ a: '' });
    assert.deepEqual(editor.result?.capabilities.notebookDocumentSync, {
      notebookSelector: [{ notebook: 'jupyter-notebook', cells: [{ language: 'python' }] }, { notebook: 'interactive', cells: [{ language: 'python' }] }],
      save: true,
    });
    const other = await Editor.start();
    assert.equal(other.result?.capabilities.notebookDocumentSync, undefined);
    other.dispose();
  });

  it('is one module: what a cell defines is known below it', async () => {
    const cells = await open({ a: load, b: 'load()\n' });
    assert.deepEqual(await cells.rules('a'), []);
    const [found] = await cells.items('b');
    assert.equal(found?.code, 'coroutine-never-awaited');
    assert.equal(found.range.start.line, 0);
    assert.ok(found.relatedInformation?.some(({ location }) => location.uri === cellUri('a') && location.range.start.line === 2));
  });

  it('allows await at the top of a cell, and knows that a loop is running there', async () => {
    const cells = await open({ a: load, b: 'await load()\n', c: 'asyncio.run(load())\n' });
    assert.deepEqual(await cells.rules('b'), []);
    assert.deepEqual(await cells.rules('c'), ['run-inside-running-loop']);
    const off = await open({ a: '%autoawait False\n', b: load, c: 'await load()\n' });
    assert.deepEqual(await off.rules('c'), ['await-outside-async']);
  });

  it('takes no notice of magics and of cells in other languages', async () => {
    const cells = await open({ a: '%pip install aiohttp\n!ls ~\nfiles = !ls\nload?\n', b: '%%bash\nif [ -f x ]; then\n  await\nfi\n', c: `%%time\n${load}`, d: 'await load()\n' });
    for (const name of ['a', 'b', 'c', 'd']) assert.deepEqual(await cells.rules(name), [], name);
  });

  it('repairs a cell, with the import where the notebook has its imports', async () => {
    const cells = await open({ a: 'import time\n', b: 'async def slow():\n    time.sleep(1)\n' });
    const { edit } = await cells.action('b', /asyncio\.sleep/);
    assert.equal(cells.after('b', edit), 'async def slow():\n    await asyncio.sleep(1)\n');
    assert.equal(cells.after('a', edit), 'import asyncio\nimport time\n');
  });

  it('leaves a magic the first line of its cell', async () => {
    const cells = await open({ a: '%%time\nfrom time import sleep\nasync def slow():\n    sleep(1)\n' });
    const { edit } = await cells.action('a', /asyncio\.sleep/);
    assert.equal(cells.after('a', edit), '%%time\nimport asyncio\nfrom time import sleep\nasync def slow():\n    await asyncio.sleep(1)\n');
  });

  it('fixes everything safe in the cell at hand', async () => {
    const cells = await open({ a: 'import time, asyncio\n', b: 'async def one():\n    time.sleep(1)\n    time.sleep(2)\n', c: 'async def two():\n    time.sleep(1)\n' });
    const actions = await cells.editor.actions(cellUri('b'), { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, [], ['source.fixAll.asyncioLens']);
    const { edit } = await cells.editor.resolve(actions[0]);
    assert.equal(cells.after('b', edit), 'async def one():\n    await asyncio.sleep(1)\n    await asyncio.sleep(2)\n');
    assert.equal(cells.after('c', edit), 'async def two():\n    time.sleep(1)\n');
  });

  describe('fixes everything safe in all its cells', () => {
    const anywhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const kind = 'notebook.source.fixAll.asyncioLens';
    const texts = { a: 'import time\n', b: '%%time\nasync def one():\n    time.sleep(1)\n    time.sleep(2)\n', c: '!ls\nasync def two():\n    time.sleep(1)\n    open("a").read()\n', d: 'print(1)\n' };

    it('when any cell is asked for that kind or its parents, by name only', async () => {
      const cells = await open(texts);
      for (const only of ['notebook', 'notebook.source', 'notebook.source.fixAll', kind]) {
        for (const name of ['a', 'c', 'd']) {
          const actions = await cells.editor.actions(cellUri(name), anywhere, [], [only]);
          assert.deepEqual(actions.map((action) => [action.kind, action.title]), [[kind, 'Fix everything safe in this notebook']], `${only} in ${name}`);
        }
      }
      for (const only of [['notebook.source.organizeImports'], ['notebook.source.fixAll.ruff'], ['source'], undefined])
        assert.deepEqual((await cells.editor.actions(cellUri('a'), anywhere, [], only)).filter((action) => action.kind?.startsWith('notebook')), []);
    });

    it('with one edit, import and magics in place; suggestions are left alone', async () => {
      const cells = await open(texts);
      const [action] = await cells.editor.actions(cellUri('d'), anywhere, [], ['notebook.source.fixAll']);
      const { edit } = await cells.editor.resolve(action);
      assert.equal(cells.after('a', edit), 'import asyncio\nimport time\n');
      assert.equal(cells.after('b', edit), '%%time\nasync def one():\n    await asyncio.sleep(1)\n    await asyncio.sleep(2)\n');
      assert.equal(cells.after('c', edit), '!ls\nasync def two():\n    await asyncio.sleep(1)\n    open("a").read()\n');
      assert.equal(cells.after('d', edit), texts.d);
    });

    it('unless there is nothing safe, it is switched off, or the document is a file', async () => {
      const file = 'file:///project/app.py';
      const cells = await open({ a: 'async def two():\n    open("a").read()\n' });
      assert.equal((await cells.items('a')).length, 1);
      assert.deepEqual(await cells.editor.actions(cellUri('a'), anywhere, [], [kind]), []);
      await cells.editor.open(file, 'import time\nasync def one():\n    time.sleep(1)\n');
      assert.deepEqual(await cells.editor.actions(file, anywhere, [], [kind]), []);
      const off = await open(texts, { settings: { fixAll: false } });
      assert.equal((await off.items('c')).length > 0, true);
      assert.deepEqual(await off.editor.actions(cellUri('c'), anywhere, [], [kind]), []);
    });
  });

  it('is followed while a cell is edited, also in the others', async () => {
    const cells = await open({ a: load, b: 'load()\n' });
    assert.deepEqual(await cells.rules('b'), ['coroutine-never-awaited']);
    await cells.type('a', { line: 2, character: 0 }, 'def load():  # ', { line: 2, character: 16 });
    assert.deepEqual(await cells.rules('a'), []);
    cells.editor.clock.pass(1000);
    await cells.editor.refreshed(1);
    assert.deepEqual(await cells.rules('b'), []);
  });

  it('is followed while cells come, go and change places', async () => {
    const cells = await open({ a: load, b: 'load()\n' });
    assert.deepEqual(await cells.rules('b'), ['coroutine-never-awaited']);
    // Above `a` moves a cell that takes the name away; then it goes.
    await cells.change({ structure: { array: { start: 1, deleteCount: 0, cells: [{ kind: 2, document: cellUri('c') }] }, didOpen: [cells.item('c', 'def load():\n    return {}\n')] } });
    assert.deepEqual(await cells.rules('b'), []);
    await cells.change({ structure: { array: { start: 1, deleteCount: 1 }, didClose: [{ uri: cellUri('c') }] } });
    assert.deepEqual(await cells.rules('b'), ['coroutine-never-awaited']);
    // Cells that trade places: deleted and inserted again, nobody opens or closes.
    await cells.change({ structure: { array: { start: 0, deleteCount: 2, cells: [{ kind: 2, document: cellUri('b') }, { kind: 2, document: cellUri('a') }] } } });
    const [moved] = await cells.items('b');
    assert.equal(moved?.range.start.line, 0);
  });

  it('explains on hover, completes with the import in the cell, and highlights', async () => {
    const cells = await open({ a: 'async def load():\n    return 1\n', b: 'async def main():\n    load().timeout\n' });
    const hover = await cells.editor.hover(cellUri('a'), { line: 0, character: 1 });
    assert.deepEqual(hover?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } });
    const items = await cells.editor.completions(cellUri('b'), { line: 1, character: 18 });
    const timeout = items?.find(({ label }) => label === 'timeout');
    assert.deepEqual(timeout?.additionalTextEdits?.[0], { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'import asyncio\n\n\n' });
  });

  it('ignores on the line, in the cell of the finding', async () => {
    const cells = await open({ a: 'import time\n', b: 'async def slow():\n    time.sleep(1)\n' });
    const { edit } = await cells.action('b', /line/i);
    assert.equal(cells.after('b', edit), 'async def slow():\n    time.sleep(1)  # asyncio-lens: ignore[blocking-call-in-async]\n');
  });

  it('is forgotten when it is closed, and can be opened again', async () => {
    const cells = await open({ a: load, b: 'load()\n' });
    assert.equal((await cells.rules('b')).length, 1);
    await cells.editor.notify('notebookDocument/didClose', { notebookDocument: { uri: notebook }, cellTextDocuments: [{ uri: cellUri('a') }, { uri: cellUri('b') }] });
    assert.deepEqual(await cells.rules('b'), []);
    await cells.editor.notify('notebookDocument/didOpen', {
      notebookDocument: { uri: notebook, notebookType: 'jupyter-notebook', version: 1, cells: [{ kind: 2, document: cellUri('b') }] },
      cellTextDocuments: [cells.item('b', 'import time\nasync def f():\n    time.sleep(1)\n')],
    });
    assert.deepEqual(await cells.rules('b'), ['blocking-call-in-async']);
  });

  it('has a call hierarchy, through its cells and into files', async () => {
    const store = 'file:///project/store.py';
    const { editor } = await open({ a: `${load}`, b: 'from store import fetch\n\nasync def main():\n    await load()\n    await fetch()\n', c: 'await main()\n' }, { files: { [store]: 'async def fetch():\n    return 1\n' } });
    const prepare = async (uri: string, line: number, character: number): Promise<CallHierarchyItem> => {
      const [item] = (await editor.request<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', { textDocument: { uri }, position: { line, character } })) ?? [];
      assert.ok(item);
      return item;
    };
    const main = await prepare(cellUri('c'), 0, 8);
    assert.deepEqual([main.name, main.uri, main.selectionRange.start], ['main', cellUri('b'), { line: 2, character: 10 }]);
    const outgoing = await editor.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: main });
    assert.deepEqual(outgoing.map(({ to, fromRanges }) => [to.name, to.uri, fromRanges.map(({ start }) => start.line)]), [['load', cellUri('a'), [3]], ['fetch', store, [4]]]);
    for (const item of [await prepare(cellUri('a'), 2, 12), outgoing.at(-1)?.to]) {
      const incoming = await editor.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
      assert.deepEqual(incoming.map(({ from }) => [from.name, from.uri]), [['main', cellUri('b')]]);
    }
  });

  it('obeys the baseline that the command line writes, whatever the cell', async () => {
    const known = formatBaseline(new Map([['notes.ipynb', [{ rule: 'blocking-call-in-async', in: 'slow', code: 'time.sleep(1)' }]]]));
    const files = { 'file:///project/pyproject.toml': '[tool.asyncio-lens]\nbaseline = "known.json"\n', 'file:///project/known.json': known };
    const self = await open({ a: 'import time\n', b: '%time\nasync def slow():\n    time.sleep(1)\n', c: 'async def other():\n    time.sleep(1)\n' }, { files });
    assert.deepEqual(await self.rules('b'), []);
    assert.deepEqual(await self.rules('c'), ['blocking-call-in-async']);
  });

  it('pushes to clients that do not pull', async () => {
    const capabilities = { ...clientCapabilities(false), notebookDocument: { synchronization: {} } };
    const editor = await Editor.start({ capabilities });
    opened.push(new NotebookEditor(editor));
    const item = { uri: cellUri('a'), languageId: 'python', version: 1, text: 'import time\nasync def f():\n    time.sleep(1)\n' };
    await editor.notify('notebookDocument/didOpen', { notebookDocument: { uri: notebook, notebookType: 'jupyter-notebook', version: 1, cells: [{ kind: 2, document: item.uri }] }, cellTextDocuments: [item] });
    const { diagnostics } = await editor.nextPublish(item.uri, 0);
    assert.deepEqual(diagnostics.map(({ code }) => code), ['blocking-call-in-async']);
  });
});
