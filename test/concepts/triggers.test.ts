// Names and keywords lead to pages that exist, by their meaning and not by their spelling.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { conceptOfRule } from '../../server/src/analysis/concepts/triggers.ts';
import { Knowledge } from '../../server/src/analysis/knowledge/load.ts';
import { ruleByName, rules } from '../../server/src/analysis/index.ts';
import { analyse } from '../harness/core.ts';

const root = join(__dirname, '../..');
const folder = join(root, 'server/src/analysis/concepts');
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** `asyncio.__all__` of Python 3.14 on Unix and Windows, but for what begins with an underscore. */
const publicIn314 = [
  'BaseEventLoop', 'Server', 'iscoroutinefunction', 'iscoroutine', 'AbstractEventLoop', 'AbstractServer', 'Handle', 'TimerHandle', 'get_event_loop_policy',
  'set_event_loop_policy', 'get_event_loop', 'set_event_loop', 'new_event_loop', 'get_running_loop', 'BrokenBarrierError', 'CancelledError', 'InvalidStateError',
  'TimeoutError', 'IncompleteReadError', 'LimitOverrunError', 'SendfileNotAvailableError', 'Future', 'wrap_future', 'isfuture', 'future_add_to_awaited_by',
  'future_discard_from_awaited_by', 'capture_call_graph', 'format_call_graph', 'print_call_graph', 'FrameCallGraphEntry', 'FutureCallGraph', 'Lock', 'Event',
  'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier', 'BaseProtocol', 'Protocol', 'DatagramProtocol', 'SubprocessProtocol', 'BufferedProtocol', 'Runner', 'run',
  'Queue', 'PriorityQueue', 'LifoQueue', 'QueueFull', 'QueueEmpty', 'QueueShutDown', 'StreamReader', 'StreamWriter', 'StreamReaderProtocol', 'open_connection',
  'start_server', 'open_unix_connection', 'start_unix_server', 'create_subprocess_exec', 'create_subprocess_shell', 'TaskGroup', 'Task', 'create_task',
  'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait', 'wait_for', 'as_completed', 'sleep', 'gather', 'shield', 'ensure_future', 'run_coroutine_threadsafe',
  'current_task', 'all_tasks', 'create_eager_task_factory', 'eager_task_factory', 'to_thread', 'Timeout', 'timeout', 'timeout_at', 'BaseTransport', 'ReadTransport',
  'WriteTransport', 'Transport', 'DatagramTransport', 'SubprocessTransport', 'SelectorEventLoop', 'EventLoop', 'ProactorEventLoop', 'IocpProactor',
];

async function conceptAt(marked: string): Promise<string | null> {
  const at = marked.indexOf('⟦');
  const text = marked.replace('⟦', '').replace('⟧', '');
  const analysis = await analyse(text);
  const insight = analysis.insightAt(at);
  assert.deepEqual(analysis.takeFailures(), []);
  // Every offset of the word answers the same.
  assert.deepEqual(analysis.insightAt(marked.indexOf('⟧') - 1), insight);
  return insight?.concept ?? null;
}

describe('concepts', () => {
  it('are described as the schema wants it', () => {
    const validate = new Ajv({ allErrors: true }).compile(json('schema.json') as object);
    assert.ok(validate(json('triggers.json')), JSON.stringify(validate.errors));
  });

  it('have a page each, and each page is led to', () => {
    const triggers = json('triggers.json');
    const named = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value === 'string') named.add(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect(triggers);
    const pages = readdirSync(join(root, 'docs/concepts')).filter((name) => name.endsWith('.md') && name !== 'README.md').map((name) => name.slice(0, -3));
    assert.deepEqual([...named].sort(), pages.sort());
  });

  // Or nobody would ever get there: what an alias stands for is looked up by its own name.
  it('name things by the names they are known by', () => {
    const knowledge = new Knowledge();
    const { names } = json('triggers.json') as { names: Record<string, Record<string, string>> };
    const full = Object.entries(names).flatMap(([root, table]) => Object.keys(table).flatMap((keys) => keys.split(',')).filter((key) => /^[\w.]+$/.test(key)).map((key) => `${root}.${key}`));
    assert.deepEqual(full.filter((name) => knowledge.canonical(name) !== name), []);
  });

  it('name rules that exist', () => {
    const { rules: named } = json('triggers.json') as { rules: Record<string, string> };
    for (const rule of Object.keys(named)) assert.equal(ruleByName(rule)?.name, rule);
    assert.equal(conceptOfRule('a-rule-of-tomorrow', 'cancellation'), 'cancellation');
    assert.equal(conceptOfRule('a-rule-of-tomorrow', 'performance'), null);
    for (const { name, family } of rules) assert.notEqual(conceptOfRule(name, family), undefined);
  });

  it('are behind every public name of asyncio, of this Python and of 3.14, where it is used and where it is imported', async () => {
    const python = process.platform === 'win32' ? 'python' : 'python3';
    const installed = execFileSync(python, ['-c', 'import asyncio; print(*(name for name in asyncio.__all__ if not name.startswith("_")))'], { encoding: 'utf8' });
    for (const name of new Set([...installed.trim().split(/\s+/), ...publicIn314])) {
      assert.notEqual(await conceptAt(`import asyncio\n\nx = asyncio.⟦${name}⟧\n`), null, name);
      assert.notEqual(await conceptAt(`from asyncio import ⟦${name}⟧\n`), null, name);
      assert.notEqual(await conceptAt(`from asyncio import ${name} as other\n\nx = ⟦other⟧\n`), null, name);
    }
  });
});

