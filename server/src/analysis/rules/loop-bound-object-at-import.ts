// A lock or queue is made at import and then meets a loop it does not belong to.

import { madeAtImport, runsSeveralLoops } from '../facts/loop-bound.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'loop-bound-object-at-import',
  aliases: ['primitive-at-import'],
  family: 'synchronization',
  severity: 'warning',
  fix: 'none',
  onByDefault: true,

  words: ['('],
  calls: ['bindsLoop'],
  check({ facts, resolver, slot, file, python, isTest, topLevelAwait, report }) {
    for (const call of facts.calls) {
      const name = madeAtImport(call, slot, resolver, topLevelAwait);
      if (name === null) continue;
      // From Python 3.10 on it belongs to the first loop that needs it: only a second one is a problem.
      const old = !python.reaches('3.10');
      if (!old && !runsSeveralLoops(file)) continue;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: old ? 'old' : 'several',
        args: { name },
        severity: loweredInTests(old ? 'warning' : 'information', isTest),
      });
    }
  },
};
