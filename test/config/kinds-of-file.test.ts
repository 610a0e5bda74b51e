import assert from 'node:assert/strict';
import { defaultOptions, forKindOfFile } from '../../server/src/analysis/index.ts';
import { parsePyproject, resolveOptions, rulePlaces, type ProjectConfig } from '../../server/src/config/index.ts';

const toml = '[tool.asyncio-lens]\nseverity = { blocking = "hint", await-in-loop = "off" }\ntests.severity = { blocking = "off" }\n\n[tool.asyncio-lens.notebooks.severity]\nasyncio-run-without-guard = "off"\n';

describe('severities of test files and notebooks', () => {
  const { settings, problems } = parsePyproject(toml);
  const project: ProjectConfig = { root: '/p', file: '/p/pyproject.toml', settings: settings ?? {}, python: null, moot: [], baseline: null, problems: [] };
  const severityIn = (path: string, topLevelAwait = false): unknown => forKindOfFile({ ...resolveOptions(defaultOptions, project, path), topLevelAwait }).severity;

  it('hold there and go before the others', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(severityIn('/p/app.py'), { blocking: 'hint', 'await-in-loop': 'off' });
    assert.deepEqual(severityIn('/p/tests/test_app.py'), { blocking: 'off', 'await-in-loop': 'off' });
    assert.deepEqual(severityIn('/p/a.ipynb', true), { blocking: 'hint', 'await-in-loop': 'off', 'asyncio-run-without-guard': 'off' });
  });

  it('are told what is wrong with them', () => {
    const bad = parsePyproject('[tool.asyncio-lens]\ntests.severity = { blockin-call-in-async = "off" }\ntests.ignore = ["all"]\nnotebooks = 3\n').problems;
    assert.deepEqual(bad.map(({ kind, key }) => `${kind} ${key}`).sort(), ['type notebooks', 'unknown-key tests.ignore', 'unknown-rule tests.severity.blockin-call-in-async']);
  });

  it('are places where rules are named', () => {
    assert.deepEqual(rulePlaces(toml).map(({ name }) => name), ['blocking', 'await-in-loop', 'blocking', 'asyncio-run-without-guard']);
  });
});
