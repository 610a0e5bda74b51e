// Asynchronous cleanup in `__del__`: the collector calls it at any time, in any thread, often when no loop runs any more.

import type { EditBuilder } from '../edits/builder.ts';
import { ownerFunction } from '../facts/context.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'cancel-in-del',
  aliases: ['async-cleanup-in-del'],
  family: 'tasks',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['__del__'],

  check(unit) {
    const { facts, resolver, slot, isTest, report } = unit;
    for (const fact of facts.functions) {
      if (fact.node.name !== '__del__' || !(fact.ownerClass >= 0 || (fact.scope === 0 && slot.container.classKey !== null))) continue;
      if (fact.async) {
        report({
          at: { start: fact.node.nameStart, end: fact.node.nameStart + fact.node.name.length },
          message: 'async',
          severity: loweredInTests('warning', isTest),
          fixes: () => [{ title: { key: 'rename' }, safety: 'suggestion', build: renamed(fact, unit) }],
        });
        continue;
      }
      for (const call of facts.calls) {
        if (ownerFunction(facts, call) !== fact) continue;
        const name = resolver.apiName(resolver.callee(call));
        const api = resolver.api(call);
        if (name === null || (api?.startsTask !== 'weak' && api?.runsLoop !== true)) continue;
        const { callee } = call.node;
        report({
          at: callee,
          message: api.runsLoop === true ? 'runs' : 'starts',
          args: { name: callee.kind === 'attribute' || callee.kind === 'name' ? callee.name : name },
          severity: loweredInTests('warning', isTest),
        });
      }
    }
  },
};

/** A method that its users await, if there is none of that name yet. */
function renamed(fact: FunctionFact, { facts, file, slot }: UnitUnderCheck): (edit: EditBuilder) => boolean {
  return (edit) => {
    const owner = facts.functions.some((other) => other.node.name === 'aclose');
    const key = fact.ownerClass >= 0 ? file.classKey(slot, fact.ownerClass) : slot.container.classKey;
    if (owner || key === null || file.member(key, 'aclose') !== null) return false;
    edit.replace({ start: fact.node.nameStart, end: fact.node.nameStart + fact.node.name.length }, 'aclose');
    return true;
  };
}