describe('a concept', () => {
  const silent = (why: string, text: string): Mocha.Test =>
    it(`is not taught ${why}`, async () => {
      assert.equal(await conceptAt(text), null);
    });
  const taught = (how: string, concept: string, text: string): Mocha.Test =>
    it(`is found ${how}`, async () => {
      assert.equal(await conceptAt(text), concept);
    });

  taught('through an alias of the module', 'gather', 'import asyncio as aio\n\n\nasync def f():\n    await aio.⟦gather⟧()\n');
  taught('through an imported name', 'gather', 'from asyncio import gather as together\n\n\nasync def f():\n    await ⟦together⟧()\n');
  taught('where the name is imported', 'gather', 'from asyncio import ⟦gather⟧\n');
  taught('on the method of an object', 'queue', 'import asyncio\n\n\nasync def f(queue: asyncio.Queue):\n    await queue.⟦get⟧()\n');
  taught('on a function of the file', 'coroutine', 'async def f():\n    await ⟦g⟧()\n\n\nasync def g():\n    pass\n');
  taught('on a generator of the file', 'async-generator', 'async def ⟦pages⟧():\n    yield 1\n');
  taught('in an f-string', 'await', 'async def f():\n    print(f"{⟦await⟧ g()}")\n');
  taught('in an async comprehension', 'async-for', 'async def f():\n    return [x ⟦async for⟧ x in g()]\n');
  taught('on a decorator', 'asynccontextmanager', 'from contextlib import asynccontextmanager\n\n\n@⟦asynccontextmanager⟧\nasync def f():\n    yield\n');

  silent('by a parameter of the same name', 'from asyncio import gather\n\n\ndef f(gather):\n    ⟦gather⟧()\n');
  silent('by a local function of the same name', 'from asyncio import gather\n\n\ndef f():\n    def gather(): pass\n    return ⟦gather⟧()\n');
  silent('by a name that is bound again', 'from asyncio import gather\n\ngather = print\ngather = len\n⟦gather⟧()\n');
  silent('by another library', 'import mylib\n\n\nasync def f():\n    await mylib.⟦gather⟧()\n');
  silent('in a comment', '# ⟦await⟧ asyncio.gather()\nasync def f(): pass\n');
  silent('in a text', 'x = "⟦await⟧ asyncio.gather()"\nasync def f(): pass\n');
  silent('in a docstring', 'async def f():\n    """⟦await⟧ it."""\n');
  silent('by a star import', 'from asyncio import *\n\n⟦gather⟧()\n');
  silent('by the module in front of a name', 'import asyncio\n\n⟦asyncio⟧.run(f())\n');
  silent('by `as`', 'import asyncio ⟦as⟧ aio\n');
  silent('by a plain def', '⟦def⟧ f():\n    pass\n');
  silent('by a plain yield', 'def f():\n    ⟦yield⟧ 1\n');
  silent('by `except` without an await', 'async def f():\n    try:\n        g()\n    ⟦except⟧ ValueError:\n        await h()\n');
  silent('in a file without asynchronous code', 'import threading\n\nlock = threading.⟦Lock⟧()\n');
  silent('by lru_cache on a plain function', 'from functools import lru_cache\n\n\n@⟦lru_cache⟧\ndef f(): pass\n\n\nasync def g(): pass\n');
  silent('by a blocking call off the loop', 'import requests\n\n\ndef f():\n    requests.⟦get⟧("x")\n\n\nasync def g(): pass\n');
  silent('in code that cannot be read', 'async def f(:\n    ⟦await⟧ g(\n');
});
