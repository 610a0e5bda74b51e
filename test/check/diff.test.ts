// `--diff` shows what `--fix` would write, `--statistics` how much of it there is.

import assert from 'node:assert/strict';
import { applyPatch, parsePatch } from 'diff';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unifiedDiff } from '../../server/src/check/format/diff.ts';
import { countByRule } from '../../server/src/check/format/statistics.ts';
import { buildIfNeeded, run } from './bundle.ts';
import { makeFolder } from './folder.ts';
import { bad, badWith, clean, fixed, rule } from './inputs.ts';

/** One finding that nothing fixes. */
const unfixable = 'async def again():\n    await again()\n';

describe('--diff', () => {
  before(buildIfNeeded);

  it('prints what --fix would write, writes nothing, and exits with 1', () => {
    const cwd = makeFolder({ 'src/a.py': bad, 'src/b.py': clean, 'src/c.py': bad });
    const { status, stdout, stderr } = run(cwd, ['check', '--fix', '--diff']);
    assert.deepEqual([status, stderr], [1, 'Would fix 2 findings in 2 files.\n']);
    assert.match(stdout, /^--- a\/src\/a\.py\n\+\+\+ b\/src\/a\.py\n@@ -6,4 \+6,4 @@\n {1}\n {1}\n async def main\(\):\n- {4}work\(\)\n\+ {4}await work\(\)\n--- a\/src\/c\.py\n/);
    const patches = parsePatch(stdout);
    assert.deepEqual(patches.map((patch) => applyPatch(bad, patch)), [fixed, fixed]);
    assert.equal(readFileSync(join(cwd, 'src/a.py'), 'utf8'), bad);
  });

  it('needs no --fix, and says nothing with --quiet', () => {
    const cwd = makeFolder({ 'a.py': bad });
    const { status, stdout, stderr } = run(cwd, ['check', '--diff', '-q']);
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /^--- a\/a\.py\n/);
    assert.equal(run(cwd, ['check', '--diff', '--lang', 'zh-cn']).stderr, '可修复 1 个问题，涉及 1 个文件。\n');
  });

  it('exits with 0 where nothing would change, and with 2 after a failure', () => {
    const cwd = makeFolder({ 'a.py': clean, 'b.py': unfixable });
    assert.equal(run(cwd, ['check', 'b.py']).status, 1);
    assert.deepEqual(run(cwd, ['check', '--diff']), { status: 0, stdout: '', stderr: '' });
    assert.equal(run(cwd, ['check', '--diff', 'a.py', 'missing.py']).status, 2);
  });

  it('keeps line ends, byte order marks, and a last line without end', () => {
    const before = `\uFEFF${bad.trimEnd().replaceAll('\n', '\r\n')}`;
    const { stdout } = run(makeFolder({ 'a.py': before }), ['check', '--diff']);
    assert.match(stdout, /\\ No newline at end of file/);
    const [patch] = parsePatch(stdout);
    assert.ok(patch);
    assert.equal(applyPatch(before, patch, { autoConvertLineEndings: false }), `\uFEFF${fixed.trimEnd().replaceAll('\n', '\r\n')}`);
    assert.match(unifiedDiff('a.py', '\uFEFFa\n', '\uFEFFb\n'), /\n-\uFEFFa\n\+\uFEFFb\n$/);
  });

  it('of a file in another encoding shows its characters', () => {
    const source = badWith('# coding: latin-1\n', 'é');
    assert.match(run(makeFolder({ 'a.py': Buffer.from(source, 'latin1') }), ['check', '--diff']).stdout, /\n\+ {4}x = "é"; await work\(\)\n$/);
  });

  it('of a notebook is one of its own text', () => {
    const cells = [{ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: ['import asyncio\n', 'async def work():\n', '    await asyncio.sleep(1)\n', 'work()'] }];
    const json = `${JSON.stringify({ cells, metadata: { language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
    const cwd = makeFolder({ 'a.ipynb': json });
    const { status, stdout } = run(cwd, ['check', '--diff']);
    assert.equal(status, 1);
    assert.equal(applyPatch(json, stdout), json.replace('"work()"', '"await work()"'));
    assert.equal(readFileSync(join(cwd, 'a.ipynb'), 'utf8'), json);
  });

  it('of standard input can be shown, though not written', () => {
    const { status, stdout } = run(makeFolder({}), ['check', '-', '--diff', '--stdin-filename', 'src/a.py'], { input: bad });
    assert.equal(status, 1);
    assert.equal(applyPatch(bad, stdout), fixed);
    assert.match(stdout, /^--- a\/src\/a\.py\n/);
  });

  it('is the whole output: no other format goes with it', () => {
    const { status, stderr } = run(makeFolder({}), ['check', '--diff', '--format', 'json']);
    assert.deepEqual([status, stderr], [2, "error: option '--diff' cannot be used with option '--format <format>'\n"]);
    assert.equal(run(makeFolder({}), ['check', '--diff', '--format', 'json', '--lang', 'zh-cn']).stderr, '错误：选项“--diff”不能与其他选项同时使用\n');
  });
});

describe('--statistics', () => {
  before(buildIfNeeded);

  it('counts by rule and marks what can be fixed', () => {
    const cwd = makeFolder({ 'a.py': `${bad}    work()\n`, 'b.py': unfixable });
    const { status, stdout } = run(cwd, ['check', '--statistics']);
    assert.equal(status, 1);
    const [head, ...rows] = stdout.split('\n');
    assert.equal(head, 'Count  Rule                     Fixable');
    assert.equal(rows[0], '    2  coroutine-never-awaited  [*]');
    assert.match(stdout, /\n {4}1 {2}async-self-recursion\n/);
    assert.match(stdout, /\n\n3 findings in 2 files\. 2 can be fixed with --fix\.\n$/);
    assert.match(run(cwd, ['check', '--statistics', '--lang', 'zh-cn']).stdout, /^数量 {2}规则 +可修复\n {3}2 {2}coroutine-never-awaited {2}\[\*\]\n/);
    assert.doesNotMatch(run(cwd, ['check', '--statistics', '-q']).stdout, /findings in/);
  });

  it('are JSON, too', () => {
    const cwd = makeFolder({ 'a.py': bad });
    assert.deepEqual(JSON.parse(run(cwd, ['check', '--statistics', '--format', 'json']).stdout), [{ rule, count: 1, fixable: 1 }]);
    assert.equal(run(makeFolder({}), ['check', '--statistics', '--format', 'json']).stdout, '[]\n');
    assert.equal(run(makeFolder({ 'a.py': clean }), ['check', '--statistics']).stdout, 'No findings in 1 file.\n');
  });

  it('go with text and JSON only', () => {
    const { status, stderr } = run(makeFolder({}), ['check', '--statistics', '--format', 'sarif']);
    assert.deepEqual([status, stderr], [2, 'error: --statistics goes with the formats text and json, not with sarif\n']);
  });

  it('put the most frequent first, equals by name', () => {
    const at = { line: 0, character: 0 };
    const finding = (name: string, safety?: 'safe' | 'suggestion') => ({ rule: name, severity: 'hint' as const, message: '', range: { start: at, end: at }, related: [], id: '', source: '', fixes: safety ? [{ title: '', safety, isPreferred: false, edits: [] }] : [] });
    const file = { file: 'a.py', notices: [], fixed: 0, findings: [finding('b'), finding('c', 'safe'), finding('a', 'suggestion'), finding('c')] };
    assert.deepEqual(countByRule([file]), [{ rule: 'c', count: 2, fixable: 1 }, { rule: 'a', count: 1, fixable: 0 }, { rule: 'b', count: 1, fixable: 0 }]);
  });
});
