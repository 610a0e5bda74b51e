// Workspaces that nobody would make on purpose: floods of events, settings of any type, hostile project files, names of files with everything in them.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { buildIfNeeded, json, run } from '../check/bundle.ts';
import { makeFolder } from '../check/folder.ts';
import { bad, rule } from '../check/inputs.ts';
import { clientCapabilities } from '../lsp/fake-editor.ts';
import { mistaken, RealServer } from './real-server.ts';

const helper = 'import time\n\n\ndef pause():\n    time.sleep(1)\n';
const caller = 'from helper import pause\n\n\nasync def main():\n    pause()\n';

/** Milliseconds until a request that came now is answered. */
async function answerTime(server: RealServer, uri: string): Promise<number> {
  const from = performance.now();
  await server.request('textDocument/hover', { textDocument: { uri }, position: { line: 4, character: 6 } });
  return performance.now() - from;
}

describe('50,000 events of watched files', () => {
  before(buildIfNeeded);

  for (const [title, size] of [['in one message', 50_000], ['in a message each', 1]] as const) {
    it(`${title} do not hold up whoever types, and the last state counts`, async () => {
      const server = await RealServer.start({ folder: makeFolder({ 'helper.py': 'def pause():\n    return 1\n' }), settings: { hideWhileTyping: 'off' } });
      const uri = server.uri('a.py');
      await server.open(uri, caller);
      await server.rulesOf(uri);
      writeFileSync(join(server.folder, 'helper.py'), helper);
      const names = Array.from({ length: 50_000 }, (_, n) => (n === 30_000 ? 'helper.py' : n % 10 === 0 ? `p${n}/pyproject.toml` : `build/m${n}.py`));
      for (let n = 0; n < names.length; n += size) {
        void server.notify('workspace/didChangeWatchedFiles', { changes: names.slice(n, n + size).map((name) => ({ uri: server.uri(name), type: 1 + (n % 3) })) });
      }
      const ms = await answerTime(server, uri);
      const last = (): unknown => server.published.filter((params) => params.uri === uri).at(-1)?.diagnostics[0]?.code;
      await server.until(() => last() === 'blocking-through-helper');
      assert.ok(ms < 60_000, `${ms.toFixed(0)} ms until the next answer`);
      await server.assertWell();
      assert.equal(await server.stop(), 0);
    });
  }
});

describe('settings of other types', () => {
  before(buildIfNeeded);

  const values = [null, 5, -1, 1e308, 'x', '', true, [], [[]], {}, { x: null }, ['x?', null, 5], { '': 'error' }, 'x'.repeat(100_000)];
  const keys = ['enable', 'locale', 'run', 'lint', 'lint.ignore', 'lint.extendSelect', 'lint.severity', 'severity', 'exclude', 'hover', 'hover.detail', 'blockingCalls', 'blockingCalls.extend', 'blockingCalls.allow', 'inlayHints', 'codeLens', 'postfix', 'postfix.forms', 'docsBaseUrl', 'maxFindings', 'tests', 'tests.severity', 'notebooks', 'hideWhileTyping', 'targetVersion', 'diagnosticMode', 'configurationPreference', 'neighbours', 'fixAll', 'codeAction', 'refactorings'];

  it('count as not set: the finding stays what it is', async () => {
    const server = await RealServer.start({ capabilities: clientCapabilities(false) });
    const uri = server.uri('a.py');
    await server.open(uri, mistaken);
    await server.rulesOf(uri);
    for (const value of values) {
      const from = server.published.length;
      const nested: Record<string, unknown> = {};
      for (const key of keys) {
        const [first = '', second] = key.split('.');
        if (second === undefined) nested[first] ??= structuredClone(value);
        else if (typeof nested[first] !== 'object' || nested[first] === null || Array.isArray(nested[first])) nested[first] = { [second]: structuredClone(value) };
        else Object.assign(nested[first], { [second]: structuredClone(value) });
      }
      // `true` and `false` are right for it.
      delete nested['enable'];
      server.settings = nested;
      await server.notify('workspace/didChangeConfiguration', { settings: nested });
      const found = await server.rulesOf(uri, 1, from);
      assert.deepEqual(found, ['blocking-call-in-async'], JSON.stringify(value).slice(0, 100));
    }
    for (const value of [...values, undefined]) {
      const from = server.published.length;
      server.settings = value;
      await server.notify('workspace/didChangeConfiguration', { settings: value });
      assert.deepEqual(await server.rulesOf(uri, 1, from), ['blocking-call-in-async']);
    }
    assert.equal(await server.stop(), 0);
  });
});

