import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBundle } from '../../server/src/node/kept-code.ts';

const bundle = `
const path = require('node:path');
exports.name = path.basename(__filename);
exports.folder = __dirname;
exports.add = (a, b) => a + b;
`;

/** A bundle and a folder for its code. */
function make(text = bundle): { readonly file: string; readonly cache: string; readonly kept: () => string } {
  const folder = mkdtempSync(join(tmpdir(), 'kept-code-'));
  const file = join(folder, 'bundle.js');
  writeFileSync(file, text);
  const cache = join(folder, 'cache');
  return { file, cache, kept: () => join(cache, readdirSync(cache)[0] ?? '') };
}

interface Exports {
  readonly name: string;
  readonly folder: string;
  add(a: number, b: number): number;
}

function run(file: string, cache: string | null): { readonly exports: Exports; readonly wasKept: boolean; keep(): void } {
  const { exports, wasKept, keep } = runBundle(file, cache);
  return { exports: exports as Exports, wasKept, keep };
}

describe('kept code of a bundle', () => {
  it('is what the next start runs', () => {
    const { file, cache } = make();
    const first = run(file, cache);
    assert.equal(first.exports.add(1, 2), 3);
    first.keep();
    const second = run(file, cache);
    assert.deepEqual([first.wasKept, second.wasKept], [false, true]);
    assert.deepEqual([second.exports.name, second.exports.folder, second.exports.add(1, 2)], ['bundle.js', join(cache, '..'), 3]);
  });

  it('is written once, and under its name only when it is whole', () => {
    const { file, cache, kept } = make();
    const first = run(file, cache);
    first.keep();
    const code = readFileSync(kept());
    writeFileSync(kept(), '');
    first.keep();
    assert.equal(readFileSync(kept(), 'utf8'), '');
    writeFileSync(kept(), code);
    run(file, cache).keep();
    assert.deepEqual(readFileSync(kept()), code);
    assert.equal(readdirSync(cache).length, 1);
  });

  it('is replaced by that of a start which compiled clearly more', () => {
    const more = Array.from({ length: 60 }, (_, n) => `function f${n}(a) { let sum = 0; for (const x of a) sum += x * ${n}; return sum + f${n + 1}(a); }`).join('\n');
    const { file, cache, kept } = make(`${bundle}${more}\nfunction f60(a) { return a.length; }\nexports.later = () => f0([1, 2, 3]);\n`);
    const begin = (): { readonly running: ReturnType<typeof run>; readonly later: () => number } => {
      const running = run(file, cache);
      return { running, later: (running.exports as unknown as { later: () => number }).later };
    };
    begin().running.keep();
    const small = readFileSync(kept()).length;
    const second = begin();
    const sum = second.later();
    second.running.keep();
    const large = readFileSync(kept());
    assert.ok(large.length > small * 1.5, `${small} → ${large.length}`);
    const third = begin();
    assert.deepEqual([third.running.wasKept, third.later()], [true, sum]);
    third.running.keep();
    assert.deepEqual(readFileSync(kept()), large);
  });

  it('is not that of another bundle, even one as long', () => {
    const { file, cache } = make();
    run(file, cache).keep();
    writeFileSync(file, bundle.replace('a + b', 'a - b'));
    const changed = run(file, cache);
    assert.deepEqual([changed.wasKept, changed.exports.add(3, 2)], [false, 1]);
    changed.keep();
    assert.equal(run(file, cache).wasKept, true);
  });

  it('is left alone where any byte of it is not what was written', () => {
    const { file, cache, kept } = make();
    run(file, cache).keep();
    const code = readFileSync(kept());
    for (let at = 0; at < code.length; at += at < 64 ? 1 : 41) {
      const damaged = Buffer.from(code);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      writeFileSync(kept(), damaged);
      const { exports, wasKept } = run(file, cache);
      assert.equal(exports.add(1, 2), 3);
      // Bytes 8 to 15 only align what follows.
      assert.equal(wasKept, at >= 8 && at < 16, `byte ${at}`);
    }
    for (const length of [0, 1, 15, 16, 17, code.length >> 1, code.length - 1]) {
      writeFileSync(kept(), code.subarray(0, length));
      assert.deepEqual([run(file, cache).wasKept, run(file, cache).exports.add(1, 2)], [false, 3], `${length} bytes`);
    }
  });

  it('is nowhere without a folder, and missing where the folder cannot be', () => {
    const { file, cache } = make();
    const nowhere = run(file, null);
    nowhere.keep();
    assert.deepEqual([nowhere.wasKept, nowhere.exports.add(1, 2), nowhere.exports.name], [false, 3, 'bundle.js']);
    writeFileSync(cache, 'a file');
    const blocked = run(file, cache);
    blocked.keep();
    assert.deepEqual([blocked.wasKept, blocked.exports.add(1, 2)], [false, 3]);
    assert.equal(readFileSync(cache, 'utf8'), 'a file');
  });

  it('is not confused by a folder of its name', () => {
    const { file, cache, kept } = make();
    run(file, cache).keep();
    const name = kept();
    const other = join(cache, '..', 'other');
    mkdirSync(join(other, name.slice(cache.length + 1)), { recursive: true });
    const blocked = run(file, other);
    blocked.keep();
    assert.deepEqual([blocked.wasKept, blocked.exports.add(1, 2)], [false, 3]);
    assert.equal(readdirSync(other).length, 1);
  });
});
