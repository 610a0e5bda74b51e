// `@asyncio.coroutine` is gone since Python 3.11: the line that uses it raises AttributeError, usually during the import.

import { removeLines } from '../edits/remove-statement.ts';
import { areAwaitable, delegations, toCoroutine } from '../edits/to-coroutine.ts';
import { mindsVersions, standingOf } from '../facts/versions.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-decorator-removed',
  aliases: ['W4905', 'deprecated-decorator', 'asyncio-coroutine-decorator', 'reportAttributeAccessIssue', 'attr-defined', 'missing-module-attribute', 'unresolved-attribute'],
  family: 'event-loop',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  words: ['@'],
  check(unit) {
    const { facts, resolver, file, slot, python, report } = unit;
    for (const fact of facts.functions) {
      for (const decorator of fact.node.decorators) {
        const name = resolver.apiName(resolver.meaning(decorator, fact));
        const api = name === null ? undefined : resolver.knowledge.api(name);
        if (name === null || api?.decorator !== 'coroutine') continue;
        const standing = standingOf(api, python);
        if (standing === 'fine' || mindsVersions(file, slot, fact)) continue;
        report({
          at: { start: decorator.start, end: decorator.end },
          message: standing === 'gone' || standing === 'going' ? 'message' : 'deprecated',
          args: { name },
          severity: standing === 'gone' ? 'error' : standing === 'going' ? 'warning' : 'hint',
          tags: standing === 'gone' ? [] : ['deprecated'],
          fixes: () => plans(unit, fact, decorator),
        });
      }
    }
  },
};

function plans({ facts, resolver, text }: UnitUnderCheck, fact: FunctionFact, decorator: Expr): readonly FixPlan[] {
  const found = delegations(fact, facts);
  // The `@` before it, on the same line.
  const at = text({ start: 0, end: decorator.start }).lastIndexOf('@');
  if (found === null || at < 0) return [];
  return [{
    title: { key: 'makeAsync' },
    safety: areAwaitable(found, resolver) ? 'safe' : 'suggestion',
    isPreferred: true,
    build: (edit) => removeLines(edit, { start: at, end: decorator.end }) && toCoroutine(edit, fact, found),
  }];
}
