// `gather(…, return_exceptions=True)` whose results nobody looks at.

import type { Argument, Expr } from '../syntax/ast.ts';
import { literalOf } from './blocking.ts';
import { handlersAround } from './caught.ts';
import { isInside, isOnLoop, ownerFunction } from './context.ts';
import { callOf, lastName, onlyBinding, readsWithin } from './local-names.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, FunctionFact, Place, StatementFact, UnitFacts } from './types.ts';

export interface UncheckedGather {
  readonly call: CallFact;
  /** `return_exceptions=True` */
  readonly argument: Argument;
  readonly statement: StatementFact;
  /** Key of a coroutine function whose error is lost. */
  readonly loses: string;
}

/** Where errors on the way down are nobody's concern. */
const ending = /clos|stop|shut|clean|cancel|tear|exit|dispos|kill|terminat|disconnect|leave|destroy|finish|finali|drain|flush|unload|release|remove|delete|unsub|notif|broadcast|quit|abort|detach|reset|wait|join/i;

export function* uncheckedGathers(facts: UnitFacts, resolver: Resolver, file: ModuleNames): Generator<UncheckedGather> {
  for (const call of facts.calls) {
    const argument = call.node.args.find(({ keyword }) => keyword === 'return_exceptions');
    if (argument === undefined || literalOf(argument.value) !== true || !isOnLoop(facts, call)) continue;
    const api = resolver.api(call);
    const statement = facts.statements[call.statement];
    const owner = ownerFunction(facts, call);
    if (api?.takesAwaitable !== 'all' || owner === null || statement === undefined || !isDropped(call, owner, facts)) continue;
    if (ending.test(owner.node.name) || isInside(facts, call, ['finally', 'handler'])) continue;
    if (facts.calls.some((other) => ownerFunction(facts, other) === owner && /cancel|add_done_callback|exception/i.test(lastName(other.node.callee)))) continue;
    const loses = lostError(call, owner, facts, resolver, file);
    if (loses !== null) yield { call, argument, statement, loses };
  }
}

/** `await gather(…)` as a statement, or given a name that nobody reads. */
function isDropped(call: CallFact, owner: FunctionFact, facts: UnitFacts): boolean {
  if (call.use.kind !== 'awaited') return false;
  const { outer } = call.use;
  if (outer.kind === 'discarded') return true;
  const [target, ...more] = outer.kind === 'assigned' ? outer.node.targets : [];
  return target?.kind === 'name' && target.name !== '_' && more.length === 0 && onlyBinding(facts, owner, target.name) !== null && readsWithin(facts, owner, target.name).length === 0;
}

/** A coroutine of this file that may fail and that nobody else holds; null when there is none, or some argument cannot be told. */
function lostError(call: CallFact, owner: FunctionFact, facts: UnitFacts, resolver: Resolver, file: ModuleNames): string | null {
  let lost: string | null = null;
  for (const { form, value } of call.node.args) {
    if (form === 'keyword') continue;
    const element = form === 'positional' ? { expr: value, place: call } : form === 'star' ? elementOf(value.kind === 'starred' ? value.value : value, call, owner, facts) : null;
    const made = element === null ? null : coroutineIn(element.expr, element.place, resolver);
    if (made === null) return null;
    if (ending.test(lastName(made.callee))) continue;
    const callee = resolver.meaning(made.callee, element?.place ?? call);
    if (callee.kind === 'function' && mayFail(callee.key, file)) lost ??= callee.key;
  }
  return lost;
}

/** What each element of a starred argument is. */
function elementOf(expr: Expr, place: Place, owner: FunctionFact, facts: UnitFacts): { expr: Expr; place: Place } | null {
  if (expr.kind === 'comprehension') {
    const fact = facts.comprehensions.find((found) => found.node === expr);
    const [element, ...more] = expr.elements;
    return fact === undefined || element === undefined || more.length > 0 ? null : { expr: element, place: { ...fact, scope: fact.ownScope } };
  }
  if (expr.kind !== 'name') return null;
  const binding = onlyBinding(facts, owner, expr.name);
  // One read: the star itself. Whoever reads the tasks elsewhere may ask them for their errors.
  if (binding?.source.kind !== 'value' || binding.source.value.kind !== 'comprehension' || readsWithin(facts, owner, expr.name).length !== 1) return null;
  return elementOf(binding.source.value, place, owner, facts);
}

/** `f(x)`, or `create_task(f(x))`. */
function coroutineIn(expr: Expr, place: Place, resolver: Resolver): Expr & { kind: 'call' } | null {
  if (expr.kind !== 'call') return null;
  const name = resolver.apiName(resolver.meaning(expr.callee, place));
  const api = name === null ? undefined : resolver.knowledge.api(name);
  const inner = expr.args[0]?.value;
  if (api?.startsTask === undefined) return expr;
  return inner?.kind === 'call' ? inner : null;
}

/** It waits for something outside of every `try` that would catch what comes of it. */
export function mayFail(key: string, file: ModuleNames, depth = 0): boolean {
  const found = file.functionOf(key);
  if (found === null || depth > 4 || file.summary(key).nature !== 'coroutine') return false;
  const { facts } = found.slot;
  const resolver = file.resolver(found.slot);
  // A decorator of the project may log what comes of it.
  if (found.fact.node.decorators.some((decorator) => resolver.apiName(resolver.meaning(decorator.kind === 'call' ? decorator.callee : decorator, found.fact)) === null)) return false;
  return facts.suspensions.some((wait) => {
    // Entering a lock does not fail, and of other contexts nobody knows; nor does the usual last step behind the work.
    if (wait.form === 'async-with' || ownerFunction(facts, wait) !== found.fact || isInside(facts, wait, ['finally', 'handler'])) return false;
    if (handlersAround(facts, wait.region).some(({ node }) => node.types === null || /Exception/.test(found.slot.text.slice(node.types.start, node.types.end)))) return false;
    const call = callOf(wait.value, facts);
    if (call === null) return true;
    const callee = resolver.callee(call);
    return lastName(call.node.callee) !== 'sleep' && (callee.kind !== 'function' || mayFail(callee.key, file, depth + 1));
  });
}
