// A coroutine function is handed to something that calls it like any function: the call succeeds, and nothing runs.

import { awaitDirectly, runInThread } from '../edits/callback.ts';
import { keepTaskOf } from '../edits/named-callback.ts';
import { expectsFailure } from '../facts/awaiting.ts';
import { callbackOf, coroutineFunctionOf } from '../facts/coroutine-functions.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { catches } from '../facts/handlers.ts';
import { namesIn } from '../facts/targets.ts';
import type { CallFact, UnitFacts } from '../facts/types.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'async-callback-to-sync-api',
  aliases: ['asyncio-to-thread-async-function'],
  family: 'await',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,

  words: ['('],
  check(unit) {
    const { facts, resolver, file, isTest, report } = unit;
    for (const call of facts.calls) {
      const callback = callbackOf(call, resolver);
      if (callback?.result !== 'dropped' || isAwaitedLater(call, facts)) continue;
      const { value } = callback.argument;
      const found = coroutineFunctionOf(value, call, resolver, file);
      if (found === null || expectsFailure(facts, call) || catches(facts, call, /^TypeError$/)) continue;
      report({
        at: { start: value.start, end: value.end },
        message: 'message',
        args: { name: nameOf(found.by, file), api: callback.api },
        severity: loweredInTests('error', isTest),
        related: definedAt(found.by, file),
        fixes: () => {
          if (found.form !== 'itself') return [];
          const wait = call.use.kind === 'awaited' ? [{ title: { key: 'awaitDirectly' }, safety: 'suggestion', build: awaitDirectly(call, callback.argument) } as const] : [];
          const thread = callback.runsIn === 'thread' && call.use.kind !== 'awaited' ? [{ title: { key: 'runInThread' }, safety: 'suggestion', build: runInThread(call, callback.argument) } as const] : [];
          const kept = callback.runsIn === 'loop' ? [{ title: { key: 'keepTask', args: { name: nameOf(found.by, file) } }, kind: 'keepTask', safety: 'suggestion', build: keepTaskOf(call, callback) } as const] : [];
          return [...wait, ...thread, ...kept];
        },
      });
    }
    // `@atexit.register` above an `async def`.
    for (const fact of facts.functions) {
      if (!fact.async || fact.generator) continue;
      for (const decorator of fact.node.decorators) {
        const name = resolver.apiName(resolver.meaning(decorator, fact));
        const calls = name === null ? undefined : resolver.knowledge.api(name)?.calls;
        if (name === null || calls?.result !== 'dropped' || calls.callable.position !== 0) continue;
        report({ at: { start: decorator.start, end: decorator.end }, message: 'message', args: { name: fact.node.name, api: name } });
      }
    }
  },
};

/** `await (await to_thread(f))`, or the same through a name: a detour, but it runs. */
function isAwaitedLater({ use }: CallFact, facts: UnitFacts): boolean {
  if (use.kind !== 'awaited') return false;
  const { outer } = use;
  if (outer.kind === 'awaited') return true;
  const names = outer.kind === 'assigned' ? outer.node.targets.flatMap(namesIn) : [];
  return facts.reads.some((read) => read.use.kind === 'awaited' && names.includes(read.name));
}
