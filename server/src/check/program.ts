import { Command, CommanderError, Help, Option } from 'commander';
import type { Locale } from '../analysis/index.ts';
import { displayWidth } from '../explain/index.ts';
import { commandName, version } from './assets.ts';
import { explainCommand, rulesCommand } from './catalogue-commands.ts';
import { checkCommand } from './check-command.ts';
import { splitList, type RawFlags } from './flags.ts';
import { UsageError, type ExitCode, type Host } from './host.ts';
import { localeFromArguments, localeFromEnvironment, parseLocale } from './locale.ts';
import { say, type MessageKey } from './messages.ts';
import { describeUsageError } from './usage-text.ts';

/** Runs the command line; the only place that turns what went wrong into an exit status. */
export async function runProgram(host: Host): Promise<ExitCode> {
  const given = localeFromArguments(host.args);
  const environment = localeFromEnvironment(host.env);
  const locale = given ?? environment;
  try {
    let code: ExitCode = 0;
    const program = createProgram(host, environment, given, (result) => {
      code = result;
    });
    await program.parseAsync([...host.args], { from: 'user' });
    return code;
  } catch (error) {
    // Help and version also arrive as errors, with status 0.
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code !== 'commander.help') host.stderr.write(`${say(locale, 'error')}${describeUsageError(error, locale)}\n`);
      return 2;
    }
    const text = error instanceof UsageError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
    host.stderr.write(`${say(locale, 'error')}${text}\n`);
    return 2;
  }
}

function createProgram(host: Host, environment: Locale, given: Locale | null, done: (code: ExitCode) => void): Command {
  const locale = given ?? environment;
  const t = (key: MessageKey): string => say(locale, key);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('usage'), 'Options:': t('options'), 'Commands:': t('commands'), 'Arguments:': t('arguments'),
  };
  const help = new Help();
  const translated = (usage: string): string => usage.replace('[options]', `[${t('optionsWord')}]`).replace('[command]', `[${t('commandWord')}]`);
  const language = (value: string): string => {
    if (parseLocale(value) === null) throw new UsageError(say(locale, 'badChoice', { value, choices: 'en, zh-cn' }));
    return value;
  };
  const program = new Command(commandName)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      // Told by the caller, in the right language.
      outputError: () => undefined,
      getOutHelpWidth: () => host.stdout.columns ?? 100,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      displayWidth,
      commandUsage: (command) => translated(help.commandUsage(command)),
      subcommandTerm: (command) => translated(help.subcommandTerm(command)),
    })
    .description(t('about'))
    .version(version, '-V, --version', t('version'))
    .option('--lang <lang>', t('lang'), language)
    .helpOption('-h, --help', t('help'))
    .helpCommand('help [command]', t('helpCommand'))
    .addHelpText('after', `\n${t('exitCodes')}`);

  program
    .command('check')
    .description(t('check'))
    .argument('[PATHS...]', t('paths'))
    .option('--format <format>', t('format'))
    .option('--fix', t('fix'))
    .addOption(new Option('--diff', t('diff')).conflicts(['format', 'statistics']))
    .option('--statistics', t('statistics'))
    .option('--select <rules>', t('select'), splitList)
    .option('--extend-select <rules>', t('extendSelect'), splitList)
    .option('--ignore <rules>', t('ignore'), splitList)
    .option('--target-version <version>', t('targetVersion'))
    .option('--config <file>', t('config'))
    .option('--baseline <file>', t('baseline'))
    .option('--no-baseline', t('noBaseline'))
    .addOption(new Option('--write-baseline <file>', t('writeBaseline')).conflicts(['format', 'diff', 'statistics', 'baseline']))
    .addOption(new Option('-w, --watch', t('watch')).conflicts(['diff', 'writeBaseline']))
    .option('--exclude <pattern>', t('exclude'), (value: string, before: readonly string[] | undefined) => [...(before ?? []), value])
    .option('--force-exclude', t('forceExclude'))
    .option('--no-gitignore', t('noGitignore'))
    .option('--no-cache', t('noCache'))
    .option('--min-severity <severity>', t('minSeverity'))
    .option('--stdin-filename <name>', t('stdinFilename'))
    .option('--exit-zero', t('exitZero'))
    .option('-q, --quiet', t('quiet'))
    .option('--color', t('color'))
    .option('--no-color', t('noColor'))
    .option('--lang <lang>', t('lang'), language)
    .addHelpText('after', `\n${t('exitCodes')}`)
    .action(async (paths: readonly string[], flags: RawFlags) => {
      done(await checkCommand(paths, flags, host, environment, given));
    });
  program
    .command('rules')
    .description(t('rules'))
    .option('--format <format>', t('rulesFormat'))
    .option('--lang <lang>', t('lang'), language)
    .action(({ format }: { format?: string }) => {
      done(rulesCommand(format, host, locale));
    });
  program
    .command('explain')
    .description(t('explain'))
    .argument('<RULE>', t('explainRule'))
    .option('--color', t('color'))
    .option('--no-color', t('noColor'))
    .option('--lang <lang>', t('lang'), language)
    .action((rule: string, { color }: { color?: boolean }) => {
      done(explainCommand(rule, color, host, locale));
    });
  return program;
}
