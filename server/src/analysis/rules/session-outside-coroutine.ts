// An object that needs a running loop is made where none can be running.

import { isOnLoop } from '../facts/context.ts';
import { hasNoLoop, expectsRuntimeError } from '../facts/event-loop.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'session-outside-coroutine',
  aliases: ['client-session-outside-loop'],
  family: 'resources',
  severity: 'warning',
  fix: 'none',
  onByDefault: true,

  words: ['('],
  calls: ['madeOnLoop'],
  check({ facts, resolver, slot, isTest, topLevelAwait, report }) {
    for (const call of facts.calls) {
      if (isOnLoop(facts, call)) continue;
      const made = resolver.callee(call);
      if (made.kind !== 'api' || resolver.knowledge.api(made.name)?.madeOnLoop !== true) continue;
      // Old code hands the loop over, and versions of that time take it.
      if (call.node.args.some(({ keyword, form }) => keyword === 'loop' || form === 'double-star')) continue;
      if (!hasNoLoop(call, slot, isTest, topLevelAwait) || expectsRuntimeError(facts, call, resolver)) continue;
      const { callee } = call.node;
      report({ at: { start: callee.start, end: callee.end }, message: 'message', args: { name: made.name }, severity: loweredInTests('warning', isTest) });
    }
  },
};
