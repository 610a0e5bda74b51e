// Cancellations that code raises by itself.

import type { Node } from '../syntax/ast.ts';
import { catchesCancellation } from './cancellation.ts';
import { isInside, isOnLoop, regionsAround } from './context.ts';
import type { Resolver } from './resolve.ts';
import type { Place, UnitFacts } from './types.ts';

/** In coroutines, unless one that was caught or asked for is passed on: in a handler, or under a condition that speaks of cancelling. */
export function* raisedCancellations(facts: UnitFacts, resolver: Resolver, text: (span: Node) => string): Generator<Node> {
  for (const found of facts.statements) {
    const { node } = found;
    if (node.kind !== 'raise' || node.value === null || !isOnLoop(facts, found) || isInside(facts, found, ['handler', 'finally'])) continue;
    const raised = node.value.kind === 'call' ? node.value.callee : node.value;
    if (resolver.apiName(resolver.meaning(raised, found)) !== 'asyncio.CancelledError' || isAskedFor(found, facts, text) || isCaughtHere(found, facts, resolver)) continue;
    yield node.value;
  }
}

/** A handler of the same function takes it: a jump that nobody else sees. */
function isCaughtHere(place: Place, facts: UnitFacts, resolver: Resolver): boolean {
  for (const region of regionsAround(facts, place.region)) {
    if (region.kind === 'try' && facts.handlers.some((handler) => handler.tryRegion === region.index && catchesCancellation(handler, resolver) !== 'nothing')) return true;
  }
  return false;
}

function isAskedFor(place: Place, facts: UnitFacts, text: (span: Node) => string): boolean {
  for (const region of regionsAround(facts, place.region)) {
    if (region.kind !== 'if' && region.kind !== 'else' && region.kind !== 'while') continue;
    const statement = facts.statements[region.statement]?.node;
    if ((statement?.kind === 'if' || statement?.kind === 'while') && /cancel/i.test(text(statement.test))) return true;
  }
  return false;
}
