// Names of rules in comments that silence findings: completed, and links; links in pyproject.toml, too.
import assert from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver/node';
import { ruleByName, rules } from '../../server/src/analysis/index.ts';
import { applied, Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/app.py';
const toml = 'file:///project/pyproject.toml';

describe('names of rules in comments', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());
  const start = async (text: string, setup: EditorSetup = {}): Promise<void> => {
    editor = await Editor.start({ options: { showRuleCommand: 'show.rule' }, ...setup });
    await editor.open(uri, text);
  };
  /** `|` is the cursor. */
  const complete = async (marked: string): Promise<{ labels: readonly string[]; after: (label: string) => string }> => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    await start(text);
    const before = marked.slice(0, offset).split('\n');
    const items = (await editor.completions(uri, { line: before.length - 1, character: before.at(-1)?.length ?? 0 })) ?? [];
    const sorted = [...items].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    return {
      labels: sorted.map(({ label }) => label),
      after(label) {
        const edit = items.find((item) => item.label === label)?.textEdit;
        assert.ok(edit && 'range' in edit);
        return applied(text, [edit]);
      },
    };
  };
  const linked = async (of: string): Promise<readonly (readonly [string, string])[]> => {
    const links = (await editor.request<DocumentLink[] | null>('textDocument/documentLink', { textDocument: { uri: of } })) ?? [];
    const lines = editor.texts.get(of)?.text.split('\n') ?? [];
    return links.map(({ range, target }) => [lines[range.start.line]?.slice(range.start.character, range.end.character) ?? '', decodeURIComponent(target ?? '')]);
  };

  it('are completed between the brackets, those found on the line first', async () => {
    const { labels, after } = await complete('import time\n\n\nasync def main():\n    time.sleep(1)  # asyncio-lens: ignore[|]\n');
    assert.equal(labels[0], 'blocking-call-in-async');
    assert.equal(labels.length, rules.length);
    assert.match(after('dangling-task'), /ignore\[dangling-task\]\n/);
  });

  it('replace what is typed already, in each form and at each place of a list', async () => {
    for (const form of ['ignore', 'disable', 'enable', 'disable-file']) {
      const { after } = await complete(`x = 1  # asyncio-lens: ${form}[await-in-loop, dang|ling] because\n`);
      assert.equal(after('dangling-task'), `x = 1  # asyncio-lens: ${form}[await-in-loop, dangling-task] because\n`);
      editor.dispose();
    }
    assert.ok((await complete('x = 1  # patience asyncio-lens: ignore[|\n')).labels.length > 0);
  });

  it('are completed nowhere else', async () => {
    for (const text of ['x = [|]\n', 'x = 1  # asyncio-lens: ignore[a] beca|use\n', 'x = 1  # asyncio-lens: ign|ore\n', '# asyncio-lens: ignore[a]\nx = [|]\n']) {
      assert.deepEqual((await complete(text)).labels, [], text);
      editor.dispose();
    }
    await start('x = 1\n');
  });

  it('lead to the pages of the rules', async () => {
    await start('# asyncio-lens: disable-file[dangling-task, no-such-rule]\nx = 1  # asyncio-lens: ignore[ASYNC251,await-in-loop] dangling-task\ny = 2  # noqa: E501, RUF006\n# dangling-task\n');
    assert.deepEqual(await linked(uri), [
      ['dangling-task', 'command:show.rule?["dangling-task"]'],
      ['ASYNC251', 'command:show.rule?["blocking-call-in-async"]'],
      ['await-in-loop', 'command:show.rule?["await-in-loop"]'],
      ['RUF006', `command:show.rule?["${ruleByName('RUF006')?.name}"]`],
    ]);
  });

  it('lead there from pyproject.toml, too', async () => {
    await start('x = 1\n');
    await editor.open(toml, '[tool.asyncio-lens]\nignore = ["ASYNC251", "blocking-*"]\nseverity = { dangling-task = "off" }\n', 'toml');
    assert.deepEqual(await linked(toml), [
      ['ASYNC251', 'command:show.rule?["blocking-call-in-async"]'],
      ['dangling-task', 'command:show.rule?["dangling-task"]'],
    ]);
  });

  it('are no links where no page can be shown', async () => {
    await start('# asyncio-lens: disable-file[dangling-task]\n', { options: {} });
    assert.deepEqual(await linked(uri), []);
    await editor.diagnosticsOf(uri);
    const seen = editor.published.length;
    await editor.configure({ docsBaseUrl: 'https://example.org/docs' });
    await editor.nextPublish(uri, seen);
    assert.deepEqual(await linked(uri), [['dangling-task', 'https://example.org/docs/rules/dangling-task.md']]);
  });
});
