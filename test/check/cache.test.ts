import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCheckCache } from '../../server/src/check/cache.ts';
import type { FileReport } from '../../server/src/check/report.ts';
import { outlineStore } from '../../server/src/node/outline-store.ts';
import { makeFolder } from './folder.ts';
import type { Outline } from '../../server/src/analysis/index.ts';

const report: FileReport = { findings: [], notices: [], fixed: 0 };
const outline: Outline = { names: { é: { kind: 'unknown' } }, functions: {}, classes: {}, stars: [], all: null, lines: [0] };

function only(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(json|txt)$/.test(name));
  assert.equal(names.length, 1);
  return join(folder, names[0] ?? '');
}

describe('what was found last time', () => {
  const begin = (): { folder: string; cache: string; path: string; other: string } => {
    const folder = makeFolder({ 'a.py': 'import b\n', 'b.py': 'x = 1\n' });
    const cache = makeFolder({});
    const [path, other] = [join(folder, 'a.py'), join(folder, 'b.py')];
    const first = openCheckCache(cache, 'key');
    assert.equal(first.known(path), undefined);
    first.keep(path, report, [other, join(folder, 'missing.py')]);
    first.save();
    return { folder, cache, path, other };
  };

  it('holds while nothing changed', () => {
    const { cache, path } = begin();
    assert.deepEqual(openCheckCache(cache, 'key').known(path), report);
    assert.equal(openCheckCache(cache, 'other key').known(path), undefined);
  });

  it('ends with the file, with what it depends on, and with what was missing', () => {
    for (const [name, text] of [['a.py', 'import b, c\n'], ['b.py', 'x = 2\n'], ['missing.py', '']] as const) {
      const { folder, cache, path } = begin();
      writeFileSync(join(folder, name), text);
      assert.equal(openCheckCache(cache, 'key').known(path), undefined, name);
    }
  });

  it('is not believed when it is damaged', () => {
    for (const damage of [(text: string) => text.slice(0, -5), (text: string) => text.replace('"fixed":0', '"fixed":1'), () => '', () => '\u0000\u0001']) {
      const { cache, path } = begin();
      const file = only(cache);
      writeFileSync(file, damage(readFileSync(file, 'utf8')));
      assert.equal(openCheckCache(cache, 'key').known(path), undefined);
    }
  });
});

describe('a cache that has nothing new', () => {
  it('is not written again', () => {
    const folder = makeFolder({ 'a.py': 'x = 1\n', 'b.py': 'x = 2\n' });
    const cache = join(folder, 'cache');
    const paths = ['a.py', 'b.py'].map((name) => join(folder, name));
    const round = (asked: readonly string[]): number => {
      const opened = openCheckCache(cache, 'key');
      for (const path of asked) if (opened.known(path) === undefined) opened.keep(path, report, []);
      opened.save();
      const [file] = readdirSync(join(cache, 'checks'));
      return statSync(join(cache, 'checks', file ?? '')).ino;
    };
    const first = round(paths);
    assert.equal(round(paths), first);
    // A file that is not asked about any more leaves it.
    const less = round(paths.slice(1));
    assert.notEqual(less, first);
    assert.equal(openCheckCache(cache, 'key').known(paths[0] ?? ''), undefined);
    writeFileSync(paths[1] ?? '', 'x = 3\n');
    assert.notEqual(round(paths.slice(1)), less);
  });
});

describe('outlines on disk', () => {
  const fill = (folder: string): void => {
    const store = outlineStore(folder);
    for (let index = 0; index < 40; index++) store.of(`x = ${index}\n`, () => outline);
  };

  it('are made once', () => {
    const folder = makeFolder({});
    fill(folder);
    const again = outlineStore(folder);
    assert.deepEqual(again.of('x = 3\n', () => assert.fail('made again')), outline);
  });

  it('are made again where the file is damaged, and only there', () => {
    const folder = makeFolder({});
    fill(folder);
    const file = only(folder);
    const lines = readFileSync(file, 'latin1').split('\n');
    writeFileSync(file, [lines[0]?.replace('unknown', 'unknowm'), lines[1]?.slice(0, 80), ...lines.slice(2)].join('\n'), 'latin1');
    const again = outlineStore(folder);
    let made = 0;
    for (let index = 0; index < 32; index++) assert.deepEqual(again.of(`x = ${index}\n`, () => (made++, outline)), outline);
    assert.equal(made, 2);
  });

  it('leave nothing behind in the process once they are written, however many checks it makes', () => {
    const before = process.listenerCount('exit');
    for (let round = 0; round < 20; round++) outlineStore(makeFolder({}));
    const store = outlineStore(makeFolder({}));
    for (let index = 0; index < 31; index++) store.of(`x = ${index}\n`, () => outline);
    assert.equal(process.listenerCount('exit'), before + 1);
    store.of('x = 31\n', () => outline);
    assert.equal(process.listenerCount('exit'), before);
  });

  it('are not kept where nothing can be written', () => {
    const file = join(makeFolder({ 'a file': '' }), 'a file');
    assert.deepEqual(outlineStore(join(file, 'below')).of('x = 1\n', () => outline), outline);
  });
});
