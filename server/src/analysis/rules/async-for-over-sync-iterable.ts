// `async for` loops over something that has no asynchronous iterator: TypeError before the first item.

import { expectsFailure } from '../facts/awaiting.ts';
import { catches } from '../facts/handlers.ts';
import { iterationOf } from '../facts/protocols.ts';
import { nearestName } from '../facts/describe.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'async-for-over-sync-iterable',
  aliases: ['E1133', 'not-an-iterable', 'not-iterable', 'reportGeneralTypeIssues', 'attr-defined'],
  family: 'syntax',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['async'],

  check(unit) {
    const { facts, report, text } = unit;
    for (const loop of facts.suspensions) {
      if (loop.form !== 'async-for' && loop.form !== 'async-comprehension') continue;
      if (iterationOf(loop.value, loop, unit) !== 'sync' || expectsFailure(facts, loop) || catches(facts, loop, /^TypeError$/)) continue;
      const keyword = /^async\s+for/.exec(text(loop))?.[0];
      if (keyword === undefined) continue;
      report({
        at: { start: loop.start, end: loop.start + keyword.length },
        message: 'message',
        args: { name: nearestName(loop.value) },
        fixes: () => [{ title: { key: 'dropAsync' }, safety: 'safe', build: (edit) => edit.replace({ start: loop.start, end: loop.start + keyword.length }, 'for') }],
      });
    }
  },
};
