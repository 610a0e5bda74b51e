// Runs a bundle from code that V8 compiled at an earlier start. Without it each start scans a megabyte and a half of source before the first
// line of it runs, and compiles each function again that it comes by (docs/performance.md).
//
// What is kept is as good as the bundle itself, and V8 trusts it: it is taken only where the checksum of the bundle and its own are right.
// Of another version, other flags or another machine V8 takes nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import * as zlib from 'node:zlib';
import { writeWhole } from '../check/write-whole.ts';

export interface RunningBundle {
  readonly exports: unknown;
  /** Whether nothing had to be compiled to begin with. */
  readonly wasKept: boolean;
  /** Keeps what is compiled by now, once, where it is clearly more than was kept: ten to thirty milliseconds. */
  keep(): void;
}

/** Two checksums, of the bundle and of the code; the rest aligns the code. */
const headerLength = 16;
/** A start with a larger file compiles more than the first one did; what one start more or less comes by is not worth a file. */
const worthWriting = 1.05;

/** `file`: a CommonJS bundle in ASCII, without `import()`. `folder`: where code is kept; null: nowhere. */
export function runBundle(file: string, folder: string | null): RunningBundle {
  // Node has checksums from 20.15 on.
  if (folder === null || typeof zlib.crc32 !== 'function') return { exports: createRequire(file)(file) as unknown, wasKept: false, keep: () => undefined };
  const source = readFileSync(file);
  const place = join(folder, `${basename(file, '.js')}-${process.versions.v8}-${process.arch}.code`);
  const sum = zlib.crc32(source);
  const cachedData = kept(place, sum);
  // Latin-1 is how V8 holds it: no copy is made, and none is kept in UTF-16.
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source.toString('latin1')}\n})`, {
    // What is kept names it too, whatever installation it comes from.
    filename: basename(file),
    ...(cachedData === null ? {} : { cachedData }),
  });
  const module = { exports: {} };
  const run = script.runInThisContext() as (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;
  run(module.exports, createRequire(file), module, file, dirname(file));
  const wasKept = cachedData !== null && script.cachedDataRejected !== true;
  const length = wasKept ? cachedData.length : 0;
  let isDone = false;
  return {
    exports: module.exports,
    wasKept,
    keep() {
      if (isDone) return;
      isDone = true;
      const code = script.createCachedData();
      if (code.length > length * worthWriting) write(place, sum, code);
    },
  };
}

function kept(place: string, sum: number): Buffer | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(place);
  } catch {
    return null;
  }
  if (bytes.length <= headerLength || bytes.readUInt32LE(0) !== sum) return null;
  const code = bytes.subarray(headerLength);
  return bytes.readUInt32LE(4) === zlib.crc32(code) ? code : null;
}

/** Whatever goes wrong here only costs time. Several processes may write at once. */
function write(place: string, sum: number, code: Buffer): void {
  const header = Buffer.alloc(headerLength);
  header.writeUInt32LE(sum, 0);
  header.writeUInt32LE(zlib.crc32(code), 4);
  try {
    writeWhole(place, Buffer.concat([header, code]));
  } catch {
    // A read-only or full disk: the next start is slower, nothing else.
  }
}
