// A handler set with `signal.signal` talks to the event loop: it does not wake the loop, which may sleep on for any time.

import { useLoopSignal } from '../edits/loop-signal.ts';
import { isOnLoop } from '../facts/context.ts';
import { loopHandler } from '../facts/signal-handlers.ts';
import type { FixPlan, Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'signal-handler-misuse',
  aliases: [],
  family: 'event-loop',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,

  words: ['('],
  calls: ['signal.signal'],
  check({ facts, resolver, file, slot, isTest, report }) {
    // Windows has no `add_signal_handler`; a wake-up descriptor does what is missing, and loops of other packages have one.
    if (!file.mentions('signal') || [...elsewhere, ...(file.knowledge.api('asyncio')?.otherLoops ?? [])].some((word) => file.mentions(word))) return;
    for (const call of facts.calls) {
      const handler = loopHandler(call, slot, file, resolver);
      if (handler === null) continue;
      const { callee } = call.node;
      const { lambda } = handler;
      const fixes = (): readonly FixPlan[] => lambda === null || !isOnLoop(facts, call) ? [] : [{ title: { key: 'useLoop' }, safety: 'suggestion', isPreferred: true, build: useLoopSignal(call, lambda) }];
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: handler.calls },
        severity: loweredInTests('information', isTest),
        fixes,
      });
    }
  },
};

const elsewhere = ['win32', 'Windows', 'os.name', 'NotImplementedError', 'set_wakeup_fd'];
