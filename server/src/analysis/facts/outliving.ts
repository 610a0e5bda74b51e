// Tasks that use what a `with` block opened, and are still running when the block closes it.

import type { Expr } from '../syntax/ast.ts';
import { isOnLoop, isWithin, ownerFunction, regionsAround } from './context.ts';
import { methodCalled, onlyBinding, readsWithin } from './local-names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, FunctionFact, NameRead, UnitFacts, WithFact } from './types.ts';

export interface Outliving {
  readonly call: CallFact;
  readonly block: WithFact;
  /** The name of what is closed. */
  readonly resource: string;
  /** Where the task is waited for, behind the block; null: nowhere in this function. */
  readonly awaitedAt: NameRead | null;
}

export function* outlivingTasks(facts: UnitFacts, resolver: Resolver): Generator<Outliving> {
  for (const call of facts.calls) {
    if (!isOnLoop(facts, call)) continue;
    const name = resolver.apiName(resolver.callee(call));
    const work = call.node.args[0]?.value;
    if (name === null || work?.kind !== 'call' || resolver.knowledge.api(name)?.startsTask !== 'weak') continue;
    const owner = ownerFunction(facts, call);
    const found = owner === null ? null : blockOf(call, work, owner, facts, resolver);
    if (owner === null || found === null) continue;
    const awaitedAt = waitOf(call, found.block, owner, facts);
    if (awaitedAt !== undefined) yield { call, ...found, awaitedAt };
  }
}

/** The block around that opened what the coroutine is given, if that is one of the tables' resources. */
function blockOf(call: CallFact, work: Expr & { kind: 'call' }, owner: FunctionFact, facts: UnitFacts, resolver: Resolver): { block: WithFact; resource: string } | null {
  for (const region of regionsAround(facts, call.region)) {
    const block = facts.withs.find((found) => found.bodyRegion === region.index);
    for (const item of block?.node.items ?? []) {
      if (block === undefined || item.target?.kind !== 'name') continue;
      const { name } = item.target;
      const value = resolver.meaning(item.target, { ...block, region: block.bodyRegion });
      const api = value.kind === 'instance' ? resolver.knowledge.api(value.of) : undefined;
      if (api?.resource === undefined || api.scope !== undefined || onlyBinding(facts, owner, name) === null) continue;
      if (work.args.some((argument) => argument.value.kind === 'name' && argument.value.name === name) || (work.callee.kind === 'attribute' && work.callee.value.kind === 'name' && work.callee.value.name === name)) return { block, resource: name };
    }
  }
  return null;
}

/** Null: the block is left at once and nobody waits; undefined: the task may be done before. */
function waitOf(call: CallFact, block: WithFact, owner: FunctionFact, facts: UnitFacts): NameRead | null | undefined {
  const kept = nameOf(call, facts);
  if (kept === undefined) return undefined;
  const reads = kept === null ? [] : readsWithin(facts, owner, kept).filter((read) => !isAddition(read, facts));
  const { end } = block.node;
  if (kept !== null && onlyBinding(facts, owner, kept) === null) return undefined;
  // Whatever looks at it inside the block may wait for it, or cancel it.
  if (reads.some((read) => read.start < end)) return undefined;
  const [first] = reads;
  if (first !== undefined) {
    let { use } = first;
    while (use.kind === 'starred') use = use.outer;
    return use.kind === 'awaited' || (use.kind === 'argument' && facts.calls[use.call]?.use.kind === 'awaited') ? first : undefined;
  }
  // Nothing is awaited behind it before the block is left, not even in the next turn of a loop.
  const looped = [...regionsAround(facts, call.region)].filter((region) => /^(for|async-for|while)$/.test(region.kind) && isWithin(facts, region.index, block.bodyRegion));
  const from = Math.min(call.node.end, ...looped.map((region) => region.start));
  const waits = facts.suspensions.some((found) => found.start >= from && found.end <= end && found.start !== call.node.start && ownerFunction(facts, found) === owner);
  return waits || facts.yields.some((found) => found.node.start >= from && found.node.end <= end) ? undefined : null;
}

/** The local name that keeps it, null for none; undefined where it is kept in another way. */
function nameOf(call: CallFact, facts: UnitFacts): string | null | undefined {
  const { use } = call;
  if (use.kind === 'discarded') return null;
  if (use.kind === 'assigned') {
    const [target, ...more] = use.node.targets;
    return target?.kind === 'name' && more.length === 0 ? target.name : undefined;
  }
  if (use.kind !== 'argument') return undefined;
  const adds = facts.calls[use.call]?.node.callee;
  return adds?.kind === 'attribute' && /^(append|add)$/.test(adds.name) && adds.value.kind === 'name' ? adds.value.name : undefined;
}

function isAddition(read: NameRead, facts: UnitFacts): boolean {
  return /^(append|add)$/.test(methodCalled(read.use, facts)?.name ?? '');
}
