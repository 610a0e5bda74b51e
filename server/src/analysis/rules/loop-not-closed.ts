// A loop is made and run, and nobody closes it: its selector and sockets stay open, and what it left running is never ended.

import { ownLoopToRun } from '../edits/own-loop-to-run.ts';
import { closeInFinally } from '../edits/scope-resource.ts';
import { onlyRun, ownLoop, type OwnLoop } from '../facts/own-loop.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'loop-not-closed',
  aliases: [],
  family: 'event-loop',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,

  words: ['('],
  calls: ['asyncio.new_event_loop'],
  check({ facts, resolver, file, slot, isTest, report }) {
    if (!file.mentions('new_event_loop') || !file.mentions('run_until_complete')) return;
    for (const call of facts.calls) {
      // One of the module lives as long as the process.
      if (facts.scopes[call.scope]?.kind !== 'function') continue;
      const loop = ownLoop(call, slot, file, resolver);
      if (loop === null || !loop.uses.every(({ method }) => method !== null && staysOpen.test(method)) || !loop.uses.some(({ method }) => method === 'run_until_complete')) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: loop.binding.name },
        severity: loweredInTests('information', isTest),
        fixes: () => {
          const run = onlyRun(loop, file);
          return run !== null ? [{ title: { key: 'useRun' }, safety: 'suggestion', isPreferred: true, build: ownLoopToRun(loop, run) }]
            : [{ title: { key: 'closeInFinally', args: { name: loop.binding.name } }, safety: 'suggestion', isPreferred: true, build: closeInFinally(call, asResource(loop)) }];
        },
      });
    }
  },
};

/** Methods that neither close the loop nor hand it to anybody; what runs forever ends with the process. */
const staysOpen = /^(run_until_complete|create_task|create_future|call_(soon|later|at)|set_(debug|exception_handler|task_factory|default_executor)|is_running|is_closed|time|run_in_executor|add_signal_handler)$/;

function asResource({ binding, uses }: OwnLoop): Parameters<typeof closeInFinally>[1] {
  return { of: 'asyncio.AbstractEventLoop', resource: { close: ['close'], asyncWith: false, with: false }, binding, reads: uses.map(({ read }) => read) };
}
