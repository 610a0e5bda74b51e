// A bare number where the client wants its own timeout object: deprecated for requests, an error for the session.

import { expectsFailure } from '../facts/awaiting.ts';
import { literalOf } from '../facts/blocking.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Place } from '../facts/types.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'aiohttp-numeric-timeout',
  aliases: [],
  family: 'timeouts',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,
  words: ['timeout'],
  calls: ['wraps'],

  check({ facts, resolver, report }) {
    for (const call of facts.calls) {
      const argument = call.node.args.find(({ keyword }) => keyword === 'timeout');
      if (argument === undefined) continue;
      const wraps = resolver.api(call)?.wraps;
      if (wraps === undefined || argument.keyword !== wraps.argument || !isNumber(argument.value, call, resolver) || expectsFailure(facts, call)) continue;
      const raises = wraps.number === 'raises';
      report({
        at: argument.value,
        message: raises ? 'raises' : 'message',
        args: { wrapper: wraps.in.slice(wraps.in.lastIndexOf('.') + 1) },
        severity: raises ? 'warning' : 'hint',
        tags: raises ? [] : ['deprecated'],
        fixes: () => [{
          title: { key: 'wrap', args: { wrapper: wraps.in.slice(wraps.in.lastIndexOf('.') + 1), argument: wraps.as } },
          safety: raises ? 'suggestion' : 'safe',
          isPreferred: true,
          build: (edit) => edit.replace(argument.value, `${edit.imported(wraps.in, call)}(${wraps.as}=${edit.text(argument.value)})`),
        }],
      });
    }
  },
};

/** A literal, arithmetic with literals, or a name for a number. */
function isNumber(expr: Expr, place: Place, resolver: Resolver): boolean {
  if (typeof literalOf(expr) === 'number') return true;
  if (expr.kind === 'binary') return isNumber(expr.left, place, resolver) && isNumber(expr.right, place, resolver);
  const value = resolver.meaning(expr, place);
  return expr.kind === 'name' && value.kind === 'instance' && (value.of === 'builtins.int' || value.of === 'builtins.float');
}
