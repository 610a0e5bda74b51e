import assert from 'node:assert/strict';
import type { Fingerprint } from '../../server/src/analysis/index.ts';
import { describeProblem, findProjectConfig, formatBaseline, knownIn, parseBaseline, projectConfigFrom, relativeTo, resolveFrom } from '../../server/src/config/index.ts';

const print: Fingerprint = { rule: 'dangling-task', in: 'Client.run', code: 'asyncio.create_task(work("\u2028"))' };
const text = formatBaseline(new Map([['src/b.py', [print, { ...print, in: '' }, print]], ['src/a.py', [print]], ['src/clean.py', []]]));
const reader = (files: Readonly<Record<string, string>>) => (path: string) => files[path] ?? null;

describe('baselines', () => {
  it('are written in the order of files, each finding once on a line of its own with its count', () => {
    assert.deepEqual(parseBaseline(text), { 'src/a.py': [{ ...print, count: 1 }], 'src/b.py': [{ ...print, count: 2 }, { ...print, in: '', count: 1 }] });
    assert.deepEqual(Object.keys(parseBaseline(text) ?? {}), ['src/a.py', 'src/b.py']);
    assert.equal(text.split('\n').filter((line) => line.includes('"rule"')).length, 3);
    assert.deepEqual(parseBaseline(`\uFEFF${formatBaseline(new Map())}`), {});
  });

  it('that are none, damaged, or of a later version are refused as a whole', () => {
    const good = { tool: 'asyncio-lens', version: 1, findings: { 'a.py': [{ ...print, count: 1 }] } };
    assert.ok(parseBaseline(JSON.stringify(good)));
    const bad: readonly unknown[] = [
      null, [], {}, { ...good, tool: 'other' }, { ...good, version: 2 }, { ...good, findings: [] }, { ...good, findings: { 'a.py': {} } },
      ...[{ count: 0 }, { count: 1.5 }, { count: '1' }, { rule: 3 }, { code: null }].map((part) => ({ ...good, findings: { 'a.py': [{ ...print, count: 1, ...part }] } })),
    ];
    for (const value of bad) assert.equal(parseBaseline(JSON.stringify(value)), null, JSON.stringify(value));
    for (const broken of ['', '{', `<<<<<<< ours\n${text}`]) assert.equal(parseBaseline(broken), null);
  });

  it('name files from their own folder, by paths and by URIs', () => {
    assert.equal(relativeTo('/p/known.json', '/p/src/a.py'), 'src/a.py');
    assert.equal(relativeTo('/p/ci/known.json', '/p/src/a.py'), '../src/a.py');
    assert.equal(relativeTo('file:///p/known.json', 'file:///p/a.py'), 'a.py');
    assert.equal(relativeTo('C:/p/known.json', 'D:/a.py'), 'D:/a.py');
    assert.equal(resolveFrom('/p', 'ci/known.json'), '/p/ci/known.json');
    assert.equal(resolveFrom('/p/sub', './../known.json'), '/p/known.json');
    assert.equal(resolveFrom('/p', '/elsewhere/known.json'), '/elsewhere/known.json');
    assert.equal(resolveFrom('C:/p', 'ci\\known.json'), 'C:/p/ci/known.json');
    assert.equal(resolveFrom('file:///p', 'a b/基线.json'), 'file:///p/a%20b/%E5%9F%BA%E7%BA%BF.json');
    assert.equal(resolveFrom('vscode-vfs://github/owner', 'known.json'), 'vscode-vfs://github/owner/known.json');
    const baseline = { file: '/p/known.json', findings: parseBaseline(text) ?? {} };
    assert.equal(knownIn(baseline, '/p/src/b.py').length, 2);
    assert.deepEqual([knownIn(baseline, '/p/b.py'), knownIn(baseline, '/p/constructor'), knownIn(null, '/p/src/b.py')], [[], [], []]);
  });

  it('are read where pyproject.toml names them', async () => {
    const toml = '\uFEFF# first\n[tool.asyncio-lens]\nbaseline = "ci/known.json"\n';
    const found = await findProjectConfig('file:///p/src', reader({ 'file:///p/pyproject.toml': toml, 'file:///p/ci/known.json': text }));
    assert.deepEqual([found?.baseline?.file, Object.keys(found?.baseline?.findings ?? {})], ['file:///p/ci/known.json', ['src/a.py', 'src/b.py']]);
    const named = await projectConfigFrom('/p/ci.toml', toml, reader({ '/p/ci/known.json': text }));
    assert.equal(named.baseline?.file, '/p/ci/known.json');
  });

  it('that are missing or broken are a problem at their key', async () => {
    const toml = '[tool.asyncio-lens]\nignore = []\nbaseline = "known.json"\n';
    for (const [files, kind] of [[{}, 'baseline-missing'], [{ '/p/known.json': '[]' }, 'baseline-broken']] as const) {
      const found = await findProjectConfig('/p', reader({ '/p/pyproject.toml': toml, ...files }));
      assert.deepEqual(found?.problems.map(({ kind: what, line, file, found: name }) => [what, line, file, name]), [[kind, 2, '/p/pyproject.toml', 'known.json']]);
      assert.equal(found.baseline, null);
      const [problem] = found.problems;
      assert.ok(problem);
      for (const locale of ['en', 'zh-cn'] as const) assert.match(describeProblem(problem, locale), /known\.json/);
    }
  });
});
