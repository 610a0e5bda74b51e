// Which rules a unit is shown to: by the words in its text, and by the APIs it calls.

import assert from 'node:assert/strict';
import { FileFacts } from '../../server/src/analysis/facts/file.ts';
import { Knowledge } from '../../server/src/analysis/knowledge/load.ts';
import { files } from '../../server/src/analysis/knowledge/data/index.ts';
import { allRules } from '../../server/src/analysis/rules/index.ts';
import { RulesByWord } from '../../server/src/analysis/rules/by-word.ts';
import type { Rule } from '../../server/src/analysis/rules/rule.ts';
import { syntax } from '../harness/core.ts';

const knowledge = new Knowledge();
const rule = (id: string, more: Partial<Rule>): Rule => ({ id, aliases: [], family: 'tasks', severity: 'warning', fix: 'none', onByDefault: true, ...more });

describe('the rules a unit is shown to', () => {
  const chosen = new RulesByWord([
    rule('any', {}),
    rule('word', { words: ['gather'] }),
    rule('call', { words: ['('] }),
    rule('gather', { words: ['('], calls: ['asyncio.gather'] }),
    rule('task', { words: ['('], calls: ['startsTask', 'builtins.nothing'] }),
    rule('task in a loop', { words: ['for'], calls: ['startsTask'] }),
    rule('decorator', { words: ['@'] }),
    rule('unawaited', { words: ['('], calls: ['unawaited coroutine'] }),
    rule('mention', { words: ['('], mentions: ['together', 'other'] }),
    rule('no mention', { mentions: ['other'] }),
  ]);
  const cases: readonly (readonly [text: string, ids: readonly string[]])[] = [
    ['x = 1\n', ['any']],
    ['def f():\n    return g()\n', ['any', 'call', 'mention']],
    ['async def f():\n    await asyncio.gather(a())\n', ['any', 'word', 'call', 'gather', 'mention']],
    ['async def f():\n    await together(a())\n', ['any', 'call', 'gather', 'mention']],
    ['async def f():\n    t = asyncio.create_task(a())\n', ['any', 'call', 'task', 'mention']],
    ['async def f():\n    for x in y: group.create_task(a(x))\n', ['any', 'call', 'mention']],
    ['async def f():\n    async with asyncio.TaskGroup() as group:\n        for x in y: group.create_task(a(x))\n', ['any', 'call', 'task', 'task in a loop', 'mention']],
    ['async def f():\n    x = await work()\n', ['any', 'call', 'mention']],
    ['async def f():\n    x = work()\n', ['any', 'call', 'unawaited', 'mention']],
    ['def f():\n    return g(work())\n', ['any', 'call', 'unawaited', 'mention']],
    ['@cache\ndef f(): ...\n', ['any', 'call', 'decorator', 'mention']],
    ['x = other\n', ['any', 'no mention']],
    ['async def f():\n    # gather\n    pass\n', ['any', 'word', 'call', 'mention']],
  ];
  for (const [text, ids] of cases) {
    it(`${JSON.stringify(text)}: ${ids.join(', ')}`, async () => {
      const file = new FileFacts(await syntax(), knowledge, `import asyncio\nfrom asyncio import gather as together\n\n\nasync def work(): ...\n\n\n${text}`);
      file.settle();
      const slot = file.slots.at(-1);
      assert.ok(slot);
      assert.deepEqual(chosen.in(slot.text, slot.facts, file.names.resolver(slot), file.names).map((index) => chosen.rules[index]?.id), ids);
    });
  }

  it('want calls of APIs that the tables have, or facts that they tell of some', () => {
    const told = new Set(files.flatMap(({ packages }) => Object.values(packages).flatMap((table) => (typeof table === 'string' ? [] : Object.values(table).flatMap((api) => Object.keys(api))))));
    for (const { id, calls } of allRules) {
      for (const wanted of calls ?? []) assert.ok(wanted.startsWith('unawaited ') || (wanted.includes('.') ? knowledge.api(wanted) !== undefined : told.has(wanted)), `${id}: ${wanted}`);
    }
  });
});
