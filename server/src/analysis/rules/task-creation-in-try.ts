// `try` around the creation of a task: its errors are raised in the task, later, and no handler here sees them.

import type { EditBuilder } from '../edits/builder.ts';
import { addLines, standsAlone } from '../edits/shift-lines.ts';
import { lateErrors, type LateError } from '../facts/late-errors.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'task-creation-in-try',
  aliases: [],
  family: 'tasks',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['except'],

  check({ facts, resolver, isTest, report }) {
    if (isTest) return;
    for (const found of lateErrors(facts, resolver)) {
      const { callee } = found.call.node;
      report({
        at: { start: found.handler.node.start, end: found.handler.node.headerEnd },
        message: 'message',
        args: { name: callee.kind === 'attribute' || callee.kind === 'name' ? callee.name : '' },
        related: [{ at: callee, message: 'created' }],
        fixes: () => [{ title: { key: 'awaitInside' }, safety: 'suggestion', isPreferred: true, build: awaitInside(found) }],
      });
    }
  },
};

/** `await task` as the last thing in the `try`; without a name, the coroutine itself. */
function awaitInside({ call, statement }: LateError): (edit: EditBuilder) => boolean {
  return (edit) => {
    if (!standsAlone(edit, statement)) return false;
    if (statement.kind === 'assign') {
      const [target, ...more] = statement.targets;
      if (target === undefined || more.length > 0 || (target.kind !== 'name' && target.kind !== 'attribute')) return false;
      addLines(edit, statement.end, edit.indentAt(statement.start), [`await ${edit.text(target)}`]);
      return true;
    }
    const coroutine = call.node.args[0]?.value;
    if (coroutine === undefined || edit.text({ start: statement.start, end: coroutine.start }).includes('#') || edit.text({ start: coroutine.end, end: statement.end }).includes('#')) return false;
    edit.replace(statement, `await ${edit.text(coroutine)}`);
    return true;
  };
}
