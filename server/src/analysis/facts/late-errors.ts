// Tasks created in a `try` whose handlers wait for errors that will be raised somewhere else.

import type { Expr, Stmt } from '../syntax/ast.ts';
import { namesCaught } from './caught.ts';
import { isOnLoop } from './context.ts';
import { exitsOf } from './flow.ts';
import { callOf } from './local-names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, HandlerFact, UnitFacts } from './types.ts';

export interface LateError {
  readonly handler: HandlerFact;
  /** The last call that creates a task. */
  readonly call: CallFact;
  readonly statement: Stmt;
}

/** First handlers of `try` statements that do nothing but create tasks of known coroutines. */
export function* lateErrors(facts: UnitFacts, resolver: Resolver): Generator<LateError> {
  for (const handler of facts.handlers) {
    if (handler.position > 0 || handler.node.star || !isOnLoop(facts, handler)) continue;
    const created = handler.tryNode.body.statements.map((statement) => creationIn(statement, facts, resolver));
    const call = created.at(-1);
    const statement = handler.tryNode.body.statements.at(-1);
    if (call === undefined || call === null || statement === undefined || created.includes(null)) continue;
    // Who cleans up and raises again only makes sure that nothing stays half done.
    if (![...exitsOf(handler.node.body)].some((exit) => exit !== 'raise')) continue;
    // A wrong call and a missing attribute are noticed at once.
    const all = facts.handlers.filter((other) => other.tryNode === handler.tryNode);
    if (all.some((other) => namesCaught(other, resolver).some((name) => name === null || /^builtins\.(RuntimeError|TypeError|AttributeError|NameError|UnboundLocalError|ImportError)$/.test(name)))) continue;
    yield { handler, call, statement };
  }
}

/** `create_task(f(x))` and `t = create_task(f(x))`, where nothing else can fail. */
function creationIn(statement: Stmt, facts: UnitFacts, resolver: Resolver): CallFact | null {
  const value = statement.kind === 'expression' || statement.kind === 'assign' ? statement.value : null;
  const call = callOf(value ?? undefined, facts);
  const name = call === null ? null : resolver.apiName(resolver.callee(call));
  if (call === null || name === null || resolver.knowledge.api(name)?.startsTask !== 'weak') return null;
  const made = call.node.args[0]?.value;
  const coroutine = made === undefined ? null : resolver.meaning(made, call);
  if (made?.kind !== 'call' || coroutine?.kind !== 'awaitable' || coroutine.sort !== 'coroutine') return null;
  return made.args.every((argument) => argument.form !== 'star' && argument.form !== 'double-star' && isPlain(argument.value)) ? call : null;
}

function isPlain(expr: Expr): boolean {
  return expr.kind === 'name' || expr.kind === 'constant' || (expr.kind === 'attribute' && isPlain(expr.value));
}
