import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import pc from 'picocolors';
import type { Locale } from '../analysis/index.ts';
import { describeProblem, type Settings } from '../config/index.ts';
import { cacheFolder } from '../node/outline-store.ts';
import { loadBundledSyntax, readPage, version } from './assets.ts';
import { noCache, openCheckCache, type CheckCache } from './cache.ts';
import { checkText, type Job } from './check-text.ts';
import { openChecker } from './checker.ts';
import { decodePython } from './decode.ts';
import { readFlags, type CheckFlags, type RawFlags } from './flags.ts';
import { formatGithub } from './format/github.ts';
import { formatJson } from './format/json.ts';
import { formatJunit } from './format/junit.ts';
import { formatSarif } from './format/sarif.ts';
import { formatText } from './format/text.ts';
import { UsageError, type ExitCode, type Host } from './host.ts';
import { say, sayCount } from './messages.ts';
import { startProgress } from './progress.ts';
import { openProjects, slashed, type Project, type Projects } from './projects.ts';
import { nothingFound, type CheckedFile, type FileReport, type Notice } from './report.ts';
import { runAll } from './run.ts';
import { errorCode, findFiles, type SourceFile } from './walk.ts';

/** Fewer files are checked sooner than their hashes are compared. */
const worthACache = 20;

/** What is told on stderr, in the order it came up. */
interface Message {
  readonly isFailure: boolean;
  readonly text: string;
}

interface Outcome {
  readonly files: readonly CheckedFile[];
  readonly fileCount: number;
  readonly messages: readonly Message[];
}

interface Context {
  readonly host: Host;
  readonly raw: RawFlags;
  readonly flags: CheckFlags;
  readonly projects: Projects;
  readonly locale: Locale;
  readonly job: Job;
}

/** `given`: the language that was asked for with a flag; it goes before the project's own, which goes before the environment's. */
export async function checkCommand(paths: readonly string[], raw: RawFlags, host: Host, environment: Locale, given: Locale | null): Promise<ExitCode> {
  const flags = readFlags(raw, given ?? environment);
  const projects = open(flags.settings, raw.config, host, given ?? environment);
  const locale = given ?? (await projects.of(host.cwd)).config?.settings.locale ?? environment;
  const job: Job = { locale, minSeverity: flags.minSeverity, fix: raw.fix === true, wantsFixes: flags.format !== 'github' && flags.format !== 'junit', cwd: host.cwd, cacheFolder: raw.cache === false || raw.fix === true ? null : cacheFolder(version, host.env) };
  const context: Context = { host, raw, flags, projects, locale, job };

  if (paths.includes('-') && paths.length > 1) throw new UsageError(say(locale, 'noStdinMix'));
  if (paths.includes('-') && job.fix) throw new UsageError(say(locale, 'noStdinFix'));
  const outcome = paths.includes('-') ? await checkStdin(context) : await checkPaths(paths.length > 0 ? paths : ['.'], context);

  const messages = [...configMessages(context), ...outcome.messages];
  for (const { isFailure, text } of messages) {
    if (isFailure || !raw.quiet) host.stderr.write(`${say(locale, isFailure ? 'error' : 'warning')}${text}\n`);
  }
  host.stdout.write(format(outcome, messages, context));
  const fixed = outcome.files.reduce((sum, file) => sum + file.fixed, 0);
  if (fixed > 0 && flags.format !== 'text' && !raw.quiet) {
    const files = sayCount(locale, 'files', outcome.files.filter((file) => file.fixed > 0).length);
    host.stderr.write(`${sayCount(locale, 'fixed', fixed, { files })}\n`);
  }
  if (messages.some((message) => message.isFailure)) return 2;
  return outcome.files.some((file) => file.findings.length > 0) ? 1 : 0;
}

function open(settings: Settings, config: string | undefined, host: Host, locale: Locale): Projects {
  try {
    return openProjects(settings, host.cwd, config);
  } catch (error) {
    throw new UsageError(say(locale, 'unreadable', { path: config ?? '', error: errorCode(error) }));
  }
}

