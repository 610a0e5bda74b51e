// `asyncio.iscoroutinefunction` is deprecated since Python 3.14 and planned to go in 3.16; `inspect` has the same.

import { apiUses } from '../facts/api-uses.ts';
import { mindsVersions, standingOf } from '../facts/versions.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'iscoroutinefunction-deprecated',
  aliases: ['W4902', 'deprecated-method', 'reportDeprecated', 'deprecated'],
  family: 'event-loop',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,
  mentions: ['iscoroutinefunction'],

  check({ facts, resolver, file, slot, python, isTest, report }) {
    for (const { name, node, place } of apiUses(facts, resolver, (found) => found === 'asyncio.iscoroutinefunction')) {
      const api = resolver.knowledge.api(name);
      const standing = api === undefined ? 'fine' : standingOf(api, python);
      if (standing === 'fine' || mindsVersions(file, slot, place)) continue;
      const severity = standing === 'gone' ? 'error' : python.has('3.14') ? 'warning' : 'hint';
      report({
        at: { start: node.start, end: node.end },
        message: 'message',
        args: { name },
        severity: loweredInTests(severity, isTest),
        tags: ['deprecated'],
        fixes: () => [{
          title: { key: 'useInspect' },
          // Below 3.14 they differ: mocks and marked functions count for asyncio only.
          safety: python.has('3.14') ? 'safe' : 'suggestion',
          isPreferred: true,
          build: (edit) => edit.replace(node, edit.imported('inspect.iscoroutinefunction', place)),
        }],
      });
    }
  },
};
