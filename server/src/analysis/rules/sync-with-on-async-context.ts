// `with` enters a context manager that only has `__aenter__`: the statement raises before its block.

import { canAwait } from '../edits/make-async.ts';
import { expectsFailure } from '../facts/awaiting.ts';
import { nearestName } from '../facts/describe.ts';
import { catches } from '../facts/handlers.ts';
import { contextOf } from '../facts/protocols.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'sync-with-on-async-context',
  aliases: ['E1145', 'S7515', 'bad-context-manager', 'invalid-context-manager', 'reportGeneralTypeIssues', 'attr-defined'],
  family: 'syntax',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['with'],

  check(unit) {
    const { facts, report } = unit;
    for (const found of facts.withs) {
      if (found.node.async) continue;
      const kinds = found.node.items.map((item) => contextOf(item.context, found, unit));
      const wrong = found.node.items[kinds.indexOf('async')];
      if (wrong === undefined || expectsFailure(facts, found) || catches(facts, found, /^(TypeError|AttributeError)$/)) continue;
      report({
        at: { start: found.node.start, end: found.node.start + 'with'.length },
        message: 'message',
        args: { name: nearestName(wrong.context) },
        fixes: () => kinds.every((kind) => kind === 'async') && canAwait(unit, found)
          ? [{ title: { key: 'enterAsync' }, safety: 'safe', build: (edit) => edit.insert(found.node.start, 'async ') }] : [],
      });
    }
  },
};
