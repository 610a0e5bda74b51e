import type { Locale } from '../analysis/index.ts';

// The server's own few sentences; those about findings come from the core. Both languages side by side, so that none is forgotten.

/** One text in each language. */
export type Sentences = Readonly<Record<Locale, string>>;

const texts = {
  fixAllOfKind: { en: 'Fix all {name} in this file', 'zh-cn': '修复此文件中所有 {name}' },
  fixAll: { en: 'Fix everything safe in this file', 'zh-cn': '修复此文件中所有可安全修复的问题' },
  fixNotebook: { en: 'Fix everything safe in this notebook', 'zh-cn': '修复此笔记本中所有可安全修复的问题' },
  ignoreLine: { en: 'Ignore {name} on this line', 'zh-cn': '在此行忽略 {name}' },
  ignoreFile: { en: 'Ignore {name} in this file', 'zh-cn': '在此文件中忽略 {name}' },
  ignoreProject: { en: 'Ignore {name} in pyproject.toml', 'zh-cn': '在 pyproject.toml 中忽略 {name}' },
  documentation: { en: 'Show documentation for {name}', 'zh-cn': '查看 {name} 的说明文档' },
  suggestion: { en: 'Suggestion: check that the behaviour is what is wanted', 'zh-cn': '建议：请确认行为符合预期' },
  meansRules: { en: '{name} rules:', 'zh-cn': '共 {name} 条规则：' },
  moreAbout: { en: 'More about {name}', 'zh-cn': '详细了解 {name}' },
  allowBlocking: { en: 'Treat {name} as non-blocking in this project', 'zh-cn': '在此项目中将 {name} 视为非阻塞' },
  checkingWorkspace: { en: 'Analysing the workspace', 'zh-cn': '正在分析工作区' },
  edgeAwaits: { en: 'awaits', 'zh-cn': '等待' },
  edgeStarts: { en: 'starts as a task', 'zh-cn': '作为任务启动' },
  edgeBlocks: { en: 'blocks the event loop', 'zh-cn': '阻塞事件循环' },
  removeSuppression: { en: 'Remove the unused suppression', 'zh-cn': '删除未使用的抑制注释' },
  makeAsync: { en: "Make '{name}' async and update its callers in the project", 'zh-cn': '将“{name}”改为 async，并更新项目中对它的调用' },
  unusedNames: { en: '{name} suppresses nothing here', 'zh-cn': '{name} 在这里没有抑制任何问题' },
  unusedSuppression: { en: 'This comment suppresses nothing', 'zh-cn': '此注释没有抑制任何问题' },
  nothingFound: { en: 'Nothing found in {name}.', 'zh-cn': '{name} 中没有发现问题。' },
  noSuchRule: { en: "There is no rule '{name}'.", 'zh-cn': '没有名为“{name}”的规则。' },
  meantRule: { en: "'{name}' was probably meant.", 'zh-cn': '可能想写的是“{name}”。' },
  safeFix: { en: 'safe fix', 'zh-cn': '安全的修复' },
  suggestedFix: { en: 'suggested fix', 'zh-cn': '建议的修复' },
} as const satisfies Record<string, Sentences>;

export type TextKey = keyof typeof texts;

export function say(locale: Locale, key: TextKey, name = ''): string {
  return texts[key][locale].replace('{name}', () => name);
}
