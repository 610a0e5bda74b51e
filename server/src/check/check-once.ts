// One check from the files to what is told about them.
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Syntax, type Locale } from '../analysis/index.ts';
import { describeProblem, knownIn, type BaselineFile } from '../config/index.ts';
import { bundledParser, version } from './assets.ts';
import { entriesOfGoneFiles, type StaleEntries } from './baseline-file.ts';
import { noCache, openCheckCache, type CheckCache } from './cache.ts';
import { checkBytes, type FileTask } from './check-file.ts';
import type { Job } from './check-text.ts';
import { openChecker } from './checker.ts';
import type { CheckFlags, RawFlags } from './flags.ts';
import type { Host } from './host.ts';
import { say } from './messages.ts';
import { startProgress } from './progress.ts';
import { slashed, type Project, type Projects } from './projects.ts';
import { nothingFound, type CheckedFile, type Notice } from './report.ts';
import { runAll } from './run.ts';
import { findFiles, type SourceFile } from './walk.ts';

/** Fewer files are checked sooner than their hashes are compared. */
const worthACache = 20;

/** What is told on stderr, in the order it came up. */
export interface Message {
  readonly isFailure: boolean;
  readonly text: string;
}

export interface Outcome {
  readonly files: readonly CheckedFile[];
  readonly fileCount: number;
  /** Of the baseline, where nothing like them was found. */
  readonly stale: readonly StaleEntries[];
  readonly messages: readonly Message[];
}

export interface Context {
  readonly host: Host;
  readonly raw: RawFlags;
  readonly flags: CheckFlags;
  readonly projects: Projects;
  readonly locale: Locale;
  readonly job: Job;
  /** What was found by earlier checks of this process; null: this is the only one. */
  readonly memory: ((key: string) => CheckCache) | null;
}

export async function checkOnce(paths: readonly string[], context: Context): Promise<Outcome> {
  const { messages, ...found } = paths.includes('-') ? await checkStdin(context) : await checkPaths(paths.length > 0 ? paths : ['.'], context);
  return { ...found, messages: [...configMessages(context), ...messages] };
}

async function checkPaths(paths: readonly string[], context: Context): Promise<Outcome> {
  const { host, raw, projects, locale, job } = context;
  const found = await findFiles(paths, projects, { cwd: host.cwd, useGitignore: raw.gitignore !== false, forceExclude: raw.forceExclude === true, modulesOnly: false });
  const messages: Message[] = [
    ...found.missing.map((path) => ({ isFailure: true, text: say(locale, 'notFound', { path }) })),
    ...found.unreadable.map((args) => ({ isFailure: true, text: say(locale, 'unreadable', { ...args }) })),
  ];
  const known = projects.known;
  const progress = startProgress(host.stderr, !raw.quiet);
  const cache = cacheFor(found.files, context, known);
  const remembered = found.files.map(({ path }) => cache.known(path));
  const knownOf = ({ path, project }: SourceFile): FileTask['known'] => knownIn(project.baseline, slashed(path));
  const open = found.files.flatMap((file, index) => (remembered[index] === undefined ? [{ file, index }] : []));
  const checked = await runAll(
    {
      files: open.map(({ file }) => ({ path: file.path, shown: file.shown, isExplicit: file.isExplicit, known: knownOf(file), options: known.indexOf(file.project) })),
      options: known.map((project) => project.options),
      job,
    },
    {
      workerFile: host.workerFile,
      parser: () => bundledParser(host.folder),
      onProgress: (done, total) => {
        progress.update(() => say(locale, 'progress', { done, total }));
      },
      onWorkerError: (error) => messages.push({ isFailure: true, text: say(locale, 'workerDied', { error: error.message }) }),
    },
  );
  progress.end();
  open.forEach(({ file: { path }, index }, position) => {
    const report = checked[position] ?? nothingFound;
    remembered[index] = report;
    if (report.dependencies !== undefined) cache.keep(path, report, report.dependencies);
  });
  if (open.length > 0) cache.save();
  const files = found.files.map((file, index): CheckedFile => ({ file: file.shown, ...(remembered[index] ?? nothingFound) }));
  const stale = [...staleIn(files), ...entriesOfGoneFiles(baselinesOf(known), host.cwd)];
  return { files, fileCount: files.length, stale, messages: [...messages, ...noticeMessages(files, locale)] };
}

