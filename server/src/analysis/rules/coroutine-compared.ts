// A coroutine object is compared or calculated with instead of the result.

import { awaitFixes } from '../edits/make-async.ts';
import { coroutineOf, expectsFailure, takes, type Coroutine } from '../facts/awaiting.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { catches } from '../facts/handlers.ts';
import { coroutineIn } from '../facts/local-coroutines.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Place, UnitFacts, Use } from '../facts/types.ts';
import type { Span } from '../model.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-compared',
  aliases: ['reportUnnecessaryComparison', 'reportOperatorIssue', 'operator'],
  family: 'await',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['('],
  calls: ['unawaited coroutine'],

  check(unit) {
    const { facts, resolver } = unit;
    for (const call of facts.calls) {
      const coroutine = isOperand(call.use) || comparedBy(call.use, facts, resolver) ? coroutineOf(call, resolver) : null;
      if (coroutine !== null) examine(unit, coroutine, call.node, call.node.callee, call, call.use);
    }
    // A name may well be compared with another one: `first is second`, `coroutine in pending`. Nothing can be added to it.
    for (const read of facts.reads) {
      const coroutine = read.use.kind === 'operand' ? coroutineIn(read, resolver) : null;
      if (coroutine !== null) examine(unit, coroutine, { kind: 'name', start: read.start, end: read.end, name: read.name }, read, read, read.use);
    }
  },
};

function isOperand(use: Use): boolean {
  return use.kind === 'compared' || use.kind === 'operand';
}

/** `self.assertEqual(load(), 1)` */
function comparedBy(use: Use, facts: UnitFacts, resolver: Resolver): boolean {
  const call = use.kind === 'argument' ? facts.calls[use.call] : undefined;
  const compares = call === undefined ? undefined : resolver.api(call)?.compares;
  return use.kind === 'argument' && call !== undefined && compares !== undefined && takes(call.node, use.argument, compares);
}

function examine(unit: UnitUnderCheck, coroutine: Coroutine, node: Expr, at: Span, place: Place, use: Use): void {
  const { facts, file, report } = unit;
  if (expectsFailure(facts, place) || catches(facts, place, /^TypeError$/)) return;
  report({
    at: { start: at.start, end: at.end },
    message: use.kind === 'operand' ? 'operand' : 'compared',
    args: { name: nameOf(coroutine.by, file) },
    related: definedAt(coroutine.by, file),
    fixes: () => awaitFixes(unit, node, place, use, node.kind === 'name' ? 'suggestion' : 'safe'),
  });
}
