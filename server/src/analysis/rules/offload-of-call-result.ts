// `to_thread(work())`: the call runs here and now, and its result is handed over instead of the function.

import { unpackCall } from '../edits/unpack-call.ts';
import { expectsFailure } from '../facts/awaiting.ts';
import { blockingOf } from '../facts/blocking.ts';
import { callbackOf } from '../facts/coroutine-functions.ts';
import { catches } from '../facts/handlers.ts';
import type { Meaning } from '../facts/meaning.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { CallFact, Place } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'offload-of-call-result',
  aliases: ['reportArgumentType'],
  family: 'await',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  words: ['('],
  calls: ['calls', 'offload'],
  check(unit) {
    const { facts, resolver, report } = unit;
    for (const call of facts.calls) {
      if (!call.node.args.some(({ value }) => value.kind === 'call')) continue;
      const callback = callbackOf(call, resolver);
      // `re.sub` takes texts as well, and `filter` None.
      if (callback?.result !== 'dropped' || callback.argument.value.kind !== 'call') continue;
      const inner = facts.calls.find((found) => found.node === callback.argument.value);
      const given = inner === undefined ? null : whatItGives(inner, unit);
      if (inner === undefined || given === null || expectsFailure(facts, call) || catches(facts, call, /^TypeError$/)) continue;
      const { callee } = inner.node;
      report({
        at: { start: inner.node.start, end: inner.node.end },
        insteadOf: { rules: ['blocking-through-helper'], at: [{ start: callee.start, end: callee.end }] },
        message: given === 'coroutine' ? 'coroutine' : callback.runsIn === null || callback.runsIn === 'loop' ? 'callback' : 'message',
        args: { name: callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : 'call', api: callback.api },
        fixes: () => given === 'coroutine'
          ? call.use.kind === 'awaited' ? [{ title: { key: 'awaitDirectly' }, safety: 'safe', build: (edit) => { if (edit.text(call.node).includes('#')) return false; edit.replace(call.node, edit.text(inner.node)); return true; } }] : []
          : [{ title: { key: 'passFunction' }, safety: 'safe', build: unpackCall(call, callback.argument, inner) }],
      });
    }
  },
};

/** A value that certainly cannot be called; null: it may be a factory, or nobody can tell. */
function whatItGives(inner: CallFact, { facts, resolver, file }: UnitUnderCheck): 'value' | 'coroutine' | null {
  const result = resolver.result(inner);
  if (result.kind === 'awaitable') return result.sort === 'coroutine' ? 'coroutine' : null;
  if (isPlainValue(result)) return 'value';
  const callee = resolver.callee(inner);
  if (callee.kind === 'function') {
    const found = file.functionOf(callee.key);
    const summary = file.summary(callee.key);
    // No `return` with a value: what it gives is None. A generator is no function either.
    return found !== null && (summary.nature === 'generator' || (summary.nature === 'plain' && !summary.stub)) && found.fact.node.decorators.length === 0
      && (summary.nature === 'generator' || found.slot.facts.returns.every((each) => each.scope !== found.fact.ownScope || each.node.value === null || isData(each.node.value, each, file.resolver(found.slot)))) ? 'value' : null;
  }
  return blockingOf(inner, facts, resolver) !== null ? 'value' : null;
}

function isPlainValue(value: Meaning): boolean {
  return value.kind === 'none' || (value.kind === 'instance' && /^builtins\.(str|bytes|int|float|bool|list|tuple|dict|set)$/.test(value.of));
}

/** Text, numbers, collections, or a property that the tables know of: nothing that could be called. */
function isData(expr: Expr, place: Place, resolver: Resolver): boolean {
  if (expr.kind === 'compare' || expr.kind === 'not' || expr.kind === 'comprehension' || isPlainValue(resolver.meaning(expr, place))) return true;
  if (expr.kind !== 'attribute') return false;
  const owner = resolver.meaning(expr.value, place);
  const member = owner.kind === 'instance' ? resolver.knowledge.member(owner.of, expr.name) : null;
  return member?.api.kind === 'property' && member.api.returns === undefined;
}