/** Everything that findings depend on besides the files themselves: this program, what is asked for, and which files there are. */
function cacheFor(files: readonly SourceFile[], { job, host, memory }: Context, known: readonly Project[]): CheckCache {
  if (memory === null && (job.cacheFolder === null || files.length < worthACache)) return noCache;
  const program = host.workerFile === null ? '' : statSync(host.workerFile, { throwIfNoEntry: false })?.mtimeMs ?? '';
  const options = known.map((project) => project.options);
  const key = JSON.stringify([version, program, job, options, files.map(({ path, shown, project }) => [path, shown, known.indexOf(project)]), [...baselinesOf(known)]]);
  return memory === null ? openCheckCache(job.cacheFolder ?? '', key) : memory(key);
}

async function checkStdin({ host, raw, projects, locale, job }: Context): Promise<Outcome> {
  const name = raw.stdinFilename ?? '-';
  const path = resolve(host.cwd, raw.stdinFilename ?? 'stdin.py');
  const { options, baseline } = await projects.of(dirname(path));
  const checker = openChecker({ syntax: new Syntax(), parser: () => bundledParser(host.folder) }, job);
  const bytes = Buffer.from(await host.readStdin());
  const report = await checker.retrying(() => checkBytes(checker, bytes, { path, shown: name, isExplicit: true, known: knownIn(baseline, slashed(path)) }, options));
  const files = [{ file: slashed(name), ...report }];
  return { files, fileCount: 1, stale: staleIn(files), messages: noticeMessages(files, locale) };
}

function baselinesOf(known: readonly Project[]): ReadonlySet<BaselineFile> {
  return new Set(known.flatMap(({ baseline }) => baseline ?? []));
}

function staleIn(files: readonly CheckedFile[]): readonly StaleEntries[] {
  return files.flatMap(({ file, baseline }) => (baseline === undefined || baseline.stale.length === 0 ? [] : [{ file, entries: baseline.stale }]));
}

/** A rule that fails tends to fail on many files; once is enough. */
function noticeMessages(files: readonly CheckedFile[], locale: Locale): readonly Message[] {
  const failedRules = new Set<string | undefined>();
  const notices = files.flatMap((file) => file.notices).filter(({ kind, args }: Notice) => {
    if (kind !== 'ruleFailed') return true;
    const isNew = !failedRules.has(args['rule']);
    failedRules.add(args['rule']);
    return isNew;
  });
  return notices.map(({ kind, args, isFailure }) => ({ isFailure, text: say(locale, kind, args) }));
}

/** Broken TOML and a broken baseline are failures, because nothing of them could be used; a wrong key is a warning, the others hold. */
function configMessages({ projects, host, locale, raw }: Context): readonly Message[] {
  const seen = new Map<string, Message>();
  // A baseline that the command line names, or is about to write, goes before the project's own, whatever state that is in.
  const asksOwn = raw.baseline === undefined && raw.writeBaseline === undefined;
  for (const problem of projects.known.flatMap((project) => project.config?.problems ?? [])) {
    const isBaseline = problem.kind === 'baseline-missing' || problem.kind === 'baseline-broken';
    if (isBaseline && !asksOwn) continue;
    const prefix = `${slashed(host.cwd)}/`;
    const file = problem.file.startsWith(prefix) ? problem.file.slice(prefix.length) : problem.file;
    const text = `${file}:${problem.line + 1}: ${describeProblem(problem, locale)}`;
    seen.set(text, { isFailure: problem.kind === 'syntax' || isBaseline, text });
  }
  return [...seen.values()];
}
