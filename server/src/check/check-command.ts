import { resolve } from 'node:path';
import type { Locale } from '../analysis/index.ts';
import type { Settings } from '../config/index.ts';
import { cacheFolder } from '../node/outline-store.ts';
import { version } from './assets.ts';
import { readBaseline, writeBaseline } from './baseline-file.ts';
import { checkOnce, type Context, type Outcome } from './check-once.ts';
import type { Job } from './check-text.ts';
import { readFlags, type RawFlags } from './flags.ts';
import { UsageError, type ExitCode, type Host } from './host.ts';
import { say, sayCount } from './messages.ts';
import { tell, tellMessages } from './output.ts';
import { openProjects, type Projects } from './projects.ts';
import { errorCode } from './walk.ts';

/** `given`: the language that was asked for with a flag; it goes before the project's own, which goes before the environment's. */
export async function checkCommand(paths: readonly string[], raw: RawFlags, host: Host, environment: Locale, given: Locale | null): Promise<ExitCode> {
  const context = await contextOf(raw, host, environment, given);
  const { locale, job } = context;
  if (paths.includes('-') && paths.length > 1) throw new UsageError(say(locale, 'noStdinMix'));
  if (paths.includes('-') && job.fix === 'write') throw new UsageError(say(locale, 'noStdinFix'));
  const outcome = await checkOnce(paths, context);
  return raw.writeBaseline === undefined ? tell(outcome, context) : record(raw.writeBaseline, outcome, context);
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

async function contextOf(raw: RawFlags, host: Host, environment: Locale, given: Locale | null): Promise<Context> {
  const flags = readFlags(raw, given ?? environment);
  const projects = open(flags.settings, raw, host, given ?? environment);
  const locale = given ?? (await projects.of(host.cwd)).config?.settings.locale ?? environment;
  const { fix, minSeverity } = flags;
  const showsFixes = flags.format !== 'github' && flags.format !== 'junit';
  const job: Job = { locale, minSeverity, fix, wantsFixes: showsFixes && raw.writeBaseline === undefined, recordsBaseline: raw.writeBaseline !== undefined, cwd: host.cwd, cacheFolder: raw.cache === false || fix !== 'none' ? null : cacheFolder(version, host.env) };
  return { host, raw, flags, projects, locale, job };
}

function open(settings: Settings, { config, baseline, writeBaseline: written }: RawFlags, host: Host, locale: Locale): Projects {
  const own = typeof baseline === 'string' ? readBaseline(baseline, host.cwd, locale) : baseline === false || written !== undefined ? null : undefined;
  try {
    return openProjects(settings, host.cwd, config, own);
  } catch (error) {
    throw new UsageError(say(locale, 'unreadable', { path: config ?? '', error: errorCode(error) }));
  }
}
