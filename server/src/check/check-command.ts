import { resolve } from 'node:path';
import type { Locale } from '../analysis/index.ts';
import type { Settings } from '../config/index.ts';
import { cacheFolder } from '../node/cache-folder.ts';
import { version } from './assets.ts';
import { readBaseline, writeBaseline } from './baseline-file.ts';
import { createMemory } from './cache.ts';
import { checkOnce, type Context, type Outcome } from './check-once.ts';
import type { Job } from './check-text.ts';
import { readFlags, type RawFlags } from './flags.ts';
import { UsageError, type ExitCode, type Host } from './host.ts';
import { say, sayCount } from './messages.ts';
import { tell, tellMessages } from './output.ts';
import { openProjects, type Projects } from './projects.ts';
import { errorCode } from './walk.ts';
import { watchAndCheck, type Round } from './watch.ts';

/** `given`: the language that was asked for with a flag; it goes before the project's own, which goes before the environment's. */
export async function checkCommand(paths: readonly string[], raw: RawFlags, host: Host, environment: Locale, given: Locale | null): Promise<ExitCode> {
  const context = await contextOf(raw, host, environment, given, null);
  const { locale, job } = context;
  if (paths.includes('-') && paths.length > 1) throw new UsageError(say(locale, 'noStdinMix'));
  if (paths.includes('-') && job.fix === 'write') throw new UsageError(say(locale, 'noStdinFix'));
  if (raw.watch) {
    if (paths.includes('-')) throw new UsageError(say(locale, 'noStdinWatch'));
    const memory = createMemory();
    return watch(paths, () => contextOf(raw, host, environment, given, memory), context);
  }
  const outcome = await checkOnce(paths, context);
  return raw.writeBaseline === undefined ? tell(outcome, context) : record(raw.writeBaseline, outcome, context);
}

/** Settings are read anew for each check: they may be what changed. */
function watch(paths: readonly string[], renew: () => Promise<Context>, { host, raw, locale, flags }: Context): Promise<ExitCode> {
  const note = (key: 'watching' | 'checkingAgain'): void => {
    if (!raw.quiet) host.stderr.write(`${say(locale, key)}\n`);
  };
  const check = async (): Promise<Round> => {
    try {
      const context = await renew();
      const outcome = await checkOnce(paths, context);
      return { code: tell(outcome, context), outcome, context };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      host.stderr.write(`${say(locale, 'error')}${error.message}\n`);
      return { code: 2, outcome: null, context: null };
    }
  };
  return watchAndCheck({
    paths: paths.length > 0 ? paths : ['.'],
    named: [raw.config, raw.baseline].filter((path) => typeof path === 'string'),
    host,
    check,
    onStart() {
      // A terminal shows what is, not what was; a file or another program gets everything.
      if (host.stdout.isTTY && flags.format === 'text') host.stdout.write('\x1b[2J\x1b[3J\x1b[H');
      else note('checkingAgain');
    },
    onWait: () => note('watching'),
    onError: (error) => void host.stderr.write(`${say(locale, 'warning')}${say(locale, 'watchFailed', { error: errorCode(error) })}\n`),
  });
}

/** What could not be checked would be missing from the baseline: then there is none. */
function record(name: string, outcome: Outcome, context: Context): ExitCode {
  const { host, locale, raw } = context;
  tellMessages(outcome, context);
  if (outcome.messages.some(({ isFailure }) => isFailure)) return 2;
  const files = outcome.files.filter(({ findings }) => findings.length > 0);
  writeBaseline(name, host.cwd, files.map(({ file, findings }) => ({ path: resolve(host.cwd, file), findings })), locale);
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  if (!raw.quiet) host.stderr.write(`${sayCount(locale, 'recorded', count, { path: name, files: sayCount(locale, 'files', files.length) })}\n`);
  return 0;
}

async function contextOf(raw: RawFlags, host: Host, environment: Locale, given: Locale | null, memory: Context['memory']): Promise<Context> {
  const flags = readFlags(raw, given ?? environment);
  const projects = open(flags.settings, raw, host, given ?? environment);
  const locale = given ?? (await projects.of(host.cwd)).config?.settings.locale ?? environment;
  const { fix, minSeverity } = flags;
  const showsFixes = flags.format !== 'github' && flags.format !== 'junit';
  const folder = raw.cache === false || fix !== 'none' ? null : cacheFolder(version, host.env);
  const job: Job = { locale, minSeverity, fix, wantsFixes: showsFixes && raw.writeBaseline === undefined, recordsBaseline: raw.writeBaseline !== undefined, cwd: host.cwd, cacheFolder: folder, tracksDependencies: folder !== null || memory !== null };
  return { host, raw, flags, projects, locale, job, memory };
}

function open(settings: Settings, { config, baseline, writeBaseline: written }: RawFlags, host: Host, locale: Locale): Projects {
  const own = typeof baseline === 'string' ? readBaseline(baseline, host.cwd, locale) : baseline === false || written !== undefined ? null : undefined;
  try {
    return openProjects(settings, host.cwd, config, own);
  } catch (error) {
    throw new UsageError(say(locale, 'unreadable', { path: config ?? '', error: errorCode(error) }));
  }
}
