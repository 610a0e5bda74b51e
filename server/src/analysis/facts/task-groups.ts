// Task groups in a `try` block, and the clauses their errors do not get into.

import type { Block, Expr, Stmt, With } from '../syntax/ast.ts';
import { missesGroups } from './caught.ts';
import { isOnLoop } from './context.ts';
import { entered } from './entered.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { HandlerFact, UnitFacts } from './types.ts';

export interface MissedGroup {
  readonly handler: HandlerFact;
  /** The expression that makes the group. */
  readonly group: Expr;
}

/** Clauses that nothing can get into: all that can fail in their `try` is a task group. */
export function* handlersMissingGroups(facts: UnitFacts, resolver: Resolver, file: ModuleNames): Generator<MissedGroup> {
  for (const handler of facts.handlers) {
    if (handler.node.star || handler.node.types === null || !isOnLoop(facts, handler)) continue;
    const found = onlyGroup(handler.tryNode.body, facts, resolver, false);
    if (found !== null && missesGroups(handler, resolver, file, found.timed)) yield { handler, group: found.group };
  }
}

function onlyGroup(block: Block, facts: UnitFacts, resolver: Resolver, timed: boolean): { group: Expr; timed: boolean } | null {
  const [only, ...more] = block.statements.filter((statement) => !cannotFail(statement));
  return only?.kind === 'with' && more.length === 0 ? groupOf(only, facts, resolver, timed) : null;
}

function groupOf(node: With, facts: UnitFacts, resolver: Resolver, around: boolean): { group: Expr; timed: boolean } | null {
  const fact = facts.withs.find((found) => found.node === node);
  if (fact === undefined || !node.async) return null;
  let timed = around;
  for (const { context } of node.items) {
    const found = entered(context, fact, resolver);
    if (found === null) return null;
    if (resolver.knowledge.isSubclass(found.name, 'asyncio.TaskGroup')) return { group: context, timed };
    if (found.api.expires !== true) return null;
    timed = true;
  }
  return onlyGroup(node.body, facts, resolver, timed);
}

/** Assignments of plain values, and what reads the results of tasks that the group has waited for. */
function cannotFail(statement: Stmt): boolean {
  switch (statement.kind) {
    case 'pass': return true;
    case 'return': return statement.value === null || isPlain(statement.value);
    case 'assign': return statement.targets.every((target) => target.kind === 'name') && statement.value !== null && isPlain(statement.value);
    case 'expression': return isPlain(statement.value);
    default: return false;
  }
}

function isPlain(expr: Expr): boolean {
  switch (expr.kind) {
    case 'constant': case 'name': return true;
    case 'attribute': return isPlain(expr.value);
    case 'list': case 'tuple': case 'set': return expr.elements.every(isPlain);
    case 'dict': return expr.values.every(isPlain) && expr.keys.every((key) => key !== null && key.kind === 'constant');
    // `task.result()` behind the group: it has failed as a whole, or no task has.
    case 'call': return expr.args.length === 0 && expr.callee.kind === 'attribute' && expr.callee.name === 'result' && isPlain(expr.callee.value);
    case 'comprehension': return expr.elements.every(isPlain) && expr.clauses.every((clause) => !clause.async && clause.conditions.length === 0 && isPlain(clause.iterable));
    default: return false;
  }
}
