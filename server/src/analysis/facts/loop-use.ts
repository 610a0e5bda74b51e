// Calls that only work where a loop runs, or in the thread of the loop they work on.

import type { Resolver } from './resolve.ts';
import type { CallFact } from './types.ts';

export interface LoopNeed {
  /** Qualified name of what is called. */
  readonly name: string;
  readonly need: 'running' | 'own-thread';
}

export function loopNeedOf(call: CallFact, resolver: Resolver): LoopNeed | null {
  const name = resolver.apiName(resolver.callee(call));
  const need = resolver.api(call)?.loop;
  return name === null || need === undefined ? null : { name, need };
}

/** Brings a loop of its own into the thread, or asks which thread or loop it is in. */
export function mindsLoop(call: CallFact, resolver: Resolver): boolean {
  const name = resolver.apiName(resolver.callee(call));
  if (name === null) return false;
  return resolver.knowledge.api(name)?.runsLoop === true || /(^|[._])(new_event_loop|set_event_loop|is_running|get_ident|current_thread|main_thread|_get_running_loop|Runner)$/.test(name);
}
