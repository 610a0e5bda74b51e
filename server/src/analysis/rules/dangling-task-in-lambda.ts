// A callback creates a task and the loop drops it: the task may be collected before it ends.

import { keepInFunction } from '../edits/named-callback.ts';
import { callbackTasks } from '../facts/callback-tasks.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'dangling-task-in-lambda',
  aliases: [],
  family: 'tasks',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,
  words: ['add_signal_handler', 'add_done_callback', 'add_reader', 'add_writer', 'call_soon', 'call_soon_threadsafe', 'call_later', 'call_at', 'set_exception_handler'],

  check({ facts, resolver, isTest, report }) {
    for (const found of callbackTasks(facts, resolver)) {
      const { callee } = found.registers.node;
      report({
        at: found.at,
        message: 'message',
        args: { registers: callee.kind === 'attribute' || callee.kind === 'name' ? callee.name : '' },
        severity: loweredInTests('warning', isTest),
        fixes: () => [{ title: { key: 'keepInFunction' }, safety: 'safe', build: keepInFunction(found) }],
      });
    }
  },
};
