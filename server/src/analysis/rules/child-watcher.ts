// Child watchers are deprecated since Python 3.12 and gone since 3.14: asyncio watches its subprocesses by itself.

import { removeStatement } from '../edits/remove-statement.ts';
import { apiUses, type ApiUse } from '../facts/api-uses.ts';
import { mindsVersions, standingOf } from '../facts/versions.ts';
import type { Use } from '../facts/types.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'child-watcher',
  aliases: ['W4902', 'W4904', 'deprecated-method', 'deprecated-class', 'reportDeprecated'],
  family: 'event-loop',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  mentions: ['child_watcher', 'ChildWatcher'],

  check(unit) {
    const { facts, resolver, file, slot, python, isTest, report } = unit;
    let reported = -1;
    for (const found of apiUses(facts, resolver, (name) => watchers.test(name))) {
      const api = resolver.knowledge.api(found.name);
      const standing = api === undefined ? 'fine' : standingOf(api, python);
      // One remark on `set_child_watcher(Watcher())`, not two.
      if (standing === 'fine' || standing === 'ageing' || reported === found.place.statement || mindsVersions(file, slot, found.place)) continue;
      reported = found.place.statement;
      report({
        at: { start: found.node.start, end: found.node.end },
        message: 'message',
        args: { name: found.name },
        severity: loweredInTests(standing === 'gone' ? 'error' : 'warning', isTest),
        tags: standing === 'gone' ? [] : ['deprecated'],
        fixes: () => plans(unit, found),
      });
    }
  },
};

const watchers = /^asyncio\.([gs]et_child_watcher|\w+ChildWatcher)$/;

function plans({ facts }: UnitUnderCheck, { use, place }: ApiUse): readonly FixPlan[] {
  const statement = facts.statements[place.statement];
  if (statement?.node.kind !== 'expression' || !isDone(use)) return [];
  return [{ title: { key: 'removeWatcher' }, safety: 'suggestion', isPreferred: true, build: (edit) => removeStatement(edit, statement) }];

  /** `set_child_watcher(…)` or `get_child_watcher().attach_loop(…)`, and nothing comes of it. */
  function isDone(of: Use): boolean {
    if (of.kind === 'attribute') return isDone(of.outer);
    if (of.kind !== 'callee') return of.kind === 'discarded';
    const call = facts.calls[of.call];
    return call !== undefined && isDone(call.use);
  }
}
