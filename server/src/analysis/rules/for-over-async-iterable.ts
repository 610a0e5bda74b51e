// A plain loop runs over something that only `async for` can read: TypeError before the first item.

import { canAwait } from '../edits/make-async.ts';
import { expectsFailure } from '../facts/awaiting.ts';
import { nearestName } from '../facts/describe.ts';
import { catches } from '../facts/handlers.ts';
import { iterationOf, loopOver } from '../facts/protocols.ts';
import type { Place, Use } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'for-over-async-iterable',
  aliases: ['E1133', 'S3862', 'S5864', 'not-an-iterable', 'not-iterable', 'reportGeneralTypeIssues', 'attr-defined', 'any-all-with-await-generator', 'reportArgumentType', 'arg-type'],
  family: 'syntax',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  check(unit) {
    const { facts, file, report } = unit;
    if (!file.mentions('async') && !file.mentions('await')) return;
    for (const { node, use, place } of looped(unit)) {
      if (iterationOf(node, place, unit) !== 'async') continue;
      if (expectsFailure(facts, place) || catches(facts, place, /^TypeError$/)) continue;
      report({
        at: node.kind === 'call' ? node.callee : node,
        message: node.kind === 'comprehension' ? 'expression' : 'message',
        args: { name: nearestName(node) },
        fixes: () => fixesOf(node, use, place, unit),
      });
    }
  },
};

function* looped(unit: UnitUnderCheck): Generator<{ readonly node: Expr; readonly use: Use; readonly place: Place }> {
  const { calls, comprehensions, reads } = unit.facts;
  for (const call of calls) if (loops(call.use, unit)) yield { node: call.node, use: call.use, place: call };
  for (const found of comprehensions) if (found.node.form === 'generator' && loops(found.use, unit)) yield { node: found.node, use: found.use, place: found };
  for (const read of reads) if (loops(read.use, unit)) yield { node: { kind: 'name', start: read.start, end: read.end, name: read.name }, use: read.use, place: read };
}

function loops(use: Use, { facts, resolver }: UnitUnderCheck): boolean {
  if (use.kind === 'iterated') return !use.async;
  if (use.kind !== 'argument') return false;
  const call = facts.calls[use.call];
  const argument = call?.node.args[use.argument];
  if (call === undefined || argument === undefined || (argument.form !== 'positional' && argument.form !== 'sole-generator')) return false;
  const name = resolver.apiName(resolver.callee(call));
  const iterates = resolver.api(call)?.iterates;
  // `max(a, b)` compares its arguments; only a single one is looped over.
  if (iterates === undefined || call.node.args.some((found) => found.form === 'star')) return false;
  if (/\.(min|max)$/.test(name ?? '') && call.node.args.filter((found) => found.form === 'positional').length > 1) return false;
  return iterates === 'all' || iterates.includes(use.argument);
}

function fixesOf(node: Expr, use: Use, place: Place, unit: UnitUnderCheck): readonly FixPlan[] {
  const { facts, text } = unit;
  if (!canAwait(unit, place)) return [];
  if (node.kind === 'comprehension' && use.kind === 'argument') {
    const sole = facts.calls[use.call]?.node.args[use.argument]?.form === 'sole-generator';
    return [{
      title: { key: 'list' }, safety: 'safe',
      build: (edit) => edit.replace(node, sole ? `([${text(node).slice(1, -1)}])` : `[${text(node).slice(1, -1)}]`),
    }];
  }
  if (use.kind === 'iterated') {
    const header = loopOver(node, facts);
    return header === null ? [] : [{ title: { key: 'loopAsync' }, safety: 'safe', build: (edit) => edit.insert(header.start, 'async ') }];
  }
  const call = use.kind === 'argument' ? facts.calls[use.call] : undefined;
  if (call === undefined || node.kind === 'comprehension') return [];
  const name = unit.resolver.apiName(unit.resolver.callee(call));
  const items = `[item async for item in ${text(node)}]`;
  const replaced = name === 'builtins.list' && call.node.args.length === 1 ? call.node : node;
  return [{ title: { key: 'collect' }, safety: 'safe', build: (edit) => edit.replace(replaced, items) }];
}
