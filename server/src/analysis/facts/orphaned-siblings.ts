// Coroutines that go on when the first of those that run together has failed.

import { namesCaught } from './caught.ts';
import { isOnLoop, regionsAround } from './context.ts';
import { exitsOf } from './flow.ts';
import { lastName } from './local-names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, HandlerFact, UnitFacts } from './types.ts';

export interface OrphanedSiblings {
  readonly call: CallFact;
  /** Where the first error is handled, and the function goes on. */
  readonly handler: HandlerFact;
}

const ending = /cancel|exit|abort|kill|stop/i;

/** `try: await gather(a(), b())` with a handler for errors that neither raises nor ends what still runs. */
export function* orphanedSiblings(facts: UnitFacts, resolver: Resolver): Generator<OrphanedSiblings> {
  for (const call of facts.calls) {
    if (call.use.kind !== 'awaited' || !isOnLoop(facts, call) || !makesSeveral(call)) continue;
    const name = resolver.apiName(resolver.callee(call));
    if (name === null || resolver.knowledge.api(name)?.takesAwaitable !== 'all' || call.node.args.some(({ keyword }) => keyword === 'return_exceptions')) continue;
    const handler = handlerAround(call, facts, resolver);
    if (handler !== null && !endsOthers(handler, facts)) yield { call, handler };
  }
}

/** Coroutines that nobody else has a name for: two calls, or one for each item. */
function makesSeveral({ node }: CallFact): boolean {
  const made = node.args.filter(({ form, value }) => form === 'positional' && value.kind === 'call').length;
  return made > 1 || node.args.some(({ form, value }) => form === 'star' && (value.kind === 'starred' ? value.value : value).kind === 'comprehension');
}

function handlerAround(call: CallFact, facts: UnitFacts, resolver: Resolver): HandlerFact | null {
  for (const region of regionsAround(facts, call.region)) {
    if (region.kind !== 'try') continue;
    const handlers = facts.handlers.filter((found) => found.tryRegion === region.index);
    if (handlers.length === 0) continue;
    const own = handlers.find((handler) => handler.node.types === null || namesCaught(handler, resolver).some((name) => name !== null && name.startsWith('builtins.') && !/KeyboardInterrupt|SystemExit/.test(name)));
    return own !== undefined && !own.node.star && exitsOf(own.node.body).size > 0 && !exitsOf(own.node.body).has('raise') ? own : null;
  }
  return null;
}

/** Anything in the statement speaks of ending what runs. */
function endsOthers({ tryNode }: HandlerFact, facts: UnitFacts): boolean {
  return facts.calls.some(({ node }) => node.start >= tryNode.start && node.end <= tryNode.end && ending.test(lastName(node.callee)));
}
