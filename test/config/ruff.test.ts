import assert from 'node:assert/strict';
import { PositionEncoding, Workspace, type Diagnostic } from '@astral-sh/ruff-wasm-nodejs';
import { ruffCodes, ruffCoverage } from '../../server/src/config/index.ts';

const codesIn = (files: Readonly<Record<string, string>>, dir = '/work/app'): Promise<readonly string[]> => ruffCodes(dir, (path) => files[path] ?? null);
const all = ruffCoverage.map(({ code }) => code);

describe('what is left to Ruff', () => {
  it('is reported by Ruff', () => {
    const ruff = new Workspace({ 'target-version': 'py311', lint: { select: all } }, PositionEncoding.Utf16);
    for (const { code, names } of ruffCoverage) {
      for (const name of names) {
        const module = name.includes('.') ? `import ${name.split('.').slice(0, -1).join('.')}\n` : '';
        const found = (ruff.check(`${module}\n\nasync def main(x):\n    ${name}(x)\n`) as Diagnostic[]).map((diagnostic) => diagnostic.code);
        assert.deepEqual(found, [code], name);
      }
    }
  });

  it('is nothing without a word about it', async () => {
    assert.deepEqual(await codesIn({}), []);
    assert.deepEqual(await codesIn({ '/work/pyproject.toml': '[project]\nname = "x"\n' }), []);
    assert.deepEqual(await codesIn({ '/work/pyproject.toml': '[tool.ruff]\nline-length = 100\n' }), []);
  });

  it('is selected by a code or the beginning of one, in any of the places', async () => {
    assert.deepEqual(await codesIn({ '/work/pyproject.toml': '[tool.ruff.lint]\nselect = ["E", "RUF006"]\n' }), ['RUF006']);
    assert.deepEqual(await codesIn({ '/work/pyproject.toml': '[tool.ruff]\nselect = ["E"]\nextend-select = ["ASYNC25"]\n' }), ['ASYNC251']);
    assert.deepEqual(await codesIn({ '/work/ruff.toml': '[lint]\nextend-select = ["RUF"]\n' }), ['RUF006']);
    assert.deepEqual(await codesIn({ '/work/.ruff.toml': 'lint.select = ["ALL"]\n' }), all);
  });

  it('is taken away by what is as exact or more', async () => {
    assert.deepEqual(await codesIn({ '/work/ruff.toml': 'lint.select = ["ASYNC"]\nlint.ignore = ["ASYNC2"]\n' }), []);
    assert.deepEqual(await codesIn({ '/work/ruff.toml': 'lint.select = ["ASYNC251"]\nlint.ignore = ["ASYNC2"]\n' }), ['ASYNC251']);
    assert.deepEqual(await codesIn({ '/work/ruff.toml': 'lint.select = ["RUF006"]\nlint.ignore = ["RUF006"]\n' }), []);
    assert.deepEqual(await codesIn({ '/work/ruff.toml': 'lint.select = ["RUF006"]\n[lint.per-file-ignores]\n"tests/*" = ["RUF"]\n' }), []);
  });

  it('is what the nearest configuration of Ruff says, ruff.toml before pyproject.toml', async () => {
    const far = { '/work/pyproject.toml': '[tool.ruff.lint]\nselect = ["RUF006"]\n' };
    assert.deepEqual(await codesIn({ ...far, '/work/app/pyproject.toml': '[project]\nname = "x"\n' }), ['RUF006']);
    assert.deepEqual(await codesIn({ ...far, '/work/app/ruff.toml': 'line-length = 100\n' }), []);
    assert.deepEqual(await codesIn({ ...far, '/work/ruff.toml': 'lint.select = ["ASYNC251"]\n' }), ['ASYNC251']);
    assert.deepEqual(await codesIn({ ...far, '/work/app/ruff.toml': 'not toml [' }), ['RUF006']);
  });
});
