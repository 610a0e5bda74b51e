// Somebody awaits `queue.join()`, and items are taken out without `task_done()`: the wait never ends.

import { finishInFinally } from '../edits/task-done.ts';
import { joinsForEver, methodCall, skippedDone } from '../facts/queues.ts';
import type { Slot } from '../facts/slot.ts';
import type { CallFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'queue-join-without-task-done',
  aliases: ['task-done-missing'],
  family: 'synchronization',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['join', 'task_done'],

  check(unit) {
    const { facts, resolver, slot, file, isTest, text, report } = unit;
    const severity = loweredInTests('warning', isTest);
    for (const call of facts.calls) {
      if (!joinsForEver(call, facts, resolver, file)) continue;
      const { callee } = call.node;
      const queue = methodCall(call, 'join');
      report({
        at: { start: callee.start, end: callee.end }, message: 'message', args: { name: queue === null ? '' : text(queue) }, severity,
        fixes: () => {
          const only = onlyGet(unit);
          return only === null ? [] : [{ title: { key: 'finish' }, safety: 'suggestion', isPreferred: true, build: (edit) => finishInFinally(edit, only.slot, only.get) }];
        },
      });
    }
    for (const loop of facts.loops) {
      for (const found of skippedDone(loop, slot, resolver, file)) {
        const name = text(found.queue);
        report({
          at: found.at, message: 'skipped', args: { name }, severity,
          related: [{ at: found.done.node.callee, message: 'doneHere' }],
          fixes: () => [{ title: { key: 'doneFirst', args: { name } }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.insert(found.at.start, `${name}.task_done()${edit.newline}${edit.indentAt(found.at.start)}`) }],
        });
      }
    }
  },
};

/** The one place in the file where an item is taken out. */
function onlyGet({ file }: UnitUnderCheck): { readonly slot: Slot; readonly get: CallFact } | null {
  const gets = file.holding('get').flatMap(({ slot }) => slot.facts.calls.filter((call) => call.use.kind === 'awaited' && call.node.args.length === 0 && methodCall(call, 'get') !== null).map((get) => ({ slot, get })));
  return gets.length === 1 ? gets[0] ?? null : null;
}
