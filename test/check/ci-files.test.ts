// The files that other projects' pre-commit and GitHub read: what they name exists, and what they run is run here.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { buildIfNeeded, bundle, run } from './bundle.ts';
import { makeFolder } from './folder.ts';
import { bad, clean, fixed } from './inputs.ts';

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly entry: string;
  readonly language: string;
  readonly types_or: readonly string[];
  readonly require_serial: boolean;
}
interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly { readonly name: string; readonly shell: string; readonly env: Readonly<Record<string, string>>; readonly run: string }[] };
}

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const { version } = read('package.json') as { version: string };
const optionsIn = (command: string): readonly string[] => command.match(/(?<=\s)--[a-z][\w-]*/g)?.filter((option) => option !== '--yes') ?? [];

/** In place of npx: says which package is asked for, and runs what was built. */
function withNpx(files: Readonly<Record<string, string>>): { readonly cwd: string; readonly shell: (script: string, env?: Readonly<Record<string, string>>) => ReturnType<typeof run> } {
  const npx = `#!/bin/sh\necho "$1 $2" >&2\nshift 2\nexec "${process.execPath}" "${bundle}" "$@"\n`;
  const cwd = makeFolder({ ...files, 'bin/npx': npx });
  spawnSync('chmod', ['+x', join(cwd, 'bin/npx')]);
  return {
    cwd,
    shell(script, env = {}) {
      const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, encoding: 'utf8', env: { PATH: `${join(cwd, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`, LANG: 'C', ...env } });
      return { status, stdout, stderr };
    },
  };
}

describe('files for continuous integration', () => {
  let help: string;
  before(() => {
    buildIfNeeded();
    help = run(makeFolder({}), ['check', '--help']).stdout;
  });

  describe('.pre-commit-hooks.yaml', () => {
    const hooks = read('.pre-commit-hooks.yaml') as readonly Hook[];

    it('has hooks of this release that name options which exist', () => {
      assert.deepEqual(hooks.map(({ id }) => id), ['asyncio-lens', 'asyncio-lens-fix']);
      for (const hook of hooks) {
        assert.deepEqual(Object.keys(hook), ['id', 'name', 'description', 'entry', 'language', 'types_or', 'require_serial']);
        assert.ok(hook.entry.startsWith(`npx --yes asyncio-lens@${version} check `), hook.entry);
        for (const option of optionsIn(hook.entry)) assert.ok(help.includes(`  ${option}`), option);
        assert.deepEqual(hook.types_or, ['python', 'pyi', 'jupyter']);
      }
    });

    it('checks and fixes the files it is given, and obeys exclusions for them', () => {
      const [check, fix] = hooks;
      const { cwd, shell } = withNpx({ 'a.py': bad, 'gen/b.py': bad, 'pyproject.toml': '[tool.asyncio-lens]\nexclude = ["gen"]\n' });
      const found = shell(`${check?.entry ?? ''} a.py gen/b.py`);
      assert.deepEqual([found.status, found.stderr], [1, `--yes asyncio-lens@${version}\n`]);
      assert.match(found.stdout, /^a\.py:9:5: [^]*\n1 finding in 1 file/);
      assert.equal(shell(`${fix?.entry ?? ''} a.py gen/b.py`).status, 0);
      assert.deepEqual([readFileSync(join(cwd, 'a.py'), 'utf8'), readFileSync(join(cwd, 'gen/b.py'), 'utf8')], [fixed, bad]);
    });
  });

  describe('action.yml', () => {
    const action = read('action.yml') as Action;
    const [step] = action.runs.steps;
    const inputs = (given: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> =>
      Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => [name, value.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input: string) => given[input] ?? action.inputs[input]?.default ?? assert.fail(input))]));

    it('is one step that takes its inputs as variables, never as part of the script', () => {
      assert.deepEqual([action.runs.using, action.runs.steps.length, step?.shell], ['composite', 1, 'bash']);
      assert.deepEqual(Object.keys(action.inputs), ['paths', 'version', 'args']);
      assert.deepEqual(Object.values(step?.env ?? {}), Object.keys(action.inputs).map((input) => `\${{ inputs.${input} }}`));
      assert.ok(!step?.run.includes('${{'));
      for (const name of Object.keys(step?.env ?? {})) assert.ok(step?.run.includes(`$${name}`), name);
      for (const option of optionsIn(step?.run ?? '')) assert.ok(help.includes(`  ${option}`), option);
      assert.equal(action.inputs['version']?.default, version);
    });

    it('annotates what it finds', () => {
      const { shell } = withNpx({ 'a.py': bad });
      const { status, stdout, stderr } = shell(step?.run ?? '', inputs());
      assert.deepEqual([status, stderr], [1, `--yes asyncio-lens@${version}\n`]);
      assert.match(stdout, /^::error title=Asyncio Lens \(coroutine-never-awaited\),file=a\.py,line=9,/);
    });

    it('takes several paths, patterns and options', () => {
      const { shell } = withNpx({ 'src/a.py': bad, 'src/b.py': clean, 'other/c.py': bad, '-d.py': bad });
      const { status, stdout } = shell(step?.run ?? '', inputs({ paths: 'src/*.py\n-d.py', args: '--min-severity error --lang zh-cn', version: 'latest' }));
      assert.equal(status, 1);
      assert.deepEqual([...stdout.matchAll(/file=([^,]+)/g)].map(([, file]) => file), ['-d.py', 'src/a.py']);
      assert.match(stdout, /[\u4e00-\u9fff]/);
      assert.equal(shell(step?.run ?? '', inputs({ paths: 'src/b.py' })).status, 0);
    });
  });

  it('are described with the release that they are of, in both languages', () => {
    for (const page of ['docs/ci.md', 'docs/zh-cn/ci.md']) {
      const text = readFileSync(page, 'utf8');
      const versions = [...text.matchAll(/(?:asyncio-lens@v?|rev: v)(\d+\.\d+\.\d+)/g)].map(([, found]) => found);
      assert.deepEqual([...new Set(versions)], [version], page);
      for (const [, command = ''] of text.matchAll(/asyncio-lens@[\d.]+ (check [^\n>|]*)/g)) for (const option of optionsIn(command)) assert.ok(help.includes(`  ${option}`), option);
      const blocks = [...text.matchAll(/```yaml\n([^]*?)```/g)].map(([, block = '']): unknown => parse(block));
      const [step] = blocks.flatMap((block) => block as readonly { uses?: string; with?: object }[]).filter(({ uses }) => uses?.startsWith('asyncio-lens/'));
      assert.deepEqual(Object.keys(step?.with ?? {}).filter((input) => !(input in (read('action.yml') as Action).inputs)), []);
      const { repos } = blocks.find((block) => typeof block === 'object' && block !== null && 'repos' in block) as { repos: { hooks: { id: string }[] }[] };
      assert.deepEqual(repos[0]?.hooks, [{ id: 'asyncio-lens' }]);
    }
  });
});
