// A task is made only to be awaited on the spot: nothing else runs in between, so the coroutine could be awaited itself.

import { needsParentheses } from '../edits/await.ts';
import { isOnLoop } from '../facts/context.ts';
import { onlyTaskOf } from '../facts/tasks.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'await-created-task-at-once',
  aliases: ['task-awaited-at-once'],
  family: 'tasks',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['create_task', 'ensure_future', 'Task'],
  calls: ['startsTask'],

  check({ facts, resolver, isTest, text, report }) {
    // A test may want to see how the task behaves.
    if (isTest) return;
    for (const call of facts.calls) {
      if (call.use.kind !== 'awaited' || !isOnLoop(facts, call)) continue;
      const coroutine = onlyTaskOf(call, facts, resolver);
      if (coroutine === null) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: callee.kind === 'attribute' || callee.kind === 'name' ? callee.name : '' },
        fixes: () => [{ title: { key: 'awaitIt' }, safety: 'suggestion', isPreferred: true, build: (edit) => {
          const written = text(call.node);
          if (written.includes('#') || needsParentheses(call.use)) return false;
          edit.replace(call.node, text(coroutine));
          return true;
        } }],
      });
    }
  },
};
