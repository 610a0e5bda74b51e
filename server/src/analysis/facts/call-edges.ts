// Who awaits or starts whom, and through which call a function blocks: the edges of an asynchronous call tree.

import { awaitedBy } from './awaiting.ts';
import { argumentsOf } from './arguments.ts';
import { blockingOf, literalOf } from './blocking.ts';
import { destination, ownerFunction } from './context.ts';
import type { Meaning } from './meaning.ts';
import type { ModuleNames } from './names.ts';
import { blockingChain } from './reach.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { CallFact, FunctionFact } from './types.ts';

export type EdgeKind = 'awaits' | 'starts' | 'blocks';

export interface CallEdge {
  readonly kind: EdgeKind;
  readonly call: CallFact;
  /** A function's key, or the qualified name of an API. */
  readonly to: { readonly key: string } | { readonly api: string };
}

const everything = { maxDepth: 5, isAllowed: (): boolean => false };

/** Edges out of one function, in source order. Plain calls that do not block are no edges. */
export function edgesFrom(fact: FunctionFact, slot: Slot, names: ModuleNames): CallEdge[] {
  const resolver = names.resolver(slot);
  return slot.facts.calls.flatMap((call) => (ownerFunction(slot.facts, call) === fact ? edgeOf(call, slot, resolver, names) ?? [] : []));
}

export function edgeOf(call: CallFact, slot: Slot, resolver: Resolver, names: ModuleNames): CallEdge | null {
  const callee = resolver.callee(call);
  const target = functionOf(callee, names);
  if (target !== null) {
    const { coroutine } = names.summary(target);
    if (coroutine === 'yes') return { kind: isStarted(call, slot, resolver) ? 'starts' : 'awaits', call, to: { key: target } };
    return coroutine === 'no' && blockingChain(callee, argumentsOf(call.node, literalOf), names, everything) !== null ? { kind: 'blocks', call, to: { key: target } } : null;
  }
  const found = blockingOf(call, slot.facts, resolver);
  return found === null ? null : { kind: 'blocks', call, to: { api: found.name } };
}

function functionOf(callee: Meaning, names: ModuleNames): string | null {
  const target = callee.kind === 'class' ? names.member(callee.key, '__init__') : callee;
  return target?.kind === 'function' ? target.key : null;
}

/** Handed to something that makes a task of it. */
function isStarted(call: CallFact, { facts }: Slot, resolver: Resolver): boolean {
  const use = destination(call.use);
  if (use.kind !== 'argument') return false;
  const outer = facts.calls[use.call];
  const name = outer === undefined ? null : resolver.apiName(resolver.callee(outer));
  return awaitedBy(use, facts, resolver) !== null || (name !== null && resolver.knowledge.api(name)?.startsTask !== undefined);
}
