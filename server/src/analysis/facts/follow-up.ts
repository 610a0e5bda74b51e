// Calls that are done only when another method of the same object has been awaited behind them.

import type { Expr } from '../syntax/ast.ts';
import { isInside, isOnLoop, ownerFunction } from './context.ts';
import { samePath } from './locks.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, UnitFacts } from './types.ts';

export interface MissingFollowUp {
  readonly receiver: Expr;
  readonly method: string;
  readonly followUp: string;
}

/** Nobody awaits the other method: not in this function, nor anywhere in the file if the object is not this function's own. */
export function missingFollowUp(call: CallFact, facts: UnitFacts, resolver: Resolver, file: ModuleNames): MissingFollowUp | null {
  const { callee } = call.node;
  if (callee.kind !== 'attribute' || call.use.kind !== 'discarded' || !isOnLoop(facts, call)) return null;
  const meaning = resolver.callee(call);
  if (meaning.kind !== 'method') return null;
  const followUp = resolver.knowledge.api(meaning.name)?.followUp;
  if (followUp === undefined) return null;
  // `proc.stdin` belongs to the process, which ends it.
  if (callee.value.kind !== 'name' && !(callee.value.kind === 'attribute' && resolver.meaning(callee.value.value, call).kind === 'object')) return null;
  if (callee.value.kind === 'name' ? isFollowed(callee.value, followUp, call, facts) : file.mentions(followUp)) return null;
  return { receiver: callee.value, method: callee.name, followUp };
}

/** Awaited under the same name in the function or one inside it, or handed to somebody who may. */
function isFollowed(receiver: Expr & { kind: 'name' }, followUp: string, call: CallFact, facts: UnitFacts): boolean {
  if (facts.calls.some(({ node }) => node.callee.kind === 'attribute' && node.callee.name === followUp && samePath(node.callee.value, receiver))) return true;
  return facts.reads.some((read) => read.name === receiver.name && (read.use.kind !== 'attribute' || ownerFunction(facts, read) !== ownerFunction(facts, call)) && read.use.kind !== 'condition');
}

/** In a handler the other side may be gone, and there is nothing to wait for. */
export function isErrorPath(call: CallFact, facts: UnitFacts): boolean {
  return isInside(facts, call, ['handler']);
}

export function isInLoop(call: CallFact, facts: UnitFacts): boolean {
  return isInside(facts, call, ['for', 'async-for', 'while']);
}
