// Before Python 3.11 `asyncio.TimeoutError` is a class of its own; since then it is another name for the built-in one.

import { caughtTypes } from '../facts/cancellation.ts';
import { aliasesCaught, missedTimeouts } from '../facts/timeout-classes.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { HandlerFact } from '../facts/types.ts';
import type { EditBuilder } from '../edits/builder.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'timeout-error-alias',
  aliases: ['UP041'],
  family: 'timeouts',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,
  words: ['TimeoutError'],

  check({ facts, resolver, file, python, isTest, text, report }) {
    if (python.has('3.11')) {
      for (const { handler, type } of aliasesCaught(facts, resolver)) {
        report({
          at: type,
          message: 'alias',
          args: { name: text(type) },
          severity: 'hint',
          fixes: () => [{ title: { key: 'useBuiltin' }, safety: 'safe', build: (edit) => isBuiltin(resolver, handler) && (edit.replace(type, 'TimeoutError'), true) }],
        });
      }
      return;
    }
    // Whoever asks for the version may have an answer for each.
    if (!python.stated || file.mentions('version_info')) return;
    for (const { handler, call } of missedTimeouts(facts, resolver)) {
      report({
        at: { start: handler.node.start, end: handler.node.headerEnd },
        message: 'missed',
        args: { call: text(call.node.callee) },
        severity: loweredInTests('warning', isTest),
        related: [{ at: call.node.callee, message: 'raises' }],
        fixes: () => [{ title: { key: 'catchBoth' }, safety: 'suggestion', isPreferred: true, build: catchBoth(handler) }],
      });
    }
  },
};

function isBuiltin(resolver: Resolver, handler: HandlerFact): boolean {
  const meaning = resolver.name('TimeoutError', handler, handler.node.start);
  return meaning.kind === 'api' && meaning.name === 'builtins.TimeoutError';
}

function catchBoth(handler: HandlerFact): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { types } = handler.node;
    if (types === null) return false;
    const added = edit.imported('asyncio.TimeoutError', handler);
    const last = caughtTypes(types).at(-1);
    if (types.kind === 'tuple' && last !== undefined) edit.insert(last.end, `, ${added}`);
    else edit.replace(types, `(${edit.text(types)}, ${added})`);
    return true;
  };
}
