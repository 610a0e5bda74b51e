// Event loops that code makes for itself, and all that it does with them.

import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { Binding, CallFact, NameRead, UnitFacts } from './types.ts';

export interface OwnLoop {
  readonly call: CallFact;
  readonly binding: Binding;
  /** In document order. */
  readonly uses: readonly OwnLoopUse[];
}

export interface OwnLoopUse {
  readonly slot: Slot;
  readonly read: NameRead;
  /** A method that is called, or null: it is passed on. */
  readonly method: string | null;
  /** Of that method, or the one it is passed to. */
  readonly call: CallFact | null;
  /** `set_event_loop(loop)`: passed on, to nobody in particular. */
  readonly set: boolean;
}

/** `loop = asyncio.new_event_loop()` under one name that nothing else binds; null for any other way to keep it. */
export function ownLoop(call: CallFact, slot: Slot, file: ModuleNames, resolver: Resolver): OwnLoop | null {
  const { facts } = slot;
  if (resolver.apiName(resolver.callee(call)) !== 'asyncio.new_event_loop') return null;
  if (call.use.kind !== 'assigned' || call.use.node.value !== call.node || call.use.node.targets.length !== 1) return null;
  const [target] = call.use.node.targets;
  if (target?.kind !== 'name') return null;
  const { name } = target;
  const scope = facts.scopes[call.scope];
  const [binding, ...more] = scope?.bindings.get(name) ?? [];
  if (scope === undefined || binding === undefined || more.length > 0 || scope.globals.has(name) || scope.nonlocals.has(name)) return null;
  if (scope.kind === 'unit') {
    const reads = slot.unit.container?.kind === 'class' ? null : file.readsOf(name);
    return reads === null ? null : { call, binding, uses: reads.map(({ slot: from, read }) => use(from, read, file.resolver(from))) };
  }
  if (scope.kind !== 'function' || facts.scopes.some((inner) => inner.nonlocals.has(name))) return null;
  return { call, binding, uses: facts.reads.filter((read) => read.name === name && sees(facts, read.scope, scope.index, name)).map((read) => use(slot, read, resolver)) };
}

function use(slot: Slot, read: NameRead, resolver: Resolver): OwnLoopUse {
  const { facts } = slot;
  const found = { slot, read, method: null, call: null, set: false };
  if (read.use.kind === 'attribute' && read.use.outer.kind === 'callee') return { ...found, method: read.use.node.name, call: facts.calls[read.use.outer.call] ?? null };
  const call = read.use.kind === 'argument' ? facts.calls[read.use.call] : undefined;
  if (call === undefined) return found;
  return { ...found, call, set: resolver.apiName(resolver.callee(call)) === 'asyncio.set_event_loop' && call.use.kind === 'discarded' };
}

function sees(facts: UnitFacts, from: number, scope: number, name: string): boolean {
  for (let at = facts.scopes[from]; at !== undefined; at = facts.scopes[at.parent]) {
    if (at.index === scope) return true;
    if (at.bindings.has(name)) return false;
  }
  return false;
}

/** The one coroutine that the loop is made for; null: it does more than `asyncio.run` would, or nobody can tell. */
export function onlyRun(loop: OwnLoop, file: ModuleNames): OwnLoopUse | null {
  const runs = loop.uses.filter((found) => found.method === 'run_until_complete' && !runsShutdown(found));
  const [run] = runs;
  if (run === undefined || run.call === null || runs.length > 1) return null;
  const [argument] = run.call.node.args;
  if (run.call.node.args.length !== 1 || argument?.form !== 'positional') return null;
  if (loop.uses.slice(0, loop.uses.indexOf(run)).some(isEnding)) return null;
  // `asyncio.run` takes a coroutine, no future, and not before 3.14 any other awaitable.
  const value = file.resolver(run.slot).meaning(argument.value, run.call);
  if (value.kind !== 'awaitable' || value.sort !== 'coroutine') return null;
  // What stands in a loop or a nested function may run many times.
  const { facts } = run.slot;
  for (let region = facts.regions[run.read.region]; region !== undefined; region = facts.regions[region.parent]) if (/for|while|handler/.test(region.kind)) return null;
  return run.read.scope === loop.binding.scope && loop.uses.every((found) => found === run || isEnding(found) || found.set) ? run : null;
}

/** What `asyncio.run` does at its end. */
export function isEnding(found: OwnLoopUse): boolean {
  if (found.method === 'close' || runsShutdown(found)) return true;
  return found.method !== null && /^shutdown_(asyncgens|default_executor)$/.test(found.method);
}

function runsShutdown({ method, call }: OwnLoopUse): boolean {
  const value = method === 'run_until_complete' ? call?.node.args[0]?.value : undefined;
  return value?.kind === 'call' && value.callee.kind === 'attribute' && /^shutdown_(asyncgens|default_executor)$/.test(value.callee.name);
}
