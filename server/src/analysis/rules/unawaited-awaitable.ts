// The future of a call is dropped, so that nobody waits for the work and sees its errors, or taken for the result.

import { awaitFixes } from '../edits/make-async.ts';
import { expectsFailure, isDropped } from '../facts/awaiting.ts';
import { takenForResult } from '../facts/future-use.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'unawaited-awaitable',
  aliases: ['unused-awaitable'],
  family: 'await',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  // Handing work to a thread and going on is often meant: both cases found in real programs were.
  parts: { 'unawaited-future': { aliases: [], onByDefault: true }, 'unawaited-executor-job': { aliases: [], onByDefault: false } },

  words: ['('],
  calls: ['unawaited future'],
  check(unit) {
    const { facts, resolver, isTest, report } = unit;
    for (const call of facts.calls) {
      const use = takenForResult(call, facts, resolver);
      if (use !== null) {
        report({
          at: { start: call.node.callee.start, end: call.node.callee.end },
          part: 'unawaited-future',
          message: 'asResult',
          args: { name: resolver.apiName(resolver.callee(call)) ?? '' },
          severity: loweredInTests(use === 'fails' ? 'error' : 'warning', isTest),
          fixes: () => awaitFixes(unit, call.node, call, call.use),
        });
        continue;
      }
      if (!isDropped(call.use)) continue;
      const result = resolver.result(call);
      const name = result.kind === 'awaitable' && result.sort === 'future' ? resolver.apiName(resolver.callee(call)) : null;
      const api = name === null ? undefined : resolver.knowledge.api(name);
      // A class of its own, `Future()`, is not work in progress.
      if (name === null || api === undefined || api.kind === 'class' || expectsFailure(facts, call)) continue;
      // Work in a thread or in a driver goes on whether or not somebody waits for it.
      const elsewhere = api.takesAwaitable === undefined;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        part: api.offload === undefined ? 'unawaited-future' : 'unawaited-executor-job',
        message: elsewhere ? 'elsewhere' : 'message',
        args: { name },
        severity: loweredInTests(elsewhere ? 'hint' : 'warning', isTest),
        fixes: () => awaitFixes(unit, call.node, call, call.use, 'suggestion'),
      });
    }
  },
};
