// `run_coroutine_threadsafe` gives a future for the result and the error; dropped, the error is seen by nobody.

import { standsAlone } from '../edits/shift-lines.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { mayFail } from '../facts/gathered.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'threadsafe-future-dropped',
  aliases: ['discarded-future'],
  family: 'tasks',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['run_coroutine_threadsafe'],

  check({ facts, resolver, file, isTest, report }) {
    if (isTest) return;
    for (const call of facts.calls) {
      const name = resolver.apiName(resolver.callee(call));
      const work = call.node.args[0]?.value;
      if (name !== 'asyncio.run_coroutine_threadsafe' || call.use.kind !== 'discarded' || work?.kind !== 'call') continue;
      const called = resolver.meaning(work.callee, call);
      // A coroutine that handles its errors itself loses none.
      if (called.kind !== 'function' || !mayFail(called.key, file)) continue;
      const statement = facts.statements[call.statement]?.node;
      report({
        at: call.node.callee,
        message: 'message',
        args: { work: nameOf(called.key, file) },
        related: definedAt(called.key, file),
        fixes: () => (statement?.kind !== 'expression' || statement.value !== call.node ? [] : [{
          title: { key: 'logError' },
          safety: 'suggestion',
          isPreferred: true,
          build: (edit) => standsAlone(edit, statement) && (edit.insert(call.node.end, '.add_done_callback(lambda future: future.result())'), true),
        }]),
      });
    }
  },
};