describe('hostile project files', () => {
  before(buildIfNeeded);

  const stars = `${'a*'.repeat(40)}b`;
  const slow = [stars, `**/${'*a'.repeat(30)}`, '+(+(a|aa)+)b', '(a|aa)+b', '((a*)*)*b', `{${'a,'.repeat(5_000)}}q`, `${'{a,aa}'.repeat(30)}q`, `${'('.repeat(500)}a${')*'.repeat(500)}q`, `${'**/q'.repeat(60)}x`, '((((('];
  const odd = ['{1..100000000}', '[', '[[:alpha:', '\\', '', ' ', '/', '.', '../..', '\0'];
  const patterns = [...slow, ...odd];
  const name = `${'a'.repeat(200)}.py`;

  it('cost no time in their patterns, and exclude nothing that they do not name', () => {
    const cwd = makeFolder({ [name]: bad, 'pyproject.toml': `[tool.asyncio-lens]\nexclude = ${JSON.stringify(patterns)}\n` });
    const from = performance.now();
    const outcome = run(cwd, ['check', '--format', 'json', '--select', rule]);
    assert.ok(performance.now() - from < 10_000);
    assert.deepEqual(json(outcome).map(({ file }) => file), [name], outcome.stderr);
    assert.equal(outcome.stderr.match(/has too many wildcards to be matched quickly; it is not used/g)?.length, slow.length, outcome.stderr);
  });

  it('cost no time in .gitignore either', () => {
    const cwd = makeFolder({ [name]: bad, '.gitignore': `${patterns.join('\n')}\n` });
    mkdirSync(join(cwd, '.git'));
    const from = performance.now();
    const outcome = run(cwd, ['check', '--format', 'json', '--select', rule]);
    assert.ok(performance.now() - from < 10_000);
    assert.equal(json(outcome).length, 1, outcome.stderr);
  });

  const files: Readonly<Record<string, string>> = {
    'deep arrays': `[tool.asyncio-lens]\nignore = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
    'deep tables': `[tool.asyncio-lens]\nx = ${'{a='.repeat(20_000)}1${'}'.repeat(20_000)}\n`,
    'a dotted key': `${'a.'.repeat(20_000)}b = 1\n`,
    'many keys': `[tool.asyncio-lens]\n${Array.from({ length: 5_000 }, (_, n) => `k${n} = ${n}`).join('\n')}\n`,
    'a long line': `[tool.asyncio-lens]\nignore = ["${'x'.repeat(2_000_000)}"]\n`,
    'names of prototypes': '[tool.asyncio-lens]\nselect = ["all"]\n[tool.asyncio-lens.severity]\n__proto__ = "off"\nconstructor = "error"\ntoString = "error"\n',
    'bytes': '\0\x01\x02[tool.asyncio-lens]\n',
    'versions': `[project]\nrequires-python = "${'>=3.8,'.repeat(20_000)}"\n[tool.asyncio-lens]\n`,
    'names of rules': `[tool.asyncio-lens]\nignore = [${Array.from({ length: 500 }, (_, n) => `"coroutine-never-awaite${n}"`).join(', ')}]\n`,
  };
  for (const [title, text] of Object.entries(files)) {
    it(`of ${title} are told about or read, and hide no finding`, async () => {
      const folder = makeFolder({ 'a.py': mistaken, 'pyproject.toml': text });
      const from = performance.now();
      const outcome = run(folder, ['check', '--format', 'json', '--no-cache']);
      assert.ok(performance.now() - from < 10_000, `${((performance.now() - from) / 1000).toFixed(1)} s`);
      assert.ok(json(outcome).some((finding) => finding.rule === 'blocking-call-in-async'), outcome.stderr.slice(0, 300));
      assert.doesNotMatch(outcome.stderr, /\n +at /);
      const server = await RealServer.start({ folder });
      await server.open(server.uri('pyproject.toml'), text);
      await server.open(server.uri('a.py'), mistaken);
      assert.ok((await server.rulesOf(server.uri('a.py'))).includes('blocking-call-in-async'));
      assert.equal(await server.stop(), 0);
    });
  }
});

describe('names of files', () => {
  before(buildIfNeeded);

  const names = ['with space', '协程 🐍 e\u0301', 'per%cent%20', 'hash#tag', 'quest?ion star* colon: back\\slash', "br(ack)[et] quote'd!", 'plus+and&semi;at@eq=tilde~'];

  it('with all that a name can hold are opened, imported from and checked like any other', async () => {
    const usable = names.filter((name) => process.platform !== 'win32' || !/[*?\\:]/.test(name));
    const folder = makeFolder(Object.fromEntries(usable.flatMap((name) => [[`${name}/helper.py`, helper], [`${name}/${name}.py`, bad]])));
    const server = await RealServer.start({ folder, settings: { hideWhileTyping: 'off' } });
    for (const name of usable) {
      const uri = server.uri(`${name}/a.py`);
      const last = (): PublishDiagnosticsParams | undefined => server.published.filter((params) => params.uri === uri).at(-1);
      await server.open(uri, caller);
      await server.until(() => last()?.diagnostics[0]?.code === 'blocking-through-helper');
      const related = last()?.diagnostics[0]?.relatedInformation?.at(-1)?.location.uri ?? '';
      assert.equal(decodeURIComponent(related), decodeURIComponent(server.uri(`${name}/helper.py`)));
      // An open file speaks for itself, however the client escapes its name.
      const open = server.uri(`${name}/${name}.py`).replace(/[!'()*+&;@=~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
      await server.open(open, bad);
      await server.rulesOf(open);
    }
    const from = server.published.length;
    assert.equal(await server.request<number>('asyncioLens/checkWorkspace', {}), 0);
    assert.deepEqual(server.published.slice(from).map((params) => params.uri), []);
    assert.equal(await server.stop(), 0);
    const outcome = run(folder, ['check', '--format', 'json', '--select', rule]);
    assert.deepEqual(json(outcome).map(({ file }) => file).sort(), usable.map((name) => `${name}/${name}.py`).sort());
  });

  it('of Windows, of a share, of a notebook and of nowhere are documents like any other', async () => {
    const server = await RealServer.start();
    for (const uri of ['file:///c%3A/work/a.py', 'file:///C:/work/b.py', 'file://server/share/a.py', 'file://server/c%24/a%20b.py', 'file:///a%FF.py', 'file:///%', 'file:', 'untitled:Untitled-1', 'git:/a.py?x#y', 'vscode-vfs://github/a/b.py', 'x', '', 'file:///a.py#fragment', 'file:///\ud83d.py']) {
      await server.open(uri, mistaken);
      assert.deepEqual(await server.rulesOf(uri), ['blocking-call-in-async'], uri);
      const actions = await server.request<{ data?: unknown }[]>('textDocument/codeAction', { textDocument: { uri }, range: { start: { line: 4, character: 6 }, end: { line: 4, character: 6 } }, context: { diagnostics: [] } });
      assert.ok(actions.length > 0, uri);
      for (const action of actions) await server.request('codeAction/resolve', action);
      await server.request('textDocument/hover', { textDocument: { uri }, position: { line: 4, character: 6 } });
      await server.request('asyncioLens/debugInformation', { uri });
      await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
      await server.notify('textDocument/didClose', { textDocument: { uri } });
    }
    await server.notify('workspace/didChangeWorkspaceFolders', { event: { added: ['file:///c%3A/work', 'file://server/share', 'file:///%', 'x'].map((uri) => ({ uri, name: 'x' })), removed: [] } });
    assert.equal(await server.request<number>('asyncioLens/checkWorkspace', {}), 0);
    await server.assertWell();
    assert.equal(await server.stop(), 0);
  });
});
