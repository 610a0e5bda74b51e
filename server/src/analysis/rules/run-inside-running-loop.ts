// A coroutine starts an event loop: one is running already, so the call always fails.

import { awaitArgument } from '../edits/run-to-await.ts';
import { allowsNesting, expectsRuntimeError, runsOnLoop } from '../facts/event-loop.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'run-inside-running-loop',
  aliases: ['asyncio-run-in-loop', 'VG003', 'A20', 'run-until-complete-in-coroutine', 'VG015', 'A22', 'run-app-in-loop', 'notebook-asyncio-run'],
  family: 'event-loop',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  words: ['('],
  check({ facts, resolver, file, isTest, topLevelAwait, report }) {
    for (const call of facts.calls) {
      const name = resolver.apiName(resolver.callee(call));
      const api = name === null ? undefined : resolver.knowledge.api(name);
      if (name === null || api?.runsLoop !== true || !runsOnLoop(facts, call, topLevelAwait)) continue;
      if (expectsRuntimeError(facts, call, resolver) || file.mentions('is_running') || allowsNesting(file)) continue;
      // The test that wants to see the error may be around the coroutine, not in it.
      if (isTest && file.mentions('RuntimeError')) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: callee.kind === 'name' ? callee.name : name },
        fixes: () => api.takesAwaitable === undefined ? [] : [{ title: { key: 'awaitIt' }, safety: 'safe', build: awaitArgument(call) }],
      });
    }
  },
};
