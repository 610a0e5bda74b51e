import assert from 'node:assert/strict';
import { createExcluder, findProjectConfig } from '../../server/src/config/index.ts';

function reader(files: Readonly<Record<string, string>>): (path: string) => Promise<string | null> {
  return (path) => Promise.resolve(files[path] ?? null);
}

describe('finding the configuration', () => {
  it('climbs to the nearest table of ours', async () => {
    const read = reader({
      '/repo/pyproject.toml': '[project]\nrequires-python = ">=3.9"\n[tool.asyncio-lens]\nexclude = ["a"]\n',
      '/repo/pkg/pyproject.toml': '[tool.black]\n',
    });
    const config = await findProjectConfig('/repo/pkg/src/', read);
    assert.equal(config?.root, '/repo');
    assert.equal(config.file, '/repo/pyproject.toml');
    assert.deepEqual(config.settings, { exclude: ['a'] });
    assert.deepEqual(config.python, { min: [3, 9], max: null });
  });

  it('takes the Python range of a package inside a repository from the package', async () => {
    const read = reader({
      '/repo/pyproject.toml': '[project]\nrequires-python = ">=3.9"\n[tool.asyncio-lens]\n',
      '/repo/pkg/pyproject.toml': '[project]\nrequires-python = ">=3.12"\n',
    });
    const config = await findProjectConfig('/repo/pkg', read);
    assert.equal(config?.root, '/repo');
    assert.deepEqual(config.python, { min: [3, 12], max: null });
  });

  it('knows the range without any table of ours', async () => {
    const config = await findProjectConfig('/repo/src', reader({ '/repo/pyproject.toml': '[project]\nrequires-python = ">=3.10"\n' }));
    assert.deepEqual([config?.root, config?.file, config?.python], ['/repo', null, { min: [3, 10], max: null }]);
  });

  it('falls back to .python-version, which a stated range beats', async () => {
    const pinned = { '/repo/.python-version': '3.12.1\n' };
    assert.deepEqual((await findProjectConfig('/repo/src', reader(pinned)))?.python, { min: [3, 12], max: [3, 12] });
    const both = { ...pinned, '/repo/pyproject.toml': '[project]\nrequires-python = ">=3.9"\n' };
    assert.deepEqual((await findProjectConfig('/repo/src', reader(both)))?.python, { min: [3, 9], max: null });
  });

  it('keeps problems of files it passes', async () => {
    const config = await findProjectConfig('/repo', reader({ '/repo/pyproject.toml': '[tool.asyncio-lens]\nfoo = 1\n' }));
    assert.deepEqual(config?.problems.map(({ file, line }) => [file, line]), [['/repo/pyproject.toml', 1]]);
  });

  it('knows what pytest runs by itself, from the nearest of its tables or files', async () => {
    const moot = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => (await findProjectConfig('/repo/tests', reader(files)))?.moot ?? [];
    const auto = ['pytest-async-fixture-plain', 'pytest-unmarked-async-test'];
    assert.deepEqual(await moot({ '/repo/pyproject.toml': '[tool.pytest]\nasyncio_mode = "auto"\n' }), auto);
    assert.deepEqual(await moot({ '/repo/pyproject.toml': '[tool.pytest.ini_options]\nasyncio_mode = "auto"\n[tool.asyncio-lens]\n' }), auto);
    assert.deepEqual(await moot({ '/repo/pyproject.toml': '[tool.asyncio-lens]\n', '/repo/pytest.ini': '[pytest]\naddopts = -q\nasyncio_mode = auto\n' }), auto);
    assert.deepEqual(await moot({ '/repo/pyproject.toml': '[tool.pytest.ini_options]\nasyncio_mode = "auto"\n', '/repo/tests/pytest.ini': '[pytest]\n' }), []);
    assert.deepEqual(await moot({ '/repo/pyproject.toml': '[tool.pytest.ini_options]\nasyncio_mode = "strict"\n' }), []);
    assert.deepEqual(await moot({ '/repo/tox.ini': '[tox]\nenvlist = py\r\n[pytest]\r\nasyncio_mode=auto\r\n' }), auto);
    assert.deepEqual(await moot({ '/repo/setup.cfg': '[metadata]\nname = a\n\n[tool:pytest]\nasyncio_mode = auto\n\n[flake8]\nmax-line-length = 100\n' }), auto);
    assert.deepEqual(await moot({ '/repo/setup.cfg': '[metadata]\nasyncio_mode = auto\n[tool:pytest]\naddopts = -q\n[other]\nasyncio_mode = auto\n' }), []);
    assert.deepEqual(await moot({ '/repo/setup.cfg': '[tool:pytest]\nasyncio_mode = auto\n', '/repo/pyproject.toml': '[tool.pytest.ini_options]\naddopts = "-q"\n' }), [], 'pyproject.toml goes before');
    assert.deepEqual(await moot({ '/repo/pytest.ini': '[pytest]\n', '/repo/pyproject.toml': '[tool.pytest.ini_options]\nasyncio_mode = "auto"\n' }), [], 'pytest.ini goes before');
    assert.deepEqual(await moot({ '/repo/tox.ini': '[tox]\n', '/repo/pyproject.toml': '[tool.pytest.ini_options]\nasyncio_mode = "auto"\n' }), auto, 'tox.ini is about something else');
  });

  it('answers null when there is nothing, also from a root, a drive and a URI', async () => {
    for (const dir of ['/', '/a/b', 'C:/a', 'vscode-vfs://github/owner/repo', 'file:///']) assert.equal(await findProjectConfig(dir, reader({})), null);
  });

  it('climbs URIs up to their authority', async () => {
    const read = reader({ 'vscode-vfs://github/owner/pyproject.toml': '[tool.asyncio-lens]\n' });
    assert.equal((await findProjectConfig('vscode-vfs://github/owner/repo/src', read))?.root, 'vscode-vfs://github/owner');
  });
});

describe('excluding files', () => {
  const { excludes, excludesEntry } = createExcluder('/repo', ['generated', '*_pb2.py', 'docs/**', '/only/here.py', './tools/', '[ab].py']);

  it('leaves out what the built-in list names, at any depth', () => {
    for (const path of ['/repo/.venv/x.py', '/repo/a/node_modules/b/c.py', '/repo/build/x.py', '/repo/x.egg-info/y.py', '/repo/shop/order_pb2.py', '/repo/lib/site-packages/z.py']) {
      assert.ok(excludes(path), path);
    }
    assert.ok(!excludes('/repo/src/builder/x.py'));
  });

  it('matches names at any depth, paths from the root', () => {
    for (const path of ['/repo/a/generated/x.py', '/repo/b/c_pb2.py', '/repo/docs/a/b.py', '/repo/only/here.py', '/repo/tools/x.py', '/repo/a.py']) {
      assert.ok(excludes(path), path);
    }
    for (const path of ['/repo/src/docs/x.py', '/repo/src/only/here.py', '/repo/ab.py', '/repo/generated_code.py']) assert.ok(!excludes(path), path);
  });

  it('does not count folders above the root', () => {
    assert.ok(!createExcluder('/home/build/repo', []).excludes('/home/build/repo/x.py'));
  });

  it('counts every folder of a file that lies elsewhere', () => {
    assert.ok(excludes('/usr/lib/python3/site-packages/x.py'));
    assert.ok(!excludes('/usr/src/x.py'));
  });

  it('asks a walk only about the entry itself', () => {
    assert.ok(!excludesEntry('/repo/build/x.py'));
    assert.ok(excludesEntry('/repo/build'));
    assert.ok(excludesEntry('/repo/docs/a.py'));
  });
});
