// Which code surely runs on an event loop, and which surely does not.

import type { Expr } from '../syntax/ast.ts';
import { caughtTypes } from './cancellation.ts';
import { isOnLoop, ownerScope, regionsAround } from './context.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { Binding, CallFact, Place, UnitFacts, Use } from './types.ts';

/** A loop is running here: in a coroutine, or at the top of a notebook cell. */
export function runsOnLoop(facts: UnitFacts, place: Place, topLevelAwait: boolean): boolean {
  return isOnLoop(facts, place) || (topLevelAwait && ownerScope(facts, place.scope)?.index === 0);
}

/** No loop can be running: code that an import runs, or a plain function that runs the loop it asks for. */
export function hasNoLoop(call: CallFact, slot: Slot, isTest: boolean, topLevelAwait: boolean): boolean {
  const { facts } = slot;
  let owner = ownerScope(facts, call.scope);
  while (owner?.kind === 'class') owner = facts.scopes[owner.parent];
  if (owner?.index === 0) {
    // What the handlers of a `try` at module level catch is not seen from one of its statements.
    for (let container = slot.unit.container; container !== null; container = container.parent) if (container.kind === 'try' || container.kind === 'except') return false;
    return !topLevelAwait;
  }
  // Test runners and fixtures set loops out of sight.
  if (isTest || owner?.kind !== 'function' || facts.functions[owner.owner]?.async !== false || isOnLoop(facts, { ...call, scope: owner.parent })) return false;
  const uses = usesOfLoop(call, facts)?.uses ?? [];
  return uses.some(({ method }) => method === 'run_until_complete' || method === 'run_forever') && !uses.some(({ method }) => method === 'is_running' || method === 'is_closed');
}

/** Something in the file lets loops run inside one another. */
export function allowsNesting(file: ModuleNames): boolean {
  return file.knowledge.api('asyncio')?.nestedBy?.some((module) => file.mentions(module)) === true;
}

/** The error is expected: in a `try` that handles it, or under `pytest.raises` and its kind. */
export function expectsRuntimeError(facts: UnitFacts, place: Place, resolver: Resolver): boolean {
  for (const region of regionsAround(facts, place.region)) {
    if (region.kind === 'try' && facts.handlers.some((handler) => handler.tryRegion === region.index && handlesRuntimeError(handler.node.types, handler, resolver))) return true;
  }
  return expectsError(facts, place);
}

/** Under `pytest.raises`, `assertRaises` and their kind. */
export function expectsError(facts: UnitFacts, place: Place): boolean {
  for (const region of regionsAround(facts, place.region)) {
    if (region.kind !== 'with' && region.kind !== 'async-with') continue;
    const found = facts.withs.find((fact) => fact.bodyRegion === region.index);
    if (found?.node.items.some(({ context }) => context.kind === 'call' && /^(suppress|raises|assertRaises|assertRaisesRegex|assert_raises\w*|raises_\w+)$/.test(lastName(context.callee) ?? ''))) return true;
  }
  return false;
}

function handlesRuntimeError(types: Expr | null, place: Place, resolver: Resolver): boolean {
  if (types === null) return true;
  return caughtTypes(types).some((type) => {
    const name = resolver.apiName(resolver.meaning(type, place));
    return name === null || /^builtins\.(RuntimeError|Exception|BaseException)$/.test(name);
  });
}

/** A method of the loop that a call gave: `asyncio.get_event_loop().run_until_complete(x)`, or the same through a name. */
export interface LoopUse {
  readonly method: string | null;
  readonly call: CallFact | null;
  readonly start: number;
}

/** Uses of the loop in this unit; null where it is kept in another way than one local or module name. */
export function usesOfLoop(call: CallFact, facts: UnitFacts): { readonly binding: Binding | null; readonly uses: readonly LoopUse[] } | null {
  if (call.use.kind === 'attribute') return { binding: null, uses: [loopUse(call.use, facts, call.node.start)] };
  if (call.use.kind !== 'assigned' || call.use.node.value !== call.node || call.use.node.targets.length !== 1) return null;
  const [target] = call.use.node.targets;
  if (target?.kind !== 'name') return null;
  const bindings = facts.scopes[call.scope]?.bindings.get(target.name) ?? [];
  const [binding] = bindings;
  if (binding === undefined) return null;
  const reads = facts.reads.filter((read) => read.name === target.name);
  return { binding: bindings.length === 1 ? binding : null, uses: reads.map((read) => loopUse(read.use, facts, read.start)) };
}

export function loopUse(use: Use, facts: UnitFacts, start: number): LoopUse {
  if (use.kind !== 'attribute' || use.outer.kind !== 'callee') return { method: null, call: null, start };
  return { method: use.node.name, call: facts.calls[use.outer.call] ?? null, start };
}

function lastName(expr: Expr): string | null {
  return expr.kind === 'name' || expr.kind === 'attribute' ? expr.name : null;
}
