// `async with` enters a context manager that has no `__aenter__`: the statement raises before its block.

import { expectsFailure } from '../facts/awaiting.ts';
import { nearestName } from '../facts/describe.ts';
import { catches } from '../facts/handlers.ts';
import { contextOf } from '../facts/protocols.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';
import type { WithFact } from '../facts/types.ts';

export const rule: Rule = {
  id: 'async-with-on-sync-context',
  aliases: ['E1701', 'not-async-context-manager', 'bad-context-manager', 'invalid-context-manager', 'reportGeneralTypeIssues', 'attr-defined'],
  family: 'syntax',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['async'],

  check(unit) {
    const { facts, report, text } = unit;
    for (const found of facts.withs) {
      if (!found.node.async) continue;
      const kinds = found.node.items.map((item) => contextOf(item.context, found, unit));
      const wrong = found.node.items[kinds.indexOf('sync')];
      if (wrong === undefined || expectsFailure(facts, found) || catches(facts, found, /^(TypeError|AttributeError)$/)) continue;
      const keyword = { start: found.node.start, end: found.node.start + (/^async\s+with/.exec(text(found.node))?.[0].length ?? 5) };
      report({
        at: keyword,
        message: 'message',
        args: { name: nearestName(wrong.context) },
        // Entering a thread's lock or a file on the loop would only trade this mistake for a blocking call.
        fixes: () => kinds.every((kind) => kind === 'sync') && ownToFile(found, unit) ? [{ title: { key: 'enter' }, safety: 'safe', build: (edit) => edit.replace(keyword, 'with') }] : [],
      });
    }
  },
};

function ownToFile({ node, ...place }: WithFact, { resolver }: UnitUnderCheck): boolean {
  return node.items.every(({ context }) => resolver.meaning(context, place).kind === 'object' || (context.kind === 'call' && resolver.meaning(context.callee, place).kind === 'function'));
}
