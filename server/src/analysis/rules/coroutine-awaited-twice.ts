// The same coroutine object is run a second time: a coroutine runs once.

import { expectsFailure } from '../facts/awaiting.ts';
import { nameOf } from '../facts/describe.ts';
import { catches } from '../facts/handlers.ts';
import { isRun, localCoroutines, runsAgain } from '../facts/local-coroutines.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-awaited-twice',
  aliases: [],
  family: 'await',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['await'],
  calls: ['unawaited coroutine'],

  check({ facts, resolver, file, text, report }) {
    for (const { call, coroutine, target, batch, reads } of localCoroutines(facts, resolver)) {
      if (batch !== null) continue;
      const runs = reads.filter((read) => isRun(read, facts, resolver));
      const again = runs.map((run, index) => ({ run, next: runsAgain(run, runs.slice(index + 1), call, facts) })).find(({ next }) => next !== null);
      if (again === undefined || again.next === null || expectsFailure(facts, again.next) || catches(facts, again.next, /^RuntimeError$/)) continue;
      const { run, next } = again;
      report({
        at: { start: next.start, end: next.end },
        message: next === run ? 'loop' : 'message',
        args: { variable: target.name, name: nameOf(coroutine.by, file) },
        related: next === run ? [{ at: target, message: 'common.createdHere', args: { name: target.name } }] : [{ at: { start: run.start, end: run.end }, message: 'first', args: { variable: target.name } }],
        fixes: () => [{
          title: { key: 'makeTask' },
          safety: 'suggestion',
          build: (edit) => edit.replace(call.node, `${edit.imported('asyncio', call)}.create_task(${text(call.node)})`),
        }],
      });
    }
  },
};
