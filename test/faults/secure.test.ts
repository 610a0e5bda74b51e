// What the code under analysis cannot do: reach the network, start a program, put links or commands into what an editor shows.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MarkupContent, type Hover } from 'vscode-languageserver/node';
import { buildIfNeeded, json, run } from '../check/bundle.ts';
import { makeFolder } from '../check/folder.ts';
import { bad, rule } from '../check/inputs.ts';
import { Editor } from '../lsp/fake-editor.ts';
import { RealServer } from './real-server.ts';

const preload = join(__dirname, 'preload.cjs');

describe('no network and no other program', () => {
  before(buildIfNeeded);

  it('are asked for by the server, whatever it is asked', async () => {
    const folder = makeFolder({ 'helper.py': 'import time\n\n\ndef pause():\n    time.sleep(1)\n', 'pyproject.toml': '[tool.asyncio-lens]\nignore = ["dangling-task"]\n', 'b.py': bad });
    const log = join(folder, 'attempts.txt');
    const server = await RealServer.start({ folder, preload: [preload], env: { LENS_FAULTS: 'no-network', LENS_FAULTS_LOG: log }, settings: { hideWhileTyping: 'off', docsBaseUrl: 'https://example.org/docs' } });
    const uri = server.uri('a.py');
    await server.open(uri, 'from helper import pause\nimport requests\nimport time\n\nasync def main():\n    time.sleep(1)\n    pause()\n    requests.get("https://example.org")\n    asyncio.gather(main(), "http://example.org")\n');
    await server.rulesOf(uri);
    const position = { line: 5, character: 6 };
    const textDocument = { uri };
    for (const method of ['textDocument/hover', 'textDocument/completion', 'textDocument/documentLink', 'textDocument/prepareCallHierarchy']) await server.request(method, { textDocument, position });
    const actions = await server.request<unknown[]>('textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } });
    for (const action of actions) await server.request('codeAction/resolve', action);
    assert.equal(await server.request<number>('asyncioLens/checkWorkspace', {}), 1);
    await server.request('asyncioLens/rules', {});
    assert.equal(await server.stop(), 0);
    assert.equal(existsSync(log) ? readFileSync(log, 'utf8') : '', '');
  });

  it('are asked for by the command line', () => {
    const cwd = makeFolder(Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`m${n}.py`, bad])));
    const log = join(cwd, 'attempts.txt');
    const env = { LENS_FAULTS: 'no-network', LENS_FAULTS_LOG: log, NODE_OPTIONS: `--require ${preload}` };
    assert.equal(json(run(cwd, ['check', '--format', 'json', '--select', rule], { env })).length, 60);
    assert.equal(run(cwd, ['check', '--fix', '--select', rule], { env }).status, 0);
    assert.equal(run(cwd, ['explain', rule], { env }).status, 0);
    assert.equal(existsSync(log) ? readFileSync(log, 'utf8') : '', '');
  });
});

describe('what an editor shows', () => {
  /** Outside of code, Markdown makes these into links, images, pages and commands. */
  const active = /\]\((?!command:show\.)|!\[|<[a-z!/]|&[a-z#\d]+;|^ {0,3}\[[^\]]+\]:/im;
  const outsideOfCode = (markdown: string): string => markdown.replace(/^```[^]*?^```/gm, '').replace(/(`+)(?!`)[^]*?[^`]\1(?!`)/g, '');
  const hostile = '[x](command:evil) ![y](https://evil.example/z) <img src=x onerror=y> &lt; ``` ` \\`';

  const hovers = async (text: string, uri = 'file:///project/app.py'): Promise<string[]> => {
    const editor = await Editor.start({ options: { showRuleCommand: 'show.rule', showConceptCommand: 'show.concept' }, settings: { hideWhileTyping: 'off' } });
    await editor.open(uri, text, uri.endsWith('.py') ? 'python' : 'toml');
    const found: string[] = [];
    for (const [line, content] of text.split('\n').entries()) {
      for (let character = 0; character <= content.length; character += 2) {
        const hover: Hover | null = await editor.hover(uri, { line, character });
        if (hover !== null && MarkupContent.is(hover.contents)) found.push(hover.contents.value);
      }
    }
    editor.dispose();
    return [...new Set(found)];
  };

  it('of Python holds no link, no image and no page of the code', async () => {
    const code = `import asyncio\nimport time\n\n\nclass __init__:\n    """${hostile}"""\n    async def _a_b_(self):  # ${hostile}\n        """${hostile}"""\n        await asyncio.sleep(1)\n\n\nasync def main(x="${hostile.replaceAll('"', '')}"):\n    time.sleep(1)  # asyncio-lens: ignore[[x](command:evil)]\n    time.sleep(1)\n    x = __init__()\n    await x._a_b_()\n    await asyncio.gather(x._a_b_(), asyncio.sleep(2))\n    await asyncio.wait_for(x["${'[x](command:evil)'}"], 1)\n`;
    const texts = await hovers(code);
    assert.ok(texts.length > 3);
    for (const text of texts) {
      assert.doesNotMatch(outsideOfCode(text), active, text);
      assert.ok(!outsideOfCode(text).includes('evil'), text);
    }
  });

  it('of pyproject.toml holds none either, whatever stands where a rule is named', async () => {
    const names = ['[x](command:evil)', '<img src=x>', '`', '``` evil', '![y](https://evil.example)', '*', 'a', 'block-`[x](command:evil)', 'no*'];
    const texts = await hovers(`[tool.asyncio-lens]\nignore = [${names.map((name) => JSON.stringify(name)).join(', ')}]\nselect = ["blocking-*", "dangling-task"]\n`, 'file:///project/pyproject.toml');
    assert.ok(texts.length > 1);
    for (const text of texts) assert.doesNotMatch(outsideOfCode(text), active, text);
  });

  it('is no page of its own: the client makes no webview', () => {
    const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const name of sources) assert.doesNotMatch(readFileSync(join('client/src', name), 'utf8'), /createWebview|registerWebview|registerCustomEditor|supportHtml/, name);
  });
});

describe('licences', () => {
  before(buildIfNeeded);

  it('of everything that is bundled are listed, each with its text', () => {
    const listed = readFileSync('dist/third-party.txt', 'utf8');
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: readonly string[] };
    assert.ok(files.includes('dist/third-party.txt'));
    for (const name of ['web-tree-sitter', 'tree-sitter-python', 'vscode-languageserver', 'vscode-languageclient', 'vscode-jsonrpc', 'picomatch', 'smol-toml', 'commander', 'chokidar']) assert.match(listed, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|ISC|BSD-3-Clause)\\)$`, 'm'));
    const titles = listed.match(/^[@\w/.-]+ \d+\.\d+\.\d+\S* \(.+\)$/gm) ?? [];
    assert.ok(titles.length > 20);
    for (const title of titles) assert.match(title, /\((?:MIT|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0)\)$/);
    assert.equal(new Set(titles).size, titles.length);
  });
});
