import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openProjects } from '../../server/src/check/projects.ts';
import { findFiles } from '../../server/src/check/walk.ts';
import { makeFolder } from './folder.ts';

async function found(cwd: string, paths: readonly string[], options: { useGitignore?: boolean; forceExclude?: boolean; exclude?: readonly string[] } = {}) {
  const projects = openProjects({ exclude: options.exclude ?? [] }, cwd, undefined);
  const result = await findFiles(paths, projects, { cwd, useGitignore: options.useGitignore ?? true, forceExclude: options.forceExclude ?? false, modulesOnly: false });
  return { ...result, shown: result.files.map((file) => file.shown) };
}

describe('finding files', () => {
  it('takes .py and .pyi, in the order of their paths, relative to the working directory', async () => {
    const cwd = makeFolder({ 'b.py': '', 'a/x.pyi': '', 'a/y.py': '', 'a/z.txt': '', 'a.py': '', '名.py': '' });
    assert.deepEqual((await found(cwd, ['.'])).shown, ['a.py', 'a/x.pyi', 'a/y.py', 'b.py', '名.py']);
    assert.deepEqual((await found(cwd, ['./a'])).shown, ['a/x.pyi', 'a/y.py']);
    assert.equal((await found(join(cwd, 'a'), [cwd])).shown.at(1), 'x.pyi');
  });

  it('shows named files as they were named, and takes each once', async () => {
    const cwd = makeFolder({ 'a.py': '', 'script': '' });
    assert.deepEqual((await found(cwd, ['./a.py', 'script', 'a.py'])).shown, ['a.py', 'script']);
    assert.deepEqual((await found(cwd, [join(cwd, 'a.py')])).shown, [join(cwd, 'a.py')]);
  });

  it('expands patterns that the shell left alone', async () => {
    const cwd = makeFolder({ 'src/a.py': '', 'src/deep/b.py': '', 'x[1].py': '' });
    assert.deepEqual((await found(cwd, ['src/**/*.py'])).shown, ['src/a.py', 'src/deep/b.py']);
    assert.deepEqual((await found(cwd, ['x[1].py'])).shown, ['x[1].py']);
    assert.deepEqual((await found(cwd, ['*.nothing'])).missing, ['*.nothing']);
  });

  it('heeds .gitignore at every level, the nearest last word first', async () => {
    const cwd = makeFolder({
      '.git/info/exclude': 'private.py\n',
      '.gitignore': '*_gen.py\n/out/\nlogs/\n',
      'a_gen.py': '',
      'private.py': '',
      'out/a.py': '',
      'sub/out/a.py': '',
      'sub/.gitignore': '!keep_gen.py\nlocal.py\n',
      'sub/keep_gen.py': '',
      'sub/other_gen.py': '',
      'sub/local.py': '',
      'sub/logs/a.py': '',
      'local.py': '',
    });
    const expected = ['local.py', 'sub/keep_gen.py', 'sub/out/a.py'];
    assert.deepEqual((await found(cwd, ['.'])).shown, expected);
    assert.deepEqual((await found(cwd, ['sub'])).shown, ['sub/keep_gen.py', 'sub/out/a.py'], 'rules from above hold too');
    assert.deepEqual((await found(cwd, ['out'])).shown, ['out/a.py'], 'a folder that is named is wanted');
    assert.deepEqual((await found(cwd, ['a_gen.py'])).shown, ['a_gen.py'], 'and so is a file');
    assert.equal((await found(cwd, ['.'], { useGitignore: false })).shown.length, 9);
  });

  it('leaves out the built-in folders, those of the project and those of the flag', async () => {
    const cwd = makeFolder({
      'pyproject.toml': '[tool.asyncio-lens]\nexclude = ["gen"]\n',
      '.venv/a.py': '',
      'node_modules/a.py': '',
      'gen/a.py': '',
      'pkg/gen/a.py': '',
      'pkg/b.py': '',
      'old/c.py': '',
    });
    assert.deepEqual((await found(cwd, ['.'], { exclude: ['old/*'] })).shown, ['pkg/b.py', 'pyproject.toml']);
    assert.deepEqual((await found(cwd, ['gen/a.py'])).shown, ['gen/a.py']);
    assert.deepEqual((await found(cwd, ['gen/a.py'], { forceExclude: true })).shown, []);
    assert.deepEqual((await found(cwd, ['.venv'])).shown, ['.venv/a.py']);
  });

  it('a project inside a project has its own configuration', async () => {
    const cwd = makeFolder({
      'pyproject.toml': '[tool.asyncio-lens]\nmax-number-of-problems = 1\n',
      'a.py': '',
      'sub/pyproject.toml': '[tool.asyncio-lens]\nmax-number-of-problems = 2\n',
      'sub/deep/b.py': '',
    });
    const { files } = await found(cwd, ['.']);
    assert.deepEqual(files.map((file) => [file.shown, file.project.options.maxFindings]), [['a.py', 1], ['pyproject.toml', 1], ['sub/deep/b.py', 2], ['sub/pyproject.toml', 2]]);
  });

  it('is not caught by links', async () => {
    const cwd = makeFolder({ 'pkg/a.py': '', 'other/b.py': '' });
    symlinkSync('..', join(cwd, 'pkg', 'loop'));
    symlinkSync('nowhere.py', join(cwd, 'pkg', 'broken.py'));
    symlinkSync('a.py', join(cwd, 'pkg', 'same.py'));
    symlinkSync('../other/b.py', join(cwd, 'pkg', 'linked.py'));
    assert.deepEqual((await found(cwd, ['pkg'])).shown, ['pkg/a.py', 'pkg/linked.py']);
    assert.deepEqual((await found(cwd, ['.'])).shown, ['other/b.py', 'pkg/a.py']);
  });

  it('says what is not there, and finds the rest', async () => {
    const cwd = makeFolder({ 'a.py': '' });
    const { shown, missing } = await found(cwd, ['nope', 'a.py']);
    assert.deepEqual([shown, missing], [['a.py'], ['nope']]);
  });
});
