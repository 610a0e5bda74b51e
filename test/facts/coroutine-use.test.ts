// Coroutine functions by any spelling, readers of plain values, coroutines in local names, lazy iteration: what rules about forgotten awaits and blocking ask.

import assert from 'node:assert/strict';
import { callbackOf, coroutineFunctionOf, offloadAround } from '../../server/src/analysis/facts/coroutine-functions.ts';
import { FileFacts } from '../../server/src/analysis/facts/file.ts';
import { isSteered, lazyIterations } from '../../server/src/analysis/facts/lazy-iteration.ts';
import { isRun, localCoroutines, runsAgain } from '../../server/src/analysis/facts/local-coroutines.ts';
import { itemReader, valueReader } from '../../server/src/analysis/facts/plain-values.ts';
import type { Resolver } from '../../server/src/analysis/facts/resolve.ts';
import { givesPlainResult } from '../../server/src/analysis/facts/results.ts';
import { coroutineOf } from '../../server/src/analysis/facts/awaiting.ts';
import { freeCoroutine, sharesNothing } from '../../server/src/analysis/facts/independent.ts';
import { namesIn } from '../../server/src/analysis/facts/targets.ts';
import type { CallFact, UnitFacts } from '../../server/src/analysis/facts/types.ts';
import { Knowledge } from '../../server/src/analysis/knowledge/load.ts';
import { syntax } from '../harness/core.ts';

const knowledge = new Knowledge();

interface Asked {
  readonly file: FileFacts;
  readonly facts: UnitFacts;
  readonly resolver: Resolver;
  text(at: { readonly start: number; readonly end: number }): string;
}

/** The last unit of the text is the one that is asked about. */
async function ask(text: string): Promise<Asked> {
  const file = new FileFacts(await syntax(), knowledge, text);
  file.settle();
  const slot = file.slots.filter((each) => each.text.trim() !== '').at(-1);
  assert.ok(slot);
  return { file, facts: slot.facts, resolver: file.names.resolver(slot), text: ({ start, end }) => slot.text.slice(start, end) };
}

/** The call whose source is this. */
function callOf({ facts, text }: Asked, source: string): CallFact {
  const call = facts.calls.find(({ node }) => text(node) === source);
  assert.ok(call, source);
  return call;
}

const header = `import asyncio
import functools
import threading


async def work(name: str = "") -> str:
    await asyncio.sleep(1)
    return name


async def shape(x):
    await asyncio.sleep(1)
    return x


def plain(size: int, other, *rest):
    return size


`;

describe('coroutine functions', () => {
  it('are found by name, in partials and in lambdas', async () => {
    const asked = await ask(`${header}def main(given):\n    run(work, functools.partial(work, "a"), lambda: work("b"), plain, given, asyncio.sleep, lambda: plain(1, 2), functools.partial(given))\n`);
    const call = asked.facts.calls.find(({ node }) => node.args.length === 8);
    assert.ok(call);
    assert.deepEqual(call.node.args.map(({ value }) => coroutineFunctionOf(value, call, asked.resolver, asked.file.names)?.form ?? null), ['itself', 'partial', 'lambda', null, null, 'itself', null, null]);
  });

  it('are called back by what the tables name, with what becomes of the result', async () => {
    const asked = await ask(`${header}def main(items, context):\n    threading.Thread(target=work)\n    filter(work, items)\n    sorted(items, key=work)\n    threading.Thread(None, *items)\n    print(work)\n`);
    const found = (source: string): string | null => callbackOf(callOf(asked, source), asked.resolver)?.result ?? null;
    assert.deepEqual(['threading.Thread(target=work)', 'filter(work, items)', 'sorted(items, key=work)', 'threading.Thread(None, *items)', 'print(work)'].map(found), ['dropped', 'tested', 'used', null, null]);
  });

  it('know the call that hands them, or their arguments, to a thread', async () => {
    const asked = await ask(`${header}async def main(path):\n    await asyncio.to_thread(plain, len(path), open(path).read())\n    await asyncio.to_thread(plain(1, 2))\n    plain(3, 4)\n`);
    assert.equal(offloadAround(callOf(asked, 'open(path)'), asked.facts, asked.resolver)?.asCallable, false);
    assert.equal(offloadAround(callOf(asked, 'plain(1, 2)'), asked.facts, asked.resolver)?.asCallable, true);
    assert.equal(offloadAround(callOf(asked, 'plain(3, 4)'), asked.facts, asked.resolver), null);
  });
});

