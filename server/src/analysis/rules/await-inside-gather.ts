// A coroutine is awaited inside the call that was meant to run it: `gather(await f(), await g())`.

import { awaitedBy, coroutineOf, expectsFailure } from '../facts/awaiting.ts';
import { catches } from '../facts/handlers.ts';
import { givesPlainResult } from '../facts/results.ts';
import type { CallFact, Suspension, Use } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'await-inside-gather',
  aliases: ['reportArgumentType', 'arg-type', 'bad-argument-type', 'invalid-argument-type'],
  family: 'await',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['await'],
  calls: ['takesAwaitable'],

  check(unit) {
    const { facts, report, text } = unit;
    for (const found of facts.suspensions) {
      if (found.form !== 'await') continue;
      const runner = runnerOf(found.use, unit);
      if (runner === null || !isResult(found, runner, unit) || expectsFailure(facts, found) || catches(facts, found, /^(TypeError|Exception)$/)) continue;
      report({
        at: { start: found.start, end: found.start + 'await'.length },
        message: runner.several ? 'several' : 'message',
        args: { runner: runner.name },
        fixes: () => {
          // Where only all of them together tell what was meant, one that is left would not be seen any more.
          const dropped = areAllAwaited(runner) ? runner.call.node.args.flatMap(({ value }) => value.kind === 'await' ? [value] : []) : [found];
          const spans = dropped.map(({ start, value }) => ({ start, end: value.start }));
          return spans.every((span) => /^await[ \t]+$/.test(text(span))) ? [{ title: { key: spans.length > 1 ? 'dropAwaits' : 'dropAwait' }, safety: 'safe', build: (edit) => { for (const span of spans) edit.replace(span, ''); } }] : [];
        },
      });
    }
  },
};

interface Runner {
  readonly name: string;
  readonly call: CallFact;
  readonly several: boolean;
}

/** The call that runs what stands here: an argument of its own, or the items of a starred display or comprehension. */
function runnerOf(use: Use, { facts, resolver }: UnitUnderCheck): Runner | null {
  const direct = awaitedBy(use, facts, resolver);
  if (direct !== null && use.kind === 'argument') {
    const call = facts.calls[use.call];
    return call === undefined ? null : { name: direct, call, several: resolver.knowledge.api(direct)?.takesAwaitable === 'all' };
  }
  const outer = use.kind === 'comprehension-element' || use.kind === 'element' ? use.outer : null;
  const whole = outer?.kind === 'starred' ? outer.outer : outer;
  const call = whole?.kind === 'argument' ? facts.calls[whole.call] : undefined;
  if (call === undefined || whole?.kind !== 'argument' || call.node.args[whole.argument]?.form !== 'star') return null;
  const name = resolver.apiName(resolver.callee(call));
  return name !== null && resolver.knowledge.api(name)?.takesAwaitable === 'all' ? { name, call, several: true } : null;
}

/** The awaited call gives a plain value; when all arguments are awaited, somebody has misread what the runner does. */
function isResult({ value }: Suspension, { call, several }: Runner, { facts, resolver, file }: UnitUnderCheck): boolean {
  const awaited = facts.calls.find((found) => found.node === value);
  const coroutine = awaited === undefined ? null : coroutineOf(awaited, resolver);
  if (coroutine === null) return false;
  const plain = givesPlainResult(coroutine, file);
  return plain === 'yes' || (plain === 'unknown' && areAllAwaited({ call, several }));
}

function areAllAwaited({ call, several }: Pick<Runner, 'call' | 'several'>): boolean {
  const given = call.node.args.filter((argument) => argument.form !== 'keyword');
  return several && given.length > 1 && given.every(({ value }) => value.kind === 'await');
}
