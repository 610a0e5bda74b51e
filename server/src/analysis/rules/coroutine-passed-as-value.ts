// A coroutine object is passed where a plain value is needed.

import { awaitFixes } from '../edits/make-async.ts';
import { coroutineOf, expectsFailure, formattedBy, type Coroutine } from '../facts/awaiting.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { catches } from '../facts/handlers.ts';
import { coroutineIn } from '../facts/local-coroutines.ts';
import { valueReader } from '../facts/plain-values.ts';
import type { Place, Use } from '../facts/types.ts';
import type { Span } from '../model.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'coroutine-passed-as-value',
  aliases: ['reportArgumentType', 'arg-type', 'bad-argument-type', 'invalid-argument-type'],
  family: 'await',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,

  words: ['('],
  calls: ['unawaited coroutine'],
  check(unit) {
    const { facts, resolver } = unit;
    for (const call of facts.calls) {
      const coroutine = call.use.kind === 'argument' && !formattedBy(call.use, facts, resolver) ? coroutineOf(call, resolver) : null;
      if (coroutine !== null) examine(unit, coroutine, call.node, call.node.callee, call, call.use);
    }
    for (const read of facts.reads) {
      const coroutine = read.use.kind === 'argument' && !formattedBy(read.use, facts, resolver) ? coroutineIn(read, resolver) : null;
      if (coroutine !== null) examine(unit, coroutine, { kind: 'name', start: read.start, end: read.end, name: read.name }, read, read, read.use);
    }
  },
};

function examine(unit: UnitUnderCheck, coroutine: Coroutine, node: Expr, at: Span, place: Place, use: Use): void {
  const { facts, resolver, file, isTest, report } = unit;
  const reader = valueReader(use, facts, resolver, file);
  if (reader === null || expectsFailure(facts, place) || catches(facts, place, /^(TypeError|Exception)$/)) return;
  report({
    at: { start: at.start, end: at.end },
    message: 'message',
    args: { name: nameOf(coroutine.by, file), reader: nameOf(reader, file).replace(/^builtins\./, '') },
    severity: loweredInTests('warning', isTest),
    related: definedAt(coroutine.by, file),
    // A name may be awaited elsewhere too.
    fixes: () => awaitFixes(unit, node, place, use, node.kind === 'name' ? 'suggestion' : 'safe'),
  });
}
