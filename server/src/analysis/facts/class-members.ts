// Whether a class has the methods its body shows.

import type { Resolver } from './resolve.ts';
import type { ClassFact } from './types.ts';

/** False where a decorator or a metaclass that nobody knows may wrap or replace methods. */
export function keepsMembers(fact: ClassFact, resolver: Resolver): boolean {
  const keeps = fact.node.decorators.every((decorator) => {
    const target = decorator.kind === 'call' ? decorator.callee : decorator;
    const name = resolver.apiName(resolver.meaning(target, fact));
    return name !== null && resolver.knowledge.api(name)?.decorator === 'keeps';
  });
  return keeps && fact.node.bases.every((base) => {
    if (base.keyword !== 'metaclass') return true;
    return resolver.apiName(resolver.meaning(base.value, fact)) === 'abc.ABCMeta';
  });
}
