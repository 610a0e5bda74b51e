// Jumps out of a `finally` block: they replace whatever was on its way out, a cancellation included.

import type { Try } from '../syntax/ast.ts';
import { catchesCancellation } from './cancellation.ts';
import { isOnLoop, ownerFunction, regionsAround } from './context.ts';
import { exitsOf } from './flow.ts';
import type { Resolver } from './resolve.ts';
import type { Region, StatementFact, UnitFacts } from './types.ts';

export interface FinallyJump {
  readonly statement: StatementFact;
  readonly node: Try;
  /** The `finally` block that is left. */
  readonly region: Region;
}

/** Those that can meet a cancellation: something is awaited in the `try` that the `finally` belongs to. */
export function* jumpsOverCancellation(facts: UnitFacts, resolver: Resolver): Generator<FinallyJump> {
  for (const statement of facts.statements) {
    const { kind } = statement.node;
    if (kind !== 'return' && kind !== 'break' && kind !== 'continue') continue;
    if (!isOnLoop(facts, statement)) continue;
    for (const region of regionsAround(facts, statement.region)) {
      // A loop that stands in the `finally` itself is left or continued there.
      if (kind !== 'return' && (region.kind === 'for' || region.kind === 'async-for' || region.kind === 'while')) break;
      const node = region.kind === 'finally' ? facts.statements[region.statement]?.node : undefined;
      if (node?.kind !== 'try' || !mayBeCancelled(node, statement, facts, resolver)) continue;
      yield { statement, node, region };
      break;
    }
  }
}

function mayBeCancelled(node: Try, statement: StatementFact, facts: UnitFacts, resolver: Resolver): boolean {
  const owner = ownerFunction(facts, statement);
  const end = node.final?.start ?? node.end;
  const before = (at: { readonly start: number; readonly end: number }): boolean => at.start >= node.body.start && at.end <= end;
  if (!facts.suspensions.some((found) => before(found) && ownerFunction(facts, found) === owner && isOnLoop(facts, found))) return false;
  // The clause that ends the cancellation is the one to blame.
  if (facts.handlers.some((handler) => handler.tryNode === node && catchesCancellation(handler, resolver) !== 'nothing' && !exitsOf(handler.node.body).has('raise'))) return false;
  // After `task.cancel()` the `CancelledError` is the child's.
  return !facts.calls.some((call) => call.node.end <= end && ownerFunction(facts, call) === owner && call.node.callee.kind === 'attribute' && /cancel/i.test(call.node.callee.name));
}
