// Leaving `with ThreadPoolExecutor()` waits for its jobs on the event loop.

import { isOnLoop, isWithin } from '../facts/context.ts';
import { blockingOf } from '../facts/blocking.ts';
import { callbackOf } from '../facts/coroutine-functions.ts';
import type { CallFact, WithFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'blocking-executor-scope',
  aliases: [],
  family: 'blocking',
  severity: 'information',
  fix: 'none',
  onByDefault: true,
  words: ['with'],

  check(unit) {
    const { facts, resolver, report } = unit;
    for (const found of facts.withs) {
      if (found.node.async || !isOnLoop(facts, found)) continue;
      for (const { context, target } of found.node.items) {
        const value = resolver.meaning(context, found);
        if (value.kind !== 'instance' || !waitsOnExit(value.of, unit)) continue;
        const name = target?.kind === 'name' ? target.name : null;
        const jobs = name === null ? [] : facts.calls.filter((call) => isWithin(facts, call.region, found.bodyRegion) && startsOn(name, call, unit));
        const fate = fateOf(found, jobs, unit);
        if (fate === null) continue;
        report({
          at: { start: context.start, end: context.end },
          message: fate,
          args: { name: value.of },
          related: jobs.slice(0, 4).map(({ node }) => ({ at: { start: node.callee.start, end: node.callee.end }, message: 'job' })),
        });
      }
    }
  },
};

/** The tables know that leaving it waits. */
function waitsOnExit(className: string, { resolver }: UnitUnderCheck): boolean {
  return resolver.knowledge.isSubclass(className, 'concurrent.futures.Executor');
}

/** A call that gives work to this executor: its own method, or a loop's with the executor as an argument. */
function startsOn(executor: string, call: CallFact, { resolver }: UnitUnderCheck): boolean {
  const runs = callbackOf(call, resolver)?.runsIn;
  if (runs === undefined || runs === null || runs === 'loop') return false;
  const { callee, args } = call.node;
  return (callee.kind === 'attribute' && callee.value.kind === 'name' && callee.value.name === executor) || args.some(({ value }) => value.kind === 'name' && value.name === executor);
}

/** `unawaited`: nothing in the block waits for the jobs, so its end does. `timeout`: something gives up on a job that goes on, and the end waits for it all the same. */
function fateOf(found: WithFact, jobs: readonly CallFact[], { facts, resolver }: UnitUnderCheck): 'unawaited' | 'timeout' | null {
  if (jobs.length === 0) return null;
  const inBody = (place: { readonly region: number }): boolean => isWithin(facts, place.region, found.bodyRegion);
  const waits = facts.suspensions.some(inBody);
  // A call that blocks until they are done is said to block where it stands.
  const blocks = facts.calls.some((call) => inBody(call) && (blockingOf(call, facts, resolver) !== null || blockingOf(call, facts, resolver, 'iteration') !== null));
  if (!waits) return blocks ? null : 'unawaited';
  const limited = jobs.some(({ use }) => {
    const taker = use.kind === 'argument' ? facts.calls[use.call] : undefined;
    return taker !== undefined && resolver.apiName(resolver.callee(taker)) === 'asyncio.wait_for';
  });
  return limited ? 'timeout' : null;
}
