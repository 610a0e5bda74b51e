// A list, dict or set as the default of a context variable: one object for all tasks, whatever each of them changes.

import type { Expr } from '../syntax/ast.ts';
import type { Place } from '../facts/types.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'mutable-contextvar-default',
  aliases: ['B039', 'contextvar-mutable-default'],
  family: 'tasks',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['default'],

  check({ facts, resolver, isTest, report }) {
    for (const call of facts.calls) {
      const argument = call.node.args.find(({ keyword }) => keyword === 'default');
      if (argument === undefined) continue;
      const name = resolver.apiName(resolver.callee(call));
      if (name === null || resolver.knowledge.api(name)?.shares !== argument.keyword) continue;
      const kind = mutable(argument.value, call, resolver);
      if (kind === null) continue;
      const replacement = isEmpty(argument.value) ? fixed[kind] : undefined;
      report({
        at: argument.value,
        message: 'message',
        args: { kind },
        severity: loweredInTests('warning', isTest),
        fixes: () => (replacement === undefined ? [] : [{ title: { key: 'freeze', args: { replacement } }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.replace(argument.value, replacement) }]),
      });
    }
  },
};

const fixed: Readonly<Record<string, string>> = { list: '()', set: 'frozenset()' };

function mutable(expr: Expr, place: Place, resolver: Resolver): string | null {
  if (expr.kind === 'list' || expr.kind === 'set' || expr.kind === 'dict') return expr.kind;
  if (expr.kind === 'comprehension') return expr.form === 'generator' ? null : expr.form;
  if (expr.kind !== 'call' || expr.callee.kind !== 'name' || !/^(list|dict|set|bytearray)$/.test(expr.callee.name)) return null;
  const callee = resolver.meaning(expr.callee, place);
  // `dict` has no entry of its own in the tables.
  const shadowed = callee.kind === 'api' ? !callee.name.startsWith('builtins.') : callee.kind !== 'unknown' || resolver.visible(expr.callee.name, place, expr.start) !== null;
  return shadowed ? null : expr.callee.name;
}

function isEmpty(expr: Expr): boolean {
  return (expr.kind === 'list' && expr.elements.length === 0) || (expr.kind === 'call' && expr.args.length === 0);
}
