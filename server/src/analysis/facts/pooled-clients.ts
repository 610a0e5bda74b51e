// Clients that keep a pool of connections, and how often they are made.

import type { Expr } from '../syntax/ast.ts';
import { isOnLoop, ownerFunction, regionsAround } from './context.ts';
import { routeOf } from './endpoints.ts';
import { exitsOf } from './flow.ts';
import type { ModuleNames } from './names.ts';
import type { Reference } from './references.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { CallFact, LoopFact, Place, UnitFacts } from './types.ts';

/** The class that is made, if it is one to be shared. */
export function pooledClient(call: CallFact, resolver: Resolver): string | null {
  if (resolver.apiName(resolver.callee(call)) === null) return null;
  const made = resolver.awaited(resolver.result(call));
  const value = made.kind === 'instance' ? made : resolver.result(call);
  return value.kind === 'instance' && resolver.knowledge.api(value.of)?.longLived === true ? value.of : null;
}

/** It goes to an attribute, a container or a global, is returned, or is passed on: somebody may keep it. */
export function isKept({ use, scope }: CallFact, facts: UnitFacts): boolean {
  const outer = use.kind === 'awaited' ? use.outer : use;
  switch (outer.kind) {
    case 'entered': case 'attribute': return false;
    case 'assigned': {
      const [target, ...more] = outer.node.targets;
      if (target?.kind !== 'name' || more.length > 0) return true;
      const { name } = target;
      if (facts.scopes[scope]?.globals.has(name) !== false || facts.scopes[scope]?.nonlocals.has(name) !== false || (facts.scopes[scope]?.bindings.get(name)?.length ?? 0) !== 1) return true;
      return facts.reads.some((read) => read.name === name && read.use.kind !== 'attribute' && read.use.kind !== 'entered');
    }
    default: return true;
  }
}

/** Credentials, addresses or settings that come from around the call make the client its own. */
export function hasOwnSettings(call: CallFact, facts: UnitFacts, resolver: Resolver): boolean {
  const { node } = call;
  return facts.reads.some((read) => read.start > node.open && read.end < node.end && resolver.isLocal(read.name, call))
    || node.args.some(({ keyword, form }) => form === 'double-star' || form === 'star' || /^(headers|auth|cookies|cookie_jar|connector|transport)$/.test(keyword ?? ''));
}

export interface ClientPerItem {
  /** Qualified name of the class. */
  readonly of: string;
  /** The function that makes it. */
  readonly name: string;
  /** Made in this loop; null: where the function is called. */
  readonly loop: LoopFact | null;
  readonly reference: Reference | null;
}

/** A client that is made for every item of a loop or comprehension, there or in a function of the file that is called there. */
export function clientPerItem(call: CallFact, slot: Slot, resolver: Resolver, file: ModuleNames): ClientPerItem | null {
  const { facts } = slot;
  // What becomes of the value is seen at once, what it is has to be asked.
  const fact = !isKept(call, facts) && isOnLoop(facts, call) ? ownerFunction(facts, call) : null;
  const of = fact === null ? null : pooledClient(call, resolver);
  if (fact === null || of === null || routeOf(fact, resolver) !== null || hasOwnSettings(call, facts, resolver)) return null;
  const around = loopsAround(call, facts);
  if (around.length > 0) {
    const [loop] = around;
    return loop !== undefined && isOverItems(loop, facts, resolver) ? { of, name: fact.node.name, loop, reference: null } : null;
  }
  if (fact.node.decorators.length > 0) return null;
  const reference = file.references(`${slot.id}:${fact.index}`).find((found) => found.call !== null && repeats(found.call, found.slot.facts, file.resolver(found.slot)));
  return reference === undefined ? null : { of, name: fact.node.name, loop: null, reference };
}

/** The loops of the same function that the place stands in, from the inside out. */
function loopsAround(place: Place, facts: UnitFacts): readonly LoopFact[] {
  const owner = ownerFunction(facts, place);
  const found: LoopFact[] = [];
  for (const region of regionsAround(facts, place.region)) {
    const loop = ownerFunction(facts, region) === owner ? facts.loops.find((each) => each.bodyRegion === region.index) : undefined;
    if (loop !== undefined) found.push(loop);
  }
  return found;
}

/** A `for` over a collection, to its end. Others try again, connect again, or look for the first that answers. */
function isOverItems({ node, ...place }: LoopFact, facts: UnitFacts, resolver: Resolver): boolean {
  if (node.kind !== 'for' || node.async || !isCollection(node.iterable, place, resolver)) return false;
  const exits = exitsOf(node.body);
  return !exits.has('return') && !facts.statements.some((found) => found.node.kind === 'break' && found.node.start > node.body.start && found.node.end <= node.body.end);
}

function isCollection(iterable: Expr, place: Place, resolver: Resolver): boolean {
  if (iterable.kind === 'list' || iterable.kind === 'tuple' || iterable.kind === 'set') return false;
  return iterable.kind !== 'call' || resolver.apiName(resolver.meaning(iterable.callee, place)) !== 'builtins.range';
}

function repeats(call: CallFact, facts: UnitFacts, resolver: Resolver): boolean {
  const comprehension = facts.comprehensions.find((found) => found.ownScope === call.scope);
  if (comprehension !== undefined) return comprehension.node.clauses.every((clause) => !clause.async && isCollection(clause.iterable, comprehension, resolver));
  const [loop] = loopsAround(call, facts);
  return loop !== undefined && isOverItems(loop, facts, resolver);
}
