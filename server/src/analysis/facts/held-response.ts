// Responses that hold a connection of a shared client because nobody reads or releases them.

import { isOnLoop } from './context.ts';
import type { OpenResource } from './resources.ts';
import type { Resolver } from './resolve.ts';
import { onlyBinding } from './shared-locks.ts';
import type { Binding, CallFact, NameRead, UnitFacts } from './types.ts';

/** `response = await session.get(url)` of which only the status or the headers are asked for, or nothing at all. Null: it is read or released, may be, or its client is closed here. */
export function heldResponse(call: CallFact, facts: UnitFacts, resolver: Resolver): OpenResource | null {
  const { callee } = call.node;
  if (callee.kind !== 'attribute' || call.use.kind !== 'awaited' || !isOnLoop(facts, call)) return null;
  const of = givesResponse(call, resolver);
  const resource = of === null ? undefined : resolver.knowledge.api(of)?.resource;
  if (of === null || resource === undefined || isOwnClient(callee.value, call, resolver)) return null;
  const { outer } = call.use;
  const found = { of, resource, reads: [] };
  if (outer.kind === 'discarded') return { ...found, binding: null };
  const binding = outer.kind === 'assigned' ? onlyBinding({ ...call, use: outer }, facts) : null;
  if (binding === null) return null;
  const reads = facts.reads.filter((read) => read.name === binding.name && read.start > call.node.end);
  return reads.every((read) => read.scope === call.scope && leavesItOpen(read, of, resolver)) ? { ...found, binding, reads } : null;
}

/** The class of the response that awaiting a request gives, where it keeps its connection until it is read; null: another call, or an answer without a body. */
export function givesResponse(call: CallFact, resolver: Resolver): string | null {
  const { callee } = call.node;
  const result = callee.kind === 'attribute' && callee.name === 'head' ? null : resolver.result(call);
  if (result?.kind !== 'awaitable' || result.sort !== 'handle' || result.result.kind !== 'instance') return null;
  const api = resolver.knowledge.api(result.result.of);
  return api?.resource?.asyncWith === true && api.afterClose === 'fails-unread' ? result.result.of : null;
}

/** A client that this function opens ends here, and its connections with it. */
export function isOwnClient(receiver: CallFact['node']['callee'], place: CallFact, resolver: Resolver): boolean {
  if (receiver.kind === 'attribute') return false;
  if (receiver.kind !== 'name') return true;
  const visible: readonly Binding[] = resolver.visible(receiver.name, place, receiver.start) ?? [];
  return visible.some(({ source }) => source.kind !== 'parameter');
}

/** Only what came with the headers is asked for. */
export function leavesItOpen({ use }: NameRead, of: string, resolver: Resolver): boolean {
  if (use.kind !== 'attribute') return false;
  const member = resolver.knowledge.member(of, use.node.name);
  if (member === null || resolver.knowledge.api(of)?.resource?.close.includes(use.node.name) === true) return false;
  return member.api.kind === 'property' ? member.api.returns === undefined : member.api.awaitable === undefined;
}
