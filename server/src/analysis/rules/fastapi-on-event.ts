// A decorator is used that its framework has deprecated.

import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'fastapi-on-event',
  aliases: ['reportDeprecated'],
  family: 'frameworks',
  severity: 'hint',
  fix: 'none',
  onByDefault: true,

  words: ['('],
  calls: ['superseded'],
  check({ facts, resolver, report }) {
    for (const call of facts.calls) {
      if (call.use.kind !== 'decorator') continue;
      const { callee } = call.node;
      const superseded = resolver.api(call)?.superseded;
      if (superseded === undefined || callee.kind !== 'attribute') continue;
      report({ at: { start: callee.nameStart, end: callee.end }, message: 'message', args: { name: callee.name, superseded }, tags: ['deprecated'] });
    }
  },
};
