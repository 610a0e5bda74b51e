// Adding a missing `await`, and `async` where the function around it lacks that too.

import { coroutineOf, groundOf } from '../facts/awaiting.ts';
import { expectNothingOfMethods } from '../facts/class-members.ts';
import { holdsThreadLock } from '../facts/context.ts';
import type { Reference } from '../facts/references.ts';
import type { ReturnedCoroutine } from '../facts/returned.ts';
import type { FunctionFact, Place, ReturnFact, Use } from '../facts/types.ts';
import type { Safety, Text } from '../model.ts';
import type { PythonTarget } from '../python-version.ts';
import type { FixPlan, UnitUnderCheck } from '../rules/rule.ts';
import type { Expr } from '../syntax/ast.ts';
import { addAwait, canBecomeAsync } from './await.ts';
import type { EditBuilder } from './builder.ts';

/** What can be done about an expression that should be awaited: `await` in a coroutine, `async` and `await` in a plain function, nothing elsewhere. */
export function awaitFixes(unit: UnitUnderCheck, node: Expr, place: Place, use: Use, safety: Safety = 'safe'): readonly FixPlan[] {
  // Suspending under a thread's lock can stop the whole loop: somebody has to look at the lock first.
  if (holdsThreadLock(unit.facts, place, unit.resolver)) return [];
  if (canAwait(unit, place)) return [{ title: { key: 'common.addAwait' }, safety, build: (edit) => addAwait(edit, node, use) }];
  const ground = groundOf(unit.facts, place, unit.slot.container.classKey);
  if (ground.kind !== 'function' || !allowsNesting(ground.nesting, unit.python)) return [];
  const plan = makeAsyncPlan(unit, ground.fact, { callers: 'all', also: (edit) => addAwait(edit, node, use), awaits: node });
  return plan === null ? [] : [plan];
}

/** `return await f()`; where a local stands between, the `await` goes to its assignment, unless that is in another block. */
export function awaitReturned(unit: UnitUnderCheck, { call, node, place }: ReturnedCoroutine): readonly FixPlan[] {
  return node !== call.node && call.region === place.region ? awaitFixes(unit, call.node, call, call.use) : awaitFixes(unit, node, place, { kind: 'returned' });
}

/** `await` is legal at this place as the code stands, and changes nothing but the value. */
export function canAwait(unit: UnitUnderCheck, place: Place): boolean {
  const ground = groundOf(unit.facts, place, unit.slot.container.classKey);
  return (ground.kind === 'coroutine' || (ground.kind === 'module' && unit.topLevelAwait)) && allowsNesting(ground.nesting, unit.python);
}

/** A comprehension that awaits could not stand within another one before Python 3.11. */
function allowsNesting(nesting: number, python: PythonTarget): boolean {
  return nesting < 2 || python.has('3.11');
}

interface Wish {
  /** `all`: only when every mention in the file is a call from a coroutine, which is then awaited. `known`: whatever else mentions it. */
  readonly callers: 'all' | 'known';
  /** The expression that `also` awaits, in case it is returned. */
  readonly awaits?: Expr;
  also?(edit: EditBuilder): void;
}

/** Null where nobody can see from here what that would do to the callers. */
export function makeAsyncPlan(unit: UnitUnderCheck, fact: FunctionFact, wish: Wish): FixPlan | null {
  const { facts, file, slot } = unit;
  const key = `${slot.id}:${fact.index}`;
  if (!canBecomeAsync(fact) || !answersToFileOnly(unit, fact)) return null;
  const references = file.references(key);
  const callers = references.filter((found) => isCoroutineCall(found, unit));
  if (wish.callers === 'all' && callers.length < references.length) return null;
  // Results that are coroutines already would be wrapped once more.
  const returned = facts.returns.filter((found) => found.scope === fact.ownScope && found.node.value !== wish.awaits);
  const passed = returned.filter((found) => isCoroutine(found, unit));
  const waiting = callers.filter(({ call }) => call?.use.kind === 'awaited');
  if (waiting.length > 0 && returned.some((found) => found.node.value !== null && !passed.includes(found))) return null;
  const unawaited = callers.filter((found) => !waiting.includes(found));
  const title: Text = unawaited.length === 0
    ? { key: 'common.makeAsync', args: { name: fact.node.name } }
    : { key: 'common.makeAsyncAndAwaitCallers', args: { name: fact.node.name, count: unawaited.length } };
  return {
    title, kind: 'common.makeAsync', safety: 'suggestion',
    build: (edit) => {
      edit.insert(fact.node.header, 'async ');
      wish.also?.(edit);
      for (const { node } of passed) if (node.value !== null) addAwait(edit, node.value, { kind: 'returned' });
      for (const found of unawaited) {
        const there = found.slot === slot ? edit : edit.in(found.slot);
        if (there === null || found.call === null) return false;
        addAwait(there, found.call.node, found.call.use);
      }
      return true;
    },
  };
}

/** No class from outside may expect the method to be a plain one. */
function answersToFileOnly(unit: UnitUnderCheck, fact: FunctionFact): boolean {
  const { file, slot } = unit;
  if (!file.isMethod(`${slot.id}:${fact.index}`)) return true;
  const owner = fact.ownerClass < 0 ? slot.container.classKey : file.classKey(slot, fact.ownerClass);
  return owner !== null && expectNothingOfMethods(file.bases(owner));
}

function isCoroutineCall({ slot, call, place }: Reference, { file, python }: UnitUnderCheck): boolean {
  const ground = groundOf(slot.facts, place, slot.container.classKey);
  return call !== null && ground.kind === 'coroutine' && allowsNesting(ground.nesting, python) && !holdsThreadLock(slot.facts, place, file.resolver(slot));
}

function isCoroutine({ node }: ReturnFact, { facts, resolver }: UnitUnderCheck): boolean {
  const call = facts.calls.find((found) => found.node === node.value);
  return call !== undefined && coroutineOf(call, resolver) !== null;
}
