// Keyword arguments meant for a function that a loop is to call: the loop's own method does not take them and raises TypeError.

import { partialCallable } from '../edits/partial-callable.ts';
import { isMeantToFail } from '../facts/expected.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'executor-kwargs',
  aliases: ['reportCallIssue', 'call-arg'],
  family: 'event-loop',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['run_in_executor', 'call_soon', 'call_soon_threadsafe', 'call_later', 'call_at', 'add_reader', 'add_writer', 'add_signal_handler'],

  check({ facts, resolver, isTest, report }) {
    for (const call of facts.calls) {
      const wrong = call.node.args.filter(({ form }) => form === 'keyword');
      if (wrong.length === 0) continue;
      const callee = resolver.callee(call);
      const api = callee.kind === 'method' ? resolver.knowledge.api(callee.name) : undefined;
      const { keywords, offload } = api ?? {};
      if (callee.kind !== 'method' || keywords === undefined || offload === undefined) continue;
      const extra = wrong.filter(({ keyword }) => keyword !== null && !keywords.includes(keyword));
      const [first] = extra;
      if (first === undefined || isMeantToFail(call, facts)) continue;
      report({
        at: { start: first.start, end: first.end },
        message: 'message',
        args: { name: callee.name.slice(callee.name.lastIndexOf('.') + 1), keyword: first.keyword ?? '' },
        severity: loweredInTests('error', isTest),
        fixes: () => [{ title: { key: 'usePartial' }, safety: 'safe', build: partialCallable(call, offload.callable, extra) }],
      });
    }
  },
};
