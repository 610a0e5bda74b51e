// Loops that code makes for itself, groups, mentions of APIs, and how an API stands in the target versions.

import assert from 'node:assert/strict';
import { apiUses } from '../../server/src/analysis/facts/api-uses.ts';
import { usesAfterClose } from '../../server/src/analysis/facts/closed-loop.ts';
import { coroutinesIn, shapeOf } from '../../server/src/analysis/facts/collected.ts';
import { FileFacts } from '../../server/src/analysis/facts/file.ts';
import { groupsOf, runsThrough } from '../../server/src/analysis/facts/groups.ts';
import { onlyRun, ownLoop } from '../../server/src/analysis/facts/own-loop.ts';
import { firstWithout, isTooNew, standingOf } from '../../server/src/analysis/facts/versions.ts';
import type { Slot } from '../../server/src/analysis/facts/slot.ts';
import { Knowledge } from '../../server/src/analysis/knowledge/load.ts';
import { PythonTarget } from '../../server/src/analysis/python-version.ts';
import { syntax } from '../harness/core.ts';

const knowledge = new Knowledge();

async function fileOf(...lines: string[]): Promise<FileFacts> {
  return new FileFacts(await syntax(), knowledge, `import asyncio\nfrom asyncio import run as start\n\n${lines.join('\n')}\n`);
}

function last(file: FileFacts): Slot {
  const slot = file.slots.at(-1);
  assert.ok(slot);
  return slot;
}

describe('how an API stands', () => {
  const of = (min: [number, number], max: [number, number] | null = null): PythonTarget => new PythonTarget({ min, max });
  const old = { deprecated: '3.8', until: '3.10' };

  it('depends on all target versions', () => {
    assert.equal(standingOf(old, of([3, 11])), 'gone');
    assert.equal(standingOf(old, of([3, 9])), 'going');
    assert.equal(standingOf(old, of([3, 8], [3, 10])), 'deprecated');
    assert.equal(standingOf(old, of([3, 7], [3, 10])), 'ageing');
    assert.equal(standingOf(old, of([3, 7], [3, 7])), 'fine');
    assert.equal(standingOf({}, of([3, 7])), 'fine');
    assert.equal(firstWithout('3.9'), '3.10');
  });

  it('is too new only for versions the project names', () => {
    assert.equal(isTooNew({ since: '3.11' }, of([3, 10])), true);
    assert.equal(isTooNew({ since: '3.11' }, of([3, 11])), false);
    assert.equal(isTooNew({ since: '3.11' }, new PythonTarget('all')), false);
    assert.equal(isTooNew({}, of([3, 7])), false);
  });
});

describe('mentions of APIs', () => {
  it('are found under every name, as the longest chain that is wanted', async () => {
    const file = await fileOf('def f():', '    asyncio.run(start, asyncio.Task.all_tasks().x)');
    const slot = last(file);
    const found = [...apiUses(slot.facts, file.names.resolver(slot), (name) => name === 'asyncio.run' || name === 'asyncio.Task.all_tasks')];
    assert.deepEqual(found.map(({ name, use }) => `${name} ${use.kind}`), ['asyncio.run callee', 'asyncio.run argument', 'asyncio.Task.all_tasks callee']);
  });
});

describe('a loop of one\'s own', () => {
  const loopIn = async (...lines: string[]): Promise<{ methods: (string | null)[]; once: boolean } | null> => {
    const file = await fileOf('async def work(): pass', '', ...lines);
    const slot = file.slots.find(({ text }) => text.includes('new_event_loop'));
    assert.ok(slot);
    const resolver = file.names.resolver(slot);
    const found = slot.facts.calls.map((call) => ownLoop(call, slot, file.names, resolver)).find((loop) => loop !== null);
    return found === undefined || found === null ? null : { methods: found.uses.map(({ method }) => method), once: onlyRun(found, file.names) !== null };
  };

  it('is followed in a function and across the statements of a module', async () => {
    const expected = { methods: ['run_until_complete', 'close'], once: true };
    assert.deepEqual(await loopIn('def f():', '    loop = asyncio.new_event_loop()', '    loop.run_until_complete(work())', '    loop.close()'), expected);
    assert.deepEqual(await loopIn('loop = asyncio.new_event_loop()', 'loop.run_until_complete(work())', 'loop.close()'), expected);
  });

  it('is not followed where something else binds the name or an attribute holds it', async () => {
    assert.equal(await loopIn('loop = asyncio.new_event_loop()', 'loop = other()'), null);
    assert.equal(await loopIn('def f(self):', '    self.loop = asyncio.new_event_loop()'), null);
  });

  it('runs once only in straight code, before it ends', async () => {
    assert.equal((await loopIn('def f():', '    loop = asyncio.new_event_loop()', '    for x in y:', '        loop.run_until_complete(work())'))?.once, false);
    assert.equal((await loopIn('def f():', '    loop = asyncio.new_event_loop()', '    loop.close()', '    loop.run_until_complete(work())'))?.once, false);
    assert.equal((await loopIn('def f():', '    loop = asyncio.new_event_loop()', '    g(loop)', '    loop.run_until_complete(work())'))?.once, false);
  });

  it('is closed where a statement that always runs before has closed it', async () => {
    const file = await fileOf('def f(loop: asyncio.AbstractEventLoop, x):', '    if x:', '        loop.close()', '    loop.call_soon(a)', '    loop.close()', '    loop.call_soon(b)', '    loop.time()');
    const slot = last(file);
    const resolver = file.names.resolver(slot);
    assert.deepEqual(slot.facts.calls.map((call) => usesAfterClose(call, slot, file.names, resolver) !== null), [false, false, false, true, false]);
  });
});

describe('groups and collections', () => {
  it('know what is started in them, and whether it had a chance to run', async () => {
    const file = await fileOf('async def f(work):', '    async with asyncio.TaskGroup() as tg:', '        tg.create_task(work())', '        await work()', '        g = lambda: tg.create_task(work())', '    tg.create_task(work())');
    const slot = last(file);
    const [group, ...more] = groupsOf(slot.facts, file.names.resolver(slot));
    assert.ok(group);
    assert.equal(more.length, 0);
    assert.equal(group.starts.length, 1);
    const [start] = group.starts;
    assert.ok(start);
    assert.equal(runsThrough(slot.facts, start, start.node.end, group.fact.node.end), false);
    assert.equal(runsThrough(slot.facts, start, group.fact.node.body.start, start.node.end), true);
  });

  it('tell coroutines and shapes where they are certain', async () => {
    const file = await fileOf('async def f(): pass', '', 'def g(xs, unknown):', '    a = [f(), unknown()]', '    h(a)', '    b = [f()]', '    b.append(1)', '    h(b)', '    h({f() for x in xs})', '    h(xs)');
    const slot = last(file);
    const resolver = file.names.resolver(slot);
    const found = slot.facts.calls.filter(({ node }) => node.callee.kind === 'name' && node.callee.name === 'h').map((call) => {
      const value = call.node.args[0]?.value;
      assert.ok(value);
      return `${coroutinesIn(value, call, slot.facts, resolver).length} ${shapeOf(value, call, resolver)}`;
    });
    assert.deepEqual(found, ['1 list', '0 list', '1 set', '0 null']);
  });
});
