import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defaultOptions, loadSyntax, Syntax, type SyntaxParts } from '../../server/src/analysis/index.ts';
import { checkFile } from '../../server/src/check/check-file.ts';
import { openChecker } from '../../server/src/check/checker.ts';
import type { Job } from '../../server/src/check/check-text.ts';
import { startProgress } from '../../server/src/check/progress.ts';
import { replaceFile } from '../../server/src/check/replace-file.ts';
import type { FileReport } from '../../server/src/check/report.ts';
import { checkAll, runAll } from '../../server/src/check/run.ts';
import { shareTasks, Tasks } from '../../server/src/check/shared-tasks.ts';
import { closest } from '../../server/src/config/index.ts';
import { makeFolder } from './folder.ts';

const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const job: Job = { locale: 'en', minSeverity: 'hint', fix: 'none', wantsFixes: true, recordsBaseline: false, cwd: process.cwd(), cacheFolder: null, tracksDependencies: false };
const bad = 'async def work(): ...\nasync def main():\n    work()\n';

const parser = (): SyntaxParts => ({
  runtime: readFileSync(resolve('web-tree-sitter/web-tree-sitter.wasm')),
  grammar: readFileSync(resolve('tree-sitter-python/tree-sitter-python.wasm')),
});

describe('checking many files', () => {
  let ready: { readonly syntax: Syntax; readonly parser: () => SyntaxParts };
  before(async () => {
    ready = { syntax: await loadSyntax(parser()), parser };
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
        parser,
        onProgress: (done) => progress.push(done),
        onWorkerError: (error) => errors.push(error.message),
      },
    );
    assert.ok(reports.every((report) => report.findings.length === 1));
    assert.ok(errors.length > 0 && errors.every((error) => error === 'no luck'));
    assert.equal(progress.at(-1), 60);
  });

  it('finds the same, each file once, whoever takes which file and in whatever order they are read for each other', async () => {
    const count = 60;
    // Everybody imports the next and one far away, in a circle; the helper that blocks is up to three files away.
    const files = Object.fromEntries(Array.from({ length: count }, (_, index) => {
      const [next, far] = [(index + 1) % count, (index * 7 + 3) % count];
      const body = index % 3 === 0 ? '    time.sleep(1)\n' : `    m${next}.helper()\n`;
      return [`m${index}.py`, `import time\nimport m${next}\nimport m${far}\n\ndef helper():\n${body}\nasync def work():\n    m${next}.helper()\n    m${far}.work()\n`];
    }));
    const cwd = makeFolder(files);
    const shared = shareTasks({ files: Object.keys(files).map((shown) => ({ path: join(cwd, shown), shown, isExplicit: false, known: [], options: 0 })), options: [defaultOptions] });
    const here = { ...job, cwd };
    const alone = shared.files.map((file) => checkFile(openChecker(ready, here), file, defaultOptions));
    assert.ok(alone.every(({ findings }) => findings.length >= 2));

    const found: (typeof alone[number] | undefined)[] = new Array(count).fill(undefined);
    const running = [1, 2, 3].map(() => {
      const tasks = new Tasks(shared, 0);
      return checkAll(openChecker(ready, here, tasks), tasks);
    });
    for (let isOver = false; !isOver; ) {
      isOver = true;
      for (const thread of running) {
        const { value, done } = await thread.next();
        isOver &&= done === true;
        for (const [index, report] of value ?? []) {
          assert.equal(found[index], undefined, `${index} was checked twice`);
          found[index] = report;
        }
      }
    }
    assert.deepEqual(found, alone);
    assert.equal(new Tasks(shared, 0).taken, count);
  });

  it('a file that changed after it was read for another is checked as it is now', () => {
    const cwd = makeFolder({ 'a.py': 'import b\nasync def main():\n    b.work()\n', 'b.py': `${bad}` });
    const shared = shareTasks({ files: ['a.py', 'b.py'].map((shown) => ({ path: join(cwd, shown), shown, isExplicit: false, known: [], options: 0 })), options: [defaultOptions] });
    const tasks = new Tasks(shared, 0);
    const checker = openChecker(ready, { ...job, cwd }, tasks);
    const first = tasks.next();
    assert.ok(first);
    assert.equal(checkFile(checker, first.file, first.options).findings.length, 1);
    const second = checker.ahead.next();
    assert.equal(second?.index, 1);
    writeFileSync(join(cwd, 'b.py'), 'x = 1\n');
    assert.deepEqual(checkFile(checker, second.file, second.options).findings, []);
    assert.equal(tasks.next(), null);
  });

  it('loads the parser for the first text that cannot be read without it, in the file or in what it imports', async () => {
    const damaged = 'import time\n\ndef helper():\n    time.sleep(1)\n\nx = (1 +\n';
    const caller = 'import helpers\n\nasync def main():\n    helpers.helper()\n    helpers.other()\n';
    const cwd = makeFolder({ 'good.py': bad, 'helpers.py': damaged, 'caller.py': caller, 'broken.py': `${bad}\nx = = 1\n` });
    const check = async (shown: string): Promise<{ readonly loaded: number; readonly report: FileReport }> => {
      let loaded = 0;
      const lazy = openChecker({ syntax: new Syntax(), parser: () => (loaded++, parser()) }, { ...job, cwd });
      const task = { path: join(cwd, shown), shown, isExplicit: true, known: [] };
      const report = await lazy.retrying(() => checkFile(lazy, task, defaultOptions));
      assert.deepEqual(report, checkFile(openChecker(ready, { ...job, cwd }), task, defaultOptions));
      return { loaded, report };
    };
    const good = await check('good.py');
    assert.equal(good.report.findings.length, 1);
    assert.equal(good.loaded, 0);
    for (const shown of ['caller.py', 'broken.py']) {
      const { report, loaded } = await check(shown);
      assert.equal(report.findings.length, 1, shown);
      assert.equal(loaded, 1, shown);
    }
  });

  it('a fix is written once, with the parser loaded for it or not', async () => {
    const text = 'import helpers\nimport time\n\nasync def main():\n    time.sleep(1)\n    helpers.work()\n';
    const cwd = makeFolder({ 'a.py': text, 'helpers.py': 'async def work(): ...\nx = = 1\n' });
    const checker = openChecker({ syntax: new Syntax(), parser }, { ...job, cwd, fix: 'write' });
    const report = await checker.retrying(() => checkFile(checker, { path: join(cwd, 'a.py'), shown: 'a.py', isExplicit: true, known: [] }, defaultOptions));
    assert.ok(report.fixed > 0);
    assert.notEqual(readFileSync(join(cwd, 'a.py'), 'utf8'), text);
  });

  it('a file that is gone is a failure only when it was named', () => {
    for (const isExplicit of [true, false]) {
      const { notices } = checkFile(openChecker(ready, job), { path: '/nowhere/a.py', shown: 'a.py', isExplicit, known: [] }, defaultOptions);
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
    const { findings, fixed } = checkFile(openChecker(ready, { ...job, fix: 'write' }), { path, shown: 'a.py', isExplicit: true, known: [] }, defaultOptions);
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
