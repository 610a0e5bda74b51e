// Whether two calls of coroutine functions could as well be in flight together.

import type { Call, Expr } from '../syntax/ast.ts';
import type { ModuleNames } from './names.ts';
import { classAround } from './protocols.ts';
import type { Resolver } from './resolve.ts';
import type { FunctionFact, Place, UnitFacts } from './types.ts';

/** Words of code that cares about order, pace or a shared state: reason enough to be silent. */
const careful = /sleep|limit|throttl|rate|delay|lock|sem|order|sequen|retry|backoff|page|cursor|transact|commit|conn|session|stream|next|offset|queue|worker|progress|batch|chunk/i;

/** The coroutine function of this file that the call certainly runs, when nothing in it speaks of order or shared state; null otherwise. */
export function freeCoroutine(call: Call, place: Place, resolver: Resolver, file: ModuleNames): { readonly key: string; readonly name: string } | null {
  const callee = resolver.meaning(call.callee, place);
  if (callee.kind !== 'function' || file.summary(callee.key).nature !== 'coroutine') return null;
  const name = file.about<string | null>('free coroutine', callee.key, ({ fact, slot }) => fact.node.decorators.length === 0 && !careful.test(fact.node.name) && classAround(fact, slot, file) === null && isFree(fact, slot.facts) ? fact.node.name : null, null);
  return name === null ? null : { key: callee.key, name };
}

/** It waits for something, and writes nothing that others could see. */
function isFree({ node, ownScope }: FunctionFact, facts: UnitFacts): boolean {
  const inside = (at: { readonly start: number; readonly end: number }): boolean => at.start >= node.body.start && at.end <= node.body.end;
  const scope = facts.scopes[ownScope];
  if (scope === undefined || scope.globals.size > 0 || scope.nonlocals.size > 0) return false;
  if (!facts.suspensions.some(inside) || facts.attributeWrites.some((write) => inside(write.target))) return false;
  if (facts.statements.some((statement) => inside(statement.node) && (statement.node.kind === 'delete' || (statement.node.kind === 'assign' && statement.node.targets.some((target) => target.kind === 'subscript'))))) return false;
  // What it changes through a method, it can only change in what was given to it or what the module holds.
  const names = facts.reads.filter((read) => inside(read));
  if (names.some((read) => careful.test(read.name) || (read.use.kind === 'attribute' && careful.test(read.use.node.name)))) return false;
  return !facts.calls.some((call) => inside(call.node) && call.node.callee.kind === 'attribute' && /^(append|add|update|extend|insert|pop|remove|clear|setdefault|write|put|put_nowait|set|send|save|execute|delete)$/.test(call.node.callee.name));
}

/** Every argument is a constant, made of `own` names, or known to be a plain value: nothing that both calls could fight over. */
export function sharesNothing(call: Call, own: ReadonlySet<string>, place: Place, resolver: Resolver): boolean {
  return call.args.every((argument) => argument.form !== 'star' && argument.form !== 'double-star' && isOwn(argument.value, own, place, resolver));
}

function isOwn(expr: Expr, own: ReadonlySet<string>, place: Place, resolver: Resolver): boolean {
  switch (expr.kind) {
    case 'constant': return true;
    case 'name': return own.has(expr.name) || /^[A-Z][A-Z0-9_]*$/.test(expr.name) || isPlainValue(expr, place, resolver);
    case 'attribute': return isOwn(expr.value, own, place, resolver) || isPlainValue(expr, place, resolver);
    case 'subscript': return isOwn(expr.value, own, place, resolver);
    case 'formatted': return expr.fields.every((field) => isOwn(field, own, place, resolver));
    case 'binary': return isOwn(expr.left, own, place, resolver) && isOwn(expr.right, own, place, resolver);
    default: return false;
  }
}

function isPlainValue(expr: Expr, place: Place, resolver: Resolver): boolean {
  const value = resolver.meaning(expr, place);
  return value.kind === 'instance' && /^builtins\.(str|int|float|bool|bytes)$/.test(value.of);
}
