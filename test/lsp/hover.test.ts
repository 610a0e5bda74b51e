import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver/node';
import { createFakeCore } from './fake-core.ts';
import { Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const assets = {
  'docs/rules/fake-sleep.md': '# fake-sleep\n\nThe loop stops\nwhile it sleeps.\n\n## Bad\n\n```python\ntime.sleep(1)\n```\n\n## Good\n\n```python\nawait asyncio.sleep(1)\n```\n\n## More\n\n```python\nthird()\n```\n',
  'docs/zh-cn/rules/fake-sleep.md': '# fake-sleep\n\n事件循环停住了。\n\n## 错误\n\n```python\ntime.sleep(1)\n```\n',
};

describe('hover', () => {
  let editor: Editor;
  const start = async (text: string, setup: EditorSetup = {}): Promise<void> => {
    editor = await Editor.start({ core: createFakeCore(), assets, options: { ruleLink: 'vscode://asyncio-lens.asyncio-lens/rule/{rule}' }, ...setup });
    await editor.open(uri, text);
  };
  const text = async (line: number, character: number): Promise<string> => {
    const hover = await editor.hover(uri, { line, character });
    return hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
  };
  afterEach(() => editor.dispose());

  it('explains a finding: name, first paragraph, bad, good, link', async () => {
    await start('time.sleep(1)\n');
    assert.equal(
      await text(0, 3),
      '**fake-sleep**\n\nThe loop stops while it sleeps.\n\n**Bad**\n\n```python\ntime.sleep(1)\n```\n\n**Good**\n\n```python\nawait asyncio.sleep(1)\n```\n\n' +
        '[More about fake-sleep](vscode://asyncio-lens.asyncio-lens/rule/fake-sleep)',
    );
    assert.equal(await text(0, 12), '');
  });

  it('shows of an example what matters, and links to a command where the client has one', async () => {
    const page = '# x\n\nWhy.\n\n## Bad\n\n```python\nimport asyncio\nfrom a import b\n\n\nasync def main():\n    pass\n\n\n\nx = 1\n\n\nif __name__ == "__main__":\n    asyncio.run(main())\n```\n';
    await start('time.sleep(1)\n', { assets: { 'docs/rules/fake-sleep.md': page }, options: { showRuleCommand: 'show.rule' } });
    const link = '[More about fake-sleep](command:show.rule?%5B%22fake-sleep%22%5D)';
    assert.equal(await text(0, 3), `**fake-sleep**\n\nWhy.\n\n**Bad**\n\n\`\`\`python\nasync def main():\n    pass\n\nx = 1\n\`\`\`\n\n${link}`);
  });

  it('speaks the language of the reader, and English where a page is not translated', async () => {
    await start('time.sleep(1)\n', { locale: 'zh-CN' });
    assert.match(await text(0, 3), /^\*\*fake-sleep\*\*\n\n事件循环停住了。/);
    await editor.diagnosticsOf(uri);
    const seen = editor.published.length;
    await editor.configure({ locale: 'en' });
    await editor.diagnosticsOf(uri, 1, seen);
    assert.match(await text(0, 3), /The loop stops/);
  });

  it('shows the name of a rule that has no page, escaped', async () => {
    await start('gather()\n', { options: {} });
    assert.equal(await text(0, 3), '**fake-gather**');
  });

  it('works on the names in suppression comments', async () => {
    await start('x = 1  # asyncio-lens: ignore[fake-gather, fake-sleep] because\ny = 2  # noqa: fake-sleep\n');
    assert.match(await text(0, 50), /The loop stops/);
    assert.match(await text(0, 33), /fake-gather/);
    assert.equal(await text(0, 60), '');
    assert.match(await text(1, 18), /fake-sleep/);
  });

  it('can be switched off', async () => {
    await start('time.sleep(1)\n', { settings: { hover: { enable: false } } });
    assert.equal(await text(0, 3), '');
  });

  it('links diagnostics to the same page, or to none rather than to a dead one', async () => {
    await start('time.sleep(1)\n');
    assert.equal((await editor.diagnosticsOf(uri))[0]?.codeDescription?.href, 'vscode://asyncio-lens.asyncio-lens/rule/fake-sleep');
    editor.dispose();
    await start('time.sleep(1)\n', { options: {} });
    assert.equal((await editor.diagnosticsOf(uri))[0]?.codeDescription, undefined);
    const seen = editor.published.length;
    await editor.configure({ docsBaseUrl: 'https://example.org/docs/', locale: 'zh-cn' });
    assert.equal((await editor.diagnosticsOf(uri, 1, seen))[0]?.codeDescription?.href, 'https://example.org/docs/zh-cn/rules/fake-sleep.md');
  });
});
