// An item of a plain loop over `asyncio.as_completed` is used as if it were the finished task: it is a coroutine that has to be awaited.

import { needsParentheses } from '../edits/await.ts';
import { canAwait } from '../edits/make-async.ts';
import { formattedBy, groundOf } from '../facts/awaiting.ts';
import type { Binding, BindingSource, NameRead, Use } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'as-completed-misuse',
  aliases: ['reportAttributeAccessIssue'],
  family: 'structure',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  mentions: ['as_completed'],

  check(unit) {
    const { facts, resolver, python, report } = unit;
    for (const read of facts.reads) {
      const { use } = read;
      if (use.kind === 'attribute' ? !ofTasks.test(use.node.name) : !formattedBy(use, facts, resolver)) continue;
      const [only, ...more] = resolver.visible(read.name, read, read.start) ?? [];
      if (only === undefined || more.length > 0 || !isItem(only.source, (expr) => resolver.apiName(resolver.meaning(expr, only)) === name)) continue;
      if (use.kind === 'attribute') {
        const { node } = use;
        report({ at: { start: node.start, end: node.end }, message: 'message', args: { name: read.name, method: node.name }, fixes: () => plans(unit, read, use) });
      } else if (isOnlyShown(read, only, unit)) report({ at: { start: read.start, end: read.end }, message: 'shown', args: { name: read.name }, fixes: () => showPlans(unit, read) });
    }
    if (python.reaches('3.13')) return;
    for (const { form, value, ...place } of facts.suspensions) {
      if (form !== 'async-for' || value.kind !== 'call' || resolver.apiName(resolver.meaning(value.callee, place)) !== name) continue;
      report({ at: { start: value.start, end: value.end }, message: 'asyncFor' });
    }
  },
};

const name = 'asyncio.as_completed';

/** Of tasks and futures, but not of coroutines. */
const ofTasks = /^(result|exception|done|cancelled|cancel|add_done_callback|get_name|get_coro)$/;

function isItem(source: BindingSource, counts: (callee: Expr) => boolean): boolean {
  return source.kind === 'element' && !source.async && source.value.kind === 'call' && counts(source.value.callee);
}

/** Nobody awaits the item after all, or hands it on. */
function isOnlyShown(read: NameRead, item: Binding, { facts, resolver }: UnitUnderCheck): boolean {
  return facts.reads.every((other) => other.name !== read.name || resolver.visible(other.name, other, other.start)?.includes(item) !== true || formattedBy(other.use, facts, resolver));
}

function showPlans(unit: UnitUnderCheck, read: NameRead): readonly FixPlan[] {
  if (!canAwait(unit, read)) return [];
  return [{ title: { key: 'awaitIt', args: { name: read.name } }, safety: 'safe', build: (edit) => edit.insert(read.start, 'await ') }];
}

/** `step.result()` is what awaiting it gives. */
function plans({ facts, slot, topLevelAwait }: UnitUnderCheck, read: NameRead, use: Use): readonly FixPlan[] {
  const call = use.kind === 'attribute' && use.node.name === 'result' && use.outer.kind === 'callee' ? facts.calls[use.outer.call] : undefined;
  const ground = groundOf(facts, read, slot.container.classKey);
  if (call === undefined || call.node.args.length > 0 || (ground.kind !== 'coroutine' && !(ground.kind === 'module' && topLevelAwait))) return [];
  const awaited = `await ${read.name}`;
  return [{ title: { key: 'awaitIt', args: { name: read.name } }, safety: 'safe', build: (edit) => edit.replace(call.node, needsParentheses(call.use) || call.use.kind === 'operand' ? `(${awaited})` : awaited) }];
}
