// Loop policies are deprecated since Python 3.14 and are removed in 3.16: a loop is chosen where it is started.

import { useLoopFactory } from '../edits/loop-factory.ts';
import { apiUses, type ApiUse } from '../facts/api-uses.ts';
import { mindsVersions, standingOf } from '../facts/versions.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'event-loop-policy',
  aliases: ['W4902', 'W4904', 'deprecated-method', 'deprecated-class', 'reportDeprecated', 'deprecated'],
  family: 'event-loop',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  mentions: ['event_loop_policy', 'EventLoopPolicy'],

  check(unit) {
    const { facts, resolver, file, slot, python, isTest, report } = unit;
    let reported = -1;
    for (const found of apiUses(facts, resolver, (name) => policies.test(name))) {
      const api = resolver.knowledge.api(found.name);
      const standing = api === undefined ? 'fine' : standingOf(api, python);
      // One remark on `set_event_loop_policy(Policy())`, not two.
      if (standing === 'fine' || reported === found.place.statement || mindsVersions(file, slot, found.place)) continue;
      reported = found.place.statement;
      const severity = standing === 'gone' ? 'error' : python.has('3.14') ? 'warning' : 'hint';
      report({
        at: { start: found.node.start, end: found.node.end },
        message: standing === 'gone' ? 'gone' : 'message',
        args: { name: found.name },
        severity: loweredInTests(severity, isTest),
        tags: standing === 'gone' ? [] : ['deprecated'],
        fixes: () => plans(unit, found),
      });
    }
  },
};

const policies = /^asyncio\.([gs]et_event_loop_policy|\w+EventLoopPolicy)$/;

function plans({ facts, resolver, python }: UnitUnderCheck, found: ApiUse): readonly FixPlan[] {
  const call = found.use.kind === 'callee' ? facts.calls[found.use.call] : undefined;
  const policy = call?.use.kind === 'discarded' && call.node.args.length === 1 ? call.node.args[0]?.value : undefined;
  if (call === undefined || policy?.kind !== 'call' || policy.args.length > 0 || found.name !== 'asyncio.set_event_loop_policy') return [];
  const made = resolver.apiName(resolver.meaning(policy.callee, call));
  const factory = made === null ? undefined : resolver.knowledge.api(made)?.loopFactory;
  // Below 3.12 `asyncio.run` does not take one.
  if (factory === undefined || (factory !== 'default' && !python.has('3.12'))) return [];
  return [{ title: factory === 'default' ? { key: 'removePolicy' } : { key: 'loopFactory', args: { factory } }, safety: 'suggestion', isPreferred: true, build: useLoopFactory(found, factory) }];
}
