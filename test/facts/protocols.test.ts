// Which protocol a value speaks. The judge is Python itself: it is asked for the special methods of the same values.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { analyse } from '../harness/core.ts';

const prelude = `import asyncio
import threading
from contextlib import asynccontextmanager, contextmanager


def plain():
    yield 1


async def stream():
    yield 1


class Plain:
    def __iter__(self):
        return iter([])

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


class Stream:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        pass


class Both(Plain, Stream):
    pass


class Child(Stream):
    pass


@contextmanager
def entered():
    yield 1


@asynccontextmanager
async def connected():
    yield 1


async def ready(item):
    return item


items = [1, 2]
`;

const iterables = [
  '[1]', '{1: 2}', '"text"', 'range(3)', 'sorted(items)', 'plain()', 'stream()', 'Plain()', 'Stream()', 'Both()', 'Child()', 'zip(items, items)',
  '(item for item in items)', '(await ready(item) for item in items)', '(item async for item in stream())', '[item for item in items]',
];

const contexts = ['Plain()', 'Stream()', 'Both()', 'Child()', 'entered()', 'connected()', 'threading.Lock()'];

/** `sync`, `async` or `both`, as Python sees it. */
function asPythonSees(expressions: readonly string[], sync: string, async: string): string[] {
  const program = `${prelude}
import json, sys

async def main():
    values = [${expressions.join(', ')}]
    print(json.dumps([("both" if hasattr(type(v), "${sync}") and hasattr(type(v), "${async}") else "async" if hasattr(type(v), "${async}") else "sync") for v in values]))

asyncio.run(main())
`;
  return JSON.parse(execFileSync(process.platform === 'win32' ? 'python' : 'python3', ['-W', 'ignore', '-c', program], { encoding: 'utf8' })) as string[];
}

/** Lines of a text, behind the prelude, with a finding of one of the rules. */
async function reported(lines: readonly string[], rules: RegExp): Promise<boolean[]> {
  const text = `${prelude}\n\nasync def main():\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const first = text.split('\n').length - 1 - lines.length;
  const analysis = await analyse(text);
  const found = new Set(analysis.findings().filter(({ rule }) => rules.test(rule)).map(({ start }) => text.slice(0, start).split('\n').length - 1));
  return lines.map((_, index) => found.has(first + index));
}

describe('the protocol of a value', () => {
  it('is that of the loop Python accepts', async () => {
    const seen = asPythonSees(iterables, '__iter__', '__aiter__');
    const rules = /^(async-for-over-sync|for-over-async)-iterable$/;
    assert.deepEqual(await reported(iterables.map((each) => `[x for x in ${each}]`), rules), seen.map((kind) => kind === 'async'), iterables.join('; '));
    assert.deepEqual(await reported(iterables.map((each) => `[x async for x in ${each}]`), rules), seen.map((kind) => kind === 'sync'), iterables.join('; '));
  });

  it('is that of the with Python accepts', async () => {
    const seen = asPythonSees(contexts, '__enter__', '__aenter__');
    const rules = /^(sync-with-on-async|async-with-on-sync)-context$/;
    assert.deepEqual(await reported(contexts.map((each) => `with ${each}: pass`), rules), seen.map((kind) => kind === 'async'), contexts.join('; '));
    assert.deepEqual(await reported(contexts.map((each) => `async with ${each}: pass`), rules), seen.map((kind) => kind === 'sync'), contexts.join('; '));
  });
});

/** What is found after an edit is what a fresh reading finds, and the way back leads back. */
async function after(text: string, edit: (text: string) => string): Promise<string[]> {
  const analysis = await analyse(text);
  const before = analysis.findings().map(({ rule }) => rule);
  analysis.setText(edit(text));
  const now = analysis.findings().map(({ rule }) => rule);
  assert.deepEqual(now, (await analyse(edit(text))).findings().map(({ rule }) => rule), 'as if read anew');
  analysis.setText(text);
  assert.deepEqual(analysis.findings().map(({ rule }) => rule), before, 'and back again');
  return now;
}

describe('rules that look around the file', () => {
  const manager = 'class Connection:\n    async def __aenter__(self):\n        return self\n';

  it('see a partner method that is added elsewhere', async () => {
    assert.deepEqual(await after(manager, (text) => `${text}\n    async def __aexit__(self, *args):\n        pass\n`), []);
    assert.deepEqual(await after(manager, (text) => text.replace('Connection', 'Connection(Base)')), []);
    assert.deepEqual(await after(manager, (text) => `${text}\n    name = 1\n`), ['incomplete-async-context-manager']);
  });

  it('see the base class of a test change', async () => {
    const test = 'import unittest\n\n\nclass LoadTest(unittest.TestCase):\n    async def test_load(self):\n        pass\n';
    assert.deepEqual(await after(test, (text) => text.replace('unittest.TestCase', 'unittest.IsolatedAsyncioTestCase')), []);
    assert.deepEqual(await after(test, (text) => text.replace('LoadTest', 'OtherTest')), ['unittest-async-test']);
  });

  it('see the function that is looped over change its kind', async () => {
    const loop = 'async def numbers():\n    yield 1\n\n\nasync def main():\n    for number in numbers():\n        print(number)\n';
    assert.deepEqual(await after(loop, (text) => text.replace('async def numbers', 'def numbers')), []);
    assert.deepEqual(await after(loop, (text) => text.replace('yield 1', 'yield 2')), ['for-over-async-iterable']);
  });

  it('see a worker get a handler, a callback or somebody who waits', async () => {
    const worker = 'import asyncio\n\n\nasync def poll(load):\n    while True:\n        await load()\n        await asyncio.sleep(1)\n\n\nclass Service:\n    def start(self, load):\n        self.task = asyncio.create_task(poll(load))\n';
    assert.deepEqual(await after(worker, (text) => `${text}        self.task.add_done_callback(print)\n`), []);
    assert.deepEqual(await after(worker, (text) => text.replace('        await load()\n', '        try:\n            await load()\n        except OSError:\n            pass\n')), []);
    assert.deepEqual(await after(worker, (text) => `${text}\n\nasync def main(load):\n    await poll(load)\n`), []);
    assert.deepEqual(await after(worker, (text) => `${text}\n    name = 1\n`), ['background-loop-unguarded']);
  });

  it('see the file begin to speak of a framework', async () => {
    const view = 'from .models import Book\n\n\nasync def index():\n    return Book.objects.count()\n';
    assert.deepEqual(await after(view, (text) => `import django\n${text}`), ['django-sync-orm-in-async']);
  });
});
