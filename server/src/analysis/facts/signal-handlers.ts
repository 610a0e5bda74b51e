// What the handler of `signal.signal` does with the event loop.

import type { Lambda } from '../syntax/ast.ts';
import { argumentAt } from './blocking.ts';
import { ownerFunction } from './context.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { CallFact, Place } from './types.ts';

export interface LoopHandler {
  /** What it calls: `asyncio.Event.set`. */
  readonly calls: string;
  /** The handler, where it is a lambda. */
  readonly lambda: Lambda | null;
}

/** Null: the handler keeps away from the loop, or nobody knows it. */
export function loopHandler(call: CallFact, slot: Slot, file: ModuleNames, resolver: Resolver): LoopHandler | null {
  const { facts } = slot;
  if (resolver.apiName(resolver.callee(call)) !== 'signal.signal') return null;
  const handler = argumentAt(call.node, { position: 1 });
  if (handler === null) return null;
  const { value } = handler;
  if (value.kind === 'lambda') {
    const inner = facts.calls.find((found) => found.node.start >= value.body.start && found.node.end <= value.body.end && touchesLoop(found, resolver) !== null);
    const name = inner === undefined ? null : touchesLoop(inner, resolver);
    return name === null ? null : { calls: name, lambda: value };
  }
  const meaning = resolver.meaning(value, call);
  const found = meaning.kind === 'function' ? file.functionOf(meaning.key) : null;
  if (found === null || found.fact.async) return null;
  const there = found.slot === slot ? resolver : file.resolver(found.slot);
  for (const inner of found.slot.facts.calls) {
    const name = ownerFunction(found.slot.facts, inner as Place) === found.fact ? touchesLoop(inner, there) : null;
    if (name !== null) return { calls: name, lambda: null };
  }
  return null;
}

/** Methods that put something on the loop's list without waking it. */
const quiet = /^asyncio\.(Event\.set|(Task|Future)\.(cancel|set_result|set_exception)|Queue\.put_nowait|AbstractEventLoop\.(stop|call_soon|call_later|call_at|create_task))$/;

function touchesLoop(call: CallFact, resolver: Resolver): string | null {
  const name = resolver.apiName(resolver.callee(call));
  if (name === null) return null;
  return quiet.test(name) || resolver.knowledge.api(name)?.startsTask === 'weak' ? name : null;
}
