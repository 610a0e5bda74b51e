// What was found last time, so that a second check reads and hashes only. An entry holds while its file, the files it depends on, the
// options and the set of files are the same. Kept below the user's cache folder; whatever is wrong with it only costs time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../node/content-hash.ts';
import type { FileReport } from './report.ts';
import { writeWhole } from './write-whole.ts';

interface Entry {
  readonly hash: string;
  readonly dependencies: Readonly<Record<string, string | null>>;
  readonly report: FileReport;
}

export interface CheckCache {
  /** The report of a file that still holds; undefined: check it. */
  known(path: string): FileReport | undefined;
  keep(path: string, report: FileReport, dependencies: readonly string[]): void;
  /** Writes what there is now, if it is not what was there before. */
  save(): void;
}

export const noCache: CheckCache = { known: () => undefined, keep: () => undefined, save: () => undefined };

/** `key`: everything else that findings depend on. */
export function openCheckCache(folder: string, key: string): CheckCache {
  const file = join(folder, 'checks', `${contentHash(key)}.json`);
  const old = read(file);
  const { entries, ...cache } = follow(old);
  return {
    ...cache,
    save() {
      if (entries.size === Object.keys(old).length && [...entries].every(([path, entry]) => entry === old[path])) return;
      const text = JSON.stringify(Object.fromEntries(entries));
      try {
        writeWhole(file, `${contentHash(text)}\n${text}`);
      } catch {
        // A read-only or full disk: the next check is slower, nothing else.
      }
    },
  };
}

/** The same within one process: each opening knows what was kept by the one before, if the key is still the same. */
export function createMemory(): (key: string) => CheckCache {
  let before: { readonly key: string; readonly entries: ReadonlyMap<string, Entry> } | null = null;
  return (key) => {
    const { entries, ...cache } = follow(before?.key === key ? Object.fromEntries(before.entries) : {});
    before = { key, entries };
    return { ...cache, save: () => undefined };
  };
}

/** Those of the old entries that are asked for and still hold, and new ones. Each file is read once. */
function follow(old: Readonly<Record<string, Entry>>): Pick<CheckCache, 'known' | 'keep'> & { readonly entries: ReadonlyMap<string, Entry> } {
  const hashes = new Map<string, string | null>();
  const entries = new Map<string, Entry>();

  const hashOf = (path: string): string | null => {
    const known = hashes.get(path);
    if (known !== undefined) return known;
    let hash: string | null = null;
    try {
      hash = contentHash(readFileSync(path));
    } catch {
      // Not there: that is an answer, too.
    }
    hashes.set(path, hash);
    return hash;
  };

  return {
    entries,
    known(path) {
      const entry = old[path];
      if (entry === undefined || entry.hash !== hashOf(path)) return undefined;
      if (!Object.entries(entry.dependencies).every(([other, hash]) => hashOf(other) === hash)) return undefined;
      entries.set(path, entry);
      return entry.report;
    },
    keep(path, report, dependencies) {
      const hash = hashOf(path);
      if (hash === null || report.notices.length > 0 || report.fixed > 0) return;
      entries.set(path, { hash, report, dependencies: Object.fromEntries(dependencies.map((other) => [other, hashOf(other)])) });
    },
  };
}

function read(file: string): Readonly<Record<string, Entry>> {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    // A file that was cut or changed does not agree with its sum.
    return contentHash(text.slice(end + 1)) === text.slice(0, end) ? (JSON.parse(text.slice(end + 1)) as Record<string, Entry>) : {};
  } catch {
    return {};
  }
}
