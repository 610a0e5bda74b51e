// The commands that tell about rules: the list, and one rule's page.
import pc from 'picocolors';
import { rules, rulesByName, type Locale } from '../analysis/index.ts';
import { padDisplay, displayWidth, plainStyle, toTerminal } from '../explain/index.ts';
import { readPage } from './assets.ts';
import { oneOf, unknownRule } from './flags.ts';
import { UsageError, type ExitCode, type Host } from './host.ts';
import { say } from './messages.ts';

export function rulesCommand(format: string | undefined, host: Host, locale: Locale): ExitCode {
  if (oneOf(format, ['text', 'json'], 'text', locale) === 'json') {
    const list = rules.map(({ name, aliases, family, severity, fix, docs }) => ({ name, aliases, family, severity, fix, docs }));
    host.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
    return 0;
  }
  const head = (['ruleColumn', 'severityColumn', 'fixColumn', 'aliasColumn'] as const).map((key) => say(locale, key));
  const rows = rules.map((rule) => [
    rule.name,
    rule.onByDefault ? say(locale, `severity.${rule.severity}`) : say(locale, 'off'),
    say(locale, `fix.${rule.fix}`),
    rule.aliases.join(', '),
  ]);
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => displayWidth(row[column] ?? ''))));
  host.stdout.write(table.map((row) => `${row.map((cell, column) => padDisplay(cell, widths[column] ?? 0)).join('  ').trimEnd()}\n`).join(''));
  return 0;
}

export function explainCommand(name: string, color: boolean | undefined, host: Host, locale: Locale): ExitCode {
  const meant = rulesByName(name);
  if (meant.length === 0) throw unknownRule(name, locale);
  const pages = meant.map((rule) => {
    const page = readPage(host.folder, rule.name, locale);
    if (page === null) throw new UsageError(say(locale, 'noPage', { name: rule.name }));
    return page;
  });
  const useColor = color ?? (pc.isColorSupported && host.stdout.isTTY === true);
  const colors = pc.createColors(true);
  const style = useColor ? { heading: (text: string) => colors.bold(colors.underline(text)), strong: colors.bold, code: colors.cyan, faint: colors.dim } : plainStyle;
  host.stdout.write(pages.map((page) => toTerminal(page, Math.min(host.stdout.columns ?? 88, 100), style)).join('\n\n'));
  return 0;
}
