// Runs a bundle from code that V8 compiled at an earlier start. Without it each start scans a megabyte and a half of source before the first
// line of it runs, and compiles each function again that it comes by (docs/performance.md).
//
// What is kept is as good as the bundle itself, and V8 trusts it: it is taken only where the checksum of the bundle and its own are right.
// Of another version, other flags or another machine V8 takes nothing.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import * as zlib from 'node:zlib';

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
  // From Node 20.15 on.
  const checksum = typeof zlib.crc32 === 'function' ? (data: Buffer): number => zlib.crc32(data) : null;
  if (folder === null || checksum === null) return { exports: createRequire(file)(file) as unknown, wasKept: false, keep: () => undefined };
  const source = readFileSync(file);
  const place = join(folder, `${basename(file, '.js')}-${process.versions.v8}-${process.arch}.code`);
  const sum = checksum(source);
  const cachedData = kept(place, sum, checksum);
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
      if (code.length > length * worthWriting) write(place, sum, checksum, code);
    },
  };
}

function kept(place: string, sum: number, checksum: (data: Buffer) => number): Buffer | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(place);
  } catch {
    return null;
  }
  if (bytes.length <= headerLength || bytes.readUInt32LE(0) !== sum) return null;
  const code = bytes.subarray(headerLength);
  return bytes.readUInt32LE(4) === checksum(code) ? code : null;
}

/** Whatever goes wrong here only costs time. Several processes may write at once: a file is whole before it has its name. */
function write(place: string, sum: number, checksum: (data: Buffer) => number, code: Buffer): void {
  const header = Buffer.alloc(headerLength);
  header.writeUInt32LE(sum, 0);
  header.writeUInt32LE(checksum(code), 4);
  const unfinished = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(unfinished, Buffer.concat([header, code]));
    renameSync(unfinished, place);
  } catch {
    discard(unfinished);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A disk without rights: it was not written either.
  }
}
