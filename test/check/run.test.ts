import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defaultOptions, loadSyntax, type Syntax } from '../../server/src/analysis/index.ts';
import { checkFile } from '../../server/src/check/check-file.ts';
import { openChecker } from '../../server/src/check/checker.ts';
import type { Job } from '../../server/src/check/check-text.ts';
import { startProgress } from '../../server/src/check/progress.ts';
import { replaceFile } from '../../server/src/check/replace-file.ts';
import { runAll } from '../../server/src/check/run.ts';
import { closest } from '../../server/src/config/index.ts';
import { makeFolder } from './folder.ts';

const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const job: Job = { locale: 'en', minSeverity: 'hint', fix: 'none', wantsFixes: true, recordsBaseline: false, cwd: process.cwd(), cacheFolder: null, tracksDependencies: false };
const bad = 'async def work(): ...\nasync def main():\n    work()\n';

describe('checking many files', () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await loadSyntax({
      runtime: readFileSync(resolve('web-tree-sitter/web-tree-sitter.wasm')),
      grammar: readFileSync(resolve('tree-sitter-python/tree-sitter-python.wasm')),
    });
  });

  it('goes on without a worker that cannot work, and says so', async () => {
    const cwd = makeFolder({ 'worker.js': 'throw new Error("no luck");', ...Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`m${index}.py`, bad])) });
    const errors: string[] = [];
    const progress: number[] = [];
    const reports = await runAll(
      {
        files: Array.from({ length: 60 }, (_, index) => ({ path: join(cwd, `m${index}.py`), shown: `m${index}.py`, isExplicit: false, known: [], options: 0 })),
        options: [defaultOptions],
        job,
      },
      {
        workerFile: join(cwd, 'worker.js'),
        worthAWorkerMs: 0,
        loadSyntax: () => Promise.resolve(syntax),
        onProgress: (done) => progress.push(done),
        onWorkerError: (error) => errors.push(error.message),
      },
    );
    assert.ok(reports.every((report) => report.findings.length === 1));
    assert.ok(errors.length > 0 && errors.every((error) => error === 'no luck'));
    assert.equal(progress.at(-1), 60);
  });

  it('a file that is gone is a failure only when it was named', () => {
    for (const isExplicit of [true, false]) {
      const { notices } = checkFile(openChecker(syntax, job), { path: '/nowhere/a.py', shown: 'a.py', isExplicit, known: [] }, defaultOptions);
      assert.deepEqual(notices, [{ kind: 'vanished', args: { path: 'a.py' }, isFailure: isExplicit }]);
    }
  });

  it('a file that somebody else wrote to meanwhile is left alone', () => {
    const path = join(makeFolder({ 'a.py': 'x = 1\n' }), 'a.py');
    assert.equal(replaceFile(path, Buffer.from('x = 1\n'), Buffer.from('x = 2\n')), true);
    assert.equal(replaceFile(path, Buffer.from('x = 1\n'), Buffer.from('x = 3\n')), false);
    assert.equal(readFileSync(path, 'utf8'), 'x = 2\n');
  });

  it('a fix is written in the encoding of the file', () => {
    const path = join(makeFolder({ 'a.py': `# coding: ascii\n${bad}` }), 'a.py');
    const { findings, fixed } = checkFile(openChecker(syntax, { ...job, fix: 'write' }), { path, shown: 'a.py', isExplicit: true, known: [] }, defaultOptions);
    assert.deepEqual([findings.length, fixed], [0, 1]);
    assert.equal(readFileSync(path, 'ascii'), `# coding: ascii\n${bad.replace('    work()', '    await work()')}`);
  });
});

describe('progress', () => {
  it('is silent in short runs and off a terminal', () => {
    const written: string[] = [];
    for (const isTTY of [true, false]) {
      const progress = startProgress({ isTTY, write: (text) => written.push(text) }, true, isTTY ? 1000 : 0);
      progress.update(() => 'x');
      progress.end();
    }
    assert.deepEqual(written, []);
  });

  it('is wiped off at the end', () => {
    const written: string[] = [];
    const progress = startProgress({ isTTY: true, write: (text) => written.push(text) }, true, 0);
    progress.update(() => '1/2');
    progress.update(() => '2/2');
    progress.end();
    assert.deepEqual(written, ['\r1/2\x1b[K', '\r\x1b[K']);
  });
});

describe('did you mean', () => {
  it('finds near names and leaves far ones alone', () => {
    const names = ['coroutine-never-awaited', 'dangling-task', 'ASYNC251', 'ignore'];
    assert.equal(closest('coroutine_never_awaited', names), 'coroutine-never-awaited');
    assert.equal(closest('dangling-taks', names), 'dangling-task');
    assert.equal(closest('async215', names), 'ASYNC251');
    assert.equal(closest('ignor', names), 'ignore');
    assert.equal(closest('x', names), undefined);
    assert.equal(closest('something-else-entirely', names), undefined);
  });
});
