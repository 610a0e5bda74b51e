// Disks as they are: links in circles, files that come and go, no room, no rights, caches that somebody damaged.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openCheckCache } from '../../server/src/check/cache.ts';
import { outlineStore } from '../../server/src/node/outline-store.ts';
import type { Outline } from '../../server/src/analysis/index.ts';
import { buildIfNeeded, bundle, json, run, type Outcome } from '../check/bundle.ts';
import { makeFolder } from '../check/folder.ts';
import { bad, rule } from '../check/inputs.ts';
import { mistaken, RealServer } from './real-server.ts';

const preload = join(__dirname, 'preload.cjs');
const many = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, n) => [`m${n}.py`, bad]));
const broken = (cwd: string, fault: string, args: readonly string[]): Outcome => run(cwd, args, { env: { LENS_FAULTS: fault, NODE_OPTIONS: `--require ${preload}`, XDG_CACHE_HOME: join(cwd, 'cache') } });

/** Links that lead to themselves, to each other, up, and nowhere; a folder that is called like a file. */
function tangled(): string {
  const cwd = makeFolder({ 'a.py': bad, 'sub/b.py': bad, 'folder.py/c.py': bad });
  symlinkSync('self.py', join(cwd, 'self.py'));
  symlinkSync('there.py', join(cwd, 'here.py'));
  symlinkSync('here.py', join(cwd, 'there.py'));
  symlinkSync('nowhere.py', join(cwd, 'dangling.py'));
  symlinkSync('..', join(cwd, 'sub', 'up'));
  symlinkSync('up', join(cwd, 'sub', '.gitignore'));
  symlinkSync('pyproject.toml', join(cwd, 'pyproject.toml'));
  symlinkSync('.git', join(cwd, '.git'));
  return cwd;
}

describe('links in circles', () => {
  before(buildIfNeeded);

  it('are passed by where a folder is checked', () => {
    const outcome = run(tangled(), ['check', '--format', 'json', '--select', rule]);
    assert.deepEqual(json(outcome).map(({ file }) => file), ['a.py', 'folder.py/c.py', 'sub/b.py'], outcome.stderr);
    assert.equal(outcome.status, 1);
  });

  it('are told where they are named, and the rest is still checked', () => {
    const outcome = run(tangled(), ['check', '--select', rule, 'self.py', 'a.py', 'dangling.py']);
    assert.equal(outcome.status, 2);
    assert.match(outcome.stdout, /^a\.py:9:5: /);
    assert.deepEqual(outcome.stderr.split('\n'), ['error: dangling.py: no such file or folder', 'error: self.py: cannot be read (ELOOP)', '']);
  });

  it('are no obstacle for the server, which checks the workspace around them', async () => {
    const server = await RealServer.start({ folder: tangled() });
    assert.equal(await server.request<number>('asyncioLens/checkWorkspace', {}), 3);
    await server.open(server.uri('sub/user.py'), 'from self import x\nfrom here import y\nfrom up.a import main\n');
    await server.assertWell();
    assert.equal(await server.stop(), 0);
  });
});

describe('files that vanish', () => {
  before(buildIfNeeded);

  it('while the workspace is checked are no findings, and no failure', async () => {
    const server = await RealServer.start({ folder: makeFolder(many(300)) });
    const checking = server.request<number>('asyncioLens/checkWorkspace', {});
    for (let n = 0; n < 300; n += 2) rmSync(join(server.folder, `m${n}.py`));
    await checking;
    // What was deleted later than it was checked is told as deleted.
    await server.notify('workspace/didChangeWatchedFiles', { changes: Array.from({ length: 150 }, (_, n) => ({ uri: server.uri(`m${2 * n}.py`), type: 3 })) });
    const told = (n: number): number | undefined => server.published.filter(({ uri }) => uri === server.uri(`m${n}.py`)).at(-1)?.diagnostics.length;
    await server.until(() => Array.from({ length: 300 }, (_, n) => n).every((n) => (n % 2 === 0 ? (told(n) ?? 0) === 0 : told(n) === 1)));
    await server.assertWell();
  });

  it('with the whole workspace leave the session alone', async () => {
    const server = await RealServer.start({ folder: makeFolder({ 'a.py': bad, 'helper.py': mistaken }) });
    rmSync(server.folder, { recursive: true });
    assert.equal(await server.request<number>('asyncioLens/checkWorkspace', {}), 0);
    await server.open(server.uri('user.py'), 'from helper import main\n');
    await server.assertWell();
  });
});

for (const [fault, code, name] of [['full-disk', 'ENOSPC', 'a full disk'], ['read-only', 'EROFS', 'a disk that is read-only']] as const) {
  describe(name, () => {
    before(buildIfNeeded);

    it('costs a check nothing but the cache', () => {
      const cwd = makeFolder(many(40));
      const outcome = broken(cwd, fault, ['check', '--format', 'json', '--select', rule]);
      assert.equal(outcome.status, 1);
      assert.equal(outcome.stderr, '');
      assert.equal(json(outcome).length, 40);
      assert.ok(!existsSync(join(cwd, 'cache')));
    });

    it('leaves files as they are that should be fixed, and says so', () => {
      const cwd = makeFolder({ 'a.py': bad });
      const outcome = broken(cwd, fault, ['check', '--fix', '--select', rule]);
      assert.equal(outcome.status, 2);
      assert.equal(outcome.stderr, `error: a.py: cannot be written (${code})\n`);
      assert.match(outcome.stdout, /^a\.py:9:5: /);
      assert.equal(readFileSync(join(cwd, 'a.py'), 'utf8'), bad);
      assert.deepEqual(readdirSync(cwd), ['a.py']);
    });

    it('takes no baseline, and says so', () => {
      const cwd = makeFolder({ 'a.py': bad });
      const outcome = broken(cwd, fault, ['check', '--write-baseline', 'known.json']);
      assert.equal(outcome.status, 2);
      assert.equal(outcome.stderr, `error: known.json: cannot be written (${code})\n`);
    });

    it('costs the server nothing but time', async () => {
      const folder = makeFolder({ 'helper.py': mistaken.replace('async def main', 'def pause') });
      const server = await RealServer.start({ folder, preload: [preload], env: { LENS_FAULTS: fault } });
      await server.open(server.uri('a.py'), 'from helper import pause\n\n\nasync def main():\n    pause()\n');
      await server.until(() => server.published.at(-1)?.diagnostics[0]?.code === 'blocking-through-helper');
      assert.equal(await server.stop(), 0);
      assert.equal(server.stderr, '');
    });
  });
}

