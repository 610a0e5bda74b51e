// Time limits around work in a thread, which nothing can stop.

import type { Expr } from '../syntax/ast.ts';
import { handedOver } from './callbacks.ts';
import { isWithin, ownerFunction, regionsAround } from './context.ts';
import { lastName, callOf } from './local-names.ts';
import { samePath } from './locks.ts';
import type { Resolver } from './resolve.ts';
import { timeoutScopes } from './timeout-scopes.ts';
import type { CallFact, UnitFacts } from './types.ts';

/** Calls that hand work to a thread and are awaited under a time limit, without one of their own. */
export function threadsUnderTimeout(facts: UnitFacts, resolver: Resolver): readonly CallFact[] {
  const found = new Set<CallFact>();
  for (const call of facts.calls) {
    const work = call.node.args[0];
    if (work?.form === 'positional' && call.use.kind === 'awaited' && resolver.apiName(resolver.callee(call)) === 'asyncio.wait_for') add(work.value);
  }
  for (const { fact } of timeoutScopes(facts, resolver)) {
    for (const wait of facts.suspensions) {
      if (wait.form === 'await' && isWithin(facts, wait.region, fact.bodyRegion) && ownerFunction(facts, wait) === ownerFunction(facts, fact)) add(wait.value);
    }
  }
  return [...found].sort((a, b) => a.index - b.index);

  function add(expr: Expr): void {
    const call = callOf(expr, facts);
    const name = call === null ? null : resolver.apiName(resolver.callee(call));
    const api = name === null ? undefined : resolver.knowledge.api(name);
    if (call !== null && api?.offload?.runsIn === 'thread' && api.awaitable !== undefined && !limitsItself(call) && !endsWork(call, facts, resolver)) found.add(call);
  }
}

/** A limit among the arguments: `to_thread(requests.get, url, timeout=5)`, `partial(read, timeout)`, an event that stops it. */
function limitsItself(call: CallFact): boolean {
  return call.node.args.some(({ keyword, value }) => mayLimit(keyword ?? '') || mentionsLimit(value));
}

/** The handler of the timeout ends what the thread waits for: `process.kill()` behind a limit around `process.wait`. */
function endsWork(call: CallFact, facts: UnitFacts, resolver: Resolver): boolean {
  const handed = handedOver(call, resolver);
  const { node } = handed ?? {};
  if (node?.kind !== 'attribute') return false;
  const tries = [...regionsAround(facts, call.region)].filter(({ kind }) => kind === 'try').map(({ index }) => index);
  const handlers = facts.handlers.filter(({ tryRegion }) => tries.includes(tryRegion));
  return facts.calls.some((other) => other.node.callee.kind === 'attribute' && samePath(other.node.callee.value, node.value) && handlers.some(({ bodyRegion }) => isWithin(facts, other.region, bodyRegion)));
}

function mentionsLimit(expr: Expr): boolean {
  if (expr.kind === 'call') return mentionsLimit(expr.callee) || expr.args.some(({ keyword, value }) => mayLimit(keyword ?? '') || mentionsLimit(value));
  if (expr.kind === 'lambda') return mentionsLimit(expr.body);
  return mayLimit(lastName(expr));
}

function mayLimit(name: string): boolean {
  return /time_?out|deadline|limit|stop|cancel|abort|event/i.test(name);
}
