// Notebooks on the command line: the cells are one module, what they are told is said in the words of the cell.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNotebook } from '../../server/src/check/notebook.ts';
import { buildIfNeeded, run } from './bundle.ts';
import { makeFolder } from './folder.ts';

interface Found {
  readonly file: string;
  readonly cell: number;
  readonly rule: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly related: readonly { readonly cell?: number; readonly range: { readonly start: { readonly line: number } } }[];
  readonly fixes: readonly { readonly edits: readonly { readonly cell?: number; readonly newText: string }[] }[];
}

const markdown = (text: string): object => ({ cell_type: 'markdown', metadata: {}, source: text.split(/(?<=\n)/) });
const code = (text: string): object => ({ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: text.split(/(?<=\n)/) });

function notebook(cells: readonly object[], metadata: object = { language_info: { name: 'python' } }): string {
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

const texts = (json: string): readonly string[] => (JSON.parse(json) as { cells: { source: string[] }[] }).cells.map(({ source }) => source.join(''));

function check(json: string, ...args: readonly string[]): { status: number; found: readonly Found[]; stderr: string; after: string } {
  const cwd = makeFolder({ 'a.ipynb': json });
  const { status, stdout, stderr } = run(cwd, ['check', '--format', 'json', ...args, '.']);
  return { status: status ?? -1, found: JSON.parse(stdout === '' ? '[]' : stdout) as Found[], stderr, after: readFileSync(join(cwd, 'a.ipynb'), 'utf8') };
}

const places = (found: readonly Found[]): readonly string[] => found.map(({ cell, rule, range: { start } }) => `${cell}:${start.line}:${start.character} ${rule}`);

describe('notebooks on the command line', () => {
  before(buildIfNeeded);

  it('are one module: a name of an earlier cell is known in a later one', () => {
    const { status, found } = check(notebook([markdown('# Title\n'), code('import asyncio\nasync def work():\n    return 1\n'), code('print("ready")\nwork()')]));
    assert.equal(status, 1);
    assert.deepEqual(places(found), ['3:1:0 coroutine-never-awaited']);
    assert.deepEqual(found[0]?.related.map(({ cell, range }) => [cell, range.start.line]), [[2, 1]]);
    assert.deepEqual(found[0].fixes[0]?.edits.map(({ cell, newText }) => [cell, newText]), [[3, 'await ']]);
  });

  it('may await at the top, and a loop is running there', () => {
    const { found } = check(notebook([code('import asyncio\nasync def work():\n    return 1\nawait work()\n'), code('asyncio.run(work())')]));
    assert.deepEqual(places(found), ['2:0:0 run-inside-running-loop']);
  });

  it('say what only IPython understands without being read', () => {
    const cells = [
      code('%load_ext autoreload\n!pip install aiohttp && \\\n  echo (\nimport time, asyncio\nfiles = !ls (\nasyncio?\n'),
      code('%%bash\nfor x in (; do\n'), code('%%time\nasync def slow():\n    time.sleep(1)\nawait slow()'),
    ];
    assert.deepEqual(places(check(notebook(cells)).found), ['3:2:4 blocking-call-in-async']);
  });

  it('are fixed in the cell, and nothing else of the file changes', () => {
    const before = notebook([markdown('一\n'), code('%matplotlib inline\nimport asyncio\nasync def work():\n    return 1.0\n'), code('# 二 🙂\nwork()\n')])
      .replace('"nbformat": 4', '"kept": 1.0,\n "nbformat": 4');
    const { status, found, after } = check(before, '--fix');
    assert.deepEqual([status, found], [0, []]);
    assert.equal(after, before.replace('"work()\\n"', '"await work()\\n"'));
  });

  it('get imports where the module has them', () => {
    const before = notebook([code('"""Notes."""\n%time 1\nfrom time import sleep'), code('async def main():\n    sleep(1)\n\nawait main()')]);
    const parts = readNotebook(before);
    const { found } = check(before);
    assert.deepEqual(places(found), ['2:1:4 blocking-call-in-async']);
    assert.ok(parts !== null);
    const written = parts.write(parts.text.replace('from time', 'import asyncio\nfrom time').replace('    sleep(1)', '    await asyncio.sleep(1)'));
    assert.deepEqual(texts(written ?? ''), ['"""Notes."""\n%time 1\nimport asyncio\nfrom time import sleep', 'async def main():\n    await asyncio.sleep(1)\n\nawait main()']);
  });

  it('keep the form of each value: a text, a list in one line', () => {
    const json = '{"cells":[{"cell_type":"code","source":"work()\\n"},{"cell_type":"code","source":["a\\n", "b"]}],"metadata":{},"nbformat":4}';
    const parts = readNotebook(json);
    assert.equal(parts?.write(parts.text.replace('work()', 'await work()').replace('b', 'c')), json.replace('work()', 'await work()').replace('"b"', '"c"'));
  });

  it('of other languages, and what is no notebook, are skipped with a word', () => {
    const other = check(notebook([code('x <- 1')], { kernelspec: { language: 'R' } }));
    assert.deepEqual([other.status, other.found], [0, []]);
    assert.match(other.stderr, /a\.ipynb: skipped, not a Jupyter notebook/);
    for (const text of ['', '{', '[]', '{"cells": 1}', 'null', '{"cells": [{"source": 1}, null, 3], "metadata": []}']) {
      const { status, found } = check(text);
      assert.deepEqual([status, found], [0, []], text);
    }
  });

  it('name the cell in text', () => {
    const { stdout } = run(makeFolder({ 'a.ipynb': notebook([code('import asyncio\nasync def work():\n    return 1\n\nwork()')]) }), ['check', '.']);
    assert.match(stdout, /^a\.ipynb:cell 1:5:1: /);
  });
});
