// What the build makes of loops and patterns over arrays does what they did, and asks no iterator.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { plainLoops } from '../../scripts/plain-loops.mjs';

/** Each gives what can be compared; `run` is called with an array that counts who asks for its iterator. */
const functions: Readonly<Record<string, { readonly code: string; readonly iterates?: true }>> = {
  'a loop': { code: 'const found: number[] = []; for (const x of given) found.push(x * 2); return found;' },
  'a block': { code: 'let sum = 0; for (const x of given) { const y = x; if (y === 2) continue; if (y === 4) break; sum += y; } return sum;' },
  'loops in loops': { code: 'const found: number[] = []; for (const x of given) for (const y of given) { if (x < y) found.push(x * y); } return found;' },
  'a label': { code: 'const found: number[] = []; outer: for (const x of given) for (const y of given) { if (y === 2) continue outer; found.push(x * y); } return found;' },
  'a loop that makes its array longer': { code: 'const list = [1]; for (const x of list) if (list.length < 5) list.push(x + 1); return list;' },
  'functions that keep what they saw': { code: 'const kept: (() => number)[] = []; for (const x of given) kept.push(() => x); return kept.map((one) => one());' },
  'a variable of its own': { code: 'const found: number[] = []; for (let x of given) { x += 1; found.push(x); } return found;' },
  'a name that hides one': { code: 'const x = 7; const found: number[] = [x]; for (const x of given) { const y = x; { const x = y + 1; found.push(x); } } return found;' },
  'a choice': { code: 'const found: number[] = []; const none: number[] | undefined = undefined; for (const x of none ?? given) found.push(x); return found;' },
  'pairs': { code: 'const found: number[] = []; for (const [index, x] of given.map((x, index) => [index, x] as const)) found.push(index - x); return found;' },
  'a pattern': { code: 'const [first, , third, ...rest] = given; return { first, third, rest };' },
  'a pattern of fewer': { code: 'const [first, second]: readonly number[] = given.slice(0, 1); return { first, second };' },
  'a pattern in a loop in a pattern': { code: 'const [list] = [given.map((x) => [x, [x]] as const)]; const found: unknown[] = []; for (const [x, [y]] of list ?? []) { const [z] = [x + (y ?? 0)]; found.push(z); } return found;', iterates: true },
  'a default': { code: 'const [first = 9, second = 8] = given.slice(0, 1); return { first, second };', iterates: true },
  'a set': { code: 'const found: number[] = []; for (const x of new Set(given)) found.push(x); return found;', iterates: true },
  'a text': { code: "const found: string[] = []; for (const x of 'a\\u{1F600}b') found.push(x); return found;" },
  'a map': { code: 'const found: unknown[] = []; for (const [key, value] of new Map(given.map((x) => [x, x * x] as const))) found.push([key, value]); return found;', iterates: true },
  'a generator': { code: 'function* made(): Generator<number> { for (const x of given) yield x; } const found: number[] = []; for (const x of made()) found.push(x); return found;' },
};

describe('loops and patterns over arrays', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'loops-')));
  const file = join(root, 'server/src/loops.ts').replaceAll('\\', '/');
  const source = Object.values(functions).map(({ code }, index) => `export function f${index}(given: readonly number[]): unknown {\n  ${code}\n}\n`).join('\n');
  let rewritten = '';
  const modules: Record<'as written' | 'as built', Record<string, (given: readonly number[]) => unknown>> = { 'as written': {}, 'as built': {} };

  before(() => {
    mkdirSync(join(root, 'server/src'), { recursive: true });
    writeFileSync(join(root, 'tsconfig.json'), '{"compilerOptions":{"strict":true,"noUncheckedIndexedAccess":true,"target":"ES2022","lib":["ES2022"],"types":[]},"include":["server/src"]}');
    writeFileSync(file, source);
    rewritten = plainLoops(root)(file, source);
    modules['as written'] = load(source);
    modules['as built'] = load(rewritten);
  });
  after(() => rmSync(root, { recursive: true }));

  Object.entries(functions).forEach(([name, { iterates = false }], index) => {
    it(`${name}`, () => {
      const written = watched(modules['as written'][`f${index}`]);
      const built = watched(modules['as built'][`f${index}`]);
      assert.deepEqual(built.result, written.result);
      assert.equal(built.asked > 0, iterates, `${built.asked} iterators`);
    });
  });

  it('stay in their lines', () => {
    assert.notEqual(rewritten, source);
    assert.equal(rewritten.split('\n').length, source.split('\n').length);
  });

  it('of a file that is not the one on disk stay as they are', () => {
    assert.equal(plainLoops(root)(file, `${source}\n`), `${source}\n`);
  });
});

function load(typescript: string): Record<string, (given: readonly number[]) => unknown> {
  const module = { exports: {} };
  new Function('module', 'exports', transformSync(typescript, { loader: 'ts', format: 'cjs' }).code)(module, module.exports);
  return module.exports;
}

/** What comes of it, and how often an array was asked for its iterator. */
function watched(run: ((given: readonly number[]) => unknown) | undefined): { readonly result: unknown; readonly asked: number } {
  assert.ok(run);
  const own = Object.getOwnPropertyDescriptor(Array.prototype, Symbol.iterator);
  assert.ok(own);
  let asked = 0;
  const values = own.value as () => ArrayIterator<unknown>;
  Array.prototype[Symbol.iterator] = function (this: unknown[]) {
    asked++;
    return values.call(this);
  };
  try {
    return { result: run([1, 2, 3, 4, 5]), asked };
  } finally {
    Object.defineProperty(Array.prototype, Symbol.iterator, own);
  }
}
