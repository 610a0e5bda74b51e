// What npm would publish, installed from its tarball into an empty folder, without a network.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type InitializeResult, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { buildIfNeeded } from './bundle.ts';
import { makeFolder } from './folder.ts';
import { bad, rule } from './inputs.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('the npm package', () => {
  let cwd: string;
  const call = (command: string, ...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32', env: { ...process.env, LANG: 'C', LC_ALL: '', LC_MESSAGES: '' } });
  const bin = (name: string): string => join(cwd, 'node_modules', '.bin', name);

  before(function () {
    buildIfNeeded();
    cwd = makeFolder({ 'package.json': '{ "private": true }', 'a.py': bad });
    const packed = spawnSync(process.execPath, ['scripts/pack-npm.mjs', '--built', '--out', cwd], { encoding: 'utf8' });
    assert.equal(packed.status, 0, packed.stderr);
    const installed = call('npm', 'install', '--offline', '--no-audit', '--no-fund', `./asyncio-lens-${version}.tgz`);
    assert.equal(installed.status, 0, installed.stderr);
  });

  it('needs no other package, and holds what it needs only', () => {
    assert.deepEqual(readdirSync(join(cwd, 'node_modules')).filter((name) => !name.startsWith('.')), ['asyncio-lens']);
    const root = join(cwd, 'node_modules', 'asyncio-lens');
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
    assert.deepEqual(files.sort(), [
      'CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-cn.md', 'asyncio-lens-server.cjs', 'asyncio-lens.schema.json', 'cli.js', 'command-line.js', 'concepts.en.md', 'concepts.zh-cn.md', 'package.json',
      'pyproject.schema.json', 'rules.en.md', 'rules.zh-cn.md', 'server-browser.js', 'server.js', 'third-party.txt', 'tree-sitter-python.wasm', 'web-tree-sitter.wasm',
    ]);
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    for (const key of ['dependencies', 'scripts', 'devDependencies', 'contributes', 'private']) assert.ok(!(key in manifest), key);
    assert.equal(manifest['license'], 'MIT');
  });

  it('brings the command line', () => {
    assert.equal(call(bin('asyncio-lens'), '--version').stdout, `${version}\n`);
    const { status, stdout, stderr } = call(bin('asyncio-lens'), 'check', 'a.py');
    assert.equal(status, 1, stderr);
    assert.match(stdout, /^a\.py:9:5: error: /);
    assert.match(call(bin('asyncio-lens'), 'rules').stdout, new RegExp(`\n${rule} +error +safe`));
    for (const lang of ['en', 'zh-cn']) assert.equal(call(bin('asyncio-lens'), 'explain', rule, '--lang', lang).status, 0);
    assert.match(call(bin('asyncio-lens'), 'explain', rule, '--lang', 'zh-cn').stdout, /协程/);
  });

  for (const args of [['--stdio'], []]) {
    it(`brings the language server, started ${args.length > 0 ? 'with --stdio' : 'without arguments'}`, async () => {
      const child = spawn(bin('asyncio-lens-server'), args, { cwd, stdio: ['pipe', 'pipe', 'inherit'], shell: process.platform === 'win32' });
      const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
      const published = new Promise<PublishDiagnosticsParams>((resolve) => connection.onNotification('textDocument/publishDiagnostics', resolve));
      connection.onUnhandledNotification(() => undefined);
      connection.listen();
      const { serverInfo, capabilities } = await connection.sendRequest<InitializeResult>('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
      assert.deepEqual(serverInfo, { name: 'asyncio-lens', version });
      assert.ok(capabilities.hoverProvider);
      await connection.sendNotification('initialized', {});
      const uri = 'file:///nowhere/a.py';
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'python', version: 1, text: bad } });
      assert.deepEqual((await published).diagnostics.map(({ code }) => code), [rule]);
      const hover = await connection.sendRequest<{ contents: unknown } | null>('textDocument/hover', { textDocument: { uri }, position: { line: 8, character: 5 } });
      assert.ok(hover);
      const ended = new Promise((resolve) => child.on('close', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
      connection.dispose();
    });
  }
});