describe('a full disk', () => {
  before(buildIfNeeded);

  it('under the output itself is a failure with one line', function () {
    if (!existsSync('/dev/full')) return; // only Linux has such a device
    const cwd = makeFolder(many(3));
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${bundle}" check > /dev/full`], { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'], LANG: 'C' } });
    assert.equal(stderr, 'error: the output cannot be written (ENOSPC)\n');
    assert.equal(status, 2);
  });
});

describe('caches that somebody damaged', () => {
  const outline: Outline = { names: { é: { kind: 'unknown' } }, functions: {}, classes: {}, stars: [], all: null, lines: [0] };
  const report = { findings: [], notices: [], fixed: 0 };
  const damage = fc.record({ at: fc.nat(), bit: fc.nat(7), cut: fc.boolean() });
  const damaged = (bytes: Buffer, { at, bit, cut }: { readonly at: number; readonly bit: number; readonly cut: boolean }): Buffer => {
    const place = at % bytes.length;
    if (cut) return bytes.subarray(0, place);
    const copy = Buffer.from(bytes);
    copy[place] = (copy[place] ?? 0) ^ (1 << bit);
    return copy;
  };

  it('give every outline right, whichever bit is flipped and wherever the file ends', () => {
    const folder = makeFolder({});
    const make = (): ReturnType<typeof outlineStore> => outlineStore(folder);
    const first = make();
    for (let n = 0; n < 32; n++) first.of(`x = ${n}\n`, () => ({ ...outline, lines: [n] }));
    const file = join(folder, 'outlines.txt');
    const whole = readFileSync(file);
    fc.assert(fc.property(damage, (how) => {
      writeFileSync(file, damaged(whole, how));
      const again = make();
      let made = 0;
      for (let n = 0; n < 32; n++) assert.deepEqual(again.of(`x = ${n}\n`, () => (made++, { ...outline, lines: [n] })), { ...outline, lines: [n] });
      assert.ok(how.cut || made <= 2, `${made} made again`);
    }), { numRuns: 200 });
  });

  it('tell no finding that was not there', () => {
    const folder = makeFolder({ 'a.py': bad });
    const path = join(folder, 'a.py');
    const cache = makeFolder({});
    const first = openCheckCache(cache, 'key');
    first.keep(path, report, []);
    first.save();
    const name = readdirSync(join(cache, 'checks'))[0] ?? '';
    const whole = readFileSync(join(cache, 'checks', name));
    fc.assert(fc.property(damage, (how) => {
      writeFileSync(join(cache, 'checks', name), damaged(whole, how));
      const known = openCheckCache(cache, 'key').known(path);
      assert.equal(known, undefined);
    }), { numRuns: 200 });
  });

  it('of compiled code are made anew, and nobody is told', () => {
    const cwd = makeFolder({ 'a.py': bad });
    const cache = makeFolder({});
    const check = (...more: readonly string[]): Outcome => run(cwd, ['check', '--select', rule, '.', ...more], { env: { XDG_CACHE_HOME: cache } });
    const codeOf = (): readonly string[] => readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.code'));
    const first = check('--no-cache');
    assert.deepEqual(codeOf(), []);
    assert.deepEqual(check(), first);
    const [name, ...others] = codeOf();
    assert.deepEqual(others, []);
    const file = join(cache, name ?? '');
    const whole = readFileSync(file);
    assert.deepEqual(check(), first);
    assert.ok(readFileSync(file).equals(whole), 'what is of use stays');
    for (const spoiled of [whole.subarray(0, whole.length >> 1), Buffer.from(whole).fill(0, whole.length >> 1), Buffer.from('x')]) {
      writeFileSync(file, spoiled);
      assert.deepEqual(check(), first);
      assert.ok(!readFileSync(file).equals(spoiled));
    }
  });

  it('of compiled code are left by a server, and the next one starts from them', async () => {
    const folder = makeFolder({ 'a.py': bad });
    const cache = makeFolder({});
    for (const round of ['without', 'with']) {
      const server = await RealServer.start({ folder, env: { XDG_CACHE_HOME: cache } });
      await server.open(server.uri('a.py'), bad);
      await server.assertWell();
      assert.equal(await server.stop(), 0);
      assert.equal(readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.code')).length, 1, round);
    }
  });

  it('or that are folders, or cannot be written, only cost time', () => {
    const cache = makeFolder({});
    mkdirSync(join(cache, 'outlines.txt'));
    mkdirSync(join(cache, 'checks'));
    for (let n = 0; n < 40; n++) assert.deepEqual(outlineStore(cache).of(`x = ${n}\n`, () => outline), outline);
    writeFileSync(join(cache, 'a file'), '');
    const held = openCheckCache(join(cache, 'a file'), 'key');
    held.save();
  });
});
