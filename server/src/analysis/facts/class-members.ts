// Whether a class has the methods its body shows.

import type { Argument } from '../syntax/ast.ts';
import type { Meaning } from './meaning.ts';
import type { Resolver } from './resolve.ts';
import type { ClassFact } from './types.ts';

/** False where a decorator or a metaclass that nobody knows may wrap or replace methods. */
export function keepsMembers(fact: ClassFact, resolver: Resolver): boolean {
  const keeps = fact.node.decorators.every((decorator) => {
    const target = decorator.kind === 'call' ? decorator.callee : decorator;
    const name = resolver.apiName(resolver.meaning(target, fact));
    return name !== null && resolver.knowledge.api(name)?.decorator === 'keeps';
  });
  return keeps && fact.node.bases.every((base) => !isOpenMetaclass(base, fact, resolver));
}

/** A metaclass that may wrap, replace or add methods, in the class and in those that inherit from it. */
export function isOpenMetaclass(base: Argument, fact: ClassFact, resolver: Resolver): boolean {
  return base.keyword === 'metaclass' && resolver.apiName(resolver.meaning(base.value, fact)) !== 'abc.ABCMeta';
}

export interface OutsideBases {
  /** Nearest first. */
  readonly names: readonly string[];
  /** False when a base cannot be told. */
  readonly complete: boolean;
}

/** The classes of libraries that a class inherits from, `bases` being what it names itself; `of` answers for a class of the project. */
export function outsideBases(bases: readonly Meaning[], of: (classKey: string) => OutsideBases): OutsideBases {
  const names: string[] = [];
  let complete = true;
  for (const base of bases) {
    if (base.kind === 'api') names.push(base.name);
    else if (base.kind === 'class') {
      const outer = of(base.key);
      names.push(...outer.names);
      complete &&= outer.complete;
    } else complete = false;
  }
  return { names, complete };
}

export function basesPrint({ names, complete }: OutsideBases): string {
  return `${names.join()} ${complete}`;
}

/** No class from outside may expect a method of the class to be a plain one. */
export function expectNothingOfMethods({ names, complete }: OutsideBases): boolean {
  return complete && names.every((name) => /^(abc\.ABC|typing\.(Generic|Protocol)|builtins\.object|unittest\.IsolatedAsyncioTestCase)$/.test(name));
}
