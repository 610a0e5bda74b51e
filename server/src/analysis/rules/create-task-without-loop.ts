// Code that runs before any loop starts a task or asks for the running loop: it fails on the spot.

import { argumentsOf } from '../facts/arguments.ts';
import { literalOf } from '../facts/blocking.ts';
import { ownerScope } from '../facts/context.ts';
import { allowsNesting, expectsRuntimeError, hasNoLoop } from '../facts/event-loop.ts';
import { isConditional } from '../facts/function-body.ts';
import { loopNeedOf } from '../facts/loop-use.ts';
import { bodiesReached, entryName } from '../facts/reach.ts';
import type { CallFact } from '../facts/types.ts';
import type { RelatedPlace, Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'create-task-without-loop',
  aliases: [],
  family: 'event-loop',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,

  check(unit) {
    const { facts, resolver, file, slot, isTest, topLevelAwait, report } = unit;
    if (slot.container.classKey !== null) return;
    for (const call of facts.calls) {
      if (ownerScope(facts, call.scope)?.index !== 0 || !hasNoLoop(call, slot, isTest, topLevelAwait) || isConditional(call, slot) || expectsRuntimeError(facts, call, resolver) || allowsNesting(file)) continue;
      const { callee } = call.node;
      const need = loopNeedOf(call, resolver);
      if (need?.need === 'running') {
        report({
          at: { start: callee.start, end: callee.end }, message: 'message', args: { name: need.name }, severity: loweredInTests('error', isTest),
          fixes: () => canRun(call, need.name, unit) ? [{ title: { key: 'useRun' }, safety: 'suggestion', build: (edit) => edit.replace(callee, edit.imported('asyncio.run', call)) }] : [],
        });
        continue;
      }
      // A module may be imported while a loop runs; a program begins without one.
      const found = slot.container.program ? needBehind(call, unit) : null;
      if (found !== null) report({ at: { start: callee.start, end: callee.end }, message: 'behind', args: { name: found.name, api: found.api }, related: found.related, severity: loweredInTests('error', isTest) });
    }
  },
};

/** A task that nobody asks for later: its coroutine can be run at once. */
function canRun({ node, use }: CallFact, name: string, { resolver }: UnitUnderCheck): boolean {
  return use.kind === 'discarded' && resolver.knowledge.api(name)?.startsTask !== undefined && node.args.length === 1 && node.args[0]?.form === 'positional';
}

/** What every run of the called function comes to. */
function needBehind(call: CallFact, unit: UnitUnderCheck): { name: string; api: string; related: RelatedPlace[] } | null {
  const { resolver, file, helperDepth } = unit;
  const callee = resolver.callee(call);
  if (callee.kind !== 'function' && callee.kind !== 'class') return null;
  const options = { maxDepth: helperDepth, isAllowed: () => false };
  for (const { key, hops, body } of bodiesReached(callee, argumentsOf(call.node, literalOf), file, options, (site) => !site.conditional)) {
    const site = body.loop.find((found) => found.need === 'running' && !found.conditional);
    if (site === undefined) continue;
    const way = hops.map(({ functionKey, at, name }): RelatedPlace => ({ within: functionKey, at, message: 'hop', args: { name } }));
    return { name: entryName(callee, file), api: site.name, related: [...way, { within: key, at: site.at, message: 'need', args: { name: site.name } }] };
  }
  return null;
}
