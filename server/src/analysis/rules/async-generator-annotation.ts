// An async generator is annotated as a plain one: callers and type checkers expect what `for` can read.

import type { Expr } from '../syntax/ast.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'async-generator-annotation',
  aliases: ['S5886', 'misc', 'bad-return', 'invalid-return-type'],
  family: 'syntax',
  severity: 'information',
  fix: 'safe',
  onByDefault: true,
  words: ['Iterator', 'Iterable', 'Generator'],

  check(unit) {
    const { facts, resolver, report } = unit;
    for (const fact of facts.functions) {
      const { returns } = fact.node;
      if (!fact.async || !fact.generator || returns === null) continue;
      const head = returns.kind === 'subscript' ? returns.value : returns;
      const name = resolver.apiName(resolver.meaning(head, fact));
      const found = /^(typing|collections\.abc)\.(Iterator|Iterable|Generator)$/.exec(name ?? '');
      if (found === null) continue;
      const [, module = '', kind = ''] = found;
      report({
        at: head,
        message: 'message',
        args: { name: fact.node.name, written: kind, right: `Async${kind}` },
        fixes: () => fixesOf(fact, returns, head, `${module}.Async${kind}`, unit),
      });
    }
  },
};

function fixesOf(fact: FunctionFact, returns: Expr, head: Expr, path: string, { text }: UnitUnderCheck): readonly FixPlan[] {
  const index = returns.kind === 'subscript' ? returns.index : [];
  const parts = index.length === 1 && index[0]?.kind === 'tuple' ? index[0].elements : index;
  const [, second] = parts;
  const third = parts[2];
  return [{
    title: { key: 'annotate', args: { right: path.slice(path.lastIndexOf('.') + 1) } }, safety: 'safe',
    build: (edit) => {
      if (text(returns).includes('#')) return false;
      // `t.Generator`: the module's own spelling stays.
      if (head.kind === 'attribute') edit.insert(head.nameStart, 'Async');
      else edit.replace(head, edit.imported(path, fact));
      // An async generator returns nothing, so its type has no third parameter.
      if (third !== undefined && second !== undefined) edit.replace({ start: second.end, end: third.end }, '');
      return true;
    },
  }];
}
