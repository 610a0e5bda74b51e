// A task gets a name that is never read, in a function that ends without waiting: it is as lost as without a name.

import { keepTask } from '../edits/keep-task.ts';
import { isInside, ownerFunction } from '../facts/context.ts';
import { expectsError } from '../facts/event-loop.ts';
import { onlyBinding, readsWithin } from '../facts/local-names.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'dangling-task-local',
  aliases: ['RUF006'],
  family: 'tasks',
  severity: 'information',
  fix: 'safe',
  onByDefault: true,
  words: ['create_task', 'ensure_future', 'Task'],
  calls: ['startsTask'],

  check({ facts, resolver, isTest, text, report }) {
    if (isTest) return;
    for (const call of facts.calls) {
      if (call.use.kind !== 'assigned') continue;
      const [target, ...more] = call.use.node.targets;
      const owner = ownerFunction(facts, call);
      const name = resolver.apiName(resolver.callee(call));
      // `_` is the business of dangling-task.
      if (owner === null || name === null || target?.kind !== 'name' || target.name === '_' || more.length > 0 || resolver.knowledge.api(name)?.startsTask !== 'weak') continue;
      const made = call.node.args[0];
      const value = made === undefined ? null : resolver.meaning(made.value, call);
      // `ensure_future` gives an existing future back as it is.
      if (made?.value.kind !== 'call' || (value?.kind === 'awaitable' && value.sort !== 'coroutine') || expectsError(facts, call)) continue;
      if (onlyBinding(facts, owner, target.name) === null || readsWithin(facts, owner, target.name).length > 0) continue;
      if (owner.generator || isInside(facts, call, ['for', 'async-for', 'while']) || facts.suspensions.some((found) => found.start > call.node.end && ownerFunction(facts, found) === owner)) continue;
      const statement = facts.statements[call.statement]?.node;
      report({
        at: { start: target.start, end: target.end },
        message: 'message',
        args: { name: target.name },
        fixes: () => (statement === undefined || call.use.kind !== 'assigned' || call.use.node.annotation !== null ? [] : [{ title: { key: 'keepTask' }, safety: 'safe', build: (edit) => keepTask(edit, statement, text(call.node), call) }]),
      });
    }
  },
};
