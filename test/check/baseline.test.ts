// Adopting the tool in an old project: what is known is recorded, and only what is new is told.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded, json, run } from './bundle.ts';
import { makeFolder } from './folder.ts';
import { bad, clean, rule } from './inputs.ts';

const table = (more = ''): string => `[tool.asyncio-lens]\nbaseline = "known.json"\n${more}`;

/** A project with a baseline of what it has now. */
function adopted(files: Readonly<Record<string, string>>, ...args: readonly string[]): string {
  const cwd = makeFolder({ 'pyproject.toml': table(), ...files });
  const { status, stdout, stderr } = run(cwd, ['check', '--write-baseline', 'known.json', ...args]);
  assert.deepEqual([status, stdout], [0, ''], stderr);
  return cwd;
}
const edit = (cwd: string, file: string, change: (text: string) => string): void => writeFileSync(join(cwd, file), change(readFileSync(join(cwd, file), 'utf8')));
const lines = (cwd: string, ...args: readonly string[]): readonly number[] => json(run(cwd, ['check', '--format', 'json', ...args])).map(({ range }) => range.start.line);

describe('baselines on the command line', () => {
  before(buildIfNeeded);

  it('hide what is known, and say once how much that is', () => {
    const cwd = adopted({ 'src/a.py': bad, 'b.py': bad });
    assert.deepEqual(JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')), {
      tool: 'asyncio-lens', version: 1,
      findings: Object.fromEntries(['b.py', 'src/a.py'].map((file) => [file, [{ rule, in: 'main', code: 'work()', count: 1 }]])),
    });
    assert.deepEqual(run(cwd, ['check']), { status: 0, stdout: 'No findings in 3 files.\n2 known findings are hidden by the baseline.\n', stderr: '' });
    assert.deepEqual(run(cwd, ['check', '--format', 'json']), { status: 0, stdout: '[]\n', stderr: '2 known findings are hidden by the baseline.\n' });
    assert.deepEqual(run(cwd, ['check', '-q', '--format', 'github']), { status: 0, stdout: '', stderr: '' });
    assert.equal(run(join(cwd, 'src'), ['check', 'a.py', '--lang', 'zh-cn']).stdout, '在 1 个文件中没有发现问题。\n基线隐藏了 1 个已知问题。\n');
  });

  it('are told on writing, in both languages', () => {
    const cwd = makeFolder({ 'a.py': bad });
    assert.equal(run(cwd, ['check', '--write-baseline', 'ci/known.json']).stderr, 'Recorded 1 finding of 1 file in ci/known.json.\n');
    assert.equal(run(cwd, ['check', '--write-baseline', 'ci/known.json', '--lang', 'zh-cn']).stderr, '已将 1 个文件中的 1 个问题记录到 ci/known.json。\n');
    assert.match(readFileSync(join(cwd, 'ci/known.json'), 'utf8'), /"\.\.\/a\.py"/);
    assert.equal(run(cwd, ['check', '--baseline', 'ci/known.json']).status, 0);
    assert.equal(run(cwd, ['check', '--write-baseline', 'a.py/known.json']).status, 2);
  });

  it('know findings whose lines moved, were indented or got a comment', () => {
    const cwd = adopted({ 'a.py': bad });
    edit(cwd, 'a.py', (text) => text.replace('import asyncio\n', '"""More."""\n\nimport asyncio\nimport json\n\n').replace('    work()', '    if json:\n        work()   # later'));
    assert.deepEqual(lines(cwd), []);
  });

  it('tell what is new: another line, another function, one more of the same', () => {
    const cwd = adopted({ 'a.py': bad });
    edit(cwd, 'a.py', (text) => `${text}    x = work(),\n    work()\n\n\nclass Other:\n    async def main(self):\n        work()\n`);
    const text = readFileSync(join(cwd, 'a.py'), 'utf8').split('\n');
    const places = lines(cwd).map((line) => text[line]);
    assert.deepEqual(places, ['    work()', '        work()']);
    assert.equal(run(cwd, ['check']).status, 1);
  });

  it('tell new findings behind however many known ones', () => {
    const many = `${bad}${'    work()\n'.repeat(150)}`;
    const cwd = adopted({ 'a.py': many });
    edit(cwd, 'a.py', (text) => `${text}\n\nasync def more():\n    work()\n`);
    assert.deepEqual(lines(cwd), [162]);
  });

  it('are not fixed away', () => {
    const cwd = adopted({ 'a.py': bad });
    edit(cwd, 'a.py', (text) => `${text}\n\nasync def more():\n    work()\n`);
    assert.equal(run(cwd, ['check', '--fix']).status, 0);
    assert.equal(readFileSync(join(cwd, 'a.py'), 'utf8'), `${bad}\n\nasync def more():\n    await work()\n`);
  });

  it('that hold more than there is say so, and list it with --statistics', () => {
    const cwd = adopted({ 'a.py': bad, 'b.py': bad, 'c.py': bad });
    writeFileSync(join(cwd, 'a.py'), clean);
    writeFileSync(join(cwd, 'b.py'), 'x = 1\n');
    rmSync(join(cwd, 'c.py'));
    assert.equal(run(cwd, ['check']).stdout, 'No findings in 3 files.\n3 entries of the baseline are not found any more; --statistics shows them.\n');
    const list = ['a.py', 'b.py', 'c.py'].map((file) => `  ${file}: ${rule}: main: work()\n`).join('');
    assert.match(run(cwd, ['check', '--statistics']).stdout, new RegExp(`^In the baseline, not found any more:\n${list.replace(/[()]/g, '\\$&')}\nNo findings in 3 files\\.\n`));
    assert.match(run(cwd, ['check', '--statistics', '--lang', 'zh-cn']).stdout, /^基线中已找不到对应问题的记录：\n {2}a\.py: /);
  });

  it('are not stale for rules and files that were not asked', () => {
    const cwd = adopted({ 'a.py': bad, 'b.py': bad });
    assert.equal(run(cwd, ['check', '--select', 'dangling-task']).stdout, 'No findings in 3 files.\n');
    assert.equal(run(cwd, ['check', 'a.py']).stdout, 'No findings in 1 file.\n1 known finding is hidden by the baseline.\n');
  });

  it('can be named, or left aside, on the command line', () => {
    const cwd = adopted({ 'a.py': bad });
    assert.deepEqual(lines(cwd, '--no-baseline'), [8]);
    writeFileSync(join(cwd, 'empty.json'), '{ "tool": "asyncio-lens", "version": 1, "findings": {} }');
    assert.deepEqual(lines(cwd, '--baseline', 'empty.json'), [8]);
    assert.deepEqual(lines(cwd, '--config', 'pyproject.toml'), []);
    assert.equal(json(run(cwd, ['check', '-', '--stdin-filename', 'a.py', '--format', 'json'], { input: bad })).length, 0);
  });

  it('that are broken or missing are a failure, with a clear word', () => {
    const cwd = makeFolder({ 'a.py': bad, 'broken.json': '<<<<<<<', 'pyproject.toml': table() });
    assert.deepEqual(run(cwd, ['check', '--baseline', 'broken.json']), { status: 2, stdout: '', stderr: 'error: broken.json: not a baseline that this version of --write-baseline wrote\n' });
    assert.deepEqual(run(cwd, ['check', '--baseline', 'none.json']), { status: 2, stdout: '', stderr: 'error: none.json: cannot be read (ENOENT)\n' });
    const missing = run(cwd, ['check', '--format', 'json']);
    assert.deepEqual([missing.status, missing.stderr], [2, "error: pyproject.toml:2: the baseline 'known.json' cannot be read\n"]);
    assert.equal(json(missing).length, 1);
    writeFileSync(join(cwd, 'known.json'), '[]');
    assert.equal(run(cwd, ['check', '--lang', 'zh-cn']).stderr, '错误：pyproject.toml:2: “known.json”不是此版本命令行写出的基线文件\n');
    assert.equal(run(cwd, ['check', '--no-baseline']).status, 1);
    assert.equal(run(cwd, ['check', '--write-baseline', 'known.json']).status, 0);
    assert.equal(run(cwd, ['check']).status, 0);
  });

  it('are not written when something could not be checked', () => {
    const cwd = makeFolder({ 'a.py': bad });
    assert.equal(run(cwd, ['check', 'a.py', 'none.py', '--write-baseline', 'known.json']).status, 2);
    assert.throws(() => readFileSync(join(cwd, 'known.json')));
  });

  it('know the cells of notebooks', () => {
    const cell = (source: string): object => ({ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source });
    const notebook = (...cells: readonly object[]): string => JSON.stringify({ cells, metadata: { language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 5 });
    const work = cell('import asyncio\nasync def work():\n    await asyncio.sleep(1)\n');
    const cwd = adopted({ 'a.ipynb': notebook(work, cell('work()\n')) });
    writeFileSync(join(cwd, 'a.ipynb'), notebook(work, cell('print(1)\n'), cell('work()\n'), cell('async def more():\n    work()\n')));
    assert.deepEqual(lines(cwd), [1]);
  });

  it('hold in many files and with what was remembered', () => {
    const cwd = makeFolder({ 'pyproject.toml': table(), ...Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`m${index}.py`, bad])) });
    const cache = { env: { XDG_CACHE_HOME: join(cwd, '.cache') } };
    mkdirSync(join(cwd, '.cache'));
    assert.equal(run(cwd, ['check', '--write-baseline', 'known.json'], cache).status, 0);
    for (let round = 0; round < 2; round++) assert.match(run(cwd, ['check'], cache).stdout, /^No findings in 61 files\.\n60 known/);
    edit(cwd, 'known.json', (text) => text.replace('"m7.py"', '"m77.py"'));
    assert.equal(json(run(cwd, ['check', '--format', 'json'], cache)).length, 1);
  });
});
