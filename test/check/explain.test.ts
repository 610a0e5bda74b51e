import assert from 'node:assert/strict';
import { displayWidth, firstParagraph, pagePath, pageTitle, pageUrl, toPlain, toTerminal } from '../../server/src/explain/index.ts';

const page = `---
order: 1
---
# Blocking call in 协程

A call to \`time.sleep\` **stops** the [event loop](../concepts/loop.md),
so nothing else runs.

\`\`\`python
async def f():
    # not a heading

    time.sleep(5)
\`\`\`

1. one
2. two
   - *deep* \\*star\\*

| Call | 说明 |
| --- | --- |
| \`a | b\` | 中文 |
| x \\| y | [docs](https://example.org/a_(b)) |

> quoted
> text
`;

describe('rule pages', () => {
  it('as terminal text', () => {
    assert.equal(
      toTerminal(page, 50),
      `Blocking call in 协程

A call to \`time.sleep\` stops the event loop, so
nothing else runs.

    async def f():
        # not a heading

        time.sleep(5)

1. one
2. two
  • deep *star*

Call     说明
───────  ──────────────────────────────
\`a | b\`  中文
x | y    docs (https://example.org/a_(b))

│ quoted text
`.replace('──────────────────────────────', '─'.repeat(displayWidth('docs (https://example.org/a_(b))'))),
    );
  });

  it('break Chinese text anywhere but before closing punctuation', () => {
    const text = toTerminal('在协程中调用阻塞函数，会让整个事件循环停下来（其他任务都无法运行），`await asyncio.sleep(1)` 才对。', 24);
    for (const line of text.split('\n')) {
      assert.ok(displayWidth(line) <= 26, line);
      assert.doesNotMatch(line, /^[，。）]/);
    }
    assert.equal(text.replaceAll('\n', ''), '在协程中调用阻塞函数，会让整个事件循环停下来（其他任务都无法运行），`await asyncio.sleep(1)` 才对。'.replace(/ (?=才)/, text.includes('` 才') ? ' ' : ''));
  });

  it('have a title and a first paragraph', () => {
    assert.equal(pageTitle(page), 'Blocking call in 协程');
    assert.equal(firstParagraph(page), 'A call to `time.sleep` **stops** the [event loop](../concepts/loop.md), so nothing else runs.');
    assert.equal(firstParagraph('# 标题\n\n```\ncode\n```\n- list\n\n第一行\n第二行\nword\n\nnext'), '第一行第二行 word');
    assert.equal(firstParagraph('# only a title'), '');
    assert.equal(toPlain(firstParagraph(page)), 'A call to `time.sleep` stops the event loop, so nothing else runs.');
  });

  it('have an address per language', () => {
    assert.equal(pagePath('x', 'en'), 'docs/rules/x.md');
    assert.equal(pagePath('x', 'zh-cn'), 'docs/zh-cn/rules/x.md');
    assert.equal(pageUrl('https://example.org/a/b.git', 'x', 'zh-cn'), 'https://example.org/a/b/blob/main/docs/zh-cn/rules/x.md');
    assert.equal(pageUrl('', 'x', 'en'), null);
  });
});
