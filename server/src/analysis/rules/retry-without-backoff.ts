// A failed attempt is repeated at once: whoever is in trouble gets as many requests as the loop can make.

import { exitsOf } from '../facts/flow.ts';
import { isOnLoop } from '../facts/context.ts';
import type { LoopFact } from '../facts/types.ts';
import type { Expr, ExceptClause, Try } from '../syntax/ast.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'retry-without-backoff',
  aliases: ['VG019'],
  family: 'performance',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['except'],

  check(unit) {
    const { facts, isTest, report } = unit;
    if (isTest) return;
    for (const loop of facts.loops) {
      if (!isOnLoop(facts, loop) || !repeats(loop)) continue;
      const attempt = attemptOf(loop, unit);
      if (attempt === null || slowsDown(loop, unit)) continue;
      const again = attempt.handlers.find((handler) => goesOn(handler) && isOutage(handler.types) && !triesSomethingElse(handler, attempt, unit));
      if (again === undefined) continue;
      report({
        at: { start: again.start, end: again.headerEnd },
        message: 'message',
        fixes: () => [{
          title: { key: 'sleep' },
          safety: 'suggestion',
          build: (edit) => {
            const last = again.body.statements.at(-1);
            if (last === undefined || edit.lineStart(last.start) <= again.start) return false;
            const { node } = loop;
            const counter = node.kind === 'for' && node.target.kind === 'name' && node.target.name !== '_' ? `2 ** ${node.target.name}` : '1';
            const sleep = `await ${edit.imported('asyncio', loop)}.sleep(${counter})`;
            const indent = edit.indentAt(last.start);
            if (last.kind === 'continue') edit.insert(last.start, `${sleep}${edit.newline}${indent}`);
            else if (last.kind === 'pass') edit.replace(last, sleep);
            else edit.insert(last.end, `${edit.newline}${indent}${sleep}`);
            return true;
          },
        }],
      });
    }
  },
};

/** `while True:`, `while tries < 5:`, `for attempt in range(5):`: the same thing again, not the next of a collection. */
function repeats({ node }: LoopFact): boolean {
  if (node.kind === 'while') return true;
  const { iterable } = node;
  return !node.async && iterable.kind === 'call' && iterable.callee.kind === 'name' && iterable.callee.name === 'range' && node.target.kind === 'name' && /^(_+|i|n|attempt\w*|retry|retries|tr(y|ies)\w*|\w*_attempt|\w*retry\w*)$/.test(node.target.name);
}

/** The loop is one `try` that awaits something and leaves when that has worked. */
function attemptOf({ node }: LoopFact, { facts }: UnitUnderCheck): Try | null {
  const attempts = node.body.statements.filter((statement) => statement.kind === 'try');
  const [attempt] = attempts;
  if (attempt?.kind !== 'try' || attempts.length > 1 || attempt.final !== null) return null;
  const exits = exitsOf(attempt.orElse ?? attempt.body);
  const leaves = (exits.has('return') || exits.has('break')) && !exits.has('end') && !exits.has('continue');
  const awaits = facts.suspensions.some((found) => found.form !== 'async-for' && found.start >= attempt.body.start && found.end <= attempt.body.end);
  return leaves && awaits ? attempt : null;
}

/** Anything in the loop that waits, counts time or lets somebody else decide, outside the attempt as well. */
function slowsDown(loop: LoopFact, { facts, text }: UnitUnderCheck): boolean {
  const { body } = loop.node;
  if (/sleep|backoff|delay|\bwait|_wait|retry_after|timeout|input\(|interval|pause|throttl/i.test(text(body))) return true;
  return facts.handlers.some((handler) => handler.node.start >= body.start && handler.node.end <= body.end && facts.suspensions.some((found) => found.start >= handler.node.start && found.end <= handler.node.end));
}

/** The next round follows; giving up with an error after some of them changes nothing about that. */
function goesOn(handler: ExceptClause): boolean {
  const exits = exitsOf(handler.body);
  return (exits.has('end') || exits.has('continue')) && !exits.has('return') && !exits.has('break');
}

/** The handler changes what the next attempt reads: a smaller request, another server. */
function triesSomethingElse(handler: ExceptClause, attempt: Try, { facts }: UnitUnderCheck): boolean {
  const read = new Set(facts.reads.filter((found) => found.start >= attempt.body.start && found.end <= attempt.body.end).map((found) => found.name));
  return facts.statements.some(({ node }) => {
    if (node.start < handler.body.start || node.end > handler.body.end) return false;
    const targets = node.kind === 'assign' ? node.targets : node.kind === 'augmented' ? [node.target] : [];
    return targets.some((target) => target.kind !== 'name' || read.has(target.name));
  });
}

/** Errors of somebody who may need time: everything, or connections; not a value that was wrong. */
function isOutage(types: Expr | null): boolean {
  if (types === null) return true;
  if (types.kind === 'tuple') return types.elements.some(isOutage);
  const name = types.kind === 'name' || types.kind === 'attribute' ? types.name : '';
  return /^(Exception|BaseException|OSError|IOError|ConnectionError|ConnectionRefusedError|ConnectionResetError|ClientError|ClientConnectionError|ClientConnectorError|HTTPError|HTTPStatusError|RequestError|ConnectError|TransportError|NetworkError|ServerError|APIError|APIConnectionError|RateLimitError|OperationalError|InterfaceError)$/.test(name);
}
