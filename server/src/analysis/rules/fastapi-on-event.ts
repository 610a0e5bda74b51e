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
  check({ facts, resolver, report }) {
    for (const call of facts.calls) {
      if (call.use.kind !== 'decorator') continue;
      const { callee } = call.node;
      const name = resolver.apiName(resolver.callee(call));
      const superseded = name === null ? undefined : resolver.knowledge.api(name)?.superseded;
      if (superseded === undefined || callee.kind !== 'attribute') continue;
      report({ at: { start: callee.nameStart, end: callee.end }, message: 'message', args: { name: callee.name, superseded }, tags: ['deprecated'] });
    }
  },
};
