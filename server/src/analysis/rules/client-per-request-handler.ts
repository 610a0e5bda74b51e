// Every request makes a client with a connection pool of its own, which is thrown away with the request.

import { isOnLoop, ownerFunction } from '../facts/context.ts';
import { routeOf } from '../facts/endpoints.ts';
import { hasOwnSettings, isKept, pooledClient } from '../facts/pooled-clients.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'client-per-request-handler',
  aliases: [],
  family: 'performance',
  severity: 'information',
  fix: 'none',
  onByDefault: true,
  words: ['@'],

  check({ facts, resolver, isTest, report }) {
    for (const call of facts.calls) {
      const fact = isOnLoop(facts, call) ? ownerFunction(facts, call) : null;
      if (fact === null || fact.node.decorators.length === 0) continue;
      const type = pooledClient(call, resolver);
      if (type === null || routeOf(fact, resolver) === null || isKept(call, facts) || hasOwnSettings(call, facts, resolver)) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { type: type.slice(type.lastIndexOf('.') + 1), name: fact.node.name },
        severity: loweredInTests('information', isTest),
      });
    }
  },
};
