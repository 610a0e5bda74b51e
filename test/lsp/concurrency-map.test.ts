import assert from 'node:assert/strict';
import type { ConcurrencyMapParams, ConcurrencyMapResult } from '../../server/src/lsp/protocol.ts';
import { Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app%20(1).py';
const text = `import asyncio
import time


async def work():
    time.sleep(1)


async def load():
    return await work()


async def main():
    await load()
    task = asyncio.create_task(work())
    await task
`;

describe('the concurrency map of a document', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());

  async function map(setup: EditorSetup = {}, position?: ConcurrencyMapParams['position'], source = text): Promise<ConcurrencyMapResult | null> {
    editor = await Editor.start(setup);
    await editor.open(uri, source);
    return editor.request<ConcurrencyMapResult | null>('asyncioLens/concurrencyMap', { uri, ...(position ? { position } : {}) });
  }

  it('is a page with the diagram, and lists that link to the code', async () => {
    const found = await map();
    assert.ok(found);
    const link = 'file:///project/app%20%281%29.py#L';
    assert.equal(found.markdown, `# Concurrency map: \`app (1).py\`

\`\`\`mermaid
${found.mermaid}\`\`\`

Solid: awaits. Dotted: runs as a task or together with others. Thick: blocks the event loop.

## Who awaits whom

- [\`load\`](${link}9) awaits [\`work\`](${link}5) ([line 10](${link}10))
- [\`main\`](${link}13) awaits [\`load\`](${link}9) ([line 14](${link}14))

## Tasks

- [\`main\`](${link}13) → \`create_task\` → [\`work\`](${link}5) ([line 15](${link}15)) · waited for by await ([line 16](${link}16))

## What blocks the event loop

- [\`work\`](${link}5) → \`time.sleep\` ([line 6](${link}6))
`);
    assert.match(found.mermaid, /^flowchart TD\n {2}n0\(\["work"\]\)\n/);
  });

  it('leads to the code from where it will be kept', async () => {
    await map();
    const links = async (page: string): Promise<readonly string[]> => {
      const { markdown } = await editor.request<ConcurrencyMapResult>('asyncioLens/concurrencyMap', { uri, page });
      return [...new Set([...markdown.matchAll(/\]\(([^)]*)#L5\)/g)].map((match) => match[1] ?? ''))];
    };
    assert.deepEqual(await links('file:///project/app.map.md'), ['app%20%281%29.py']);
    assert.deepEqual(await links('file:///project/docs/maps/app.md'), ['../../app%20%281%29.py']);
  });

  it('is of one function when a place in it is given', async () => {
    const found = await map({}, { line: 9, character: 8 });
    assert.match(found?.markdown ?? '', /^# Concurrency map: `load` in `app \(1\)\.py`\n/);
    assert.doesNotMatch(found?.mermaid ?? '', /main/);
  });

  it('is in Chinese for those who read it, with links as the client wants them', async () => {
    const found = await map({ locale: 'zh-cn', options: { codeLink: 'vscode://asyncio-lens.asyncio-lens/code?{line},{uri}' } });
    assert.match(found?.markdown ?? '', /^# 并发图：`app \(1\)\.py`\n[^]*## 谁等待谁\n[^]*## 任务\n[^]*由 await 等待[^]*## 哪些调用阻塞事件循环\n/);
    assert.match(found?.markdown ?? '', /\[第 10 行\]\(vscode:\/\/asyncio-lens\.asyncio-lens\/code\?10,file%3A%2F%2F%2Fproject%2Fapp%2520%281%29\.py\)/);
    assert.match(found?.mermaid ?? '', /-->\|"等待"\|/);
  });

  it('leaves half-typed functions out, and says so when nothing is left', async () => {
    await map();
    await editor.change(uri, { at: { line: 13, character: 4 }, text: 'x = (' });
    const damaged = await editor.request<ConcurrencyMapResult>('asyncioLens/concurrencyMap', { uri });
    assert.doesNotMatch(damaged.mermaid, /main/);
    assert.match(damaged.mermaid, /load/);
    editor.dispose();
    assert.match((await map({}, undefined, 'print(1)\n'))?.markdown ?? '', /Nothing asynchronous is known here/);
  });

  it('is not drawn where the file is not open or not looked at', async () => {
    assert.equal(await map({ settings: { enable: false } }), null);
    assert.equal(await editor.request('asyncioLens/concurrencyMap', { uri: 'file:///project/other.py' }), null);
  });
});
