// `except Exception` behind `task.cancel()`: the CancelledError of the task is none, and goes on to the caller.

import type { EditBuilder } from '../edits/builder.ts';
import { caughtTypes } from '../facts/cancellation.ts';
import { escapingChildren, type EscapingChild } from '../facts/cancelled-children.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'except-misses-cancellation',
  aliases: [],
  family: 'cancellation',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['cancel'],

  check({ facts, resolver, file, isTest, text, report }) {
    for (const found of escapingChildren(facts, resolver, file)) {
      const { guard, wait, cancel } = found;
      report({
        at: guard.kind === 'handler' ? { start: guard.handler.node.start, end: guard.handler.node.headerEnd } : guard.suppression.context,
        message: 'message',
        args: { task: text(wait.value) },
        severity: loweredInTests('warning', isTest),
        related: [{ at: cancel.node, message: 'cancelled' }],
        fixes: () => [{ title: { key: 'catchToo' }, safety: 'suggestion', isPreferred: true, build: catchToo(found) }],
      });
    }
  },
};

function catchToo({ guard, wait }: EscapingChild): (edit: EditBuilder) => boolean {
  return (edit) => {
    const added = edit.imported('asyncio.CancelledError', wait);
    if (guard.kind === 'suppress') {
      const [first] = guard.suppression.context.args;
      if (first === undefined) return false;
      edit.insert(first.start, `${added}, `);
      return true;
    }
    const { types } = guard.handler.node;
    const first = types === null ? undefined : caughtTypes(types)[0];
    if (types === null || first === undefined) return false;
    if (types.kind === 'tuple') edit.insert(first.start, `${added}, `);
    else edit.replace(types, `(${added}, ${edit.text(types)})`);
    return true;
  };
}
