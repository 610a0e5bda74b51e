// A plain function or the module itself calls a coroutine function and drops the coroutine: no loop is there to run it.

import { awaitFixes } from '../edits/make-async.ts';
import { coroutineOf, expectsFailure, groundOf, isDropped } from '../facts/awaiting.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { classAround } from '../facts/protocols.ts';
import type { CallFact, FunctionFact } from '../facts/types.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-called-from-sync',
  aliases: ['reportUnusedCoroutine', 'unused-coroutine', 'unused-awaitable', 'EVL004'],
  family: 'await',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,

  words: ['('],
  calls: ['unawaited coroutine'],
  check(unit) {
    const { facts, resolver, file, slot, report } = unit;
    for (const call of facts.calls) {
      if (!isDropped(call.use)) continue;
      const ground = groundOf(facts, call, slot.container.classKey);
      // Where `await` may stand, `coroutine-never-awaited` speaks.
      if (ground.kind === 'coroutine' || ground.kind === 'generator-expression' || (ground.kind === 'module' && unit.topLevelAwait)) continue;
      const coroutine = coroutineOf(call, resolver);
      if (coroutine === null || expectsFailure(facts, call) || (ground.kind === 'function' && isMadePlain(ground.fact, unit))) continue;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: 'message',
        args: { name: nameOf(coroutine.by, file) },
        related: definedAt(coroutine.by, file),
        fixes: () => {
          if (ground.kind === 'module') return [runPlan(call, true)];
          if (ground.kind !== 'function') return [];
          const makeAsync = awaitFixes(unit, call.node, call, call.use);
          return mayStartLoop(unit, ground.fact) ? [runPlan(call, false), ...makeAsync] : makeAsync;
        },
      });
    }
  },
};

/** A method of a class whose `__enter__` gives a coroutine: `with` works only if somebody makes plain methods of them all when no loop is running. */
function isMadePlain(fact: FunctionFact, { slot, file }: UnitUnderCheck): boolean {
  const owner = classAround(fact, slot, file);
  const enter = owner === null ? null : file.member(owner, '__enter__');
  return enter?.kind === 'function' && file.summary(enter.key).coroutine === 'yes';
}

function runPlan(call: CallFact, isPreferred: boolean): FixPlan {
  return {
    title: { key: 'run' },
    safety: 'suggestion',
    isPreferred,
    build: (edit) => {
      // `run` takes one coroutine at a time; in a list of them each would get a loop of its own.
      if (call.use.kind !== 'discarded') return false;
      edit.insert(call.node.start, `${edit.imported('asyncio', call)}.run(`);
      edit.insert(call.node.end, ')');
      return true;
    },
  };
}

/** A function of the module that no coroutine of the file mentions: methods and nested functions are callbacks too often, and those run on a loop. */
function mayStartLoop({ file, slot }: UnitUnderCheck, fact: FunctionFact): boolean {
  const key = `${slot.id}:${fact.index}`;
  if (fact.scope !== 0 || file.isMethod(key) || fact.node.decorators.length > 0) return false;
  return file.references(key).every(({ slot: from, call }) => call !== null && groundOf(from.facts, call, from.container.classKey).kind !== 'coroutine');
}
