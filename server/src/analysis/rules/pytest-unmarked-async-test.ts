// An async test lacks the mark that its neighbours have: in strict mode nobody runs it, and since pytest 8.4 it fails.

import { decoratorsOf } from '../facts/decorators.ts';
import { markOfNeighbours } from '../facts/async-tests.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'pytest-unmarked-async-test',
  aliases: [],
  family: 'frameworks',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: false,
  words: ['async'],

  check({ facts, resolver, file, slot, report }) {
    for (const fact of facts.functions) {
      const { name, nameStart } = fact.node;
      if (!fact.async || fact.generator || fact.scope !== 0 || !/^test/.test(name)) continue;
      // A decorator of the project may mark it, or run it itself.
      if (decoratorsOf(fact, resolver).some(({ api }) => api?.decorator !== 'keeps' || api.testsOnly === true)) continue;
      const mark = markOfNeighbours(slot, file);
      if (mark === null) continue;
      report({
        at: { start: nameStart, end: nameStart + name.length },
        message: 'message',
        args: { name, mark },
        fixes: () => [{ title: { key: 'mark', args: { mark } }, safety: 'suggestion', isPreferred: true, build: (edit) => {
          edit.insert(fact.node.start, `@${mark}${edit.newline}${edit.indentAt(fact.node.start)}`);
        } }],
      });
    }
  },
};
