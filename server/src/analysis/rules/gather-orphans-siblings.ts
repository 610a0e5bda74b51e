// The first error of a `gather` is handled, and the program goes on: the other coroutines go on as well, and nobody waits for them.

import { orphanedSiblings } from '../facts/orphaned-siblings.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'gather-orphans-siblings',
  aliases: ['VG013'],
  family: 'structure',
  severity: 'hint',
  fix: 'none',
  onByDefault: false,
  words: ['except'],

  check({ facts, resolver, isTest, report }) {
    if (isTest) return;
    for (const { call, handler } of orphanedSiblings(facts, resolver)) {
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        related: [{ at: { start: handler.node.start, end: handler.node.headerEnd }, message: 'handled' }],
      });
    }
  },
};
