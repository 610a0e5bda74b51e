// The corpus is what every figure is taken from, and its manifest what recall is counted by.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { generate, presets } from '../../bench/corpus/generate.mjs';

const { files, manifest } = generate(presets.small);
const linesOf = new Map(files.map(([name, text]) => [name, text.split('\n')]));
const lineAt = ({ file, line }: { file: string; line: number }): string => linesOf.get(file)?.[line - 1]?.trim() ?? '';

/** What the line of a planted problem begins with or holds; a symbol stands in it wherever there is one. */
const planted: Readonly<Record<string, RegExp>> = {
  'unawaited-coroutine': /^\w+\(rows\)$/,
  'unawaited-coroutine-imported': /^[\w.]+\(rows\)$/,
  'unawaited-method': /^self\.\w+\(rows\)$/,
  'unawaited-stdlib': /^asyncio\.sleep\(\d\)$/,
  'blocking-call': /^(data = )?[\w.]+\(.*\)$/,
  'blocking-helper-local': /^data = \w+\(rows\)$/,
  'blocking-helper-imported': /^data = [\w.]+\(rows\)$/,
  'blocking-helper-deep': /^[\w.]+\(rows\)$/,
  'task-not-kept': /^asyncio\.(create_task|ensure_future)\(/,
  'cancellation-swallowed': /^except\b.*:$/,
  'run-inside-loop': /^asyncio\..*run(_until_complete)?\(/,
  'sync-lock-across-await': /^with _guard:$/,
  'sync-with-on-async-cm': /^with \w+\(rows\) as handle:$/,
  'sync-for-on-async-iterator': /^for item in \w+\(rows\):$/,
};

describe('bench corpus', () => {
  it('is the same for the same seed, and another for another', () => {
    assert.deepEqual(generate(presets.small).files, files);
    assert.notDeepEqual(generate({ ...presets.small, seed: 2 }).files, files);
  });

  it('is what it was when figures were first written down', () => {
    // Whoever changes the generator on purpose changes this line, and measures again what is to be compared.
    const hash = createHash('sha256');
    for (const [name, text] of files) hash.update(`${name}\n${text}`);
    assert.equal(hash.digest('hex').slice(0, 16), '2d49b9dc3a08cc3a');
  });

  it('has the files and lines that its manifest counts', () => {
    assert.equal(manifest.files, files.length);
    assert.equal(manifest.lines, files.reduce((sum, [, text]) => sum + text.split('\n').length - 1, 0));
  });

  it('has each planted problem on the line that the manifest names', () => {
    for (const problem of manifest.planted) {
      const line = lineAt(problem);
      assert.match(line, planted[problem.kind] ?? /^$/, `${problem.kind} in ${problem.file}:${problem.line}`);
      assert.ok(problem.symbol === null || line.includes(problem.symbol), `${problem.symbol} in ${line}`);
    }
  });

  it('plants every kind, and nothing on the line of a decoy', () => {
    assert.deepEqual(Object.keys(manifest.byKind).sort(), Object.keys(manifest.kinds).sort());
    const places = new Set(manifest.planted.map(({ file, line }) => `${file}:${line}`));
    for (const decoy of manifest.decoys) {
      assert.notEqual(lineAt(decoy), '', `${decoy.kind} in ${decoy.file}:${decoy.line}`);
      assert.ok(!places.has(`${decoy.file}:${decoy.line}`));
    }
  });
});
