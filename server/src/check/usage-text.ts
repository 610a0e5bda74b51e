import type { CommanderError } from 'commander';
import type { Locale } from '../analysis/index.ts';

const chinese: Readonly<Record<string, (name: string) => string>> = {
  'commander.unknownOption': (name) => `未知的选项“${name}”`,
  'commander.unknownCommand': (name) => `未知的命令“${name}”`,
  'commander.missingArgument': (name) => `缺少参数“${name}”`,
  'commander.optionMissingArgument': (name) => `选项“${name}”缺少参数`,
  'commander.excessArguments': () => '参数过多',
  'commander.conflictingOption': (name) => `选项“${name}”不能与其他选项同时使用`,
};

/** The parser speaks English only; its codes and the names it quotes are enough to say the same in Chinese. */
export function describeUsageError(error: CommanderError, locale: Locale): string {
  const english = error.message.replace(/^error: /, '');
  if (locale === 'en') return english.replace(/\n\(Did you mean (.+?)\?\)/, " (did you mean '$1'?)");
  const name = /'([^']*)'/.exec(english)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(english)?.[1];
  return (chinese[error.code]?.(name) ?? english) + (meant === undefined ? '' : `（可能是“${meant}”？）`);
}
