// `--watch` with the real program: files change, and what it says is read as it comes.

import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded, bundle } from './bundle.ts';
import { makeFolder } from './folder.ts';
import { bad, clean, fixed } from './inputs.ts';

const waiting = 'Watching for changes; Ctrl+C ends.\n';

class Watching {
  stdout = '';
  stderr = '';
  readonly child: ChildProcess;
  readonly #exit: Promise<number | null>;
  #wake: () => void = () => undefined;

  constructor(cwd: string, ...args: readonly string[]) {
    this.child = spawn(process.execPath, [bundle, 'check', '--watch', ...args], { cwd, env: { PATH: process.env['PATH'] ?? '', LANG: 'C', XDG_CACHE_HOME: cwd }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout?.on('data', (data) => ((this.stdout += String(data)), this.#wake()));
    this.child.stderr?.on('data', (data) => ((this.stderr += String(data)), this.#wake()));
    this.#exit = new Promise((resolve) => this.child.on('close', resolve));
  }

  /** What the round said on stdout, once it is over and the next change is waited for. */
  async round(): Promise<string> {
    while (!this.stderr.includes(waiting)) await new Promise<void>((resolve) => (this.#wake = resolve));
    // The line is written behind everything else; what went before it into the other pipe may still be on its way.
    await new Promise(setImmediate);
    while (this.stdout === '') await new Promise<void>((resolve) => (this.#wake = resolve));
    const said = this.stdout;
    this.stdout = '';
    this.stderr = '';
    return said;
  }

  async end(): Promise<number | null> {
    this.child.kill('SIGINT');
    return this.#exit;
  }
}

describe('--watch', () => {
  let watching: Watching;
  before(buildIfNeeded);
  afterEach(() => void watching.child.kill('SIGKILL'));

  it('checks again what changed, came or went, and ends with the status of the last check', async () => {
    const cwd = makeFolder({ 'a.py': bad, 'sub/b.py': clean });
    watching = new Watching(cwd);
    assert.match(await watching.round(), /^a\.py:9:5: /);
    writeFileSync(join(cwd, 'a.py'), fixed);
    assert.equal(await watching.round(), 'No findings in 2 files.\n');
    writeFileSync(join(cwd, 'sub/c.py'), bad);
    assert.match(await watching.round(), /^sub\/c\.py:9:5: /);
    rmSync(join(cwd, 'sub/c.py'));
    assert.equal(await watching.round(), 'No findings in 2 files.\n');
    assert.equal(await watching.end(), 0);
  });

  it('checks what depends on the change, also from outside of the folders that are named', async () => {
    const cwd = makeFolder({ 'app/a.py': 'from lib import work\n\n\nasync def main():\n    work()\n', 'lib.py': 'def work(): ...\n' });
    watching = new Watching(cwd, 'app', '--format', 'json');
    assert.equal(await watching.round(), '[]\n');
    writeFileSync(join(cwd, 'lib.py'), 'async def work(): ...\n');
    assert.match(await watching.round(), /"file": "app\/a\.py",\n {4}"rule": "coroutine-never-awaited"/);
    assert.equal(await watching.end(), 1);
  });

  it('reads settings and baselines anew, and lives through broken ones', async () => {
    const cwd = makeFolder({ 'src/a.py': bad, 'pyproject.toml': '[tool.asyncio-lens]\nbaseline = "known.json"\n', 'known.json': '{ "tool": "asyncio-lens", "version": 1, "findings": {} }' });
    watching = new Watching(cwd, 'src');
    assert.match(await watching.round(), /1 finding in 1 file/);
    writeFileSync(join(cwd, 'known.json'), '{ "tool": "asyncio-lens", "version": 1, "findings": { "src/a.py": [{ "rule": "coroutine-never-awaited", "in": "main", "code": "work()", "count": 1 }] } }');
    assert.match(await watching.round(), /^No findings in 1 file\.\n1 known/);
    writeFileSync(join(cwd, 'pyproject.toml'), '[tool\n');
    assert.match(await watching.round(), /1 finding in 1 file/);
    assert.equal(await watching.end(), 2);
  });

  it('fixes what changes, and does not answer its own writing', async () => {
    const cwd = makeFolder({ 'a.py': bad, 'b.py': clean });
    watching = new Watching(cwd, '--fix');
    assert.match(await watching.round(), /^a\.py: 1 fixed\n/);
    writeFileSync(join(cwd, 'b.py'), bad);
    assert.match(await watching.round(), /^b\.py: 1 fixed\nFixed 1 finding in 1 file\.\n/);
    assert.equal(await watching.end(), 0);
  });

  it('clears no screen where there is none', async () => {
    const cwd = makeFolder({ 'a.py': clean });
    watching = new Watching(cwd);
    await watching.round();
    writeFileSync(join(cwd, 'a.py'), bad);
    assert.doesNotMatch(await watching.round(), /\x1b/);
    assert.equal(await watching.end(), 1);
  });

  it('needs files', async () => {
    watching = new Watching(makeFolder({}), '-');
    assert.equal(await new Promise((resolve) => watching.child.on('close', resolve)), 2);
    assert.match(watching.stderr, /^error: --watch needs files/);
  });
});
