// Plain functions of the file that start an event loop whenever they are called.

import { ownerFunction } from './context.ts';
import { isConditional } from './function-body.ts';
import type { FoundFunction, ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact } from './types.ts';

export interface LoopRun {
  /** Key of the function in which it stands. */
  readonly functionKey: string;
  readonly call: CallFact;
  /** Qualified name of what starts the loop. */
  readonly name: string;
}

/** The call that does it, in the function or in one that it calls; null: none, or only on some way. */
export function loopRunIn(functionKey: string, file: ModuleNames): LoopRun | null {
  return file.about<LoopRun | null>('runs loop', functionKey, (found, resolver) => firstRun(functionKey, found, resolver, file), null, (run) => run === null ? '' : `${run.functionKey} ${run.name} ${run.call.node.callee.start}`);
}

function firstRun(functionKey: string, { slot, fact }: FoundFunction, resolver: Resolver, file: ModuleNames): LoopRun | null {
  if (fact.async || fact.generator || fact.node.decorators.length > 0) return null;
  const { facts } = slot;
  for (const call of facts.calls) {
    if (call.scope !== fact.ownScope || ownerFunction(facts, call) !== fact || isConditional(call, slot)) continue;
    // A way out in front of it may be for those who have a loop.
    if (facts.statements.some(({ node, scope }) => scope === fact.ownScope && (node.kind === 'return' || node.kind === 'raise') && node.start < call.node.start && node.end < call.node.start)) return null;
    const callee = resolver.callee(call);
    const name = resolver.apiName(callee);
    if (name !== null && resolver.knowledge.api(name)?.runsLoop === true) return { functionKey, call, name };
    const inner = callee.kind === 'function' ? loopRunIn(callee.key, file) : null;
    if (inner !== null) return inner;
  }
  return null;
}
