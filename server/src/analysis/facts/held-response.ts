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
  // An answer to `head` has no body.
  if (callee.name === 'head') return null;
  const result = resolver.result(call);
  if (result.kind !== 'awaitable' || result.sort !== 'handle' || result.result.kind !== 'instance') return null;
  const of = result.result.of;
  const api = resolver.knowledge.api(of);
  if (api?.resource?.asyncWith !== true || api.afterClose !== 'fails-unread' || isOwn(callee.value, call, resolver)) return null;
  const { outer } = call.use;
  const found = { of, resource: api.resource, reads: [] };
  if (outer.kind === 'discarded') return { ...found, binding: null };
  const binding = outer.kind === 'assigned' ? onlyBinding({ ...call, use: outer }, facts) : null;
  if (binding === null) return null;
  const reads = facts.reads.filter((read) => read.name === binding.name && read.start > call.node.end);
  return reads.every((read) => leavesItOpen(read, call, of, resolver)) ? { ...found, binding, reads } : null;
}

/** A client that this function opens ends here, and its connections with it. */
function isOwn(receiver: CallFact['node']['callee'], place: CallFact, resolver: Resolver): boolean {
  if (receiver.kind === 'attribute') return false;
  if (receiver.kind !== 'name') return true;
  const visible: readonly Binding[] = resolver.visible(receiver.name, place, receiver.start) ?? [];
  return visible.some(({ source }) => source.kind !== 'parameter');
}

function leavesItOpen({ use, scope }: NameRead, call: CallFact, of: string, resolver: Resolver): boolean {
  if (use.kind !== 'attribute' || scope !== call.scope) return false;
  const member = resolver.knowledge.member(of, use.node.name);
  if (member === null || resolver.knowledge.api(of)?.resource?.close.includes(use.node.name) === true) return false;
  return member.api.kind === 'property' ? member.api.returns === undefined : member.api.awaitable === undefined;
}
