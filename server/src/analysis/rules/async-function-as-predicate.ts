// A coroutine function decides or computes for something that does not await: it sees coroutine objects, which are all true and cannot be ordered.

import { filterInComprehension } from '../edits/predicate.ts';
import { canAwait } from '../edits/make-async.ts';
import { expectsFailure } from '../facts/awaiting.ts';
import { callbackOf, coroutineFunctionOf } from '../facts/coroutine-functions.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { itemReader } from '../facts/plain-values.ts';
import type { CallFact } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'async-function-as-predicate',
  aliases: [],
  family: 'await',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,

  words: ['('],
  calls: ['calls', 'offload', 'builtins.map'],
  check(unit) {
    const { facts, resolver, file, report } = unit;
    for (const call of facts.calls) {
      const found = deciding(call, unit);
      const decider = found === null ? null : coroutineFunctionOf(found.value, call, resolver, file);
      if (found === null || decider === null || expectsFailure(facts, call)) continue;
      const name = nameOf(decider.by, file);
      report({
        at: { start: found.value.start, end: found.value.end },
        message: found.result,
        args: { name, api: found.api.replace(/^builtins\./, '') },
        related: definedAt(decider.by, file),
        // What takes while, drops while or takes the opposite is not written like that.
        fixes: () => (found.api === 'builtins.filter' && decider.form === 'itself' && canAwait(unit, call) && mayBeList(call, unit) ? [{ title: { key: 'comprehension' }, safety: 'suggestion', build: filterInComprehension(call) }] : []),
      });
    }
  },
};

function deciding(call: CallFact, { facts, resolver }: UnitUnderCheck): { readonly api: string; readonly value: Expr; readonly result: 'tested' | 'used' } | null {
  const callback = callbackOf(call, resolver);
  if (callback !== null) return callback.result === 'dropped' ? null : { api: callback.api, value: callback.argument.value, result: callback.result };
  // `map` only passes coroutines on, and `gather(*map(f, xs))` runs them; `any(map(f, xs))` does not.
  const reader = itemReader(call.use, facts, resolver);
  const first = call.node.args[0];
  return reader !== null && first?.form === 'positional' && resolver.apiName(resolver.callee(call)) === 'builtins.map' ? { api: reader, value: first.value, result: 'used' } : null;
}

/** Nothing asks it for its next item. */
function mayBeList({ use }: CallFact, { facts, resolver }: UnitUnderCheck): boolean {
  if (use.kind !== 'argument') return use.kind === 'iterated' || use.kind === 'returned' || use.kind === 'assigned';
  const taker = facts.calls[use.call];
  const name = taker === undefined ? null : resolver.apiName(resolver.callee(taker));
  return name !== null && resolver.knowledge.api(name)?.items !== undefined;
}
