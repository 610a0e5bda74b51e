// Waits for the other end of a connection that nothing limits.

import { hidesArguments, holds } from './blocking.ts';
import { isOnLoop } from './context.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, UnitFacts } from './types.ts';

export interface UnlimitedWait {
  readonly call: CallFact;
  readonly name: string;
  /** It waits itself; otherwise it makes a client whose requests will. */
  readonly awaited: boolean;
}

const limits = ['timeout', 'wait_for', 'fail_after', 'move_on_after', 'deadline'];

/** A file that limits anything may limit this as well. */
export function* unlimitedWaits(facts: UnitFacts, resolver: Resolver, file: ModuleNames): Generator<UnlimitedWait> {
  for (const call of facts.calls) {
    const name = resolver.apiName(resolver.callee(call));
    const unlimited = resolver.api(call)?.unlimited;
    if (name === null || unlimited === undefined) continue;
    if (unlimited === true) {
      if (call.use.kind === 'awaited' && isOnLoop(facts, call) && !limits.some((word) => file.mentions(word))) yield { call, name, awaited: true };
    } else if (!hidesArguments(call.node) && holds(unlimited, call.node)) yield { call, name, awaited: false };
  }
}
