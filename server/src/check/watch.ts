import { watch as watchFiles, type FSWatcher } from 'chokidar';
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { createExcluder } from '../config/index.ts';
import { contentHash } from '../node/content-hash.ts';
import type { Context, Outcome } from './check-once.ts';
import type { ExitCode, Host } from './host.ts';
import { slashed } from './projects.ts';
import { isNotebook, isPackageList, isPython } from './walk.ts';

/** One check, with everything that is to be told about it. */
export interface Round {
  readonly code: ExitCode;
  readonly outcome: Outcome | null;
  readonly context: Context | null;
}

export interface WatchOptions {
  readonly paths: readonly string[];
  /** Files that flags name. */
  readonly named: readonly string[];
  readonly host: Host;
  readonly check: () => Promise<Round>;
  /** Before every check but the first, and behind every check. */
  readonly onStart: () => void;
  readonly onWait: () => void;
  readonly onError: (error: Error) => void;
}

/** Saving several files, or one in several steps, is one change. */
const pauseMs = 100;
/** Files that say how others are checked. */
const governing = new Set(['pyproject.toml', '.python-version', '.gitignore']);

/** Checks again whenever something changes, until the user ends it; the status is that of the last check. */
export async function watchAndCheck({ paths, named, host, check, onStart, onWait, onError }: WatchOptions): Promise<ExitCode> {
  const roots = new Set(paths.map((path) => resolve(host.cwd, path)));
  /** Files outside of the folders that were named, or of another kind: what was imported, configuration, the baseline. */
  const others = new Set(named.map((path) => resolve(host.cwd, path)));
  const written = new Map<string, string>();
  const excluder = createExcluder(slashed(host.cwd), []);
  const watchers: FSWatcher[] = [];
  const ended = host.interrupted();
  const changes = createChanges();

  // Each addition has a watcher of its own: only so it is known when it is in force.
  const follow = async (more: readonly string[]): Promise<void> => {
    const watcher = watchFiles([...more], {
      ignoreInitial: true,
      ignored(path, stats) {
        if (roots.has(path) || others.has(path)) return false;
        if (excluder.excludesEntry(slashed(path))) return true;
        return stats?.isFile() === true && !isPython(path) && !isNotebook(path) && !isPackageList(path) && !governing.has(basename(path));
      },
    });
    watchers.push(watcher);
    watcher.on('error', (error) => onError(error instanceof Error ? error : new Error(String(error))));
    watcher.on('all', (_, path) => {
      if (written.get(path) !== hashOf(path)) changes.note();
    });
    await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  };

  await follow([...roots, ...others]);
  for (;;) {
    const { code, outcome, context } = await check();
    written.clear();
    for (const { file } of outcome?.files.filter(({ fixed }) => fixed > 0) ?? []) written.set(resolve(host.cwd, file), hashOf(resolve(host.cwd, file)));
    const more = outcome && context ? filesBehind(outcome, context).filter((path) => !others.has(path) && !isBelow(path, roots)) : [];
    for (const path of more) others.add(path);
    if (more.length > 0) await follow(more);
    onWait();
    const isOver = await Promise.race([ended.then(() => true), changes.next().then(() => false)]);
    if (isOver) {
      await Promise.all(watchers.map((watcher) => watcher.close()));
      return code;
    }
    onStart();
  }
}

interface Changes {
  note(): void;
  /** Waits for a change, and for the end of what comes with it. One that came while nobody waited counts. */
  next(): Promise<void>;
}

function createChanges(): Changes {
  let hasChanged = false;
  let wake: (() => void) | null = null;
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => wake?.(), pauseMs);
  };
  return {
    note() {
      hasChanged = true;
      soon();
    },
    next: () =>
      new Promise((done) => {
        wake = () => {
          wake = null;
          hasChanged = false;
          done();
        };
        if (hasChanged) soon();
      }),
  };
}

/** What findings depend on besides the files that were checked; not what is installed, which nobody edits. */
function filesBehind({ files }: Outcome, { projects, host }: Context): readonly string[] {
  const imported = files.flatMap(({ dependencies = [] }) => dependencies).filter((path) => !/[\\/](?:site|dist)-packages[\\/]/.test(path) && existsSync(path));
  const settings = projects.known.flatMap(({ config, baseline }) => [config?.file ?? [], baseline?.file ?? []].flat());
  return [...new Set([...imported, ...settings].map((path) => resolve(host.cwd, path)))];
}

/** Modules there are watched already. */
function isBelow(path: string, roots: ReadonlySet<string>): boolean {
  return isPython(path) && [...roots].some((root) => path.startsWith(root + sep));
}

/** Empty: there is no such file. */
function hashOf(path: string): string {
  try {
    return contentHash(readFileSync(path));
  } catch {
    return '';
  }
}
