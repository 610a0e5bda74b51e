// Where `await` may stand, and which coroutines nobody runs. The judge of the first is Python itself: `ast.PyCF_ALLOW_TOP_LEVEL_AWAIT` off.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { groundOf, isDropped, expectsFailure } from '../../server/src/analysis/facts/awaiting.ts';
import { catches } from '../../server/src/analysis/facts/handlers.ts';
import { extractFacts } from '../../server/src/analysis/facts/extract.ts';
import type { UnitFacts } from '../../server/src/analysis/facts/types.ts';
import { syntax } from '../harness/core.ts';

async function factsOf(...lines: string[]): Promise<UnitFacts> {
  return extractFacts((await syntax()).parse('', `${lines.join('\n')}\n`, ''));
}

async function grounds(...lines: string[]): Promise<string[]> {
  const facts = await factsOf(...lines);
  return facts.suspensions.map((suspension) => groundOf(facts, suspension, null).kind);
}

const legal = ['coroutine', 'generator-expression'];

const cases: readonly string[][] = [
  ['def f():', '    return (await x for x in y)'],
  ['def f():', '    return (x async for x in y)'],
  ['def f():', '    return (x for x in await y)'],
  ['def f():', '    return (x for y in z for x in await y)'],
  ['def f():', '    return (x for x in y if await x)'],
  ['def f():', '    return [await x for x in y]'],
  ['def f():', '    return {x async for x in y}'],
  ['def f():', '    return [(await x for x in y) for y in z]'],
  ['def f():', '    return (lambda: await x for x in y)'],
  ['def f():', '    return f"{await x}"'],
  ['g = (await x for x in y)'],
  ['g = [await x for x in y]'],
  ['g = lambda: (x async for x in y)'],
  ['class A:', '    g = (x async for x in y)'],
  ['class A:', '    g = await x'],
  ['async def f():', '    return [[await x for x in y] for y in z]'],
  ['async def f():', '    return lambda: await x'],
  ['async def f():', '    return lambda a=await x: a'],
  ['async def f():', '    class A:', '        g = await x'],
  ['async def f():', '    class A(await x): pass'],
  ['async def f():', '    def g(a=await x): pass'],
  ['async def f():', '    @(await x)', '    def g(): pass'],
  ['async def f():', '    def g(): await x'],
  ['async def f():', '    async for x in await y: pass'],
  ['async with x: pass'],
];

describe('the ground an await stands on', () => {
  it('is legal exactly where Python compiles it', async () => {
    const program = 'import json, sys\ndef ok(code):\n    try: compile(code, "x", "exec")\n    except SyntaxError: return False\n    return True\njson.dump([ok(code) for code in json.load(sys.stdin)], sys.stdout)';
    const answers = JSON.parse(execFileSync(process.platform === 'win32' ? 'python' : 'python3', ['-c', program], { input: JSON.stringify(cases.map((lines) => `${lines.join('\n')}\n`)), encoding: 'utf8' })) as boolean[];
    for (const [index, lines] of cases.entries()) {
      const found = await grounds(...lines);
      assert.notEqual(found.length, 0, lines.join('\n'));
      assert.equal(found.every((kind) => legal.includes(kind)), answers[index], `${lines.join('\n')}: ${found.join()}`);
    }
  });

  it('counts the comprehensions in between', async () => {
    const facts = await factsOf('async def f():', '    return [[await x for x in y] for y in z]');
    assert.deepEqual(facts.suspensions.map((found) => groundOf(facts, found, null)), [{ kind: 'coroutine', nesting: 2 }]);
  });

  it('is a class body where the unit stands in one', async () => {
    const facts = await factsOf('x = await y');
    assert.deepEqual(facts.suspensions.map((found) => groundOf(facts, found, 'Shop').kind), ['class']);
  });
});

describe('what becomes of a value', () => {
  it('is nothing where a list of it is dropped', async () => {
    const facts = await factsOf('a()', '[b() for x in y]', '(c(), d())', 'x = [e()]', 'print(f())', '(g := h())');
    const dropped = facts.calls.filter((call) => isDropped(call.use)).map((call) => (call.node.callee.kind === 'name' ? call.node.callee.name : ''));
    assert.deepEqual(dropped, ['a', 'b', 'c', 'd', 'print']);
  });

  it('may be meant to fail', async () => {
    const facts = await factsOf('with raises(TypeError):', '    a()', 'with self.assertRaisesRegex(E, "x"):', '    b()', 'with lock:', '    c()');
    assert.deepEqual(facts.calls.filter((call) => expectsFailure(facts, call)).length, 2);
  });

  it('may be guarded by a handler, in the `try` block only', async () => {
    const facts = await factsOf('try:', '    a()', 'except (KeyError, asyncio.TimeoutError):', '    b()', 'else:', '    c()');
    const guarded = facts.calls.filter((call) => catches(facts, call, /^TimeoutError$/));
    assert.deepEqual(guarded.map((call) => call.node.start), [9]);
  });
});
