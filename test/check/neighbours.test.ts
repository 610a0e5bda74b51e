import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded, json, run } from './bundle.ts';
import { makeFolder } from './folder.ts';

const source = 'import asyncio\nimport time\nfrom asyncio import create_task as start\n\n\nasync def main(loop: asyncio.AbstractEventLoop):\n    time.sleep(1)\n    time.sleep(1)  # again\n    asyncio.create_task(main(loop))\n    loop.create_task(main(loop))\n    input()\n';
const ruff = '\n[tool.ruff.lint]\nselect = ["ASYNC251", "RUF006"]\n';

describe('the command line beside Ruff', () => {
  before(buildIfNeeded);
  const lines = (files: Readonly<Record<string, string>>, ...args: readonly string[]): readonly unknown[] =>
    json(run(makeFolder({ 'app.py': source, ...files }), ['check', '--format', 'json', ...args])).map(({ rule, range }) => `${rule}:${range.start.line}`);
  const everything = ['blocking-call-in-async:6', 'blocking-call-in-async:7', 'dangling-task:8', 'dangling-task:9', 'blocking-call-in-async:10'];

  it('reports everything unless it is told that Ruff runs, too', () => {
    assert.deepEqual(lines({ 'pyproject.toml': `[tool.asyncio-lens]${ruff}` }), everything);
    assert.deepEqual(lines({ 'pyproject.toml': '[tool.asyncio-lens]\nneighbours = true\n' }), everything);
  });

  it('leaves to Ruff what Ruff reports by its own settings, and nothing else', () => {
    const rest = ['dangling-task:9', 'blocking-call-in-async:10'];
    assert.deepEqual(lines({ 'pyproject.toml': `[tool.asyncio-lens]\nneighbours = true\n${ruff}` }), rest);
    assert.deepEqual(lines({ 'pyproject.toml': '[tool.asyncio-lens]\nneighbours = true\n', 'ruff.toml': 'lint.select = ["ASYNC251", "RUF006"]\n' }), rest);
  });

  it('looks at the configuration of Ruff that is nearest to a file', () => {
    const files = { 'pyproject.toml': `[tool.asyncio-lens]\nneighbours = true\n${ruff}`, 'lib/app.py': source, 'lib/ruff.toml': 'lint.select = ["E"]\n' };
    assert.deepEqual(lines(files, 'lib'), everything);
  });

  it('still repairs it', () => {
    const cwd = makeFolder({ 'app.py': 'import time\n\n\nasync def main():\n    time.sleep(1)\n', 'pyproject.toml': `[tool.asyncio-lens]\nneighbours = true\n${ruff}` });
    assert.equal(run(cwd, ['check', '--fix']).status, 0);
    assert.match(readFileSync(join(cwd, 'app.py'), 'utf8'), /await asyncio\.sleep\(1\)/);
  });
});
