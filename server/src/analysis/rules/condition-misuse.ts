// A condition is used without its lock, which fails, or its wait is taken for proof that the condition holds.

import { enterAroundStatement } from '../edits/enter-around.ts';
import { conditionMisuse } from '../facts/conditions.ts';
import { expectsRuntimeError } from '../facts/event-loop.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'condition-misuse',
  aliases: ['condition-not-held'],
  family: 'synchronization',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['notify', 'notify_all', 'wait', 'wait_for'],

  check({ facts, resolver, slot, file, isTest, text, report }) {
    for (const call of facts.calls) {
      const found = conditionMisuse(call, slot, resolver, file);
      if (found === null || expectsRuntimeError(facts, call, resolver)) continue;
      const { callee } = call.node;
      const held = found.kind === 'no-predicate';
      if (held && isTest) continue;
      report({
        at: { start: callee.start, end: callee.end },
        message: held ? 'noPredicate' : 'notHeld',
        args: { name: text(found.condition), method: callee.kind === 'attribute' ? callee.name : '' },
        severity: held ? 'hint' : loweredInTests('warning', isTest),
        // A lone `wait` under the lock is the other half of the mistake.
        fixes: () => callee.kind === 'attribute' && callee.name === 'wait' ? [] : [{ title: { key: 'enter', args: { name: text(found.condition) } }, safety: 'suggestion', isPreferred: true, build: (edit) => enterAroundStatement(edit, call, text(found.condition)) }],
      });
    }
  },
};
