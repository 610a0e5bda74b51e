import type { Locale } from '../analysis/index.ts';
import type { Settings } from '../config/index.ts';
import { cacheFolder } from '../node/outline-store.ts';
import { version } from './assets.ts';
import { checkOnce, type Context } from './check-once.ts';
import type { Job } from './check-text.ts';
import { readFlags, type RawFlags } from './flags.ts';
import { UsageError, type ExitCode, type Host } from './host.ts';
import { say } from './messages.ts';
import { tell } from './output.ts';
import { openProjects, type Projects } from './projects.ts';
import { errorCode } from './walk.ts';

/** `given`: the language that was asked for with a flag; it goes before the project's own, which goes before the environment's. */
export async function checkCommand(paths: readonly string[], raw: RawFlags, host: Host, environment: Locale, given: Locale | null): Promise<ExitCode> {
  const context = await contextOf(raw, host, environment, given);
  const { locale, job } = context;
  if (paths.includes('-') && paths.length > 1) throw new UsageError(say(locale, 'noStdinMix'));
  if (paths.includes('-') && job.fix === 'write') throw new UsageError(say(locale, 'noStdinFix'));
  return tell(await checkOnce(paths, context), context);
}

async function contextOf(raw: RawFlags, host: Host, environment: Locale, given: Locale | null): Promise<Context> {
  const flags = readFlags(raw, given ?? environment);
  const projects = open(flags.settings, raw.config, host, given ?? environment);
  const locale = given ?? (await projects.of(host.cwd)).config?.settings.locale ?? environment;
  const { fix, minSeverity } = flags;
  const showsFixes = flags.format !== 'github' && flags.format !== 'junit';
  const job: Job = { locale, minSeverity, fix, wantsFixes: showsFixes, cwd: host.cwd, cacheFolder: raw.cache === false || fix !== 'none' ? null : cacheFolder(version, host.env) };
  return { host, raw, flags, projects, locale, job };
}

function open(settings: Settings, config: string | undefined, host: Host, locale: Locale): Projects {
  try {
    return openProjects(settings, host.cwd, config);
  } catch (error) {
    throw new UsageError(say(locale, 'unreadable', { path: config ?? '', error: errorCode(error) }));
  }
}
