// A coroutine waits for the other end of a connection, and nothing in the file ever limits how long.

import { unlimitedWaits } from '../facts/unlimited-waits.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'missing-timeout',
  aliases: ['S113', 'W3101', 'missing-timeout-argument', 'S7618', 'A32'],
  family: 'timeouts',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: false,
  words: ['('],
  calls: ['unlimited'],

  check({ facts, resolver, file, isTest, text, report }) {
    if (isTest) return;
    for (const { call, name, awaited } of unlimitedWaits(facts, resolver, file)) {
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: awaited ? 'wait' : 'switchedOff',
        args: { name: callee.kind === 'attribute' && awaited ? callee.name : name },
        fixes: () => awaited ? [{ title: { key: 'limit' }, safety: 'suggestion', isPreferred: true, build: (edit) => {
          if (text(call.node).includes('#')) return false;
          edit.replace(call.node, `${edit.imported('asyncio.wait_for', call)}(${text(call.node)}, timeout=10)`);
          return true;
        } }] : [],
      });
    }
  },
};
