// A coroutine starts an event loop: one is running already, so the call always fails.

import { awaitArgument } from '../edits/run-to-await.ts';
import { allowsNesting, expectsRuntimeError, runsOnLoop } from '../facts/event-loop.ts';
import { lastName } from '../facts/local-names.ts';
import { loopRunIn } from '../facts/runs-loop.ts';
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
    const starts = file.mentions('asyncio') && (file.mentions('.run(') || file.mentions('run_until_complete'));
    for (const call of facts.calls) {
      const target = resolver.callee(call);
      const name = resolver.apiName(target);
      const api = name === null ? undefined : resolver.knowledge.api(name);
      const behind = target.kind === 'function' && starts && runsOnLoop(facts, call, topLevelAwait) ? loopRunIn(target.key, file) : null;
      if (behind === null && (name === null || api?.runsLoop !== true || !runsOnLoop(facts, call, topLevelAwait))) continue;
      if (expectsRuntimeError(facts, call, resolver) || file.mentions('is_running') || allowsNesting(file)) continue;
      // The test that wants to see the error may be around the coroutine, not in it.
      if (isTest && file.mentions('RuntimeError')) continue;
      const { callee } = call.node;
      const at = { start: callee.start, end: callee.end };
      if (behind !== null) {
        report({
          at,
          message: 'behind',
          args: { name: lastName(callee), runner: behind.name },
          related: [{ within: behind.functionKey, at: behind.call.node.callee, message: 'startsHere', args: { name: behind.name } }],
        });
      } else report({
        at,
        message: 'message',
        args: { name: callee.kind === 'name' ? callee.name : name ?? '' },
        fixes: () => api?.takesAwaitable === undefined ? [] : [{ title: { key: 'awaitIt' }, safety: 'safe', build: awaitArgument(call) }],
      });
    }
  },
};
