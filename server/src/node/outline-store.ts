// Outlines by the hash of the text they were made of, in memory and in one file per version below the user's cache folder. A line is a
// hash of the text, a hash of the outline and the outline; a line that does not agree with itself is ignored, whatever damaged it.
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Outline } from '../analysis/index.ts';
import { asciiJson } from './ascii-json.ts';
import { contentHash } from './content-hash.ts';

export interface OutlineStore {
  /** The outline of a text: from memory, from disk, or made now and kept. */
  of(text: string, make: () => Outline): Outline;
}

/** Beyond this the file is begun anew: texts of long ago take most of it. */
const maxBytes = 64 * 1024 * 1024;
/** Lines that are written together. */
const batch = 32;

/** `folder` null: nothing is kept on disk. Whatever goes wrong there only costs time. */
export function outlineStore(folder: string | null): OutlineStore {
  if (folder === null) return { of: (_, make) => make() };
  const file = join(folder, 'outlines.txt');
  let lines: Map<string, string> | null = null;
  let waiting: string[] = [];

  const load = (): Map<string, string> => {
    if (lines !== null) return lines;
    lines = new Map();
    try {
      if (statSync(file).size > maxBytes) rmSync(file);
      for (const line of readFileSync(file, 'latin1').split('\n')) if (line.length > 66) lines.set(line.slice(0, 32), line);
    } catch {
      // There is none yet.
    }
    return lines;
  };

  const write = (): void => {
    process.off('exit', write);
    if (waiting.length === 0) return;
    try {
      mkdirSync(folder, { recursive: true });
      appendFileSync(file, waiting.join(''), 'latin1');
    } catch {
      // A read-only or full disk: the next start is slower, nothing else.
    }
    waiting = [];
  };

  return {
    of(text, make) {
      const key = contentHash(text);
      const known = load().get(key);
      const stored = known === undefined ? null : outlineIn(known);
      if (stored !== null) return stored;
      const outline = make();
      // A byte is a character, so that a torn line cannot spoil its neighbours.
      const json = asciiJson(outline);
      const line = `${key} ${contentHash(json)} ${json}`;
      load().set(key, line);
      waiting.push(`${line}\n`);
      if (waiting.length >= batch) write();
      else if (waiting.length === 1) {
        setTimeout(write, 1000).unref();
        process.once('exit', write);
      }
      return outline;
    },
  };
}

function outlineIn(line: string): Outline | null {
  const json = line.slice(66);
  if (line[32] !== ' ' || line[65] !== ' ' || contentHash(json) !== line.slice(33, 65)) return null;
  try {
    return JSON.parse(json) as Outline;
  } catch {
    return null;
  }
}
