// The patterns a reader of asyncio tutorials looks for, and those a developer needs beyond them: each is a snippet.
import assert from 'node:assert/strict';
import { topics } from '../concepts/topics.ts';
import { readSnippets } from './expand.ts';

const patterns: Readonly<Record<string, readonly string[]>> = {
  'minimal program with an entry point': ['aio-main'],
  'async function with an awaited step': ['aio-def'],
  'HTTP fetch with an aiohttp session': ['aio-aiohttp'],
  'fan-out over many URLs with one session': ['aio-fetch-all'],
  'sequential beside concurrent, timed': ['aio-sequential'],
  'await directly, as a task, gathered': ['aio-three-ways'],
  'create tasks, await results': ['aio-tasks'],
  'gather with failures among the results': ['aio-gather'],
  'try around await, cancellation re-raised': ['aio-try'],
  'offload to a thread': ['aio-to-thread'],
  'offload to a shared executor': ['aio-executor'],
  'semaphore-limited map': ['aio-bounded-map', 'aio-semaphore'],
  'producer and consumer': ['aio-queue'],
  'worker pool on a bounded queue': ['aio-worker-pool'],
  crawler: ['aio-crawler'],
  'page scraper with client timeout and parser': ['aio-scraper'],
  'async file writing': ['aio-aiofiles'],
  'aiohttp server with app factory': ['aio-aiohttp-server'],
  'background loop of a web app': ['aio-web-background'],
  'FastAPI endpoint that calls another service': ['aio-fastapi'],
  'TCP echo server': ['aio-echo-server'],
  'SQLite: create, insert, select': ['aio-aiosqlite'],
  'MySQL pool with transaction and row lock': ['aio-aiomysql'],
  'PostgreSQL pool, paging, query timeout': ['aio-asyncpg'],
  'Redis cache-aside with expiry and invalidation': ['aio-cache-aside'],
  'RabbitMQ consumer': ['aio-rabbitmq'],
  'transaction, then follow-up work kept alive': ['aio-order'],
  'async context manager class': ['aio-context-class'],
  'async iterator class': ['aio-iterator'],
  'async generator and its consumer': ['aio-generator'],
  'stream in batches': ['aio-stream'],
  'timeout with fallback': ['aio-timeout', 'aio-wait-for'],
  'tasks in stages or by priority': ['aio-stages', 'aio-priority'],
  TaskGroup: ['aio-taskgroup'],
  'sliding-window rate limiter': ['aio-rate-limiter'],
  'uvloop entry point': ['aio-uvloop'],
  'debug mode with logging': ['aio-debug'],
  'timing and per-coroutine metrics': ['aio-timed', 'aio-metrics'],
  'profiling an async main': ['aio-profile'],
  'break into a debugger': ['aio-breakpoint'],
  'toy event loop': ['aio-toy-loop'],
  'thread fan-out, process pool': ['aio-threads', 'aio-process-pool'],
  'bad, good, better': ['aio-better-fetch'],
  // Beyond the tutorials, where no concept page names them.
  'token bucket, per-key lock, single flight, batcher, debouncer': ['aio-token-bucket', 'aio-key-lock', 'aio-single-flight', 'aio-batcher', 'aio-debounce'],
  'periodic job without drift': ['aio-periodic'],
  'bounded semaphore': ['aio-bounded-semaphore'],
  'calling back from threads': ['aio-threadsafe'],
};

describe('patterns', () => {
  const prefixes = new Set(Object.values(readSnippets()).map(({ prefix }) => prefix));

  for (const [pattern, wanted] of Object.entries(patterns)) {
    it(`offer ${pattern}`, () => assert.deepEqual(wanted.filter((prefix) => !prefixes.has(prefix)), []));
  }

  it('offer what goes with each concept', () => {
    assert.deepEqual(topics.flatMap(({ snippets }) => snippets.filter((prefix) => !prefixes.has(prefix))), []);
  });

  it('leave no snippet that nobody asked for', () => {
    const asked = new Set([...Object.values(patterns).flat(), ...topics.flatMap(({ snippets }) => snippets)]);
    assert.deepEqual([...prefixes].filter((prefix) => !asked.has(prefix)), []);
  });
});
