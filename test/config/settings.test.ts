import assert from 'node:assert/strict';
import { defaultOptions } from '../../server/src/analysis/index.ts';
import { describeProblem, parsePyproject, parsePythonVersionFile, parseRequirement, resolveOptions, type ProjectConfig } from '../../server/src/config/index.ts';

const known = 'coroutine-never-awaited';

describe('settings of a project', () => {
  it('reads every key', () => {
    const { settings, problems } = parsePyproject(`
[tool.asyncio-lens]
select = ["all"]
extend-select = ["${known}"]
ignore = ["blocking-call-in-async"]
exclude = ["docs/**"]
target-version = "3.11"
max-number-of-problems = 7
locale = "zh-cn"
blocking-calls = { extend = ["app.db.fetch"], allow = ["app.fast.*"] }
baseline = "ci/known.json"

[tool.asyncio-lens.severity]
${known} = "Error"
blocking = "off"
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      select: ['all'],
      extendSelect: [known],
      ignore: ['blocking-call-in-async'],
      severity: { [known]: 'error', blocking: 'off' },
      exclude: ['docs/**'],
      targetVersion: { min: [3, 11], max: [3, 11] },
      maxNumberOfProblems: 7,
      locale: 'zh-cn',
      blockingExtend: ['app.db.fetch'],
      blockingAllow: ['app.fast.*'],
      baseline: 'ci/known.json',
    });
  });

  it('tells a missing table from an empty one', () => {
    assert.equal(parsePyproject('[project]\nname = "x"\n').settings, null);
    assert.deepEqual(parsePyproject('[tool.asyncio-lens]\n').settings, {});
  });

  it('takes the good keys of a bad table, and says where the bad ones are', () => {
    const { settings, problems } = parsePyproject(
      ['# first line', '[tool.asyncio-lens]', 'ignor = []', 'exclude = "docs"', 'max-number-of-problems = -1', 'locale = "fr"', `ignore = ["${known}", 3]`, 'target-version = "two"', 'baseline = []'].join('\r\n'),
    );
    assert.deepEqual(settings, { ignore: [known] });
    assert.deepEqual(
      problems.map(({ kind, line, key }) => [kind, line, key]).sort((a, b) => Number(a[1]) - Number(b[1])),
      [
        ['unknown-key', 2, 'ignor'],
        ['type', 3, 'exclude'],
        ['type', 4, 'max-number-of-problems'],
        ['type', 5, 'locale'],
        ['type', 6, 'ignore'],
        ['version', 7, 'target-version'],
        ['type', 8, 'baseline'],
      ],
    );
    assert.equal(problems.find((problem) => problem.key === 'ignor')?.expected, 'ignore');
  });

  it('suggests the rule that was meant, and does not let a typo in select switch everything off', () => {
    const { settings, problems } = parsePyproject('[tool.asyncio-lens]\nselect = ["corutine-never-awaited"]\n');
    assert.deepEqual(settings, {});
    const [problem] = problems;
    assert.ok(problem);
    assert.deepEqual([problem.kind, problem.line, problem.expected], ['unknown-rule', 1, known]);
    assert.match(describeProblem(problem, 'en'), /unknown rule 'corutine-never-awaited'.*'coroutine-never-awaited' was probably meant/);
    assert.match(describeProblem(problem, 'zh-cn'), /未知的规则“corutine-never-awaited”.*可能想写的是“coroutine-never-awaited”/);
  });

  it('reports broken TOML with its line, and never throws', () => {
    const { settings, problems } = parsePyproject('[project]\nname = "x"\n[tool.asyncio-lens\n');
    assert.equal(settings, null);
    assert.deepEqual(problems.map(({ kind, line }) => [kind, line]), [['syntax', 2]]);
    for (const text of ['\0', '=', '[', '[[', 'a = [', 'a = {', '"', "'''", 'a.b = 1\na = 2', 'tool = 3', '[tool]\nasyncio-lens = 3', '[tool]\nasyncio-lens = []', '[[tool.asyncio-lens]]\nignore = []']) {
      for (const problem of parsePyproject(text).problems) assert.notEqual(describeProblem(problem, 'zh-cn'), '');
    }
  });

  describe('Python versions', () => {
    it('come from requires-python, or from Poetry', () => {
      assert.deepEqual(parsePyproject('[project]\nrequires-python = ">=3.9,<3.13"\n').python, { min: [3, 9], max: [3, 12] });
      assert.deepEqual(parsePyproject('[tool.poetry.dependencies]\npython = "^3.10"\n').python, { min: [3, 10], max: null });
      assert.deepEqual(parsePyproject('[tool.poetry.dependencies]\npython = "~3.10"\n').python, { min: [3, 10], max: [3, 10] });
      assert.equal(parsePyproject('[tool.poetry.dependencies]\npython = "^3.8 || ^3.11"\n').python, null);
    });

    it('that cannot be understood are reported where they stand', () => {
      const { python, problems } = parsePyproject('[project]\nname = "x"\nrequires-python = "newest"\n');
      assert.equal(python, null);
      assert.deepEqual(problems.map(({ kind, line, key }) => [kind, line, key]), [['python-range', 2, 'project.requires-python']]);
    });

    it('may carry a patch level', () => {
      assert.deepEqual(parseRequirement('3.11.4'), { min: [3, 11], max: [3, 11] });
      assert.deepEqual(parseRequirement('py311'), { min: [3, 11], max: [3, 11] });
      assert.equal(parseRequirement('new'), null);
    });

    it('are read from .python-version', () => {
      for (const text of ['3.12\n', '3.12.1', '# pinned\n3.12.1\n3.11.9\n', 'cpython-3.12', '\uFEFF3.12.0rc1\r\n', '3.12t']) {
        assert.deepEqual(parsePythonVersionFile(text), { min: [3, 12], max: [3, 12] }, text);
      }
      for (const text of ['system', 'pypy3.10-7.3.12', '', '3']) assert.equal(parsePythonVersionFile(text), null, text);
    });
  });

  describe('layers', () => {
    const project = (settings: ProjectConfig['settings'], python: ProjectConfig['python'] = null): ProjectConfig => ({
      root: '/p', file: '/p/pyproject.toml', settings, python, moot: ['pytest-async-fixture-plain'], baseline: null, problems: [],
    });

    it('replace single values and add up lists', () => {
      const base = { ...defaultOptions, ignore: ['a'], maxFindings: 5, severity: { a: 'hint', b: 'hint' } } as const;
      const options = resolveOptions(base, project({ ignore: ['b'], maxNumberOfProblems: 9, severity: { b: 'off' } }), '/p/x.py', { ignore: ['c', 'a'] });
      assert.deepEqual(options.ignore, ['a', 'b', 'c', 'pytest-async-fixture-plain']);
      assert.equal(options.maxFindings, 9);
      assert.deepEqual(options.severity, { a: 'hint', b: 'off' });
      assert.equal(options.path, '/p/x.py');
    });

    it('leave out what has no meaning in the project, unless somebody asks for it', () => {
      const asked = (name: 'select' | 'extendSelect'): readonly string[] => resolveOptions(defaultOptions, project({ [name]: ['pytest-async-fixture-plain'] }), 'x.py').ignore;
      assert.deepEqual(resolveOptions(defaultOptions, project({}), 'x.py').ignore, ['pytest-async-fixture-plain']);
      assert.deepEqual([asked('select'), asked('extendSelect')], [[], []]);
    });

    it('never let a deduced Python range beat one that somebody set', () => {
      const deduced = { min: [3, 8], max: null } as const;
      const set = { min: [3, 12], max: [3, 12] } as const;
      assert.deepEqual(resolveOptions(defaultOptions, project({}, deduced), 'x.py').python, deduced);
      assert.deepEqual(resolveOptions({ ...defaultOptions, python: set }, project({}, deduced), 'x.py').python, set);
      assert.deepEqual(resolveOptions(defaultOptions, project({ targetVersion: set }, deduced), 'x.py').python, set);
      assert.equal(resolveOptions(defaultOptions, null, 'x.py').python, 'all');
    });
  });
});
