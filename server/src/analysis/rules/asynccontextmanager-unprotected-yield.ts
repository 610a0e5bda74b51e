// The cleanup of an async context manager stands behind a bare `yield`: an exception in the block skips it.

import { indentLines, lineEnd } from '../edits/scope-resource.ts';
import { ownerFunction, regionsAround } from '../facts/context.ts';
import type { CallFact, FunctionFact, StatementFact, YieldFact } from '../facts/types.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'asynccontextmanager-unprotected-yield',
  aliases: ['contextmanager-yield-unprotected'],
  family: 'syntax',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['asynccontextmanager'],

  check(unit) {
    const { facts, isTest, report } = unit;
    for (const fact of facts.functions) {
      if (!fact.async || !fact.generator || !isContextManager(fact, unit) || isLifespan(fact)) continue;
      const [only, ...more] = facts.yields.filter((found) => ownerFunction(facts, found) === fact);
      if (only === undefined || more.length > 0 || isProtected(only, unit)) continue;
      const cleanup = facts.calls.find((call) => isCleanup(call, fact, only, unit));
      if (cleanup === undefined) continue;
      report({
        at: { start: only.node.start, end: only.node.start + 'yield'.length },
        message: 'message',
        args: { name: cleanup.node.callee.kind === 'attribute' ? cleanup.node.callee.name : '' },
        severity: loweredInTests('information', isTest),
        related: [{ at: cleanup.node, message: 'skipped' }],
        fixes: () => fixesOf(only, unit),
      });
    }
  },
};

function isContextManager(fact: FunctionFact, { resolver }: UnitUnderCheck): boolean {
  return fact.node.decorators.some((decorator) => {
    const name = resolver.apiName(resolver.meaning(decorator, fact));
    const api = name === null ? undefined : resolver.knowledge.api(name);
    return api?.decorator === 'context-manager' && api.decorates === 'async-generator';
  });
}

/** Runs once around the whole application; what ends that is no exception in a block. */
function isLifespan({ node }: FunctionFact): boolean {
  const [first, ...more] = node.params;
  return /lifespan/i.test(node.name) || (more.length === 0 && /^_*(\w*app|application|server|_)$/i.test(first?.name ?? 'none'));
}

/** Inside a `try`, or a `with` that may do the same; or in a branch, where nobody can tell what follows. */
function isProtected(found: YieldFact, { facts }: UnitUnderCheck): boolean {
  const statement = facts.statements[found.statement]?.node;
  return !regionsAround(facts, found.region).next().done || statement?.kind !== 'expression' || statement.value !== found.node;
}

/** `x.close()` behind the `yield`, where `x` is a local that was made before it. */
function isCleanup(call: CallFact, fact: FunctionFact, found: YieldFact, { facts }: UnitUnderCheck): boolean {
  const { callee, start } = call.node;
  if (start < found.node.end || call.scope !== fact.ownScope || callee.kind !== 'attribute' || callee.value.kind !== 'name') return false;
  if (!/^(a?close|disconnect|release|stop|shutdown|terminate|cancel|cleanup|dispose|unsubscribe|kill)$/.test(callee.name)) return false;
  const { name } = callee.value;
  const bindings = facts.scopes[fact.ownScope]?.bindings.get(name) ?? [];
  return bindings.length === 1 && bindings.every((binding) => (binding.source.kind === 'value' || binding.source.kind === 'unpacked') && binding.start < found.node.start);
}

function fixesOf(found: YieldFact, { facts }: UnitUnderCheck): readonly FixPlan[] {
  const statement = facts.statements[found.statement];
  const last = facts.statements.filter((other: StatementFact) => other.scope === found.scope && other.region === found.region).at(-1);
  if (statement === undefined || last === undefined || last === statement) return [];
  return [{
    title: { key: 'protect' }, safety: 'suggestion', isPreferred: true,
    build: (edit) => {
      const { newline, indentUnit } = edit;
      const start = edit.lineStart(statement.node.start);
      const end = lineEnd(edit, statement.node.end);
      const indent = edit.indentAt(statement.node.start);
      if (edit.text({ start, end: statement.node.start }).trim() !== '' || /^[ \t]*;/.test(edit.slot.text.slice(statement.node.end))) return false;
      edit.insert(start, `${indent}try:${newline}${indentUnit}`);
      edit.insert(end, `${newline}${indent}finally:`);
      if (/"""|'''|\\\r?\n/.test(edit.text({ start, end })) || edit.text({ start: statement.node.start, end: statement.node.end }).includes('\n')) return false;
      return indentLines(edit, edit.slot.text.indexOf('\n', end) + 1, last.node.end);
    },
  }];
}
