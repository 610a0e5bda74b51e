// A cache keeps the coroutine object that the first call gave; whoever gets it from the cache awaits it a second time.

import { removeDecorator } from '../edits/decorators.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'cached-coroutine',
  aliases: ['lru-cache-on-async-function'],
  family: 'await',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['@'],

  check(unit) {
    const { facts, resolver, report } = unit;
    for (const fact of facts.functions) {
      if (!fact.async || fact.generator) continue;
      for (const [index, decorator] of fact.node.decorators.entries()) {
        const name = cacheOf(decorator, fact, unit);
        if (name === null || !staysCoroutine(fact, index, unit)) continue;
        report({
          at: { start: decorator.start, end: decorator.end },
          message: 'message',
          args: { cache: name, name: fact.node.name },
          // Without it a cached property would be a method.
          fixes: () => (resolver.knowledge.api(name)?.decorator === 'property' ? [] : [{ title: { key: 'remove', args: { cache: name } }, safety: 'suggestion', build: (edit) => removeDecorator(edit, decorator) }]),
        });
      }
    }
  },
};

function cacheOf(decorator: Expr, fact: FunctionFact, { resolver }: UnitUnderCheck): string | null {
  const name = resolver.apiName(resolver.meaning(decorator.kind === 'call' ? decorator.callee : decorator, fact));
  return name !== null && resolver.knowledge.api(name)?.caches === true ? name : null;
}

/** Nothing between cache and function makes something else of it, such as a task, which may be awaited by many. */
function staysCoroutine(fact: FunctionFact, index: number, { resolver }: UnitUnderCheck): boolean {
  return fact.node.decorators.slice(index + 1).every((decorator) => {
    const name = resolver.apiName(resolver.meaning(decorator.kind === 'call' ? decorator.callee : decorator, fact));
    return name !== null && resolver.knowledge.api(name)?.decorator === 'keeps';
  });
}
