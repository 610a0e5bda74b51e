// Loops over a shared collection that are suspended in between, while other functions change it.

import type { Expr } from '../syntax/ast.ts';
import { blockOf } from './blocks.ts';
import { isOnLoop, isWithin, ownerFunction, regionsAround } from './context.ts';
import { exitsOf } from './flow.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import { holdsLock } from './shared-locks.ts';
import { selfKey } from './shared-state.ts';
import type { Slot } from './slot.ts';
import type { FunctionFact, LoopFact, Place, Suspension, UnitFacts } from './types.ts';

export interface SharedIteration {
  readonly collection: Expr;
  /** What the loop iterates over: the collection or a view of it. */
  readonly iterable: Expr;
  readonly at: Suspension;
  /** `fails`: a dict or set that changes its size; `skips`: a list. */
  readonly effect: 'fails' | 'skips';
  /** Name of a function that changes it, and its key. */
  readonly changer: { readonly key: string; readonly name: string };
}

const views = /^(items|keys|values)$/;
const resized = /^(add|discard|remove|pop|popitem|clear|update|setdefault|popleft|appendleft|append|difference_update|intersection_update|symmetric_difference_update)$/;
const removed = /^(remove|pop|clear|insert)$/;

export function sharedIteration(loop: LoopFact, slot: Slot, resolver: Resolver, file: ModuleNames): SharedIteration | null {
  const { facts } = slot;
  if (loop.node.kind !== 'for' || loop.node.async || !isOnLoop(facts, loop)) return null;
  const { iterable } = loop.node;
  const viewed = iterable.kind === 'call' && iterable.args.length === 0 && iterable.callee.kind === 'attribute' && views.test(iterable.callee.name) ? iterable.callee.value : null;
  const collection = viewed ?? iterable;
  const owner = ownerOf(collection, loop, resolver);
  if (owner === null) return null;
  const value = resolver.meaning(collection, loop);
  const kind = value.kind === 'instance' ? /^(?:builtins\.(dict|set|list)|collections\.(deque|OrderedDict|defaultdict|Counter))$/.exec(value.of) : null;
  if (kind === null) return null;
  const effect = kind[1] === 'list' ? 'skips' : 'fails';
  const at = facts.suspensions.find((found) => isWithin(facts, found.region, loop.bodyRegion) && isOnLoop(facts, found) && ownerFunction(facts, found) === ownerFunction(facts, loop) && goesOn(found, loop, facts));
  if (at === undefined || holdsLock(facts, loop, resolver)) return null;
  const changer = changerOf(collection, owner, effect, slot, loop, file);
  return changer === null ? null : { collection, iterable, at, effect, changer };
}

/** `object …` for an attribute of `self`, `module` for a name of the module; null: this call's own, or nobody can tell. */
function ownerOf(expr: Expr, place: Place, resolver: Resolver): string | null {
  if (expr.kind === 'name') return resolver.isLocal(expr.name, place) ? null : 'module';
  const key = expr.kind === 'attribute' ? selfKey(expr.value, place, resolver) : null;
  return key === null ? null : `object ${key}`;
}

/** The loop asks for the next item after the wait. */
function goesOn(found: Suspension, loop: LoopFact, facts: UnitFacts): boolean {
  for (const region of regionsAround(facts, found.region)) {
    const exits = exitsOf(blockOf(facts, region.index));
    if (!exits.has('end') && !exits.has('continue')) return false;
    if (region.index === loop.bodyRegion) break;
  }
  return true;
}

/** Another function of the file, not the constructor, that changes the size of the same collection. */
function changerOf(collection: Expr, owner: string, effect: SharedIteration['effect'], home: Slot, loop: LoopFact, file: ModuleNames): SharedIteration['changer'] | null {
  const name = collection.kind === 'name' || collection.kind === 'attribute' ? collection.name : '';
  const here = ownerFunction(home.facts, loop);
  for (const { slot, resolver } of file.holding(name)) {
    const { facts } = slot;
    const isSame = (expr: Expr, place: Place): boolean => (expr.kind === 'name' || expr.kind === 'attribute') && expr.name === name && ownerOf(expr, place, resolver) === owner;
    const places: Place[] = [];
    for (const call of facts.calls) {
      const { callee } = call.node;
      if (callee.kind === 'attribute' && (effect === 'skips' ? removed : resized).test(callee.name) && isSame(callee.value, call)) places.push(call);
    }
    for (const found of facts.statements) {
      const { node } = found;
      const targets = node.kind === 'delete' ? node.targets : node.kind === 'assign' && effect === 'fails' ? node.targets : [];
      if (targets.some((target) => target.kind === 'subscript' && isSame(target.value, found))) places.push(found);
    }
    for (const place of places) {
      const changer = ownerFunction(facts, place);
      if (changer === null || changer === here || /^__(init|new|post_init|aenter|enter)__$/.test(changer.node.name)) continue;
      if (here !== null && (isAround(changer, slot, here, home) || startsWith(changer, slot, `${home.id}:${here.index}`, resolver))) continue;
      return { key: `${slot.id}:${changer.index}`, name: changer.node.name };
    }
  }
  return null;
}

/** The function that the loop's coroutine is defined in waits for it, as far as it runs it at all. */
function isAround(changer: FunctionFact, slot: Slot, here: FunctionFact, home: Slot): boolean {
  return slot === home && changer.node.start < here.node.start && here.node.end <= changer.node.end;
}

/** Start-up code, which runs once and waits for the loop between its changes. */
function startsWith(changer: FunctionFact, { facts }: Slot, key: string, resolver: Resolver): boolean {
  if (!/^_*(async_)?(start|set_?up|init|boot|main|run)/i.test(changer.node.name)) return false;
  return facts.calls.some((call) => {
    if (call.use.kind !== 'awaited' || ownerFunction(facts, call) !== changer) return false;
    const callee = resolver.callee(call);
    return callee.kind === 'function' && callee.key === key;
  });
}
