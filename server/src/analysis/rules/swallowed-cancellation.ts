// A handler for CancelledError does not raise it again: the task counts as finished, or cannot be stopped at all.

import { raiseAgain, raiseFirst } from '../edits/reraise.ts';
import { catchesCancellation, isOwnWorker, losesCancellation, resumesLoop } from '../facts/cancellation.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'swallowed-cancellation',
  aliases: ['ASYNC103', 'ASYNC104', 'S7497'],
  family: 'cancellation',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['except'],

  check({ facts, resolver, file, slot, isTest, report }) {
    // Tests cancel on purpose, to see what happens.
    if (isTest) return;
    for (const handler of facts.handlers) {
      if (catchesCancellation(handler, resolver) !== 'cancellation' || !losesCancellation(handler, facts, resolver)) continue;
      const goesOn = resumesLoop(handler, facts);
      if (!goesOn && isOwnWorker(handler, slot, file)) continue;
      report({
        at: { start: handler.node.start, end: handler.node.headerEnd },
        message: goesOn ? 'goesOn' : 'message',
        // A worker that ends quietly harms only those who look at its state.
        severity: goesOn ? 'warning' : 'information',
        fixes: () => [
          { title: { key: 'raiseAgain' }, safety: 'suggestion', isPreferred: true, build: raiseAgain(handler) },
          { title: { key: 'raiseFirst' }, safety: 'suggestion', build: raiseFirst(handler, resolver) },
        ],
      });
    }
  },
};
