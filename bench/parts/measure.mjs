import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const benchFolder = path.dirname(import.meta.dirname);
const floorServer = path.join(benchFolder, 'floors/floor-server.mjs');

export const emptyServer = [process.execPath, floorServer];
export const parseOnlyServer = [process.execPath, floorServer, '--parse'];
/** Arguments of Node for one process that reads and parses every file of a folder. */
export const bareParse = (folder) => [path.join(benchFolder, 'floors/floor-parse.mjs'), folder];

/**
 * Runs one measurement in a process of its own.
 *
 * Task: { what: 'latency', command, file, pull, coldStarts, edits, verify } or { what: 'growth', command, file, pull, keystrokes }.
 */
export async function measure(task) {
  const args = [path.join(benchFolder, 'parts/measure-server.mjs'), JSON.stringify(task)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}
