// Task groups: `async with TaskGroup() as tg:`, what is started in them, and what leaves them.

import type { WithItem } from '../syntax/ast.ts';
import { isWithin, ownerFunction } from './context.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, Place, UnitFacts, WithFact } from './types.ts';

export interface Group {
  readonly fact: WithFact;
  readonly item: WithItem;
  readonly name: string;
  /** Calls that start a task of the group, in its block and in the same function. */
  readonly starts: readonly CallFact[];
}

export function groupsOf(facts: UnitFacts, resolver: Resolver): readonly Group[] {
  return facts.withs.flatMap((fact) => !fact.node.async ? [] : fact.node.items.flatMap((item) => {
    if (item.target?.kind !== 'name' || !isGroup(item, fact, resolver)) return [];
    const { name } = item.target;
    const starts = facts.calls.filter((call) => startsIn(call, name, resolver) && isWithin(facts, call.region, fact.bodyRegion) && ownerFunction(facts, call) === ownerFunction(facts, fact));
    return [{ fact, item, name, starts }];
  }));
}

function isGroup(item: WithItem, place: Place, resolver: Resolver): boolean {
  const value = resolver.meaning(item.context, place);
  return value.kind === 'instance' && resolver.knowledge.member(value.of, 'create_task')?.api.startsTask === 'owned';
}

/** `tg.create_task(…)` of a group of that name. */
export function startsIn({ node: { callee }, ...place }: CallFact, name: string, resolver: Resolver): boolean {
  if (callee.kind !== 'attribute' || callee.value.kind !== 'name' || callee.value.name !== name) return false;
  const meaning = resolver.meaning(callee, place);
  return meaning.kind === 'method' && resolver.knowledge.api(meaning.name)?.startsTask === 'owned';
}

/** Nothing between two offsets of one function lets other tasks run. */
export function runsThrough(facts: UnitFacts, place: Place, from: number, to: number): boolean {
  const owner = ownerFunction(facts, place);
  return !facts.suspensions.some((found) => found.start >= from && found.end <= to && ownerFunction(facts, found) === owner);
}
