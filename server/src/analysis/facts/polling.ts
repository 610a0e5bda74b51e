// Loops that only wait for something this program does itself.

import type { Expr } from '../syntax/ast.ts';
import { isOnLoop, ownerFunction } from './context.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import { selfKey } from './shared-state.ts';
import type { Slot } from './slot.ts';
import type { LoopFact, Place } from './types.ts';

export type Polling =
  /** `while not event.is_set()`: the event itself can be awaited. */
  | { readonly kind: 'event'; readonly event: Expr }
  /** An attribute or name that another function of the file sets. */
  | { readonly kind: 'flag'; readonly name: string; readonly setter: string };

/** `while not self.done: await asyncio.sleep(1)`. Null: it does more, or waits for something outside. */
export function polling(loop: LoopFact, slot: Slot, resolver: Resolver, file: ModuleNames): Polling | null {
  const { facts } = slot;
  const { node } = loop;
  if (node.kind !== 'while' || node.orElse !== null || node.body.statements.length !== 1 || !isOnLoop(facts, loop)) return null;
  const [only] = node.body.statements;
  if (only?.kind !== 'expression' || only.value.kind !== 'await' || only.value.value.kind !== 'call') return null;
  const pause = resolver.apiName(resolver.meaning(only.value.value.callee, loop));
  if (pause === null || resolver.knowledge.api(pause)?.pause !== true) return null;
  const event = eventOf(node.test, loop, resolver);
  if (event !== null) return { kind: 'event', event };
  const tested = parts(node.test).filter((part) => part !== null);
  if (tested.length < parts(node.test).length) return null;
  for (const part of tested) {
    const setter = setterOf(part, loop, slot, resolver, file);
    if (setter !== null) return { kind: 'flag', name: part.kind === 'name' || part.kind === 'attribute' ? part.name : '', setter };
  }
  return null;
}

/** `not event.is_set()` of an event that coroutines can wait for. */
function eventOf(test: Expr, place: Place, resolver: Resolver): Expr | null {
  if (test.kind !== 'not' || test.value.kind !== 'call' || test.value.callee.kind !== 'attribute' || test.value.callee.name !== 'is_set') return null;
  const event = test.value.callee.value;
  const value = resolver.meaning(event, place);
  if (value.kind !== 'instance') return null;
  return resolver.knowledge.member(value.of, 'wait')?.api.awaitable === 'coroutine' ? event : null;
}

/** Names and attributes that the test looks at; null for anything that asks somebody else. */
function parts(test: Expr): readonly (Expr | null)[] {
  switch (test.kind) {
    case 'name': case 'attribute': return [test];
    case 'constant': return [];
    case 'not': case 'unary': return parts(test.value);
    case 'bool': return [...parts(test.left), ...parts(test.right)];
    case 'compare': return test.operands.flatMap(parts);
    default: return [null];
  }
}

/** Another function of the file that assigns the attribute of the same class, or the global name. */
function setterOf(part: Expr, loop: LoopFact, slot: Slot, resolver: Resolver, file: ModuleNames): string | null {
  const here = ownerFunction(slot.facts, loop);
  if (part.kind === 'attribute') {
    const key = selfKey(part.value, loop, resolver);
    if (key === null) return null;
    for (const { slot: other, resolver: there } of file.holding(part.name)) {
      for (const write of other.facts.attributeWrites) {
        const setter = ownerFunction(other.facts, write);
        if (write.target.name !== part.name || setter === null || setter === here || setter.node.name === '__init__') continue;
        const target = there.meaning(write.target.value, write);
        // A thread cannot set an asyncio event: a plain function may be one.
        if (target.kind === 'object' && target.key === key && setter.async) return `${other.id}:${setter.index}`;
      }
    }
    return null;
  }
  if (part.kind !== 'name' || resolver.isLocal(part.name, loop)) return null;
  for (const { slot: other } of file.holding(part.name)) {
    const setter = other.facts.functions.find((found) => found !== here && found.async && other.facts.scopes[found.ownScope]?.globals.has(part.name) === true && other.facts.scopes[found.ownScope]?.bindings.has(part.name) === true);
    if (setter !== undefined) return `${other.id}:${setter.index}`;
  }
  return null;
}
