// `StopIteration` in coroutines and asynchronous generators, where it cannot get out.

import type { Raise } from '../syntax/ast.ts';
import { namesCaught, handlersAround } from './caught.ts';
import { isOnLoop, ownerFunction } from './context.ts';
import type { Resolver } from './resolve.ts';
import type { FunctionFact, StatementFact, UnitFacts } from './types.ts';

export interface LostStop {
  readonly statement: StatementFact;
  readonly node: Raise;
  /** The class, as Python calls it. */
  readonly name: 'StopIteration' | 'StopAsyncIteration';
  readonly owner: FunctionFact;
}

/** Statements that raise what the interpreter turns into `RuntimeError` at the end of the frame. */
export function* lostStops(facts: UnitFacts, resolver: Resolver): Generator<LostStop> {
  for (const statement of facts.statements) {
    const { node } = statement;
    if (node.kind !== 'raise' || node.value === null || !isOnLoop(facts, statement)) continue;
    const owner = ownerFunction(facts, statement);
    const raised = node.value.kind === 'call' ? node.value.callee : node.value;
    const name = resolver.apiName(resolver.meaning(raised, statement));
    if (owner === null || (name !== 'builtins.StopIteration' && name !== 'builtins.StopAsyncIteration')) continue;
    // `__anext__` as a coroutine ends the iteration so; an asynchronous generator does by returning.
    if (name === 'builtins.StopAsyncIteration' && !owner.generator) continue;
    const caught = handlersAround(facts, statement.region).some((handler) => handler.node.types === null
      || namesCaught(handler, resolver).some((type) => type === null || type === name || /^builtins\.(Exception|BaseException)$/.test(type)));
    if (!caught) yield { statement, node, name: name === 'builtins.StopIteration' ? 'StopIteration' : 'StopAsyncIteration', owner };
  }
}
