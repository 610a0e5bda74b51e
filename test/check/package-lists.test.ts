// Lists of packages on the command line: found on the way, repaired, part of a baseline.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded, json, run } from './bundle.ts';
import { makeFolder } from './folder.ts';

const rule = 'asyncio-backport-dependency';
const toml = '[project]\nname = "crawler"\ndependencies = [\n    "aiohttp",\n    "asyncio",\n]\n';

describe('lists of packages, checked', () => {
  before(buildIfNeeded);

  it('are found in folders by their names', () => {
    const cwd = makeFolder({
      'pyproject.toml': toml, 'requirements.txt': 'asyncio\n', 'dev-requirements.in': 'asyncio==3.4.3\n', 'requirements/base.txt': 'asyncio\n',
      'notes.txt': 'asyncio\n', 'other.toml': toml, '.venv/requirements.txt': 'asyncio\n',
    });
    const outcome = run(cwd, ['check', '--format', 'json']);
    assert.equal(outcome.status, 1);
    assert.deepEqual(json(outcome).map((found) => [found.file, found.rule, found.severity, found.range.start]), [
      ['dev-requirements.in', rule, 'warning', { line: 0, character: 0 }],
      ['pyproject.toml', rule, 'warning', { line: 4, character: 5 }],
      ['requirements.txt', rule, 'warning', { line: 0, character: 0 }],
      ['requirements/base.txt', rule, 'warning', { line: 0, character: 0 }],
    ]);
  });

  it('are repaired with their line ends', () => {
    const cwd = makeFolder({ 'pyproject.toml': toml, 'requirements.txt': 'aiohttp\r\nasyncio\r\nredis\r\n' });
    assert.match(run(cwd, ['check', '--diff']).stdout, /-asyncio/);
    const { status, stdout } = run(cwd, ['check', '--fix']);
    assert.equal(status, 0);
    assert.match(stdout, /Fixed 2 findings in 2 files\./);
    assert.equal(readFileSync(join(cwd, 'requirements.txt'), 'utf8'), 'aiohttp\r\nredis\r\n');
    assert.equal(readFileSync(join(cwd, 'pyproject.toml'), 'utf8'), toml.replace('    "asyncio",\n', ''));
  });

  it('obey the project, comments and a baseline', () => {
    assert.equal(run(makeFolder({ 'pyproject.toml': `${toml}\n[tool.asyncio-lens]\nignore = ["${rule}"]\n` }), ['check']).status, 0);
    assert.equal(run(makeFolder({ 'requirements.txt': `asyncio  # asyncio-lens: ignore[${rule}] mirror\n` }), ['check']).status, 0);
    const cwd = makeFolder({ 'requirements.txt': 'asyncio\n' });
    assert.equal(run(cwd, ['check', '--write-baseline', 'known.json']).status, 0);
    assert.equal(run(cwd, ['check', '--baseline', 'known.json']).status, 0);
  });

  it('may be half written, huge or no text at all', () => {
    const cwd = makeFolder({ 'pyproject.toml': '[project]\ndependencies = ["asyncio', 'requirements.txt': new Uint8Array([0, 1, 2, 255]), 'requirements-big.txt': `${'asyncio-x==1.0\n'.repeat(60_000)}asyncio\n` });
    const outcome = run(cwd, ['check', '--format', 'json']);
    assert.deepEqual(json(outcome).map(({ file }) => file), ['requirements-big.txt']);
    assert.notEqual(outcome.status, 0);
  });
});
