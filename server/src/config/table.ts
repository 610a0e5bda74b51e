// The keys of `[tool.asyncio-lens]`: what each takes and what it does. The parser, completion, hovers and the JSON schema read them here.
import type { Locale } from '../analysis/index.ts';

export const tableName = 'asyncio-lens';
export const tablePath: readonly string[] = ['tool', tableName];
export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** What stands behind the `=`. */
export type Takes =
  /** Names of rules, of families, or their beginnings. */
  | { readonly kind: 'rules' }
  /** The same as keys, each with a severity. */
  | { readonly kind: 'severities' }
  | { readonly kind: 'strings' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'version' }
  | { readonly kind: 'count'; readonly atMost: number }
  | { readonly kind: 'switch' }
  | { readonly kind: 'path' }
  | { readonly kind: 'table'; readonly keys: readonly TableKey[] };

export interface TableKey {
  readonly name: string;
  readonly takes: Takes;
  /** As it is written in TOML; absent: nothing. */
  readonly default?: string;
  readonly text: Readonly<Record<Locale, string>>;
}

export const tableKeys: readonly TableKey[] = [
  {
    name: 'select',
    takes: { kind: 'rules' },
    text: { en: 'The only rules to run: names, families, or the beginning of names. Without it, all rules that are on by default.', 'zh-cn': '只运行这些规则：可写规则名、规则类别或规则名的开头。不写时运行所有默认启用的规则。' },
  },
  {
    name: 'extend-select',
    takes: { kind: 'rules' },
    default: '[]',
    text: { en: 'Rules to run in addition, such as those that are off by default.', 'zh-cn': '额外运行的规则，例如默认未启用的规则。' },
  },
  { name: 'ignore', takes: { kind: 'rules' }, default: '[]', text: { en: 'Rules not to run.', 'zh-cn': '不运行的规则。' } },
  {
    name: 'severity',
    takes: { kind: 'severities' },
    default: '{}',
    text: { en: 'Severity by rule, by family or by the beginning of names. The most exact name wins.', 'zh-cn': '按规则名、规则类别或规则名的开头设置级别，以最精确的名称为准。' },
  },
  {
    name: 'tests',
    takes: { kind: 'table', keys: [{ name: 'severity', takes: { kind: 'severities' }, default: '{}', text: { en: 'Severities in test files, as in `severity` and before it.', 'zh-cn': '测试文件中的级别，写法同 `severity` 且优先于它。' } }] },
    text: { en: 'What is different in test files.', 'zh-cn': '测试文件中的不同设置。' },
  },
  {
    name: 'notebooks',
    takes: { kind: 'table', keys: [{ name: 'severity', takes: { kind: 'severities' }, default: '{}', text: { en: 'Severities in notebooks, as in `severity` and before it.', 'zh-cn': '笔记本中的级别，写法同 `severity` 且优先于它。' } }] },
    text: { en: 'What is different in notebooks.', 'zh-cn': '笔记本中的不同设置。' },
  },
  {
    name: 'exclude',
    takes: { kind: 'strings' },
    default: '[]',
    text: { en: 'Files and folders not to look at, as globs from the folder of this file. They add to the built-in list (environments, caches, build output).', 'zh-cn': '不检查的文件和文件夹，写成以此文件所在文件夹为起点的 glob 模式，会追加到内置列表（虚拟环境、缓存、构建产物）之后。' },
  },
  {
    name: 'target-version',
    takes: { kind: 'version' },
    default: '"auto"',
    text: { en: 'Oldest Python version the code must run on, such as `"3.11"`. `"auto"`: from `requires-python` or `.python-version`.', 'zh-cn': '代码需要支持的最低 Python 版本，例如 `"3.11"`。`"auto"`：取自 `requires-python` 或 `.python-version`。' },
  },
  {
    name: 'max-number-of-problems',
    takes: { kind: 'count', atMost: Number.MAX_SAFE_INTEGER },
    default: '100',
    text: { en: 'Largest number of findings in one file; the most severe are kept. `0`: no limit.', 'zh-cn': '单个文件最多报告的问题数，优先保留最严重的。`0` 表示不限制。' },
  },
  {
    name: 'generated',
    takes: { kind: 'switch' },
    default: 'false',
    text: { en: 'Look at files that a program wrote (a comment at the top says so) or that are minified.', 'zh-cn': '是否检查由程序生成的文件（开头的注释有说明）和经过压缩的文件。' },
  },
  {
    name: 'helper-depth',
    takes: { kind: 'count', atMost: 10 },
    default: '5',
    text: { en: 'How many functions may lie between a coroutine and the call that blocks. `0` looks at the body of the coroutine only.', 'zh-cn': '协程与真正阻塞的调用之间最多可以隔多少个函数。`0` 表示只检查协程自身的函数体。' },
  },
  { name: 'locale', takes: { kind: 'choice', values: ['auto', 'en', 'zh-cn'] }, default: '"auto"', text: { en: 'Language of what the command line says.', 'zh-cn': '命令行输出所用的语言。' } },
  {
    name: 'blocking-calls',
    takes: {
      kind: 'table',
      keys: [
        { name: 'extend', takes: { kind: 'strings' }, default: '[]', text: { en: 'Qualified names of functions of your own that block, such as `"mylib.db.query"`. A `*` at the end stands for any rest.', 'zh-cn': '你自己的阻塞函数的限定名，例如 `"mylib.db.query"`。末尾的 `*` 匹配任意后续内容。' } },
        { name: 'allow', takes: { kind: 'strings' }, default: '[]', text: { en: 'Qualified names of functions that do not block, whatever the built-in tables say.', 'zh-cn': '不会阻塞的函数的限定名，无论内置表如何规定。' } },
      ],
    },
    text: { en: 'What blocks the event loop and what does not, beside the built-in tables.', 'zh-cn': '在内置表之外，哪些调用会阻塞事件循环，哪些不会。' },
  },
  {
    name: 'baseline',
    takes: { kind: 'path' },
    text: { en: 'A file of findings that are known and not reported, from the folder of this file. `check --write-baseline` writes it.', 'zh-cn': '基线文件的路径，以此文件所在文件夹为起点：其中已知的问题不再报告。由 `check --write-baseline` 写出。' },
  },
  {
    name: 'neighbours',
    takes: { kind: 'switch' },
    default: 'false',
    text: { en: 'On the command line, leave to Ruff what Ruff reports by its own settings.', 'zh-cn': '在命令行中，Ruff 按其自身设置会报告的问题交给 Ruff。' },
  },
];

/** The key that a path below the table names; its own place where it leads through one of `severities`. */
export function keyAt(path: readonly string[]): TableKey | null {
  let keys = tableKeys;
  let found: TableKey | null = null;
  for (const part of path) {
    found = keys.find(({ name }) => name === part) ?? null;
    if (found === null) return null;
    keys = found.takes.kind === 'table' ? found.takes.keys : [];
  }
  return found;
}

/** The keys that may stand below a path. */
export function keysBelow(path: readonly string[]): readonly TableKey[] {
  if (path.length === 0) return tableKeys;
  const takes = keyAt(path)?.takes;
  return takes?.kind === 'table' ? takes.keys : [];
}

export const keyNames = (path: readonly string[]): readonly string[] => keysBelow(path).map(({ name }) => name);
