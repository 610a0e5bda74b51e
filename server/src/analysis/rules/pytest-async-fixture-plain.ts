// An async fixture is made by the plain decorator, next to others that are made right: in strict mode tests are given a coroutine or a generator.

import { decoratorsOf } from '../facts/decorators.ts';
import { usesDecorator } from '../facts/async-tests.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'pytest-async-fixture-plain',
  aliases: [],
  family: 'frameworks',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,
  words: ['fixture'],

  check({ facts, resolver, file, report }) {
    for (const fact of facts.functions) {
      if (!fact.async) continue;
      for (const { target, api } of decoratorsOf(fact, resolver)) {
        const right = api?.decorator === 'fixture' ? api.forCoroutines : undefined;
        if (right === undefined || !usesDecorator(right, file)) continue;
        report({
          at: target,
          message: 'message',
          args: { name: fact.node.name, right },
          fixes: () => [{ title: { key: 'useRight', args: { right } }, safety: 'safe', build: (edit) => edit.replace(target, edit.imported(right, fact)) }],
        });
      }
    }
  },
};
