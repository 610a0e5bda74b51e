// A coroutine is made before another await: it does not start until its own, and is never run if that other one fails. The same for a whole batch that a loop awaits.

import { isTimeless, moveDown } from '../edits/move-down.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { isAwaitedOneByOne, localCoroutines, runs, type LocalCoroutine } from '../facts/local-coroutines.ts';
import { isFunctionKey } from '../facts/meaning.ts';
import type { NameRead, Suspension } from '../facts/types.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-created-early',
  aliases: [],
  family: 'await',
  severity: 'hint',
  fix: 'safe',
  onByDefault: true,
  words: ['await'],
  calls: ['unawaited coroutine'],

  check(unit) {
    const { facts, resolver, file, isTest, report } = unit;
    if (isTest) return;
    for (const local of localCoroutines(facts, resolver)) {
      const [read, ...more] = local.reads;
      // A plain function that gives a coroutine may have done its part already.
      if (isFunctionKey(local.coroutine.by) && file.summary(local.coroutine.by).nature !== 'coroutine') continue;
      if (read === undefined || more.length > 0 || read.region !== facts.statements[local.call.statement]?.region) continue;
      const oneByOne = local.batch !== null && isAwaitedOneByOne(read, facts);
      const between = oneByOne || !runs(read, facts, resolver) ? undefined : awaitBetween(local, read, unit);
      if (between === undefined && !oneByOne) continue;
      report({
        at: local.target,
        message: oneByOne ? 'oneByOne' : local.batch === null ? 'message' : 'batch',
        args: local.batch === null ? { name: nameOf(local.coroutine.by, file) } : { variable: local.target.name },
        related: [...(between === undefined ? [] : [{ at: { start: between.start, end: between.end }, message: 'between' }]), ...definedAt(local.coroutine.by, file)],
        fixes: () => fixesFor(unit, local, read, oneByOne),
      });
    }
  },
};

/** An await in the same block, so that it certainly comes between; one in a branch may be there for good reason. */
function awaitBetween({ call, batch }: LocalCoroutine, read: NameRead, { facts }: UnitUnderCheck): Suspension | undefined {
  const use = facts.statements[read.statement]?.node;
  return facts.suspensions.find((found) => found.form === 'await' && found.region === read.region && found.scope === read.scope && found.start >= (batch ?? call.node).end && use !== undefined && found.end <= use.start);
}

function fixesFor({ facts, text }: UnitUnderCheck, { call, batch }: LocalCoroutine, read: NameRead, oneByOne: boolean): readonly FixPlan[] {
  const made = batch ?? call.node;
  const assignment = facts.statements[call.statement];
  const plans: FixPlan[] = [];
  if (assignment !== undefined && !oneByOne) {
    const timeless = batch === null && isTimeless(call.node);
    plans.push({ title: { key: 'moveDown' }, safety: timeless ? 'safe' : 'suggestion', build: (edit) => moveDown(edit, facts, assignment, made, read) });
  }
  plans.push({
    title: { key: batch === null ? 'startNow' : 'startAllNow' },
    kind: 'startNow',
    safety: 'suggestion',
    build: (edit) => edit.replace(call.node, `${edit.imported('asyncio', call)}.create_task(${text(call.node)})`),
  });
  return plans;
}
