// A context manager yields a second time: leaving its block raises RuntimeError.

import { ownerFunction } from '../facts/context.ts';
import { isDefinite } from '../facts/flow.ts';
import type { FunctionFact, YieldFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'contextmanager-yields-twice',
  aliases: ['asynccontextmanager-yield-count'],
  family: 'syntax',
  severity: 'error',
  fix: 'none',
  onByDefault: true,
  words: ['contextmanager', 'asynccontextmanager'],

  check(unit) {
    const { facts, resolver, report } = unit;
    for (const fact of facts.functions) {
      const decorator = fact.generator ? fact.node.decorators.at(-1) : undefined;
      const name = decorator === undefined ? null : resolver.apiName(resolver.meaning(decorator, fact));
      if (name === null || resolver.knowledge.api(name)?.decorator !== 'context-manager') continue;
      const [first, second] = facts.yields.filter((found) => ownerFunction(facts, found) === fact && found.region === -1);
      if (first === undefined || second === undefined || !follows(first, second, fact, unit)) continue;
      report({
        at: { start: second.node.start, end: second.node.start + 'yield'.length },
        message: 'message',
        args: { name: fact.node.name },
        related: [{ at: { start: first.node.start, end: first.node.start + 'yield'.length }, message: 'first' }],
      });
    }
  },
};

/** Both are statements of the function's own block, and what stands between them only leads on. */
function follows(first: YieldFact, second: YieldFact, fact: FunctionFact, { facts }: UnitUnderCheck): boolean {
  const own = fact.node.body.statements;
  const indexOf = (found: YieldFact): number => {
    const statement = facts.statements[found.statement]?.node;
    return statement === undefined || (statement.kind !== 'expression' && statement.kind !== 'assign') || statement.value !== found.node ? -1 : own.indexOf(statement);
  };
  const [from, to] = [indexOf(first), indexOf(second)];
  return from >= 0 && to > from && own.slice(from + 1, to).every(isDefinite);
}
