// Names of rules in pyproject.toml, over streams: explained on hover, completed where one can stand.
import assert from 'node:assert/strict';
import { MarkupContent, TextEdit, type CompletionItem } from 'vscode-languageserver/node';
import { rules } from '../../server/src/analysis/index.ts';
import { applied, Editor, type EditorSetup } from './fake-editor.ts';

const uri = 'file:///project/pyproject.toml';
const rule = 'blocking-call-in-async';
const toml = `[tool.asyncio-lens]\nignore = ["${rule}", "ASYNC251", "no-such-rule", "blocking-*", "unbounded-concurrency"]\nexclude = ["${rule}"]\n`;

describe('pyproject.toml', () => {
  let editor: Editor;
  afterEach(() => editor.dispose());
  const start = async (text = toml, setup: EditorSetup = {}, languageId = 'toml'): Promise<void> => {
    editor = await Editor.start({ options: { showRuleCommand: 'show.rule' }, ...setup });
    await editor.open(uri, text, languageId);
  };
  const hover = async (word: string, line = 1): Promise<string> => {
    const text = editor.texts.get(uri)?.text.split('\n')[line] ?? '';
    const found = await editor.hover(uri, { line, character: text.indexOf(word) + 2 });
    return found && MarkupContent.is(found.contents) ? found.contents.value : '';
  };

  it('explains the rule that is named, with a link to its page', async () => {
    await start();
    const text = await hover(rule);
    assert.match(text, /^\*\*blocking-call-in-async\*\*\n\n[^]*event loop[^]*\[More about blocking-call-in-async\]\(command:show\.rule\?%5B%22blocking-call-in-async%22%5D\)$/);
    const start_ = toml.split('\n')[1]?.indexOf(rule) ?? 0;
    const found = await editor.hover(uri, { line: 1, character: start_ + 1 });
    assert.deepEqual(found?.range, { start: { line: 1, character: start_ }, end: { line: 1, character: start_ + rule.length } });
  });

  it('explains an alias as the rule it stands for', async () => {
    await start();
    assert.match(await hover('ASYNC251'), /^\*\*blocking-call-in-async\*\*/);
  });

  it('lists what the beginning of a name stands for', async () => {
    await start();
    assert.match(await hover('blocking-*'), /^\*\*blocking-\\\*\*\*\n\n\d+ rules: .*\[blocking-call-in-async\]\(command:show\.rule/);
  });

  it('speaks the language of the reader', async () => {
    await start(toml, { locale: 'zh-cn' });
    assert.match(await hover(rule), /事件循环[^]*\[详细了解 blocking-call-in-async\]/);
    assert.match(await hover('blocking-*'), /共 \d+ 条规则：/);
    await editor.configure({ locale: 'en' });
    assert.match(await hover(rule), /\[More about/);
  });

  it('follows edits', async () => {
    await start();
    const { length } = 'ignore = ["';
    await editor.change(uri, { at: { line: 1, character: length }, end: { line: 1, character: length + rule.length }, text: 'dangling-task' });
    assert.match(await hover('dangling-task'), /^\*\*dangling-task\*\*/);
  });

  it('is silent about names it does not know, about what is no key of ours, and when hovers are off', async () => {
    await start();
    assert.equal(await hover('no-such-rule'), '');
    assert.equal(await hover('asyncio-lens', 0), '');
    assert.equal(await hover(rule, 2), '');
    editor.dispose();
    await start(toml, { settings: { hover: { enable: false } } });
    assert.equal(await hover(rule), '');
  });

  it('works whatever the editor calls the language, and only in a file of that name', async () => {
    await start(toml, {}, 'plaintext');
    assert.match(await hover(rule), /^\*\*blocking-call-in-async\*\*/);
    await editor.open('file:///project/other.toml', toml, 'toml');
    assert.equal(await editor.hover('file:///project/other.toml', { line: 1, character: 15 }), null);
    await editor.close(uri);
    assert.equal(await editor.hover(uri, { line: 1, character: 15 }), null);
  });

  const complete = async (marked: string, setup: EditorSetup = {}): Promise<readonly CompletionItem[]> => {
    await start(marked.replace('|', ''), setup);
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    return (await editor.completions(uri, { line: before.length - 1, character: before.at(-1)?.length ?? 0 })) ?? [];
  };
  const after = (items: readonly CompletionItem[], label: string): string => {
    const edit = items.find((item) => item.label === label)?.textEdit;
    return applied(editor.texts.get(uri)?.text ?? '', TextEdit.is(edit) ? [edit] : []);
  };

  it('offers all rules where one can be named, each with what it finds', async () => {
    const items = await complete('[tool.asyncio-lens]\nignore = ["dang|"]\n');
    assert.deepEqual(items.map(({ label }) => label), rules.map(({ name }) => name));
    for (const { label, documentation } of items) assert.match(String(documentation), /\S+ \S+/, label);
    assert.equal(after(items, 'dangling-task'), '[tool.asyncio-lens]\nignore = ["dangling-task"]\n');
    assert.match(items.find(({ label }) => label === rule)?.filterText ?? '', /^blocking-call-in-async .*ASYNC251/);
  });

  it('adds quotes where there are none, and describes rules in Chinese to a Chinese reader', async () => {
    const items = await complete('[tool.asyncio-lens]\nselect = [|\n', { locale: 'zh-cn' });
    assert.equal(after(items, rule), `[tool.asyncio-lens]\nselect = ["${rule}"\n`);
    assert.match(String(items.find(({ label }) => label === rule)?.documentation), /\p{Script=Han}/u);
  });

  it('offers nothing elsewhere', async () => {
    assert.deepEqual(await complete('[tool.asyncio-lens]\nexclude = ["|"]\n'), []);
  });

  it('offers the keys of the table with what they do, and a place for the value', async () => {
    const items = await complete('[tool.asyncio-lens]\nselect = ["all"]\ni|\n');
    assert.ok(items.length > 10 && !items.some(({ label }) => label === 'select'));
    const ignore = items.find(({ label }) => label === 'ignore');
    assert.match(JSON.stringify(ignore?.documentation), /Rules not to run\..*Takes: an array of names of rules · Default: `\[\]`/);
    assert.equal(ignore?.insertTextFormat, 2);
    assert.equal(after(items, 'ignore'), '[tool.asyncio-lens]\nselect = ["all"]\nignore = ["$0"]\n');
    assert.equal(after(items, 'tests'), '[tool.asyncio-lens]\nselect = ["all"]\ntests.\n');
    editor.dispose();
    assert.equal(after(await complete('[tool.asyncio-lens]\nign|ore = []\n'), 'ignore'), '[tool.asyncio-lens]\nignore = []\n');
  });

  it('offers plain keys to an editor without snippets', async () => {
    const items = await complete('[tool.asyncio-lens]\n|', { capabilities: {} });
    assert.equal(after(items, 'locale'), '[tool.asyncio-lens]\nlocale = ');
    const { documentation } = items.find(({ label }) => label === 'locale') ?? {};
    assert.match(JSON.stringify(documentation), /Takes: \S*"auto/);
  });

  it('offers values and headers', async () => {
    assert.deepEqual((await complete('[tool.asyncio-lens]\nseverity.dangling-task = "|"\n')).map(({ label }) => label), ['"error"', '"warning"', '"information"', '"hint"', '"off"']);
    editor.dispose();
    const items = await complete('[tool.|\n');
    assert.equal(after(items, 'tool.asyncio-lens.severity'), '[tool.asyncio-lens.severity]\n');
  });

  it('explains keys, in the language of the reader', async () => {
    const text = '[tool.asyncio-lens]\nhelper-depth = 3\ntests.severity = { blocking = "off" }\n';
    await start(text);
    assert.equal(await hover('helper'), '**helper-depth**\n\nHow many functions may lie between a coroutine and the call that blocks. `0` looks at the body of the coroutine only.\n\nTakes: a whole number up to 10 · Default: `5`');
    assert.match(await hover('severity', 2), /^\*\*tests\.severity\*\*\n\n.*\n\nTakes: a table from names of rules to `"error"`, /);
    await editor.configure({ locale: 'zh-cn' });
    assert.match(await hover('helper'), /取值：整数，不超过 10 · 默认：`5`$/);
    assert.match(await hover('tests', 2), /取值：表，可含 `severity`$/);
  });

  const problems = async (from: number): Promise<readonly unknown[]> => (await editor.nextPublish(uri, from)).diagnostics.map(({ code, range }) => [code, range.start.line]);

  it('checks what is typed, without any Python file open and without a save', async () => {
    await start('[tool.asyncio-lens]\nignroe = []\nlocale = "fr"\n');
    assert.deepEqual(await problems(0), [['configuration-unknown-key', 1], ['configuration-type', 2]]);
    const seen = editor.published.length;
    await editor.change(uri, { at: { line: 1, character: 0 }, end: { line: 1, character: 6 }, text: 'ignore' });
    await editor.hover(uri, { line: 0, character: 0 });
    assert.equal(editor.published.length, seen, 'not at each key');
    editor.clock.pass(500);
    assert.deepEqual(await problems(seen), [['configuration-type', 2]]);
  });

  it('says nothing new of a text that is no TOML just now', async () => {
    await start('[tool.asyncio-lens]\nignroe = []\n');
    assert.deepEqual(await problems(0), [['configuration-unknown-key', 1]]);
    await editor.change(uri, { at: { line: 2, character: 0 }, text: 'exclude = [' });
    editor.clock.pass(500);
    await editor.open('file:///project/b.py', '');
    await editor.diagnosticsOf('file:///project/b.py');
    assert.equal(editor.published.filter((params) => params.uri === uri).length, 1);
    const seen = editor.published.length;
    await editor.close(uri);
    assert.deepEqual(await problems(seen), []);
  });

  it('is not checked where the editor alone decides', async () => {
    await start('[tool.asyncio-lens]\nignroe = []\n', { settings: { configurationPreference: 'editorOnly' } });
    await editor.open('file:///project/b.py', '');
    await editor.diagnosticsOf('file:///project/b.py');
    assert.deepEqual(editor.published.filter((params) => params.uri === uri), []);
  });

  it('leaves quotes in Python alone', async () => {
    await start();
    assert.ok(editor.result?.capabilities.completionProvider?.triggerCharacters?.includes('"'));
    await editor.open('file:///project/app.py', 'x = load.await');
    const ask = (context: unknown): Promise<unknown> => editor.request('textDocument/completion', { textDocument: { uri: 'file:///project/app.py' }, position: { line: 0, character: 14 }, context });
    assert.equal(await ask({ triggerKind: 2, triggerCharacter: '"' }), null);
  });

  it('is asked for problems by nobody: those are pushed', async () => {
    await start(toml, { pull: true });
    assert.deepEqual(await editor.items(uri), []);
    assert.deepEqual(await editor.actions(uri, { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }), []);
  });
});
