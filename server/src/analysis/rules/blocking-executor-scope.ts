// Leaving `with ThreadPoolExecutor()` waits for its jobs on the event loop.

import { blockingOf } from '../facts/blocking.ts';
import { isOnLoop, isWithin, regionsAround } from '../facts/context.ts';
import { callbackOf } from '../facts/coroutine-functions.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { CallFact, Place, WithFact } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
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

/** The tables know that leaving it waits for what was started. */
function waitsOnExit(className: string, { resolver }: UnitUnderCheck): boolean {
  return resolver.knowledge.member(className, '__exit__')?.api.blocks?.category === 'future-result';
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
  return jobs.some((job) => isLimited(job, { facts, resolver })) ? 'timeout' : null;
}

/** `wait_for(job, 5)`, or a timeout scope around it. */
function isLimited(job: CallFact, { facts, resolver }: Pick<UnitUnderCheck, 'facts' | 'resolver'>): boolean {
  const taker = job.use.kind === 'argument' ? facts.calls[job.use.call] : undefined;
  if (taker !== undefined && resolver.apiName(resolver.callee(taker)) === 'asyncio.wait_for') return true;
  for (const region of regionsAround(facts, job.region)) {
    const around = region.kind === 'async-with' ? facts.withs.find((found) => found.bodyRegion === region.index) : undefined;
    if (around?.node.items.some(({ context }) => isTimeout(context, around, resolver))) return true;
  }
  return false;
}

function isTimeout(context: Expr, place: Place, resolver: Resolver): boolean {
  const name = context.kind === 'call' ? resolver.apiName(resolver.meaning(context.callee, place)) : null;
  return name !== null && resolver.knowledge.api(name)?.scope === 'timeout';
}
