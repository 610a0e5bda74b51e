// Whether a call is worth the words "this blocks the loop": as strict as the rule that reports it, and as the project wants it.

import type { Api, BlockingCategory } from '../knowledge/types.ts';
import { blockingOf } from '../facts/blocking.ts';
import { destination, isOnLoop } from '../facts/context.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { CallFact, UnitFacts } from '../facts/types.ts';

/** What the project says about names of its own and of others. */
export interface ProjectBlocking {
  isAllowed(name: string): boolean;
  isAdded(name: string): boolean;
}

export interface BlockingHere {
  readonly name: string;
  readonly api: Api | null;
  readonly category: BlockingCategory;
}

/** Null: it does not, nobody can tell, or it is one system call. */
export function blocksLoop(call: CallFact, facts: UnitFacts, resolver: Resolver, project: ProjectBlocking): BlockingHere | null {
  if (!isOnLoop(facts, call) || destination(call.use).kind === 'awaited') return null;
  const found = blockingOf(call, facts, resolver);
  if (found !== null) {
    const { cost, category } = found.blocking;
    const matters = cost !== 'syscall' && category !== 'import' && category !== 'server-run';
    return matters && !project.isAllowed(found.name) ? { name: found.name, api: found.api, category } : null;
  }
  const name = resolver.apiName(resolver.callee(call));
  return name !== null && project.isAdded(name) && !project.isAllowed(name) ? { name, api: null, category: 'other-network' } : null;
}
