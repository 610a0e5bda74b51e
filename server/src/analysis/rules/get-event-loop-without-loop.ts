// `get_event_loop()` where no loop can be running: deprecated since 3.12, an error since 3.14.

import { makeNewLoop } from '../edits/current-loop.ts';
import { useAsyncioRun } from '../edits/run-to-await.ts';
import { ownerFunction } from '../facts/context.ts';
import { expectsRuntimeError, hasNoLoop, usesOfLoop } from '../facts/event-loop.ts';
import { isHandedOn } from '../facts/handed-on.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'get-event-loop-without-loop',
  aliases: ['CH004', 'A21'],
  family: 'event-loop',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,

  words: ['('],
  calls: ['asyncio.get_event_loop'],
  check({ facts, resolver, file, slot, python, isTest, topLevelAwait, report }) {
    // Before 3.12 the call creates a loop without a word.
    if (!python.reaches('3.12')) return;
    for (const call of facts.calls) {
      const name = resolver.apiName(resolver.callee(call));
      if (name !== 'asyncio.get_event_loop' || !hasNoLoop(call, slot, isTest, topLevelAwait)) continue;
      // Whoever sets a loop or asks for the version knows about this.
      if (expectsRuntimeError(facts, call, resolver) || file.mentions('set_event_loop(') || file.mentions('version_info')) continue;
      const owner = ownerFunction(facts, call);
      // Who calls back from a thread may have set a loop in it.
      if (owner !== null && isHandedOn(owner, slot, file)) continue;
      const { callee } = call.node;
      const fails = python.has('3.14');
      report({
        at: { start: callee.start, end: callee.end },
        message: fails ? 'fails' : 'message',
        severity: fails ? 'error' : 'warning',
        tags: fails ? [] : ['deprecated'],
        fixes: () => {
          const loop = usesOfLoop(call, facts);
          return [
            ...(loop === null ? [] : [{ title: { key: 'useRun' }, safety: 'suggestion', isPreferred: true, build: useAsyncioRun(call, loop.binding) } as const]),
            { title: { key: 'newLoop' }, safety: 'suggestion', build: makeNewLoop(call) },
          ];
        },
      });
    }
  },
};
