// A lambda or nested function is sent to a process pool: it cannot be pickled, and the call fails in place of running it.

import { passArguments } from '../edits/pass-arguments.ts';
import { isMeantToFail } from '../facts/expected.ts';
import { argumentAt } from '../facts/blocking.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { CallFact, Place, UnitFacts } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'process-pool-unpicklable',
  aliases: ['multiprocessing-spawn-lambda-target'],
  family: 'event-loop',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['submit', 'run_in_executor', 'map', 'starmap', 'apply', 'imap', 'imap_unordered', 'apply_async', 'map_async', 'starmap_async'],

  check({ facts, resolver, file, isTest, report }) {
    // Picklers that take functions by value.
    if ((!file.mentions('ProcessPool') && !file.mentions('Pool(')) || picklers.some((word) => file.mentions(word))) return;
    for (const call of facts.calls) {
      const callable = sentAway(call, resolver);
      const found = callable === null ? null : unpicklable(callable, call, facts, resolver);
      if (found === null || isMeantToFail(call, facts)) continue;
      report({
        at: { start: found.start, end: found.end },
        message: found.kind === 'lambda' ? 'lambda' : 'message',
        args: found.kind === 'name' ? { name: found.name } : {},
        severity: loweredInTests('error', isTest),
        fixes: () => found.kind === 'lambda' && found === callable ? [{ title: { key: 'passArguments' }, safety: 'suggestion', isPreferred: true, build: passArguments(call, found, resolver) }] : [],
      });
    }
  },
};

const picklers = ['dill', 'cloudpickle', 'pathos', 'loky'];

/** The callable that another process is to run. */
function sentAway(call: CallFact, resolver: Resolver): Expr | null {
  const callee = resolver.callee(call);
  if (callee.kind !== 'method') return null;
  const offload = resolver.knowledge.api(callee.name)?.offload;
  if (callee.name === 'asyncio.AbstractEventLoop.run_in_executor') {
    const executor = argumentAt(call.node, { position: 0, keyword: 'executor' });
    const value = executor === null ? null : resolver.meaning(executor.value, call);
    if (value?.kind !== 'instance' || value.of !== 'concurrent.futures.ProcessPoolExecutor') return null;
  } else if (offload?.runsIn !== 'process' || resolver.knowledge.isSubclass(callee.of, 'multiprocessing.pool.ThreadPool')) return null;
  return offload === undefined ? null : argumentAt(call.node, offload.callable)?.value ?? null;
}

/** A lambda, the name of one, or of a function within a function; also inside `functools.partial`. */
function unpicklable(expr: Expr, place: Place, facts: UnitFacts, resolver: Resolver): Expr | null {
  if (expr.kind === 'lambda') return expr;
  if (expr.kind === 'call') {
    const [first] = expr.args;
    return first?.form === 'positional' && resolver.apiName(resolver.meaning(expr.callee, place)) === 'functools.partial' ? unpicklable(first.value, place, facts, resolver) : null;
  }
  if (expr.kind !== 'name') return null;
  const [only, ...more] = resolver.visible(expr.name, place, expr.start) ?? [];
  if (only === undefined || more.length > 0 || facts.scopes[only.scope]?.kind !== 'function') return null;
  // A decorator may register it where a pickler finds it.
  if (only.source.kind === 'function') return facts.functions[only.source.index]?.node.decorators.length === 0 ? expr : null;
  return only.source.kind === 'value' && only.source.value.kind === 'lambda' ? expr : null;
}
