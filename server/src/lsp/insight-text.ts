// What the core found out about a place, as Markdown in the reader's language.
import { filled, type CodeFact, type Locale, type Timeline } from '../analysis/index.ts';
import { displayWidth, padDisplay } from '../explain/index.ts';
import type { Sentences } from './texts.ts';

const functions: Readonly<Record<(CodeFact & { kind: 'function' })['nature'], Sentences>> = {
  coroutine: { en: '{name} is a coroutine function: a call gives a coroutine, which runs when it is awaited.', 'zh-cn': '{name} 是协程函数：调用只得到协程，被等待时才运行。' },
  'async-generator': { en: '{name} is an async generator: loop over it with `async for`, do not await it.', 'zh-cn': '{name} 是异步生成器：用 `async for` 遍历，不能用 `await`。' },
  'gives-coroutine': { en: '{name} is a plain function that gives a coroutine: its result must be awaited.', 'zh-cn': '{name} 是返回协程的普通函数：其结果必须等待。' },
  plain: { en: '{name} is a plain function.', 'zh-cn': '{name} 是普通函数。' },
};

const awaitables: Readonly<Record<(CodeFact & { kind: 'awaitable' })['sort'], Sentences>> = {
  coroutine: { en: '{name} gives a coroutine: nothing happens before it is awaited.', 'zh-cn': '{name} 返回协程：不等待就什么也不会发生。' },
  task: { en: '{name} gives a task: it runs by itself, and can be awaited.', 'zh-cn': '{name} 返回任务：它会自行运行，也可以等待。' },
  future: { en: '{name} gives a future: await it for the result.', 'zh-cn': '{name} 返回 Future：等待它取得结果。' },
  handle: { en: '{name} gives an object to be awaited or entered with `async with`.', 'zh-cn': '{name} 返回的对象可以等待，也可以用 `async with` 进入。' },
};

const others: Readonly<Record<Exclude<CodeFact['kind'], 'function' | 'awaitable'>, Sentences>> = {
  suspends: { en: 'It may be suspended in {count} places: {names}.', 'zh-cn': '它可能在 {count} 处挂起：{names}。' },
  'never-suspends': { en: 'Nothing in it suspends: once started, it runs to its end in one go.', 'zh-cn': '其中没有挂起点：一旦开始，就一口气运行到结束。' },
  'blocks-inside': { en: 'It blocks the event loop with {names}.', 'zh-cn': '其中的 {names} 会阻塞事件循环。' },
  'blocks-through': { en: 'It blocks the event loop by way of {names}.', 'zh-cn': '它会经由 {names} 阻塞事件循环。' },
  blocking: { en: '{name} blocks the thread of the event loop until it returns.', 'zh-cn': '{name} 返回之前一直阻塞事件循环所在的线程。' },
  twins: { en: 'Asynchronous counterparts: {names}.', 'zh-cn': '对应的异步接口：{names}。' },
  since: { en: 'Since Python {version}.', 'zh-cn': '自 Python {version} 起可用。' },
  until: { en: 'Last available in Python {version}.', 'zh-cn': 'Python {version} 是最后一个提供它的版本。' },
  deprecated: { en: 'Deprecated since Python {version}.', 'zh-cn': '自 Python {version} 起弃用。' },
};

export function factText(fact: CodeFact, locale: Locale): string {
  const code = (name: string): string => (/^…$/.test(name) ? name : `\`${name.replaceAll('`', '')}\``);
  const list = (names: readonly string[]): string => names.map(code).join(locale === 'zh-cn' ? '、' : ', ');
  switch (fact.kind) {
    case 'function': return filled(functions[fact.nature][locale], { name: code(fact.name) });
    case 'awaitable': return filled(awaitables[fact.sort][locale], { name: code(fact.name) });
    case 'suspends': {
      const text = locale === 'en' && fact.count === 1 ? 'It may be suspended in one place: {names}.' : others.suspends[locale];
      return filled(text, { count: String(fact.count), names: list(fact.at) });
    }
    case 'never-suspends': return others[fact.kind][locale];
    case 'blocks-inside': case 'twins': return filled(others[fact.kind][locale], { names: list(fact.names) });
    case 'blocks-through': return filled(others[fact.kind][locale], { names: fact.ways.map((way) => way.map(code).join(' → ')).join(locale === 'zh-cn' ? '；' : '; ') });
    case 'blocking': return filled(others.blocking[locale], { name: code(fact.name) });
    case 'since': case 'until': case 'deprecated': return filled(others[fact.kind][locale], { version: fact.version });
  }
}

export function factList(facts: readonly CodeFact[], locale: Locale): string {
  return facts.map((fact) => `- ${factText(fact, locale)}`).join('\n');
}

// ---------------------------------------------------------------------------------------------------------- timelines

const width = 32;

const captions = {
  together: { en: 'Together {longest} s; one after another it would be {sum} s.', 'zh-cn': '同时进行共 {longest} 秒；若逐个等待则要 {sum} 秒。' },
  row: { en: 'One after another: {sum} s.', 'zh-cn': '逐个等待：共 {sum} 秒。' },
  rowApart: { en: 'One after another {sum} s; together, with `gather` or a task group, {longest} s, if none needs what another one did.', 'zh-cn': '逐个等待共 {sum} 秒；如果互不依赖，用 `gather` 或任务组同时进行只要 {longest} 秒。' },
  blocked: { en: 'For {sum} s no other task, timer or connection of this loop is served.', 'zh-cn': '在这 {sum} 秒里，该循环上的其他任务、定时器和连接都得不到处理。' },
  others: { en: 'others', 'zh-cn': '其他' },
} as const satisfies Record<string, Sentences>;

/** A small drawing in a code fence, with one sentence below where the lengths are known. */
export function drawTimeline(timeline: Timeline, locale: Locale): string {
  const { bars, form } = timeline;
  const seconds = bars.map((bar) => bar.seconds ?? 0);
  const known = bars.every((bar) => bar.seconds !== null);
  const sum = seconds.reduce((total, one) => total + one, 0);
  const longest = Math.max(...seconds);
  const whole = form === 'together' ? longest : sum;
  // Without lengths every bar is drawn alike.
  const step = form === 'together' ? width / 2 : Math.floor(width / bars.length);
  const cells = seconds.map((one) => (known ? Math.max(2, Math.round((one / whole) * width)) : step));
  const labels = [...bars.map((bar) => bar.label), ...(form === 'blocked' ? [captions.others[locale]] : [])];
  const room = Math.max(...labels.map(displayWidth));
  let at = 0;
  const lines = bars.map(({ label, seconds: length }, index) => {
    const size = cells[index] ?? 2;
    const line = `${padDisplay(label, room)}  ${' '.repeat(at)}|${(form === 'blocked' ? '#' : '=').repeat(size)}|${known ? ` ${rounded(length ?? 0)} s` : ''}`;
    if (form === 'in-a-row') at += size + 1;
    return line;
  });
  if (form === 'blocked') lines.push(`${padDisplay(captions.others[locale], room)}  |${'.'.repeat(cells[0] ?? 2)}|`);
  const drawing = ['```text', ...lines, '```'].join('\n');
  if (!known) return drawing;
  const key = form === 'in-a-row' ? (timeline.dependent === true ? 'row' : 'rowApart') : form;
  return `${drawing}\n\n${filled(captions[key][locale], { longest: rounded(longest), sum: rounded(sum) })}`;
}

function rounded(seconds: number): string {
  return String(Number(seconds.toPrecision(3)));
}
