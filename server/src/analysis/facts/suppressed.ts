// `contextlib.suppress` and what it does to a cancellation: ends it, or lets it through.

import type { Expr } from '../syntax/ast.ts';
import { losesCancellation } from './cancellation.ts';
import { entered } from './entered.ts';
import type { Resolver } from './resolve.ts';
import type { HandlerFact, UnitFacts, WithFact } from './types.ts';

export interface Suppression {
  readonly fact: WithFact;
  readonly context: Expr & { readonly kind: 'call' };
  /** Qualified names of what it suppresses, null for what nobody can tell. */
  readonly names: readonly (string | null)[];
}

export function* suppressions(facts: UnitFacts, resolver: Resolver): Generator<Suppression> {
  for (const fact of facts.withs) {
    if (fact.node.async) continue;
    for (const { context } of fact.node.items) {
      if (context.kind !== 'call' || entered(context, fact, resolver)?.api.scope !== 'suppress') continue;
      yield { fact, context, names: context.args.map((argument) => (argument.form === 'positional' ? resolver.apiName(resolver.meaning(argument.value, fact)) : null)) };
    }
  }
}

/** The block as the `try` statement it stands for, `with suppress(X): …` being `try: …` and `except X: pass`. */
export function asHandler({ fact, context }: Suppression): HandlerFact {
  const { node } = fact;
  const nothing = { start: node.end, end: node.end, statements: [] };
  return {
    ...fact,
    index: -1,
    node: { start: context.start, end: node.end, types: context.args[0]?.value ?? null, name: null, star: false, body: nothing, headerEnd: context.end },
    tryNode: { kind: 'try', start: node.start, end: node.end, body: node.body, handlers: [], orElse: null, final: null },
    bodyRegion: noRegion,
    tryRegion: fact.bodyRegion,
    position: 0,
  };
}

/** No region has this number. */
const noRegion = -2;

/** It surely ends a cancellation of the coroutine itself. */
export function endsCancellation(found: Suppression, facts: UnitFacts, resolver: Resolver): boolean {
  return found.names.some((name) => name === 'asyncio.CancelledError' || name === 'builtins.BaseException') && losesCancellation(asHandler(found), facts, resolver);
}
