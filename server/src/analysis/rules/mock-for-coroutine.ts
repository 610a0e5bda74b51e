// A plain mock stands in for a coroutine function: what it gives cannot be awaited.

import { mockedCoroutines } from '../facts/mocks.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'mock-for-coroutine',
  aliases: [],
  family: 'frameworks',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['Mock', 'MagicMock'],

  check({ facts, resolver, file, report }) {
    for (const { mock, better, name, kind } of mockedCoroutines(facts, resolver, file)) {
      report({
        at: mock.callee,
        message: kind,
        args: { name, better: better.slice(better.lastIndexOf('.') + 1) },
        fixes: () => [{ title: { key: 'useBetter', args: { better: better.slice(better.lastIndexOf('.') + 1) } }, safety: 'suggestion', isPreferred: true, build: (edit) => {
          const call = facts.calls.find((found) => found.node === mock);
          if (call === undefined) return false;
          edit.replace(mock.callee, edit.imported(better, call));
          return true;
        } }],
      });
    }
  },
};
