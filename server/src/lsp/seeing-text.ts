// The words of hints, lenses and maps in the reader's language.
import { filled, type BlockingHint, type Lens, type Locale, type MapWords, type SuspensionHint } from '../analysis/index.ts';
import type { Sentences } from './texts.ts';

const hints: Readonly<Record<SuspensionHint['kind'], { readonly label: Sentences; readonly tooltip: Sentences }>> = {
  'enter-and-exit': {
    label: { en: 'suspends: entry, exit', 'zh-cn': '挂起：进入、退出' },
    tooltip: { en: 'Other tasks may run when this block is entered and when it is left.', 'zh-cn': '进入和退出这个代码块时，其他任务都可能运行。' },
  },
  exit: {
    label: { en: 'suspends: exit', 'zh-cn': '挂起：退出' },
    tooltip: { en: 'At the end of this block the coroutine waits for the tasks of the group.', 'zh-cn': '在这个代码块结束时，协程会等待任务组里的任务。' },
  },
  'each-round': {
    label: { en: 'suspends: each round', 'zh-cn': '挂起：每次迭代' },
    tooltip: { en: 'Other tasks may run whenever the next item is asked for.', 'zh-cn': '每次取下一项时，其他任务都可能运行。' },
  },
  never: {
    label: { en: 'never suspends', 'zh-cn': '从不挂起' },
    tooltip: { en: 'Nothing in this coroutine suspends, so this `await` gives no other task a turn.', 'zh-cn': '这个协程里没有挂起点，因此这个 `await` 不会让其他任务运行。' },
  },
};

const texts = {
  blocks: { en: 'blocks: {name}', 'zh-cn': '阻塞：{name}' },
  blocksItself: { en: 'blocks', 'zh-cn': '阻塞' },
  via: { en: ' via {name}', 'zh-cn': '，经由 {name}' },
  blocksUntil: { en: '`{name}` blocks the thread of the event loop until it returns.', 'zh-cn': '`{name}` 返回之前一直阻塞事件循环所在的线程。' },
  line: { en: 'line {line}', 'zh-cn': '第 {line} 行' },
  noPoints: { en: 'no suspension points', 'zh-cn': '没有挂起点' },
  onePoint: { en: '1 suspension point', 'zh-cn': '1 个挂起点' },
  points: { en: '{count} suspension points', 'zh-cn': '{count} 个挂起点' },
  awaitedOnce: { en: 'awaited in 1 place in this file', 'zh-cn': '本文件中有 1 处等待它' },
  awaited: { en: 'awaited in {count} places in this file', 'zh-cn': '本文件中有 {count} 处等待它' },
  startedOnce: { en: 'started in 1 place in this file', 'zh-cn': '本文件中有 1 处启动它' },
  started: { en: 'started in {count} places in this file', 'zh-cn': '本文件中有 {count} 处启动它' },
  mapTitle: { en: 'Concurrency map: {name}', 'zh-cn': '并发图：{name}' },
  mapOf: { en: '{function} in {file}', 'zh-cn': '{file} 中的 {function}' },
  mapLegend: { en: 'Solid: awaits. Dotted: runs as a task or together with others. Thick: blocks the event loop.', 'zh-cn': '实线：等待。虚线：作为任务或与其他协程一起运行。粗线：阻塞事件循环。' },
  mapEmpty: { en: 'Nothing asynchronous is known here.', 'zh-cn': '这里没有已知的异步代码。' },
  mapLeft: { en: '{count} more connections are left out.', 'zh-cn': '另有 {count} 条关系未画出。' },
  mapAwaits: { en: 'Who awaits whom', 'zh-cn': '谁等待谁' },
  mapTasks: { en: 'Tasks', 'zh-cn': '任务' },
  mapBlocks: { en: 'What blocks the event loop', 'zh-cn': '哪些调用阻塞事件循环' },
} as const satisfies Record<string, Sentences>;

export type SeeingText = keyof typeof texts;

export function see(locale: Locale, key: SeeingText, values: Readonly<Record<string, string | number>> = {}): string {
  return filled(texts[key][locale], values);
}

const words: Readonly<Record<Locale, MapWords>> = {
  en: {
    module: 'module', awaits: 'awaits', iterates: 'async for', task: 'task ({name})', blocks: 'blocks',
    waited: 'waited for by {by}', waitedIn: 'waited for by {by} in {name}', group: 'waited for by group {name}', nobody: 'nobody waits for it',
  },
  'zh-cn': {
    module: '模块', awaits: '等待', iterates: 'async for', task: '任务（{name}）', blocks: '阻塞',
    waited: '由 {by} 等待', waitedIn: '由 {name} 中的 {by} 等待', group: '由任务组 {name} 等待', nobody: '没有人等待它',
  },
};

export function mapWords(locale: Locale): MapWords {
  return words[locale];
}

export function suspensionText(kind: SuspensionHint['kind'], locale: Locale): { readonly label: string; readonly tooltip: string } {
  return { label: hints[kind].label[locale], tooltip: hints[kind].tooltip[locale] };
}

/** Functions in between that one line has room for. */
const maxNames = 3;

export function blockingLabel({ name, through, written }: BlockingHint, locale: Locale): string {
  if (written === name) return see(locale, 'blocksItself');
  const between = through.slice(1).map((step) => `${step.name}()`);
  const via = between.length > maxNames ? [...between.slice(0, maxNames - 1), '…', ...between.slice(-1)] : between;
  return see(locale, 'blocks', { name }) + (via.length === 0 ? '' : see(locale, 'via', { name: via.join(' → ') }));
}

export function lensTitle({ suspends, awaitedBy, startedBy, blocks }: Lens, locale: Locale): string {
  const counted = (count: number, one: SeeingText, many: SeeingText): string => see(locale, count === 1 ? one : many, { count });
  return [
    suspends === 0 ? see(locale, 'noPoints') : counted(suspends, 'onePoint', 'points'),
    ...(awaitedBy > 0 ? [counted(awaitedBy, 'awaitedOnce', 'awaited')] : []),
    ...(startedBy > 0 ? [counted(startedBy, 'startedOnce', 'started')] : []),
    ...(blocks.length > 0 ? [see(locale, 'blocks', { name: blocks.join(locale === 'zh-cn' ? '、' : ', ') })] : []),
  ].join(' · ');
}
