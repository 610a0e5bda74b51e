import assert from 'node:assert/strict';
import { offered, program, requireEditor, runEditor, type Report } from './run.ts';

interface Found {
  readonly line: number;
  readonly marked: string;
  readonly type: string;
  readonly text: string;
}

interface Seen extends Report {
  readonly diagnostics: readonly Found[];
  readonly fixed: string;
  readonly ignored: string;
  readonly wide: readonly Found[];
  readonly last: string;
}

describe('Emacs with eglot, with the set-up of docs/editors.md', () => {
  let seen: Seen;

  before(async () => {
    requireEditor('emacs', 'emacs-nox and elpa-eglot');
    // Debian's packages are on the path of an Emacs that reads its site files.
    seen = await runEditor('emacs', ({ setUp, driver }) => ['emacs', '--batch', '--no-init-file', '--funcall', 'package-initialize', '--load', setUp, '--load', driver]);
  });

  it('shows findings, with the severity of its settings', () => {
    assert.deepEqual(
      seen.diagnostics.map(({ line, marked, type }) => [line, marked, type]),
      [
        [5, 'time.sleep', 'eglot-error'],
        [6, 'asyncio.create_task', 'eglot-warning'],
      ],
    );
    assert.match(seen.diagnostics[0]?.text ?? '', /^asyncio-lens \[blocking-call-in-async\]: /);
  });

  it('explains through eldoc', () => {
    assert.match(seen.hover, /blocking-call-in-async[^]*Bad[^]*time\.sleep\(1\)[^]*Good[^]*await asyncio\.sleep\(1\)/);
  });

  it('offers actions in their order, and applies one', () => {
    assert.deepEqual(seen.offered, offered);
    assert.equal(seen.fixed, program.replace('time.sleep', 'await asyncio.sleep'));
  });

  it('writes a comment that silences a rule', () => {
    assert.equal(seen.ignored, `# asyncio-lens: disable-file[dangling-task]\n${seen.fixed}`);
  });

  it('counts columns behind wide characters', () => {
    assert.deepEqual(seen.wide.map(({ line, marked }) => [line, marked]), [[8, 'time.sleep']]);
    assert.equal(seen.last, `${seen.ignored}    print("协程😀"); await asyncio.sleep(2)\n`);
  });
});
