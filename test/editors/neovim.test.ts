import assert from 'node:assert/strict';
import { offered, program, requireEditor, runEditor, type Report } from './run.ts';

interface Found {
  readonly line: number;
  readonly column: number;
  readonly severity: number;
  readonly source: string;
  readonly code: string;
}

interface Seen extends Report {
  readonly diagnostics: readonly Found[];
  readonly fixed: readonly string[];
  readonly ignored: readonly string[];
  readonly wide: readonly Found[];
  readonly last: string;
}

describe('Neovim, with the set-up of docs/editors.md', () => {
  let seen: Seen;
  const summary = (found: readonly Found[]): readonly unknown[] => found.map(({ line, column, severity, source, code }) => [line, column, severity, source, code]);

  before(async () => {
    requireEditor('nvim', 'neovim');
    seen = await runEditor('neovim', ({ setUp, driver, file }) => ['nvim', '--headless', '--clean', '-u', setUp, file, '-c', `luafile ${driver}`]);
  });

  it('shows findings, with the severity of its settings', () => {
    assert.deepEqual(summary(seen.diagnostics), [
      [5, 4, 1, 'asyncio-lens', 'blocking-call-in-async'],
      [6, 4, 2, 'asyncio-lens', 'dangling-task'],
    ]);
  });

  it('explains in a window', () => {
    assert.match(seen.hover, /blocking-call-in-async[^]*Bad[^]*time\.sleep\(1\)[^]*Good[^]*await asyncio\.sleep\(1\)/);
  });

  it('offers actions in their order, and applies one', () => {
    assert.deepEqual(seen.offered, offered);
    assert.deepEqual(seen.fixed, program.trimEnd().replace('time.sleep', 'await asyncio.sleep').split('\n'));
  });

  it('writes a comment that silences a rule', () => {
    assert.deepEqual(seen.ignored, ['# asyncio-lens: disable-file[dangling-task]', ...seen.fixed]);
  });

  it('counts columns behind wide characters', () => {
    // Neovim's columns are bytes of UTF-8.
    assert.deepEqual(summary(seen.wide), [[8, 25, 1, 'asyncio-lens', 'blocking-call-in-async']]);
    assert.equal(seen.last, '    print("协程😀"); await asyncio.sleep(2)');
  });
});
