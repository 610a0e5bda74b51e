// Coroutines that `shield` makes a task of, which nobody else can reach.

import { isOnLoop } from './context.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, UnitFacts } from './types.ts';
import type { Call } from '../syntax/ast.ts';

export interface Shielded {
  readonly call: CallFact;
  /** The coroutine, as written. */
  readonly work: Call;
}

export function* shieldedCoroutines(facts: UnitFacts, resolver: Resolver): Generator<Shielded> {
  for (const call of facts.calls) {
    const work = call.node.args[0];
    if (work?.form !== 'positional' || work.value.kind !== 'call' || !isOnLoop(facts, call) || resolver.apiName(resolver.callee(call)) !== 'asyncio.shield') continue;
    const value = resolver.meaning(work.value, call);
    if (value.kind === 'awaitable' && value.sort === 'coroutine') yield { call, work: work.value };
  }
}
