// `asyncio.run(asyncio.gather(…))`: gather needs the loop that is only about to be made, and the call fails.

import { wrapInCoroutine } from '../edits/wrap-in-coroutine.ts';
import { expectsRuntimeError, runsOnLoop } from '../facts/event-loop.ts';
import { isMeantToFail } from '../facts/expected.ts';
import type { CallFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'gather-outside-loop',
  aliases: ['reportArgumentType'],
  family: 'event-loop',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  words: ['('],
  mentions: ['gather'],
  calls: ['asyncio.gather'],
  check(unit) {
    const { facts, resolver, isTest, topLevelAwait, report } = unit;
    for (const call of facts.calls) {
      const outer = call.use.kind === 'argument' && call.use.argument === 0 ? facts.calls[call.use.call] : undefined;
      if (outer === undefined || resolver.apiName(resolver.callee(call)) !== 'asyncio.gather') continue;
      if (!fails(outer, call, unit) || runsOnLoop(facts, call, topLevelAwait) || expectsRuntimeError(facts, call, resolver) || isMeantToFail(call, facts)) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        severity: loweredInTests('error', isTest),
        fixes: () => [{ title: { key: 'wrap' }, safety: 'safe', build: (edit) => wrapInCoroutine(edit, call, 'gather_all') }],
      });
    }
  },
};

function fails(outer: CallFact, call: CallFact, { resolver, file, facts }: UnitUnderCheck): boolean {
  const runner = resolver.callee(outer);
  const name = resolver.apiName(runner);
  const api = name === null ? undefined : resolver.knowledge.api(name);
  if (api?.runsLoop !== true) return false;
  // `asyncio.run` and its kind make a loop of their own.
  if (runner.kind === 'api') return api.kind === 'function';
  // A loop that was made here is not the current one, which gather takes for coroutines; tasks bring theirs along.
  const receiver = outer.node.callee.kind === 'attribute' ? outer.node.callee.value : null;
  const [made, ...more] = receiver?.kind === 'name' ? resolver.visible(receiver.name, outer, receiver.start) ?? [] : [];
  const value = made !== undefined && more.length === 0 && made.source.kind === 'value' ? made.source.value : receiver;
  if (value?.kind !== 'call' || resolver.apiName(resolver.meaning(value.callee, made ?? outer)) !== 'asyncio.new_event_loop' || file.mentions('set_event_loop')) return false;
  const first = call.node.args[0];
  if (first === undefined) return false;
  const item = first.form === 'star' && first.value.kind === 'comprehension' ? first.value.elements[0] : first.form === 'positional' ? first.value : undefined;
  const inner = item?.kind === 'call' ? facts.calls.find((found) => found.node === item) : undefined;
  const result = inner === undefined ? null : resolver.result(inner);
  return result?.kind === 'awaitable' && result.sort === 'coroutine';
}
