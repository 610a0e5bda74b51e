// `asyncio.wait` is given coroutines: it takes only tasks and futures since Python 3.11 and raises TypeError.

import { wrapInTasks } from '../edits/wrap-in-tasks.ts';
import { isMeantToFail } from '../facts/expected.ts';
import { coroutinesIn } from '../facts/collected.ts';
import { runsOnLoop } from '../facts/event-loop.ts';
import { mindsVersions } from '../facts/versions.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'wait-with-coroutines',
  aliases: ['asyncio-wait-bare-coroutine', 'reportArgumentType', 'arg-type'],
  family: 'event-loop',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  words: ['('],
  calls: ['asyncio.wait'],
  check({ facts, resolver, file, slot, python, topLevelAwait, report }) {
    // Deprecated since 3.8, but it worked.
    if (!python.reaches('3.11')) return;
    for (const call of facts.calls) {
      if (resolver.apiName(resolver.callee(call)) !== 'asyncio.wait') continue;
      const first = call.node.args[0];
      if (first === undefined || (first.form !== 'positional' && first.keyword !== 'fs')) continue;
      const coroutines = coroutinesIn(first.value, call, facts, resolver);
      if (coroutines.length === 0 || isMeantToFail(call, facts) || mindsVersions(file, slot, call)) continue;
      for (const { node } of coroutines) {
        report({
          at: { start: node.start, end: node.end },
          message: 'message',
          severity: python.has('3.11') ? 'error' : 'warning',
          // All at once: one task among coroutines would not help.
          fixes: () => runsOnLoop(facts, call, topLevelAwait) ? [{ title: { key: 'createTasks' }, safety: 'safe', build: wrapInTasks(coroutines) }] : [],
        });
      }
    }
  },
};
