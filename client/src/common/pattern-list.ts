// The snippets as a list to choose from: grouped by topic, each with its description in the reader's language first.
import type { Locale } from '../../../server/src/analysis/index.ts';

/** What is used of an entry of `snippets/asyncio-lens.json`. */
export interface Snippet {
  readonly prefix: string;
  /** `English · 中文`: VS Code cannot translate snippets. */
  readonly description: string;
  readonly body: readonly string[];
  /** A program of its own, and no part of another file. */
  readonly isFileTemplate?: boolean;
}

export interface Pattern {
  readonly name: string;
  readonly prefix: string;
  /** Both languages, the reader's own first, so that either can be searched for. */
  readonly description: string;
  readonly body: string;
}

export interface PatternGroup {
  readonly topic: string;
  readonly patterns: readonly Pattern[];
}

interface Topic extends Readonly<Record<Locale, string>> {
  readonly prefixes: readonly string[];
}

export const topics: readonly Topic[] = [
  {
    en: 'First programs',
    'zh-cn': '基础程序',
    prefixes: ['aio-main', 'aio-def', 'aio-three-ways', 'aio-tasks', 'aio-sequential', 'aio-runner', 'aio-uvloop', 'aio-eager', 'aio-factory', 'aio-toy-loop'],
  },
  {
    en: 'Several things at once',
    'zh-cn': '并发执行',
    prefixes: ['aio-taskgroup', 'aio-gather', 'aio-except-star', 'aio-taskgroup-cancel', 'aio-first', 'aio-as-completed', 'aio-as-completed-tasks', 'aio-stages'],
  },
  {
    en: 'Limits',
    'zh-cn': '限制并发与限流',
    prefixes: ['aio-bounded-map', 'aio-semaphore', 'aio-bounded-semaphore', 'aio-rate-limiter', 'aio-token-bucket'],
  },
  {
    en: 'Queues and streams of data',
    'zh-cn': '队列与数据流',
    prefixes: ['aio-queue', 'aio-worker-pool', 'aio-priority', 'aio-queue-shutdown', 'aio-stream', 'aio-batcher'],
  },
  {
    en: 'Timeouts, cancellation, failures',
    'zh-cn': '超时、取消与失败',
    prefixes: ['aio-timeout', 'aio-wait-for', 'aio-reschedule', 'aio-cancel', 'aio-try', 'aio-shield', 'aio-uncancel', 'aio-retry', 'aio-circuit-breaker'],
  },
  {
    en: 'Background work and shutdown',
    'zh-cn': '后台任务与退出',
    prefixes: ['aio-background', 'aio-supervisor', 'aio-periodic', 'aio-debounce', 'aio-shutdown', 'aio-shutdown-windows'],
  },
  {
    en: 'Shared state',
    'zh-cn': '共享状态与同步',
    prefixes: ['aio-lock', 'aio-key-lock', 'aio-event', 'aio-condition', 'aio-barrier', 'aio-contextvar', 'aio-single-flight', 'aio-cached'],
  },
  {
    en: 'Resources and iteration',
    'zh-cn': '资源管理与迭代',
    prefixes: ['aio-context-manager', 'aio-context-class', 'aio-exit-stack', 'aio-iterator', 'aio-generator', 'aio-aclosing'],
  },
  {
    en: 'Threads, processes, other programs',
    'zh-cn': '线程、进程与外部程序',
    prefixes: ['aio-to-thread', 'aio-executor', 'aio-threadsafe', 'aio-threads', 'aio-process-pool', 'aio-interpreter-pool', 'aio-subprocess'],
  },
  {
    en: 'Network',
    'zh-cn': '网络',
    prefixes: ['aio-aiohttp', 'aio-httpx', 'aio-fetch-all', 'aio-better-fetch', 'aio-scraper', 'aio-crawler', 'aio-echo-server', 'aio-websocket-client'],
  },
  {
    en: 'Web applications',
    'zh-cn': 'Web 应用',
    prefixes: ['aio-fastapi', 'aio-aiohttp-server', 'aio-web-background', 'aio-websocket'],
  },
  {
    en: 'Files, databases, messages',
    'zh-cn': '文件、数据库与消息',
    prefixes: ['aio-aiofiles', 'aio-aiosqlite', 'aio-aiomysql', 'aio-asyncpg', 'aio-sqlalchemy', 'aio-order', 'aio-cache-aside', 'aio-redis-pubsub', 'aio-rabbitmq', 'aio-kafka'],
  },
  {
    en: 'Tests, debugging, measuring',
    'zh-cn': '测试、调试与度量',
    prefixes: ['aio-test', 'aio-pytest', 'aio-pytest-anyio', 'aio-debug', 'aio-breakpoint', 'aio-timed', 'aio-metrics', 'aio-loop-lag', 'aio-profile'],
  },
];

/** All patterns by topic. A snippet that no topic names yet comes last rather than not at all. */
export function patternGroups(snippets: Readonly<Record<string, Snippet>>, locale: Locale): readonly PatternGroup[] {
  const left = new Map(Object.entries(snippets).map(([name, snippet]) => [snippet.prefix, toPattern(name, snippet, locale)]));
  const groups = topics.map((topic): PatternGroup => {
    const patterns = topic.prefixes.map((prefix) => left.get(prefix)).filter((pattern) => pattern !== undefined);
    for (const { prefix } of patterns) left.delete(prefix);
    return { topic: topic[locale], patterns };
  });
  const others = { topic: locale === 'zh-cn' ? '其他' : 'Others', patterns: [...left.values()] };
  return [...groups, others].filter(({ patterns }) => patterns.length > 0);
}

/** A line of "Insert a Pattern", with the words of both languages, so that either can be searched for. Snippets are named in English. */
export function patternItem({ name, prefix, description }: Pattern): { readonly label: string; readonly description: string; readonly detail: string } {
  return { label: prefix, description: name, detail: description };
}

function toPattern(name: string, { prefix, description, body }: Snippet, locale: Locale): Pattern {
  const [english = '', chinese = english] = description.split(' · ');
  const [own, other] = locale === 'zh-cn' ? [chinese, english] : [english, chinese];
  return { name: name.replace(/^Asyncio: /, ''), prefix, description: own === other ? own : `${own}  —  ${other}`, body: body.join('\n') };
}

/** Those that fill a file of their own. */
export function programsOf(snippets: Readonly<Record<string, Snippet>>): Readonly<Record<string, Snippet>> {
  return Object.fromEntries(Object.entries(snippets).filter(([, { isFileTemplate }]) => isFileTemplate === true));
}
