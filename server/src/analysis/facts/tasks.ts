// Who keeps a task.

import { coroutineOf } from './awaiting.ts';
import { isInside, isOnLoop, ownerFunction, regionsAround } from './context.ts';
import { expectsError } from './event-loop.ts';
import type { Resolver } from './resolve.ts';
import type { Expr, Node } from '../syntax/ast.ts';
import type { CallFact, UnitFacts } from './types.ts';

export interface DroppedTask {
  /** Qualified name of what created it. */
  readonly name: string;
  /** What the task runs. */
  readonly awaitable: Expr;
  /** The statement that does nothing else. */
  readonly statement: Node;
}

/** Null: it creates no task, something keeps it, or nobody can tell. */
export function droppedTask(call: CallFact, facts: UnitFacts, resolver: Resolver): DroppedTask | null {
  const name = resolver.apiName(resolver.callee(call));
  const api = resolver.api(call);
  if (name === null || api?.startsTask !== 'weak') return null;
  const statement = facts.statements[call.statement]?.node;
  const first = call.node.args[0];
  if (statement === undefined || first === undefined || (first.form !== 'positional' && first.form !== 'keyword')) return null;
  if (call.use.kind === 'discarded') {
    if (statement.kind !== 'expression' || statement.value !== call.node) return null;
  } else if (!isThrownAway(call, facts)) return null;
  if (first.value.kind === 'constant' || expectsError(facts, call)) return null;
  // `ensure_future` gives an existing future back as it is; only a coroutine makes a new task.
  const value = resolver.meaning(first.value, call);
  if (value.kind === 'awaitable' && value.sort !== 'coroutine') return null;
  if (value.kind === 'unknown' && first.value.kind !== 'call' && name.endsWith('ensure_future')) return null;
  return { name, awaitable: first.value, statement };
}

/** The coroutine of a call that makes a task of it and says nothing else about that task; null: it may give back a future as it is. */
export function onlyTaskOf(call: CallFact, facts: UnitFacts, resolver: Resolver): Expr | null {
  const api = resolver.api(call);
  const [argument, ...more] = call.node.args;
  if (api?.startsTask !== 'weak' || argument?.form !== 'positional' || more.length > 0) return null;
  const made = facts.calls.find((found) => found.node === argument.value);
  return made === undefined || (api.forCoroutines !== undefined && coroutineOf(made, resolver) === null) ? null : argument.value;
}

/** `_ = create_task(…)` in a function that does not wait afterwards: the name ends with the call. */
function isThrownAway(call: CallFact, facts: UnitFacts): boolean {
  if (call.use.kind !== 'assigned') return false;
  const { targets } = call.use.node;
  const [target] = targets;
  if (targets.length !== 1 || target?.kind !== 'name' || target.name !== '_') return false;
  const owner = ownerFunction(facts, call);
  if (owner === null || facts.reads.some((read) => read.name === '_' && read.start > call.node.end)) return false;
  if (facts.scopes.some((scope) => scope.globals.has('_') || scope.nonlocals.has('_'))) return false;
  if (owner.generator || isInside(facts, call, ['for', 'async-for', 'while'])) return false;
  return !facts.suspensions.some((found) => found.start > call.node.end && ownerFunction(facts, found) === owner);
}

/** The name of a task group whose block this stands in, if its tasks are its own. */
export function groupAround(call: CallFact, facts: UnitFacts, resolver: Resolver): string | null {
  if (!isOnLoop(facts, call)) return null;
  for (const region of regionsAround(facts, call.region)) {
    if (region.kind !== 'async-with') continue;
    const found = facts.withs.find((fact) => fact.bodyRegion === region.index);
    for (const item of found?.node.items ?? []) {
      const value = found === undefined ? null : resolver.meaning(item.context, found);
      if (value?.kind !== 'instance' || item.target?.kind !== 'name') continue;
      if (resolver.knowledge.member(value.of, 'create_task')?.api.startsTask === 'owned') return item.target.name;
    }
  }
  return null;
}
