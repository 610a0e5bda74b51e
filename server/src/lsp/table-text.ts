// What the keys of `[tool.asyncio-lens]` take, in words.
import type { Locale } from '../analysis/index.ts';
import { severities, type TableKey, type Takes } from '../config/index.ts';

const words = {
  rules: { en: 'an array of names of rules', 'zh-cn': '规则名的数组' },
  severities: { en: 'a table from names of rules to', 'zh-cn': '以规则名为键的表，值为' },
  strings: { en: 'an array of strings', 'zh-cn': '字符串数组' },
  version: { en: '`"auto"` or a version such as `"3.11"`', 'zh-cn': '`"auto"` 或 `"3.11"` 这样的版本号' },
  count: { en: 'a whole number', 'zh-cn': '整数' },
  countUpTo: { en: 'a whole number up to', 'zh-cn': '整数，不超过' },
  path: { en: 'a path', 'zh-cn': '路径' },
  table: { en: 'a table with', 'zh-cn': '表，可含' },
  takes: { en: 'Takes', 'zh-cn': '取值' },
  default: { en: 'Default', 'zh-cn': '默认' },
} as const;

/** The key, what it does, what it takes. */
export function keyText(name: string, key: TableKey, locale: Locale): string {
  const colon = locale === 'zh-cn' ? '：' : ': ';
  const otherwise = key.default === undefined ? '' : ` · ${words.default[locale]}${colon}\`${key.default}\``;
  return `**${name}**\n\n${key.text[locale]}\n\n${words.takes[locale]}${colon}${takesText(key.takes, locale)}${otherwise}`;
}

function takesText(takes: Takes, locale: Locale): string {
  switch (takes.kind) {
    case 'choice':
      return listed(takes.values.map((value) => JSON.stringify(value)), locale);
    case 'switch':
      return listed(['true', 'false'], locale);
    case 'severities':
      return `${words.severities[locale]} ${listed(severities.map((value) => JSON.stringify(value)), locale)}`;
    case 'table':
      return `${words.table[locale]} ${listed(takes.keys.map(({ name }) => name), locale)}`;
    case 'count':
      return takes.atMost === Number.MAX_SAFE_INTEGER ? words.count[locale] : `${words.countUpTo[locale]} ${takes.atMost}`;
    default:
      return words[takes.kind][locale];
  }
}

function listed(values: readonly string[], locale: Locale): string {
  return values.map((value) => `\`${value}\``).join(locale === 'zh-cn' ? '、' : ', ');
}
