// `asyncio.run(…)` at the top of a module with definitions: whoever imports one of them runs the whole program first.

import { addGuard } from '../edits/add-guard.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'asyncio-run-without-guard',
  aliases: [],
  family: 'event-loop',
  severity: 'hint',
  fix: 'suggestion',
  // Most such files are scripts that nobody imports, and nothing in a file tells.
  onByDefault: false,

  words: ['('],
  calls: ['runsLoop'],
  check({ facts, resolver, file, slot, isTest, topLevelAwait, report }) {
    if (slot.unit.container !== null || isTest || topLevelAwait || file.mentions('__name__') || !(file.mentions('def ') || file.mentions('class '))) return;
    for (const call of facts.calls) {
      const api = resolver.api(call);
      if (api?.runsLoop !== true || api.kind !== 'function' || call.scope !== 0 || call.region >= 0) continue;
      const { callee } = call.node;
      const statement = facts.statements[call.statement];
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        fixes: () => statement?.node.kind !== 'expression' || statement.node.value !== call.node ? [] : [{ title: { key: 'addGuard' }, safety: 'suggestion', isPreferred: true, build: addGuard(statement) }],
      });
    }
  },
};
