// The coroutine function itself is passed or awaited where its coroutine is needed: the parentheses are missing.

import { awaitedBy, expectsFailure } from '../facts/awaiting.ts';
import { givesCoroutine } from '../facts/coroutine-functions.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { catches } from '../facts/handlers.ts';
import type { Meaning } from '../facts/meaning.ts';
import type { Place } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-function-not-called',
  aliases: ['reportArgumentType', 'arg-type', 'bad-argument-type', 'invalid-argument-type'],
  family: 'await',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  words: ['(', 'await'],
  check(unit) {
    const { facts, resolver } = unit;
    for (const call of facts.calls) {
      call.node.args.forEach((argument, position) => {
        if (argument.value.kind !== 'name' && argument.value.kind !== 'attribute') return;
        const taker = awaitedBy({ kind: 'argument', call: call.index, argument: position }, facts, resolver);
        if (taker !== null) examine(unit, argument.value, call, taker);
      });
    }
    for (const suspension of facts.suspensions) {
      if (suspension.form === 'await' && (suspension.value.kind === 'name' || suspension.value.kind === 'attribute')) examine(unit, suspension.value, suspension, null);
    }
  },
};

function examine(unit: UnitUnderCheck, expr: Expr, place: Place, taker: string | null): void {
  const { facts, resolver, file, report } = unit;
  const meaning = resolver.meaning(expr, place);
  const by = meaning.kind === 'function' ? meaning.key : resolver.apiName(meaning);
  if (by === null || !givesCoroutine(meaning, resolver, file) || expectsFailure(facts, place) || catches(facts, place, /^(TypeError|ValueError)$/)) return;
  report({
    at: { start: expr.start, end: expr.end },
    message: taker === null ? 'awaited' : 'passed',
    args: { name: nameOf(by, file), ...(taker === null ? {} : { taker }) },
    related: definedAt(by, file),
    fixes: () => (needsNoArguments(unit, meaning) ? [addCall(expr)] : []),
  });
}

function addCall(expr: Expr): FixPlan {
  return { title: { key: 'addCall' }, safety: 'safe', build: (edit) => edit.insert(expr.end, '()') };
}

/** What an outside function needs is not in the tables. */
function needsNoArguments({ file }: UnitUnderCheck, meaning: Meaning): boolean {
  const found = meaning.kind === 'function' ? file.functionOf(meaning.key) : null;
  if (found === null || meaning.kind !== 'function') return false;
  const { params } = found.fact.node;
  return params.every((param, position) => param.form !== 'plain' || param.value !== null || (position === 0 && meaning.bound));
}
