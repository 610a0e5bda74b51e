// What a `with` statement enters, as far as the tables know.

import type { Api } from '../knowledge/types.ts';
import type { Expr } from '../syntax/ast.ts';
import { regionsAround } from './context.ts';
import type { Resolver } from './resolve.ts';
import type { Place, Region, UnitFacts, WithFact } from './types.ts';

export interface Entered {
  /** Of the function that made the context, or of the context's class. */
  readonly name: string;
  readonly api: Api;
}

export function entered(context: Expr, place: Place, resolver: Resolver): Entered | null {
  const called = context.kind === 'call' ? resolver.apiName(resolver.meaning(context.callee, place)) : null;
  const value = resolver.meaning(context, place);
  for (const name of [called, value.kind === 'instance' ? value.of : null]) {
    const api = name === null ? undefined : resolver.knowledge.api(name);
    if (name !== null && api?.scope !== undefined) return { name, api };
  }
  return null;
}

/** The `with` statement whose block a region is. */
export function withOf(facts: UnitFacts, region: Region): WithFact | null {
  if (region.kind !== 'with' && region.kind !== 'async-with') return null;
  return facts.withs.find((fact) => fact.bodyRegion === region.index) ?? null;
}

/** The `with` statements around a place within its function, from the inside out. */
export function* withsAround(facts: UnitFacts, place: Place): Generator<WithFact> {
  for (const region of regionsAround(facts, place.region)) {
    const found = withOf(facts, region);
    if (found !== null) yield found;
  }
}
