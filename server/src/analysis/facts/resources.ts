// Objects that must be closed, and whether anybody may.

import type { Resource } from '../knowledge/types.ts';
import type { Argument } from '../syntax/ast.ts';
import { isOnLoop, ownerFunction } from './context.ts';
import { isFaked } from './faked.ts';
import type { Resolver } from './resolve.ts';
import type { Binding, CallFact, NameRead, UnitFacts, Use } from './types.ts';

export interface OpenResource {
  /** Qualified name of the class. */
  readonly of: string;
  readonly resource: Resource;
  /** The local name it is kept under; null: none, a method is called on it at once. */
  readonly binding: Binding | null;
  readonly reads: readonly NameRead[];
}

/** A client that the call makes in a coroutine and that surely nobody closes. Null: somebody does, or may, or it is none. */
export function leftOpen(call: CallFact, facts: UnitFacts, resolver: Resolver): OpenResource | null {
  if (!isOnLoop(facts, call)) return null;
  const callee = resolver.callee(call);
  if (callee.kind !== 'api') return null;
  const made = resolver.result(call);
  if (made.kind !== 'instance') return null;
  const api = resolver.knowledge.api(made.of);
  // The loop's own servers, runners and stacks end with the loop or with their block.
  if (api?.resource === undefined || !api.resource.asyncWith || api.scope !== undefined || made.of.startsWith('asyncio.')) return null;
  if (call.node.args.some(lends) || isFaked(call, facts)) return null;
  const found = { of: made.of, resource: api.resource };
  if (call.use.kind === 'attribute') {
    const { node, outer } = call.use;
    const used = outer.kind === 'callee' && isSettled(facts.calls[outer.call]?.use, node.name, made.of, resolver);
    return used && !isClosing(node.name, api.resource) ? { ...found, binding: null, reads: [] } : null;
  }
  if (call.use.kind !== 'assigned' || call.use.node.targets.length !== 1 || call.use.node.value !== call.node) return null;
  const [target] = call.use.node.targets;
  if (target?.kind !== 'name') return null;
  const scope = facts.scopes[call.scope];
  const bindings = scope?.bindings.get(target.name);
  const [binding] = bindings ?? [];
  if (scope?.kind !== 'function' || binding === undefined || bindings?.length !== 1) return null;
  if (scope.globals.has(target.name) || scope.nonlocals.has(target.name)) return null;
  const reads = facts.reads.filter((read) => read.name === target.name && read.start > call.node.end);
  // A nested function may close it, or live longer.
  const stays = (read: NameRead): boolean => ownerFunction(facts, read) === ownerFunction(facts, call) && staysHere(read.use, made.of, api.resource, facts, resolver);
  return reads.length > 0 && reads.every(stays) ? { ...found, binding, reads } : null;
}

/** A client that is given its connections may not own them; of those that cannot be seen nobody knows. */
function lends(argument: Argument): boolean {
  if (argument.form === 'star' || argument.form === 'double-star') return true;
  return /^(connector|connector_owner|connection_pool|transport|app|bind|engine)$/.test(argument.keyword ?? '') && argument.value.kind !== 'call';
}

/** Only methods are called on it, and none of them closes it or gives something that needs it later. */
function staysHere(use: Use, of: string, resource: Resource | undefined, facts: UnitFacts, resolver: Resolver): boolean {
  if (use.kind !== 'attribute' || resource === undefined || isClosing(use.node.name, resource)) return false;
  return use.outer.kind === 'callee' && isSettled(facts.calls[use.outer.call]?.use, use.node.name, of, resolver);
}

function isClosing(method: string, resource: Resource): boolean {
  return resource.close.includes(method) || /close|dispose|disconnect|terminate|shutdown|stop|quit|__a?exit__|detach|cleanup|release/i.test(method);
}

/** `await session.get(…)`, `async with session.get(…)`: over with the statement, unless what it gives is a connection of the client. */
function isSettled(use: Use | undefined, method: string, of: string, resolver: Resolver): boolean {
  switch (use?.kind) {
    case 'entered': case 'discarded': return true;
    case 'iterated': return use.async;
    case 'awaited': {
      if (use.outer.kind === 'discarded' || use.outer.kind === 'attribute' || use.outer.kind === 'subscripted') return true;
      const awaited = resolver.knowledge.member(of, method)?.api.awaited;
      return awaited !== undefined && resolver.knowledge.api(awaited) !== undefined && resolver.knowledge.api(awaited)?.resource === undefined
        || (use.outer.kind === 'assigned' && awaited !== undefined);
    }
    default: return false;
  }
}
