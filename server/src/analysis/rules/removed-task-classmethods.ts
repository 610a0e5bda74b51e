// `Task.current_task` and `Task.all_tasks` are gone since Python 3.9: using them raises AttributeError.

import { apiUses } from '../facts/api-uses.ts';
import { mindsVersions, standingOf } from '../facts/versions.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'removed-task-classmethods',
  aliases: ['W4902', 'deprecated-method', 'removed-asyncio-task-methods', 'reportAttributeAccessIssue'],
  family: 'event-loop',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['current_task', 'all_tasks'],

  check({ facts, resolver, file, slot, python, isTest, report }) {
    for (const { name, node, place } of apiUses(facts, resolver, (found) => successors.has(found))) {
      const api = resolver.knowledge.api(name);
      const successor = successors.get(name);
      if (api === undefined || successor === undefined || standingOf(api, python) !== 'gone' || mindsVersions(file, slot, place)) continue;
      report({
        at: { start: node.start, end: node.end },
        message: 'message',
        args: { name, successor },
        severity: loweredInTests('error', isTest),
        fixes: () => [{ title: { key: 'useFunction', args: { successor } }, safety: 'safe', build: (edit) => edit.replace(node, edit.imported(successor, place)) }],
      });
    }
  },
};

const successors: ReadonlyMap<string, string> = new Map([['asyncio.Task.current_task', 'asyncio.current_task'], ['asyncio.Task.all_tasks', 'asyncio.all_tasks']]);
