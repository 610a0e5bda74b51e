import type { Locale } from '../analysis/index.ts';

/** From a flag or a locale name such as `zh_CN.UTF-8`; null when it names neither of our languages. */
export function parseLocale(name: string): Locale | null {
  const lower = name.toLowerCase().replace('_', '-');
  if (/^zh\b/.test(lower)) return 'zh-cn';
  return /^(?:en\b|c$|c\.|posix)/.test(lower) ? 'en' : null;
}

/** The first variable that is set decides, as in POSIX; other languages get English. */
export function localeFromEnvironment(env: Readonly<Record<string, string | undefined>>): Locale {
  const name = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return parseLocale(name) ?? 'en';
}

/** What `--lang` says, read ahead of the other arguments so that help and complaints about them are in the right language. */
export function localeFromArguments(args: readonly string[]): Locale | null {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = args[index];
  if (arg === undefined) return null;
  return parseLocale(arg === '--lang' ? (args[index + 1] ?? '') : arg.slice('--lang='.length));
}