describe('readers of plain values', () => {
  it('are builtins and parameters that say so', async () => {
    const asked = await ask(`${header}async def main(items):\n    len(work("a"))\n    plain(work("b"), work("c"), work("d"))\n    list.append(items, work("e"))\n    sum(work(i) for i in items)\n`);
    const reader = (source: string): string | null => valueReader(callOf(asked, source).use, asked.facts, asked.resolver, asked.file.names);
    assert.equal(reader('work("a")'), 'builtins.len');
    assert.match(reader('work("b")') ?? '', /^\d+:0$/);
    assert.deepEqual(['work("c")', 'work("d")', 'work("e")'].map(reader), [null, null, null]);
    const each = callOf(asked, 'work(i)').use;
    assert.equal(each.kind === 'comprehension-element' ? itemReader(each.outer, asked.facts, asked.resolver) : null, 'builtins.sum');
  });

  it('tell results that are plain from what may be awaited again', async () => {
    const asked = await ask(`${header}async def main(x):\n    work("a")\n    shape(x)\n    asyncio.sleep(1)\n`);
    const plain = (source: string): string => {
      const coroutine = coroutineOf(callOf(asked, source), asked.resolver);
      return coroutine === null ? 'none' : givesPlainResult(coroutine, asked.file.names);
    };
    assert.deepEqual(['work("a")', 'shape(x)', 'asyncio.sleep(1)'].map(plain), ['yes', 'unknown', 'yes']);
  });
});

describe('coroutines in local names', () => {
  const found = async (body: string): Promise<string[]> => {
    const { facts, resolver } = await ask(`${header}async def main(flag):\n${body.split('\n').map((line) => `    ${line}\n`).join('')}`);
    return [...localCoroutines(facts, resolver)].map(({ target, reads, call }) => {
      const runs = reads.filter((read) => isRun(read, facts, resolver));
      return `${target.name} ${runs.length}${runs.some((run, index) => runsAgain(run, runs.slice(index + 1), call, facts) !== null) ? ' again' : ''}`;
    });
  };

  it('are those that are bound once and not captured', async () => {
    assert.deepEqual(await found('a = work("a")\nb = work("b")\nb = work("c")\nc = work("d")\nd = lambda: c\nawait a'), ['a 1']);
  });

  it('run again where the second mention is reached through the first', async () => {
    assert.deepEqual(await found('a = work()\nawait a\nif flag:\n    await a'), ['a 2 again']);
    assert.deepEqual(await found('a = work()\nif flag:\n    await a\nawait a'), ['a 2']);
    assert.deepEqual(await found('a = work()\ntry:\n    await a\nexcept OSError:\n    await a'), ['a 2 again']);
    assert.deepEqual(await found('a = work()\ntry:\n    await work()\n    await a\nexcept OSError:\n    await a'), ['a 2']);
    assert.deepEqual(await found('a = work()\nwhile flag:\n    await a'), ['a 1 again']);
    assert.deepEqual(await found('a = work()\nwhile flag:\n    await a\n    break'), ['a 1']);
    assert.deepEqual(await found('while flag:\n    a = work()\n    await a'), ['a 1']);
  });
});

describe('lazy iteration', () => {
  it('is over what the tables call lazy, unless what opened it blocks already', async () => {
    const asked = await ask('import os\nfrom pathlib import Path\n\n\nasync def main(folder: Path, path):\n    for a in folder.glob("*"): print(a)\n    list(enumerate(os.walk(".")))\n    with open(path) as file:\n        for line in file: print(line)\n    (b for b in folder.iterdir())\n');
    assert.deepEqual([...lazyIterations(asked.facts, asked.resolver)].map(({ name, drain }) => `${name} ${drain === null ? 'loop' : asked.text(drain.node.callee)}`), ['pathlib.Path.glob loop', 'os.walk list']);
  });

  it('is steered by a loop that changes what it was given', async () => {
    const steered = async (line: string): Promise<boolean> => {
      const { facts } = await ask(`import os\n\n\nasync def main():\n    for root, dirs, files in os.walk("."):\n        ${line}\n`);
      const loop = facts.loops[0]?.node;
      return loop?.kind === 'for' && isSteered(loop.iterable, facts);
    };
    assert.deepEqual(await Promise.all(['dirs[:] = []', 'dirs.sort()', 'del dirs[0]', 'print(dirs)', 'found = dirs[:]'].map(steered)), [true, true, true, false, false]);
  });
});

describe('calls that could be in flight together', () => {
  it('run a function that waits and writes nothing, on things of their own', async () => {
    const text = `${header}async def load(name):\n    await asyncio.to_thread(print, name)\n    return name\n\n\nasync def put(name):\n    await asyncio.to_thread(print, name)\n    seen[name] = 1\n\n\nasync def main(names, source, size: int):\n    load(1)\n    put(2)\n    work(3)\n    load(source)\n    load(size)\n    load(f"{names}")\n`;
    const asked = await ask(text);
    const free = (source: string): string | null => { const call = callOf(asked, source); return freeCoroutine(call.node, call, asked.resolver, asked.file.names)?.name ?? null; };
    assert.deepEqual(['load(1)', 'put(2)', 'work(3)'].map(free), ['load', null, null]);
    const shares = (source: string): boolean => { const call = callOf(asked, source); return !sharesNothing(call.node, new Set(['names']), call, asked.resolver); };
    assert.deepEqual(['load(1)', 'load(source)', 'load(size)', 'load(f"{names}")'].map(shares), [false, true, false, false]);
  });

  it('know the names of a target', async () => {
    const { facts } = await ask('for a, (b, *c), d.e in x: pass\n');
    const loop = facts.loops[0]?.node;
    assert.ok(loop?.kind === 'for');
    assert.deepEqual(namesIn(loop.target), ['a', 'b', 'c']);
  });
});
