import type { Locale } from '../analysis/index.ts';
import type { ConfigProblem } from './settings.ts';

type Wording = Readonly<Record<ConfigProblem['kind'] | 'meant', (problem: ConfigProblem) => string>>;

const english: Wording = {
  syntax: ({ found }) => `not valid TOML: ${found}`,
  type: ({ key, found, expected }) => `'${key || 'asyncio-lens'}' must be ${expected}, found ${found}; the value is not used`,
  pattern: ({ key, found }) => `the pattern '${found}' in '${key}' has too many wildcards to be matched quickly; it is not used`,
  'unknown-key': ({ key }) => `unknown key '${key}'`,
  'unknown-rule': ({ key, found }) => `unknown rule '${found}' in '${key}'`,
  version: ({ key, found, expected }) => `'${key}' must be a Python version (${expected}), found ${found}`,
  'python-range': ({ key, found }) => `the Python range '${found}' in '${key}' cannot be understood; every supported version is assumed`,
  'baseline-missing': ({ found }) => `the baseline '${found}' cannot be read`,
  'baseline-broken': ({ found }) => `'${found}' is not a baseline that this version of the command line wrote`,
  meant: ({ expected }) => `; '${expected}' was probably meant`,
};

const chinese: Wording = {
  syntax: ({ found }) => `不是有效的 TOML：${found}`,
  type: ({ key, found, expected }) => `“${key || 'asyncio-lens'}”应为 ${expected}，实际为 ${found}；该值不会生效`,
  pattern: ({ key, found }) => `“${key}”中的模式“${found}”通配符过多，无法快速匹配，不会生效`,
  'unknown-key': ({ key }) => `未知的键“${key}”`,
  'unknown-rule': ({ key, found }) => `“${key}”中有未知的规则“${found}”`,
  version: ({ key, found, expected }) => `“${key}”应为 Python 版本（${expected}），实际为 ${found}`,
  'python-range': ({ key, found }) => `无法理解“${key}”中的 Python 版本范围“${found}”，将按所有受支持的版本处理`,
  'baseline-missing': ({ found }) => `无法读取基线文件“${found}”`,
  'baseline-broken': ({ found }) => `“${found}”不是此版本命令行写出的基线文件`,
  meant: ({ expected }) => `，可能想写的是“${expected}”`,
};

/** One line for a person, without file and line number. */
export function describeProblem(problem: ConfigProblem, locale: Locale): string {
  const wording = locale === 'zh-cn' ? chinese : english;
  const isName = problem.kind === 'unknown-key' || problem.kind === 'unknown-rule';
  return wording[problem.kind](problem) + (isName && problem.expected !== undefined ? wording.meant(problem) : '');
}
