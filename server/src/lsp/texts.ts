import type { Locale } from '../analysis/index.ts';

// The server's own few sentences; those about findings come from the core. Both languages side by side, so that none is forgotten.

const texts = {
  fixAllOfKind: { en: 'Fix all {rule} in this file', 'zh-cn': '修复此文件中所有 {rule}' },
  fixAll: { en: 'Fix everything safe in this file', 'zh-cn': '修复此文件中所有可安全修复的问题' },
  ignoreLine: { en: 'Ignore {rule} on this line', 'zh-cn': '在此行忽略 {rule}' },
  ignoreFile: { en: 'Ignore {rule} in this file', 'zh-cn': '在此文件中忽略 {rule}' },
  ignoreProject: { en: 'Ignore {rule} in pyproject.toml', 'zh-cn': '在 pyproject.toml 中忽略 {rule}' },
  documentation: { en: 'Show documentation for {rule}', 'zh-cn': '查看 {rule} 的说明文档' },
  suggestion: { en: 'Suggestion: check that the behaviour is what is wanted', 'zh-cn': '建议：请确认行为符合预期' },
  moreAbout: { en: 'More about {rule}', 'zh-cn': '详细了解 {rule}' },
  unusedSuppression: { en: 'This comment suppresses nothing', 'zh-cn': '此注释没有抑制任何问题' },
} as const;

export type TextKey = keyof typeof texts;

export function say(locale: Locale, key: TextKey, rule = ''): string {
  return texts[key][locale].replace('{rule}', () => rule);
}
