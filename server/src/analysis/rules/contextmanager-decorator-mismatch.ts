// A decorator that makes context managers is put on a function of the wrong kind: entering it raises TypeError.

import { exitsOf } from '../facts/flow.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'contextmanager-decorator-mismatch',
  aliases: ['reportArgumentType', 'arg-type'],
  family: 'syntax',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['contextmanager', 'asynccontextmanager'],

  check(unit) {
    const { facts, resolver, slot, file, report } = unit;
    for (const fact of facts.functions) {
      // Only the decorator next to the function sees the function itself.
      const decorator = fact.node.decorators.at(-1);
      const name = decorator === undefined ? null : resolver.apiName(resolver.meaning(decorator, fact));
      const api = name === null ? undefined : resolver.knowledge.api(name);
      if (decorator === undefined || name === null || api?.decorator !== 'context-manager') continue;
      const message = problemOf(fact, api.decorates === 'async-generator');
      if (message === null || (!fact.generator && file.summary(`${slot.id}:${fact.index}`).stub)) continue;
      report({
        at: { start: fact.node.nameStart, end: fact.node.nameStart + fact.node.name.length },
        message,
        args: { name: fact.node.name, decorator: name.slice(name.lastIndexOf('.') + 1) },
        fixes: () => fixesOf(fact, decorator, message, unit),
      });
    }
  },
};

function problemOf(fact: FunctionFact, wantsAsync: boolean): string | null {
  if (fact.generator) return fact.async === wantsAsync ? null : wantsAsync ? 'plain' : 'async';
  // A plain function may return the generator of another one; a coroutine function never gives one. One that only raises never gets so far.
  return fact.async && exitsOf(fact.node.body).size > (exitsOf(fact.node.body).has('raise') ? 1 : 0) ? 'noYield' : null;
}

function fixesOf(fact: FunctionFact, decorator: Expr, message: string, { facts }: UnitUnderCheck): readonly FixPlan[] {
  const swap = (path: string): FixPlan['build'] => (edit) => edit.replace(decorator, edit.imported(path, facts.functions[fact.index] ?? fact));
  switch (message) {
    case 'async': return [{ title: { key: 'decorateAsync' }, safety: 'safe', build: swap('contextlib.asynccontextmanager') }];
    case 'plain': return [
      { title: { key: 'makeAsync' }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.insert(fact.node.header, 'async ') },
      { title: { key: 'decoratePlain' }, safety: 'suggestion', build: swap('contextlib.contextmanager') },
    ];
    default: return [];
  }
}
