// Debug mode is switched on for a loop that `asyncio.run` will not use: it makes a loop of its own, and the setting has no effect.

import { useDebugRun } from '../edits/debug-run.ts';
import { literalOf } from '../facts/blocking.ts';
import { ownerFunction, ownerScope } from '../facts/context.ts';
import type { CallFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'debug-set-on-wrong-loop',
  aliases: [],
  family: 'event-loop',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['set_debug'],

  check(unit) {
    const { facts, resolver, file, topLevelAwait, report } = unit;
    // Somebody runs that loop after all, or may.
    if (['run_until_complete', 'run_forever', 'loop_factory', 'run_app'].some((word) => file.mentions(word))) return;
    for (const call of facts.calls) {
      const callee = resolver.callee(call);
      const on = call.node.args[0];
      if (callee.kind !== 'method' || callee.name !== 'asyncio.AbstractEventLoop.set_debug' || on === undefined || literalOf(on.value) !== true || !isOwn(call, unit)) continue;
      const owner = ownerFunction(facts, call);
      const runs = owner === null ? null : facts.calls.filter((run) => run.node.start > call.node.end && ownerFunction(facts, run) === owner && resolver.apiName(resolver.callee(run)) === 'asyncio.run');
      if (runs === null ? topLevelAwait || ownerScope(facts, call.scope)?.kind !== 'unit' || !file.mentions('asyncio.run(') : runs.length === 0 || owner?.async === true) continue;
      const { start, end } = call.node.callee;
      report({
        at: { start, end },
        message: 'message',
        fixes: () => [{ title: { key: 'debugRun' }, safety: 'suggestion', isPreferred: true, build: useDebugRun(call, runs) }],
      });
    }
  },
};

/** The loop comes from `get_event_loop()` or `new_event_loop()`, here or under a name. */
function isOwn(call: CallFact, { resolver, facts }: UnitUnderCheck): boolean {
  const receiver = call.node.callee.kind === 'attribute' ? call.node.callee.value : null;
  if (receiver?.kind === 'call') return isMaker(resolver.apiName(resolver.meaning(receiver.callee, call)));
  if (receiver?.kind !== 'name') return false;
  const visible = resolver.visible(receiver.name, call, receiver.start);
  // No loop runs at module level, so one of the module's is surely not the running one.
  if (visible === null) return facts.scopes[call.scope]?.kind === 'unit';
  const [only, ...more] = visible;
  return only !== undefined && more.length === 0 && only.source.kind === 'value' && only.source.value.kind === 'call' && isMaker(resolver.apiName(resolver.meaning(only.source.value.callee, only)));
}

function isMaker(name: string | null): boolean {
  return name === 'asyncio.get_event_loop' || name === 'asyncio.new_event_loop';
}
