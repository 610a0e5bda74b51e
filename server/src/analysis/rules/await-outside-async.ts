// `await` and its relatives stand outside every coroutine function: Python refuses to compile the file.

import { makeAsyncPlan } from '../edits/make-async.ts';
import { groundOf } from '../facts/awaiting.ts';
import type { Suspension } from '../facts/types.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'await-outside-async',
  aliases: ['PLE1142', 'E1142', 'F704', 'await-not-async', 'top-level-await', 'invalid-syntax', 'async-comprehension-in-sync'],
  family: 'syntax',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['await', 'async'],

  check(unit) {
    const { facts, slot, report } = unit;
    for (const suspension of facts.suspensions) {
      const ground = groundOf(facts, suspension, slot.container.classKey);
      // `(x async for x in y)` is legal anywhere: it only becomes an asynchronous generator.
      if (ground.kind === 'coroutine' || ground.kind === 'generator-expression' || (ground.kind === 'module' && unit.topLevelAwait)) continue;
      const keyword = keywords[suspension.form];
      report({
        at: { start: suspension.start, end: suspension.start + lengthOf(suspension, unit.text(suspension)) },
        message: ground.kind === 'function' ? 'message' : ground.kind,
        // What the header makes would be made on a loop if the header were where it belongs.
        insteadOf: { rules: ['session-outside-coroutine'], at: suspension.form === 'async-with' && suspension.value.kind === 'call' ? [suspension.value.callee] : [] },
        args: { keyword, ...(ground.kind === 'function' ? { name: ground.fact.node.name } : {}) },
        fixes: () => {
          const plan = ground.kind === 'function' ? makeAsyncPlan(unit, ground.fact, { callers: 'known' }) : null;
          return plan === null ? [] : [{ ...plan, isPreferred: true }];
        },
      });
    }
  },
};

const keywords: Readonly<Record<Suspension['form'], string>> = { await: 'await', 'async-for': 'async for', 'async-with': 'async with', 'async-comprehension': 'async for' };

/** `async  for` may be written with any white space in between. */
function lengthOf({ form }: Suspension, text: string): number {
  return form === 'await' ? 'await'.length : /^async\s+(?:for|with)/.exec(text)?.[0].length ?? 'async'.length;
}
