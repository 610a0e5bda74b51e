// `gather([a, b])` and `wait(a, b)`: one takes the awaitables themselves, the other a collection of them; the wrong way round is a TypeError.
// So is `create_task(gather(a, b))`: a task is made of a coroutine, and a future is none.

import { wrapAsTask } from '../edits/wrap-in-tasks.ts';
import { isMeantToFail } from '../facts/expected.ts';
import { runsOnLoop } from '../facts/event-loop.ts';
import { catches } from '../facts/handlers.ts';
import { isFunctionKey } from '../facts/meaning.ts';
import { shapeOf } from '../facts/collected.ts';
import type { CallFact } from '../facts/types.ts';
import type { Span } from '../model.ts';
import type { Argument } from '../syntax/ast.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'gather-argument-shape',
  aliases: ['reportArgumentType', 'reportCallIssue', 'arg-type', 'bad-argument-type', 'invalid-argument-type'],
  family: 'event-loop',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  words: ['('],
  calls: ['startsTask', 'asyncio.gather', 'asyncio.wait', 'asyncio.as_completed'],
  check(unit) {
    const { facts, resolver, isTest, report } = unit;
    for (const call of facts.calls) {
      const name = resolver.apiName(resolver.callee(call));
      const future = name === null ? null : futureIn(call, name, unit);
      if (name !== null && future !== null && !isMeantToFail(call, facts) && !catches(facts, call, /^TypeError$/)) {
        const { argument, by } = future;
        report({ at: inside(argument), message: 'future', args: { name, made: by }, insteadOf: { rules: ['await-created-task-at-once', 'dangling-task'], at: [call.node.callee] }, severity: loweredInTests('error', isTest), fixes: () => barePlans(call, argument, name, unit) });
        continue;
      }
      const wrong = name === 'asyncio.gather' ? collectionIn(call, unit) : name === 'asyncio.wait' || name === 'asyncio.as_completed' ? loneIn(call, unit) : null;
      if (name === null || wrong === null || isMeantToFail(call, facts)) continue;
      const spread = name === 'asyncio.gather';
      report({
        at: inside(wrong),
        message: spread ? 'spread' : 'collect',
        args: { name },
        severity: loweredInTests('error', isTest),
        fixes: () => spread ? [spreadPlan(wrong)] : collectPlans(call, name, unit),
      });
    }
  },
};

/** What `create_task` is given in place of a coroutine: the future or task of a call, straight or by a name. `ensure_future` takes those as well. */
function futureIn(call: CallFact, name: string, { resolver }: UnitUnderCheck): { readonly argument: Argument; readonly by: string } | null {
  const [argument] = call.node.args;
  const api = resolver.knowledge.api(name);
  if (argument?.form !== 'positional' || api?.startsTask === undefined || api.forCoroutines !== undefined || !/^asyncio\./.test(name)) return null;
  const value = resolver.meaning(argument.value, call);
  if (value.kind !== 'awaitable' || (value.sort !== 'future' && value.sort !== 'task')) return null;
  // `Awaitable[int]` may be a coroutine; a class is called for a future of its own.
  const made = isFunctionKey(value.by) ? undefined : resolver.knowledge.api(value.by);
  return made?.awaitable === undefined ? null : { argument, by: value.by };
}

/** The future runs without a task: the call goes, what it was given stays. */
function barePlans(call: CallFact, { value }: Argument, name: string, { resolver }: UnitUnderCheck): readonly FixPlan[] {
  if (value.kind !== 'call' || call.node.args.length > 1 || resolver.knowledge.api(name)?.startsTask !== 'weak') return [];
  return [{
    title: { key: 'bare' }, safety: 'safe',
    build: (edit) => {
      const text = edit.text(value);
      if (edit.text(call.node).replace(text, '').includes('#')) return false;
      edit.replace(call.node, text);
      return true;
    },
  }];
}

/** The brackets of `gather(f(x) for x in xs)` are the call's own. */
function inside({ form, start, end }: Argument): Span {
  return form === 'sole-generator' ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The list among the arguments of `gather`. */
function collectionIn(call: CallFact, { resolver }: UnitUnderCheck): Argument | null {
  return call.node.args.find((argument) => (argument.form === 'positional' || argument.form === 'sole-generator') && shapeOf(argument.value, call, resolver) !== null) ?? null;
}

/** The awaitable that stands where a collection should, or the second positional argument where there is only room for one. */
function loneIn(call: CallFact, { resolver }: UnitUnderCheck): Argument | null {
  const { args } = call.node;
  if (args.some(({ form }) => form === 'star' || form === 'double-star')) return null;
  const [first, second] = args.filter(({ form }) => form === 'positional');
  if (second !== undefined) return second;
  return first !== undefined && resolver.meaning(first.value, call).kind === 'awaitable' ? first : null;
}

function spreadPlan(argument: Argument): FixPlan {
  return {
    title: { key: 'addStar' }, kind: 'spread', safety: 'safe',
    build: (edit) => {
      const { start, end } = inside(argument);
      edit.insert(start, argument.form === 'sole-generator' ? '*(' : '*');
      if (argument.form === 'sole-generator') edit.insert(end, ')');
    },
  };
}

function collectPlans(call: CallFact, name: string, { facts, resolver, topLevelAwait }: UnitUnderCheck): readonly FixPlan[] {
  const positional = call.node.args.filter(({ form }) => form === 'positional');
  const [first] = positional;
  const last = positional.at(-1);
  // `wait(jobs, 3)`: the second one may be a time.
  if (first === undefined || last === undefined || positional.some(({ value }) => value.kind === 'constant' || shapeOf(value, call, resolver) !== null)) return [];
  const coroutines = positional.filter(({ value }) => {
    const meaning = resolver.meaning(value, call);
    return meaning.kind === 'awaitable' && meaning.sort === 'coroutine';
  });
  const needsTask = name === 'asyncio.wait' && coroutines.length > 0;
  if (needsTask && !runsOnLoop(facts, call, topLevelAwait)) return [];
  return [{
    title: { key: 'makeList' }, kind: 'collect', safety: 'safe',
    build: (edit) => {
      edit.insert(first.start, '[');
      if (needsTask) for (const argument of coroutines) wrapAsTask(edit, argument, call);
      edit.insert(last.end, ']');
    },
  }];
}
