// Objects that belong to one event loop and are made before any is there.

import { hasNoLoop } from './event-loop.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { CallFact } from './types.ts';

/** The class of such an object that an import makes; null: another object, or code that runs later. */
export function madeAtImport(call: CallFact, slot: Slot, resolver: Resolver, topLevelAwait: boolean): string | null {
  // A function decides for itself when it runs.
  for (let scope = slot.facts.scopes[call.scope]; scope !== undefined; scope = slot.facts.scopes[scope.parent]) if (scope.kind === 'function' || scope.kind === 'lambda') return null;
  const made = resolver.callee(call);
  if (made.kind !== 'api' || resolver.knowledge.api(made.name)?.bindsLoop !== true || call.node.args.some(({ keyword }) => keyword === 'loop')) return null;
  return hasNoLoop(call, slot, true, topLevelAwait) ? made.name : null;
}

/** Places in the file that each start a loop of their own: `asyncio.run` more than once. */
export function runsSeveralLoops(file: ModuleNames): boolean {
  let count = 0;
  for (const { slot, resolver } of file.holding('run')) {
    for (const call of slot.facts.calls) {
      const name = resolver.apiName(resolver.callee(call));
      // A `run` of the module starts a new loop; the methods of a runner or loop use one loop again.
      if (name !== null && /^\w+\.run$/.test(name) && resolver.knowledge.api(name)?.runsLoop === true) count++;
    }
  }
  return count > 1;
}
