// The 22 mistakes that the four tutorials make themselves: each is corrected by a finding, a page or a pattern, and by none of them repeated.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rules, type PythonRange } from '../../server/src/analysis/index.ts';
import { conceptPath } from '../../server/src/explain/index.ts';
import { analyse } from '../harness/core.ts';
import { expand, readSnippets, snippetWithPrefix } from '../snippets/expand.ts';

const root = join(__dirname, '../..');
const languages = ['en', 'zh-cn'] as const;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Mistake {
  readonly mistake: string;
  /** The mistake as code, by the rule that reports it. */
  readonly found?: Readonly<Record<string, string>>;
  readonly python?: PythonRange;
  /** What a page says of it, in words that both languages have. */
  readonly pages?: Readonly<Record<string, readonly RegExp[]>>;
  /** What a pattern does instead. */
  readonly patterns?: Readonly<Record<string, RegExp>>;
  /** What nothing of ours says or does. */
  readonly nowhere?: RegExp;
}

const on = (minor: number): PythonRange => ({ min: [3, minor], max: null });

const mistakes: readonly Mistake[] = [
  {
    mistake: 'asyncio is installed from PyPI',
    pages: { 'event-loop': [/PyPI/] },
    nowhere: /pip install (?:-U )?asyncio\b(?!-)/,
  },
  {
    mistake: 'to_thread is praised, and an executor is shown',
    pages: { offloading: [/^`await asyncio\.to_thread\(/m, /await asyncio\.to_thread\(pathlib/, /run_in_executor/] },
    patterns: { 'aio-to-thread': /await asyncio\.to_thread\(/, 'aio-executor': /run_in_executor\(pool/ },
  },
  {
    mistake: 'the debugger in a coroutine',
    found: { 'blocking-call-in-async': 'import pdb\n\n\nasync def f(x):\n    pdb.set_trace()\n    await x\n' },
    pages: { 'debug-mode': [/`pdb`/, /`breakpoint\(\)`/] },
    patterns: { 'aio-breakpoint': /if __debug__ and/ },
  },
  {
    mistake: 'a client session for each call',
    found: {
      'session-per-request':
        'import asyncio\n\nimport aiohttp\n\n\nasync def fetch(url):\n    async with aiohttp.ClientSession() as session:\n        async with session.get(url) as response:\n            return await response.text()\n\n\nasync def main(urls):\n    await asyncio.gather(*(fetch(url) for url in urls))\n',
    },
    pages: { 'unclosed-session': [/ClientSession/] },
    patterns: { 'aio-fetch-all': /async with aiohttp\.ClientSession\([^]*main\(\)/ },
  },
  {
    mistake: 'get_event_loop outside of coroutines, and debug mode of a loop that is not used',
    found: {
      'get-event-loop-without-loop': 'import asyncio\n\nloop = asyncio.get_event_loop()\nloop.run_until_complete(asyncio.sleep(1))\n',
      'debug-set-on-wrong-loop': 'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n\n\nasyncio.get_event_loop().set_debug(True)\nasyncio.run(main())\n',
    },
    pages: { 'get-event-loop': [/3\.14/], 'debug-mode': [/asyncio\.run\(main\(\), debug=True\)/] },
    patterns: { 'aio-debug': /asyncio\.run\(main\(\), debug=True\)/ },
  },
  {
    mistake: 'a policy, to use uvloop',
    found: { 'event-loop-policy': 'import asyncio\n\nimport uvloop\n\nasyncio.set_event_loop_policy(uvloop.EventLoopPolicy())\n' },
    python: on(12),
    pages: { uvloop: [/3\.14/, /loop_factory/] },
    patterns: { 'aio-uvloop': /loop_factory=new_event_loop/ },
  },
  {
    mistake: 'coroutines made by a decorator',
    found: { 'coroutine-decorator-removed': 'import asyncio\n\n\n@asyncio.coroutine\ndef f():\n    yield from asyncio.sleep(1)\n' },
    python: on(11),
    pages: { 'generator-coroutine': [/3\.11/] },
  },
  {
    mistake: 'async with at module level',
    found: { 'await-outside-async': 'import aiohttp\n\nasync with aiohttp.ClientSession() as session:\n    print(session)\n' },
    pages: { notebooks: [/await/] },
  },
  {
    mistake: 'a cancellation that is printed and goes no further',
    found: { 'swallowed-cancellation': 'import asyncio\n\n\nasync def f():\n    try:\n        await asyncio.sleep(10)\n    except asyncio.CancelledError:\n        print("cancelled")\n' },
    pages: { cancellation: [/CancelledError/, /raise|抛出/] },
    patterns: { 'aio-try': /except asyncio\.CancelledError:\n.*\n +raise\n/ },
  },
  {
    mistake: 'tasks of a handler and of a lambda at start-up that nobody keeps',
    found: {
      'dangling-task': 'import asyncio\n\n\nasync def handler(request):\n    asyncio.create_task(save(request))\n    await asyncio.sleep(0)\n\n\nasync def save(x):\n    await asyncio.sleep(x)\n',
      'dangling-task-in-lambda': 'import asyncio\n\n\nasync def save():\n    await asyncio.sleep(1)\n\n\nasync def main():\n    asyncio.get_running_loop().call_later(1, lambda: asyncio.create_task(save()))\n    await asyncio.sleep(2)\n',
    },
    pages: { 'background-task': [/create_task/] },
    patterns: { 'aio-background': /background_tasks\.add\(task\)/, 'aio-web-background': /cleanup_ctx/ },
  },
  {
    mistake: 'the crawl ends when the queue is empty for a moment, and each batch waits for its slowest page',
    found: { 'queue-empty-polling': 'import asyncio\n\n\nasync def worker(queue: asyncio.Queue, handle):\n    while not queue.empty():\n        item = await queue.get()\n        await handle(item, queue)\n        queue.task_done()\n' },
    pages: { queue: [/`gather`/, /`join`/] },
    patterns: { 'aio-crawler': /\.join\(\)/, 'aio-worker-pool': /await queue\.join\(\)/ },
  },
  {
    mistake: 'a broad except that hides failures, pools and connections that nobody closes',
    found: { 'session-not-closed': 'import aiohttp\n\n\nasync def fetch(url):\n    session = aiohttp.ClientSession()\n    response = await session.get(url)\n    return await response.text()\n' },
    pages: { 'task-errors': [/except/], 'connection-pool': [/pool/] },
    patterns: { 'aio-try': /except ConnectionError:/, 'aio-asyncpg': /async with asyncpg\.create_pool\(/ },
  },
  {
    mistake: 'HTML parsed in a coroutine that awaits nothing',
    found: { 'blocking-call-in-async': 'import asyncio\n\nfrom bs4 import BeautifulSoup\n\n\nasync def title(html):\n    await asyncio.sleep(0)\n    return BeautifulSoup(html, "html.parser").title\n' },
    pages: { 'io-or-cpu': [/CPU/] },
    patterns: { 'aio-scraper': /await asyncio\.to_thread\(/ },
  },
  {
    mistake: 'a number as timeout of aiohttp',
    found: { 'aiohttp-numeric-timeout': 'import aiohttp\n\n\nasync def main():\n    async with aiohttp.ClientSession(timeout=5) as session:\n        await session.close()\n' },
    patterns: { 'aio-aiohttp': /ClientTimeout\(total=/ },
  },
  {
    mistake: 'aioredis',
    found: { 'superseded-async-package': 'import aioredis\n\n\nasync def main():\n    redis = await aioredis.from_url("redis://localhost")\n    await redis.close()\n' },
    patterns: { 'aio-cache-aside': /redis\.asyncio/ },
  },
  {
    mistake: 'the wall clock for durations',
    pages: { monitoring: [/time\.perf_counter/, /`time\.time`/], 'rate-limiter': [/time\.monotonic/] },
    patterns: { 'aio-timed': /perf_counter/, 'aio-rate-limiter': /loop\.time\(\)/ },
    nowhere: /\btime\.time\(\) - |- time\.time\(\)/,
  },
  {
    mistake: 'an executor opened with `with` in a coroutine',
    found: { 'blocking-executor-scope': 'import asyncio\nfrom concurrent.futures import ThreadPoolExecutor\n\n\ndef work():\n    return sum(range(10_000_000))\n\n\nasync def main():\n    loop = asyncio.get_running_loop()\n    with ThreadPoolExecutor() as pool:\n        return await asyncio.wait_for(loop.run_in_executor(pool, work), 1)\n' },
    pages: { 'cpu-work': [/with ProcessPoolExecutor\(\)/] },
    patterns: { 'aio-executor': /^if __name__.*\n {4}with ThreadPoolExecutor\(/m },
  },
  {
    mistake: 'consumers cancelled and never awaited, a last batch that is lost, a generator left open',
    found: {
      'cancel-not-awaited': 'import asyncio\n\n\nasync def consume(queue: asyncio.Queue, store):\n    try:\n        while True:\n            await store.save(await queue.get())\n    finally:\n        await store.close()\n\n\nasync def main(queue: asyncio.Queue, store, produce):\n    consumer = asyncio.create_task(consume(queue, store))\n    await produce()\n    consumer.cancel()\n    print("stopped")\n',
      'async-generator-not-closed': 'import asyncio\n\n\nasync def rows(connect):\n    connection = await connect()\n    try:\n        while True:\n            yield await connection.read()\n    finally:\n        await connection.close()\n\n\nasync def first(connect):\n    async for row in rows(connect):\n        if row:\n            break\n    await asyncio.sleep(0)\n',
    },
    pages: { aclosing: [/aclosing/], cancellation: [/gather|await/] },
    patterns: { 'aio-cancel': /\.cancel\(\)\n.*await asyncio\.gather\(/, 'aio-stream': /if batch:\n +yield batch/ },
  },
  {
    mistake: 'an echo server that does not close its connections',
    found: { 'writer-close-not-awaited': 'import asyncio\n\n\nasync def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter):\n    while data := await reader.readline():\n        writer.write(data)\n        await writer.drain()\n    writer.close()\n' },
    pages: { streams: [/wait_closed/, /finally/] },
    patterns: { 'aio-echo-server': /finally:\n +writer\.close\(\)[^]*wait_closed\(\)/ },
  },
  {
    mistake: 'important work first, by awaiting it first',
    found: { 'coroutine-created-early': 'import asyncio\n\n\nasync def work(n):\n    await asyncio.sleep(n)\n\n\nasync def main():\n    high = [work(n) for n in range(3)]\n    low = [work(n) for n in range(3)]\n    await asyncio.gather(*high)\n    await asyncio.gather(*low)\n' },
    pages: { queue: [/PriorityQueue/] },
    patterns: { 'aio-priority': /PriorityQueue/ },
  },
  {
    mistake: 'responses that are gathered and never released',
    found: { 'response-not-released': 'import asyncio\n\nimport aiohttp\n\n\nasync def fetch(session: aiohttp.ClientSession, url):\n    response = await session.get(url)\n    return response.status\n\n\nasync def main(first, second):\n    async with aiohttp.ClientSession() as session:\n        return await asyncio.gather(fetch(session, first), fetch(session, second))\n' },
    patterns: { 'aio-fetch-all': /async with limit, session\.get\(/ },
  },
  {
    mistake: 'factors of speed that nobody measured',
    nowhere: /\b\d+(?:\.\d+)?(?:x| times) (?:faster|quicker|slower)\b|(?:快|提升|提高)了?\s*\d+(?:\.\d+)?\s*倍|\d+\s*倍(?:的)?(?:性能|速度)/i,
  },
];

/** What a reader learns from: pages, patterns and both READMEs. */
function lessons(): ReadonlyMap<string, string> {
  const folders = ['docs/concepts', 'docs/zh-cn/concepts', 'docs/rules', 'docs/zh-cn/rules'];
  const pages = folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));
  const files = [...pages, 'README.md', 'README.zh-cn.md'].map((path) => [path, read(path)] as const);
  return new Map([...files, ...Object.values(readSnippets()).map((snippet) => [snippet.prefix, expand(snippet).text] as const)]);
}

describe('what the tutorials get wrong', () => {
  const all = lessons();
  const known = new Set(rules.map(({ name }) => name));

  it('is 22 things', () => assert.equal(new Set(mistakes.map(({ mistake }) => mistake)).size, 22));

  for (const { mistake, found = {}, python = 'all', pages = {}, patterns = {}, nowhere } of mistakes) {
    it(mistake, async () => {
      assert.ok(Object.keys(found).length + Object.keys(pages).length > 0 || nowhere !== undefined);
      for (const [rule, code] of Object.entries(found)) {
        assert.ok(known.has(rule), rule);
        const findings = (await analyse(code, { python, extendSelect: [rule] })).findings();
        assert.ok(findings.some((finding) => finding.rule === rule), `${rule} is silent:\n${code}`);
        for (const language of languages) assert.ok(existsSync(join(root, language === 'en' ? 'docs' : 'docs/zh-cn', 'rules', `${rule}.md`)), rule);
      }
      for (const [page, words] of Object.entries(pages)) {
        for (const language of languages) for (const word of words) assert.match(read(conceptPath(page, language)), word, `${page} (${language})`);
      }
      for (const [prefix, does] of Object.entries(patterns)) assert.match(expand(snippetWithPrefix(prefix)).text, does, prefix);
      if (nowhere) for (const [name, text] of all) assert.doesNotMatch(text, nowhere, name);
    });
  }
});
