// A comprehension makes one coroutine per element, and nobody gathers them.

import { gatherItems } from '../edits/gather.ts';
import { canAwait } from '../edits/make-async.ts';
import { coroutineOf, expectsFailure } from '../facts/awaiting.ts';
import { isOnLoop } from '../facts/context.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { leavesItAlone, neverRuns } from '../facts/kept.ts';
import { itemReader, valueReader } from '../facts/plain-values.ts';
import type { CallFact, NameRead, Use } from '../facts/types.ts';
import type { Comprehension } from '../syntax/ast.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-list-not-gathered',
  aliases: [],
  family: 'await',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,
  words: ['for'],
  calls: ['unawaited coroutine'],

  check(unit) {
    const { facts, resolver, file, report } = unit;
    for (const call of facts.calls) {
      if (call.use.kind !== 'comprehension-element' || call.use.node.elements.length !== 1) continue;
      const fate = fateOf(call.use.node, call.use.outer, call, unit);
      const coroutine = fate === null ? null : coroutineOf(call, resolver);
      if (fate === null || coroutine === null || expectsFailure(facts, call)) continue;
      const { node, outer } = call.use;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: fate,
        args: { name: nameOf(coroutine.by, file) },
        related: definedAt(coroutine.by, file),
        fixes: () => fixesFor(unit, call, node, outer),
      });
    }
  },
};

/** How the coroutines are lost; null: somebody may still run them. */
function fateOf(node: Comprehension, outer: Use, call: CallFact, unit: UnitUnderCheck): 'read' | 'awaited' | 'kept' | null {
  const { facts, resolver } = unit;
  if (itemReader(outer, facts, resolver) !== null) return 'read';
  if (node.form === 'generator') return null;
  if (outer.kind === 'awaited') return 'awaited';
  if (outer.kind !== 'assigned') return null;
  const [target, ...more] = outer.node.targets;
  const statement = facts.statements[call.statement];
  if (target?.kind !== 'name' || more.length > 0 || statement === undefined || facts.scopes[statement.scope]?.kind !== 'function' || !isOnLoop(facts, statement)) return null;
  return neverRuns(target, statement, facts, resolver, (read) => leavesItemsAlone(read, unit)) ? 'kept' : null;
}

/** Counted, shown, tested: nothing that could run one of the items. */
function leavesItemsAlone(read: NameRead, { facts, resolver, file }: UnitUnderCheck): boolean {
  const { use } = read;
  if (use.kind === 'subscripted' || use.kind === 'iterated' || use.kind === 'attribute' || use.kind === 'callee') return false;
  return leavesItAlone(read, facts, resolver) || itemReader(use, facts, resolver) !== null || valueReader(use, facts, resolver, file) === 'builtins.len';
}

function fixesFor(unit: UnitUnderCheck, call: CallFact, node: Comprehension, outer: Use): readonly FixPlan[] {
  const { facts } = unit;
  const statement = facts.statements[call.statement];
  const inside = facts.suspensions.some((found) => found.start >= node.start && found.end <= node.end);
  // An order of its own stands inside it already, or the place is not a coroutine's.
  if (inside || statement === undefined || !canAwait(unit, outer.kind === 'awaited' ? call : statement)) return [];
  const plans: FixPlan[] = [{ title: { key: 'gather' }, safety: 'safe', build: (edit) => gatherItems(edit, node, outer, call) }];
  if (outer.kind !== 'awaited' && node.form === 'list') plans.push({ title: { key: 'awaitEach' }, safety: 'suggestion', build: (edit) => edit.insert(call.node.start, 'await ') });
  return plans;
}
