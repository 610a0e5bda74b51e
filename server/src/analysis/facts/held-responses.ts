// Many responses at once before any of them is read: `await gather(*(session.get(url) for url in urls))`.

import { ownerFunction } from './context.ts';
import { isBounded, isLimited } from './fan-out.ts';
import { givesResponse, isOwnClient, leavesItOpen } from './held-response.ts';
import { onlyBinding, readsWithin } from './local-names.ts';
import { isCounted } from './plain-values.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, FunctionFact, NameRead, UnitFacts, Use } from './types.ts';

/**
 * Whether each element of a comprehension is the request `call` and all are gathered: as many as the collection has, so that those for which no connection
 * is left wait for responses that nobody can read before; or a few whose responses are never read.
 */
export function isHeldByAll(call: CallFact, facts: UnitFacts, resolver: Resolver): boolean {
  const { callee } = call.node;
  const owner = ownerFunction(facts, call);
  if (call.use.kind !== 'comprehension-element' || callee.kind !== 'attribute' || owner === null) return false;
  const { node: comprehension, outer } = call.use;
  const of = givesResponse(call, resolver);
  const [clause, ...more] = comprehension.clauses;
  if (of === null || clause === undefined || more.length > 0) return false;
  const gather = gatheredBy(outer, owner, facts, resolver);
  if (gather?.use.kind !== 'awaited') return false;
  if (!isBounded(clause.iterable, gather, facts, resolver) && !isLimited(owner, facts)) return true;
  // A few end with the client that is opened here.
  return !isOwnClient(callee.value, call, resolver) && staysUnread(gather.use.outer, of, owner, facts, resolver);
}

/** The comprehension is starred in the call, or its only name is. */
function gatheredBy(use: Use, owner: FunctionFact, facts: UnitFacts, resolver: Resolver): CallFact | null {
  if (use.kind === 'assigned') {
    const [target, ...more] = use.node.targets;
    if (target?.kind !== 'name' || more.length > 0 || onlyBinding(facts, owner, target.name) === null) return null;
    const [read, ...others] = readsWithin(facts, owner, target.name);
    return read !== undefined && others.length === 0 && read.use.kind !== 'assigned' ? gatheredBy(read.use, owner, facts, resolver) : null;
  }
  const call = use.kind === 'argument' ? facts.calls[use.call] : undefined;
  if (use.kind !== 'argument' || call?.node.args[use.argument]?.form !== 'star') return null;
  const name = resolver.apiName(resolver.callee(call));
  return name !== null && resolver.knowledge.api(name)?.takesAwaitable === 'all' ? call : null;
}

function staysUnread(use: Use, of: string, owner: FunctionFact, facts: UnitFacts, resolver: Resolver): boolean {
  if (use.kind === 'discarded') return true;
  const [target, ...more] = use.kind === 'assigned' ? use.node.targets : [];
  if (target?.kind !== 'name' || more.length > 0 || onlyBinding(facts, owner, target.name) === null) return false;
  return readsWithin(facts, owner, target.name).every((read) => {
    if (read.use.kind === 'argument') return isCounted(read.use, facts, resolver);
    const items = read.use.kind === 'iterated' && !read.use.async ? itemsOf(read, owner, facts) : null;
    return items?.every((item) => leavesItOpen(item, of, resolver)) === true;
  });
}

/** Reads of the name that a loop or comprehension gives each item; null: another kind of target. */
function itemsOf({ start }: NameRead, owner: FunctionFact, facts: UnitFacts): readonly NameRead[] | null {
  for (const { node } of facts.comprehensions) {
    const clause = node.clauses.find(({ iterable }) => iterable.start === start);
    if (clause !== undefined) return clause.target.kind === 'name' ? readsIn(node, clause.target.name, facts) : null;
  }
  const loop = facts.loops.find(({ node }) => node.kind === 'for' && node.iterable.start === start);
  if (loop?.node.kind !== 'for' || loop.node.target.kind !== 'name' || onlyBinding(facts, owner, loop.node.target.name) === null) return null;
  return readsWithin(facts, owner, loop.node.target.name);
}

function readsIn({ start, end }: { readonly start: number; readonly end: number }, name: string, facts: UnitFacts): readonly NameRead[] {
  return facts.reads.filter((read) => read.name === name && read.start >= start && read.end <= end);
}
