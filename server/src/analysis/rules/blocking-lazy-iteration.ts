// A plain loop in a coroutine over something that reads, lists or receives its items one by one: each step blocks the event loop.

import { offloadCall, threadCall } from '../edits/offload.ts';
import { holdsThreadLock, runsBeforeOthers } from '../facts/context.ts';
import { isSteered, lazyIterations, type LazyIteration } from '../facts/lazy-iteration.ts';
import type { Severity } from '../model.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'blocking-lazy-iteration',
  aliases: [],
  family: 'blocking',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['async'],

  check(unit) {
    const { facts, resolver, isTest, blocking, report } = unit;
    for (const found of lazyIterations(facts, resolver)) {
      // A test looks into its own folder as it likes.
      if (blocking.isAllowed(found.name) || (isTest && found.blocking.cost !== 'wait')) continue;
      const { iterable, place } = found;
      const early = runsBeforeOthers(facts, { ...place, node: iterable }, resolver);
      report({
        at: iterable.kind === 'call' ? { start: iterable.callee.start, end: iterable.callee.end } : { start: iterable.start, end: iterable.end },
        message: found.blocking.cost === 'wait' ? 'wait' : 'data',
        args: { name: found.name },
        severity: loweredInTests(severityOf(found), isTest || early),
        fixes: () => fixesFor(unit, found),
      });
    }
  },
};

function severityOf({ blocking }: LazyIteration): Severity {
  return blocking.cost === 'wait' ? 'warning' : 'information';
}

/** All items at once in a thread; not where they never end, belong to one thread, or depend on what the loop does. */
function fixesFor({ facts, resolver, python, text }: UnitUnderCheck, { blocking, iterable, place, drain }: LazyIteration): readonly FixPlan[] {
  if (blocking.cost === 'wait' || blocking.offload === false || !python.has('3.9') || holdsThreadLock(facts, place, resolver) || isSteered(iterable, facts)) return [];
  return [{
    title: { key: 'listInThread' },
    safety: 'suggestion',
    build: (edit) => {
      if (drain !== null) return offloadCall(edit, drain, false);
      edit.replace(iterable, `await ${threadCall(edit, 'list', [text(iterable)], false, place)}`);
      return true;
    },
  }];
}
