// A mark for tests stands on a fixture, where it has no effect.

import type { Rule, UnitUnderCheck } from './rule.ts';
import type { Api } from '../knowledge/types.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';

export const rule: Rule = {
  id: 'pytest-asyncio-mark-on-fixture',
  aliases: ['PT024'],
  family: 'frameworks',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,
  words: ['fixture'],

  check(unit) {
    const { facts, report } = unit;
    for (const fact of facts.functions) {
      if (!fact.node.decorators.some((decorator) => apiOf(decorator, fact, unit)?.decorator === 'fixture')) continue;
      for (const mark of fact.node.decorators) {
        if (apiOf(mark, fact, unit)?.testsOnly !== true) continue;
        const target = mark.kind === 'call' ? mark.callee : mark;
        report({
          at: target,
          message: 'message',
          args: { name: fact.node.name, mark: target.kind === 'attribute' ? target.name : '' },
          fixes: () => [{
            title: { key: 'dropMark' }, safety: 'safe',
            build: (edit) => {
              const start = edit.lineStart(mark.start);
              const line = edit.slot.text.indexOf('\n', mark.end);
              // A comment there speaks of the mark, and only a person can say whether it still holds.
              if (line < 0 || edit.text({ start, end: line }).includes('#')) return false;
              edit.replace({ start, end: line + 1 }, '');
              return true;
            },
          }],
        });
      }
    }
  },
};

function apiOf(decorator: Expr, fact: FunctionFact, { resolver }: UnitUnderCheck): Api | undefined {
  const name = resolver.apiName(resolver.meaning(decorator.kind === 'call' ? decorator.callee : decorator, fact));
  return name === null ? undefined : resolver.knowledge.api(name);
}
