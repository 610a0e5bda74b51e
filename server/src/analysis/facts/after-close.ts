// Objects that their `async with` has closed, and that are used nevertheless.

import type { Expr, Name } from '../syntax/ast.ts';
import { isOnLoop, isWithin, ownerFunction } from './context.ts';
import type { Resolver } from './resolve.ts';
import type { NameRead, UnitFacts, Use, WithFact } from './types.ts';

export interface LateUse {
  readonly of: string;
  readonly name: string;
  readonly fact: WithFact;
  readonly read: NameRead;
  /** `returned`: the caller gets it closed; the method that fails otherwise. */
  readonly by: string | 'returned';
  /** Of the whole expression that uses it. */
  readonly end: number;
}

/** Uses of one entered name behind (or out of) its block that surely fail. */
export function* lateUses(facts: UnitFacts, resolver: Resolver): Generator<LateUse> {
  for (const fact of facts.withs) {
    if (!fact.node.async || !isOnLoop(facts, fact)) continue;
    for (const { context, target } of fact.node.items) {
      const name = target ?? context;
      if (name.kind !== 'name') continue;
      const entered = target === null ? resolver.meaning(context, fact) : resolver.entered(resolver.meaning(context, fact), true);
      const after = entered.kind === 'instance' ? resolver.knowledge.api(entered.of)?.afterClose : undefined;
      if (entered.kind !== 'instance' || after === undefined) continue;
      for (const read of facts.reads) {
        if (read.name !== name.name || read.scope !== fact.scope || read.start < fact.node.body.start || !isStill(read, name, target !== null, facts, resolver)) continue;
        const by = failing(read, fact, entered.of, facts, resolver);
        if (by === null || (after === 'fails-unread' && (by === 'returned' || isReadInside(fact, name.name, entered.of, facts, resolver)))) continue;
        yield { of: entered.of, name: name.name, fact, read, by, end: endOf(read) };
      }
    }
  }
}

/** The name still stands for what was entered, and nothing opened it again. */
function isStill(read: NameRead, name: Name, binds: boolean, facts: UnitFacts, resolver: Resolver): boolean {
  const [only, ...more] = resolver.visible(read.name, read, read.start) ?? [];
  if (only === undefined || more.length > 0) return false;
  if (binds) return only.start === name.start;
  const before = resolver.visible(name.name, read, name.start) ?? [];
  return before.length === 1 && before[0] === only && !facts.withs.some((other) => other.node.items.some(({ context, target }) => context !== (name as Expr) && context.kind === 'name' && context.name === name.name && target === null));
}

function failing(read: NameRead, fact: WithFact, of: string, facts: UnitFacts, resolver: Resolver): string | null {
  const isBehind = read.start >= fact.node.end;
  if (!isBehind) {
    // Straight out of the block; a generator's `return` gives no value.
    if (read.use.kind !== 'returned' || ownerFunction(facts, read)?.generator !== false) return null;
    const statement = facts.returns.find((found) => found.node.value?.start === read.start);
    return statement?.node.value?.kind === 'name' && isWithin(facts, read.region, fact.bodyRegion) ? 'returned' : null;
  }
  if (read.use.kind !== 'attribute' || read.use.outer.kind !== 'callee') return null;
  const call = facts.calls[read.use.outer.call];
  const member = resolver.knowledge.member(of, read.use.node.name);
  if (call === undefined || member?.api.awaitable === undefined || closes(of, read.use.node.name, resolver)) return null;
  return runs(call.use) || member.api.awaitable === 'task' ? read.use.node.name : null;
}

function closes(of: string, method: string, resolver: Resolver): boolean {
  return resolver.knowledge.api(of)?.resource?.close.includes(method) === true || /close|release|terminate|detach/.test(method);
}

function runs(use: Use): boolean {
  return use.kind === 'awaited' || (use.kind === 'entered' && use.async);
}

/** What was read in the block is kept, and can be asked for again. */
function isReadInside(fact: WithFact, name: string, of: string, facts: UnitFacts, resolver: Resolver): boolean {
  return facts.reads.some((read) => {
    if (read.name !== name || read.start < fact.node.body.start || read.start >= fact.node.end) return false;
    // Passed on, somebody else may have read it.
    if (read.use.kind !== 'attribute') return true;
    const member = resolver.knowledge.member(of, read.use.node.name);
    return member === null || member.api.awaitable !== undefined || member.api.returns !== undefined;
  });
}

function endOf(read: NameRead): number {
  return read.use.kind === 'attribute' ? read.use.node.end : read.end;
}
