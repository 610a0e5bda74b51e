import { accessSync, chmodSync, closeSync, constants, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts `bytes` in place of a file's content in one step: a reader sees the old file or the new one, a crash leaves one of them. Keeps the
 * mode, and a link stays a link. False: the file no longer holds `expected`, somebody else wrote to it. Throws when it cannot be written.
 */
export function replaceFile(path: string, expected: Uint8Array, bytes: Uint8Array): boolean {
  const target = realpathSync(path);
  // A rename would get around the protection of a read-only file.
  accessSync(target, constants.W_OK);
  const { mode } = statSync(target);
  if (Buffer.compare(readFileSync(target), expected) !== 0) return false;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.${Date.now().toString(36)}.tmp`);
  try {
    const file = openSync(temporary, 'wx', mode);
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    chmodSync(temporary, mode); // What the process's mask took away.
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return true;
}
