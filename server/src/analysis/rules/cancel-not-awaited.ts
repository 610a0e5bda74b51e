// `task.cancel()` only asks: without an `await` the cleanup of the task is not over when the code goes on.

import type { EditBuilder } from '../edits/builder.ts';
import { addLines, standsAlone } from '../edits/shift-lines.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { unfinishedCancels, type UnfinishedCancel } from '../facts/unfinished-cancel.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'cancel-not-awaited',
  aliases: [],
  family: 'cancellation',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['cancel'],

  check({ facts, resolver, file, isTest, report }) {
    if (isTest) return;
    for (const found of unfinishedCancels(facts, resolver, file)) {
      report({
        at: found.call.node.callee,
        message: 'message',
        args: { task: found.task, name: nameOf(found.coroutine, file) },
        related: definedAt(found.coroutine, file),
        fixes: () => [{ title: { key: 'awaitEnd' }, safety: 'suggestion', isPreferred: true, build: awaitEnd(found) }],
      });
    }
  },
};

function awaitEnd({ call, statement, task }: UnfinishedCancel): (edit: EditBuilder) => boolean {
  return (edit) => {
    if (!standsAlone(edit, statement.node)) return false;
    addLines(edit, statement.node.end, edit.indentAt(statement.node.start), [`await ${edit.imported('asyncio.gather', call)}(${task}, return_exceptions=True)`]);
    return true;
  };
}