async function checkPaths(paths: readonly string[], { host, raw, projects, locale, job }: Context): Promise<Outcome> {
  const found = await findFiles(paths, projects, { cwd: host.cwd, useGitignore: raw.gitignore !== false, forceExclude: raw.forceExclude === true, notebooks: true });
  const messages: Message[] = [
    ...found.missing.map((path) => ({ isFailure: true, text: say(locale, 'notFound', { path }) })),
    ...found.unreadable.map((args) => ({ isFailure: true, text: say(locale, 'unreadable', { ...args }) })),
  ];
  const known = projects.known;
  const progress = startProgress(host.stderr, !raw.quiet);
  const cache = cacheFor(found.files, job, known, host);
  const remembered = found.files.map(({ path }) => cache.known(path));
  const open = found.files.flatMap((file, index) => (remembered[index] === undefined ? [{ file, index }] : []));
  const checked = await runAll(
    {
      files: open.map(({ file: { path, shown, isExplicit, project } }) => ({ path, shown, isExplicit, options: known.indexOf(project) })),
      options: known.map((project) => project.options),
      job,
    },
    {
      workerFile: host.workerFile,
      loadSyntax: () => loadBundledSyntax(host.folder),
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
  return { files, fileCount: files.length, messages: [...messages, ...noticeMessages(files, locale)] };
}

/** Everything that findings depend on besides the files themselves: this program, what is asked for, and which files there are. */
function cacheFor(files: readonly SourceFile[], job: Job, known: readonly Project[], host: Host): CheckCache {
  if (job.cacheFolder === null || files.length < worthACache) return noCache;
  const program = host.workerFile === null ? '' : statSync(host.workerFile, { throwIfNoEntry: false })?.mtimeMs ?? '';
  const options = known.map((project) => project.options);
  return openCheckCache(job.cacheFolder, JSON.stringify([version, program, job, options, files.map(({ path, shown, project }) => [path, shown, known.indexOf(project)])]));
}

async function checkStdin({ host, raw, projects, locale, job }: Context): Promise<Outcome> {
  const name = raw.stdinFilename ?? '-';
  const path = resolve(host.cwd, raw.stdinFilename ?? 'stdin.py');
  const { options } = await projects.of(dirname(path));
  const decoded = decodePython(await host.readStdin());
  let report: FileReport;
  if (decoded.ok) {
    report = { ...checkText(openChecker(await loadBundledSyntax(host.folder), job), decoded.text, name, { ...options, path: slashed(path) }), fixed: 0 };
  } else {
    report = { ...nothingFound, notices: [{ kind: decoded.reason, args: { path: name, label: decoded.label }, isFailure: false }] };
  }
  const files = [{ file: slashed(name), ...report }];
  return { files, fileCount: 1, messages: noticeMessages(files, locale) };
}

function format({ files, fileCount }: Outcome, messages: readonly Message[], { flags, host, raw, locale }: Context): string {
  switch (flags.format) {
    case 'json':
      return formatJson(files);
    case 'github':
      return formatGithub(files);
    case 'sarif':
      return formatSarif(files, { locale, readPage: (rule) => readPage(host.folder, rule, locale), notices: messages });
    case 'junit':
      return formatJunit(files, { failures: messages.flatMap(({ isFailure, text }) => (isFailure ? [text] : [])) });
    case 'text': {
      const colors = pc.createColors(raw.color ?? (pc.isColorSupported && host.stdout.isTTY === true));
      return formatText(files, { locale, colors, width: host.stdout.columns ?? 120, fileCount, isQuiet: raw.quiet === true });
    }
  }
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

/** Broken TOML is a failure, because nothing of it could be used; a wrong key is a warning, the others hold. */
function configMessages({ projects, host, locale }: Context): readonly Message[] {
  const seen = new Map<string, Message>();
  for (const problem of projects.known.flatMap((project) => project.config?.problems ?? [])) {
    const prefix = `${slashed(host.cwd)}/`;
    const file = problem.file.startsWith(prefix) ? problem.file.slice(prefix.length) : problem.file;
    const text = `${file}:${problem.line + 1}: ${describeProblem(problem, locale)}`;
    seen.set(text, { isFailure: problem.kind === 'syntax', text });
  }
  return [...seen.values()];
}
