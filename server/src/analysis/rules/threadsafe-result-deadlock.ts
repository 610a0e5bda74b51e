// A coroutine hands work to its own loop and blocks the loop's thread until that is done: it never will be.

import { awaitOwnLoop } from '../edits/await-own-loop.ts';
import { waitsForOwnLoop } from '../facts/own-loop-wait.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'threadsafe-result-deadlock',
  aliases: ['run-coroutine-threadsafe-deadlock'],
  family: 'synchronization',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['result', 'exception'],

  check({ facts, resolver, isTest, report }) {
    for (const call of facts.calls) {
      const found = waitsForOwnLoop(call, facts, resolver);
      const { callee } = call.node;
      if (found === null || callee.kind !== 'attribute') continue;
      report({
        at: { start: callee.nameStart, end: callee.end },
        message: 'message',
        args: { name: callee.name },
        severity: loweredInTests('error', isTest),
        fixes: () => awaitOwnLoop(call, found),
      });
    }
  },
};
