// A coroutine calls a plain function that, somewhere down the way, makes a call that keeps the event loop's thread.

import { offloadCall } from '../edits/offload.ts';
import { unpackCall } from '../edits/unpack-call.ts';
import { argumentsOf } from '../facts/arguments.ts';
import { literalOf } from '../facts/blocking.ts';
import { destination, holdsThreadLock, isOnLoop, ownerScope, runsBeforeOthers } from '../facts/context.ts';
import { offloadAround } from '../facts/coroutine-functions.ts';
import { blockingChain, entryName, touchesLoop, type Chain } from '../facts/reach.ts';
import type { CallFact } from '../facts/types.ts';
import type { Severity } from '../model.ts';
import type { FixPlan, RelatedPlace, Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

interface Found {
  readonly call: CallFact;
  readonly name: string;
  readonly chain: Chain;
  /** Other calls of the same coroutine that end in the same place. */
  readonly others: CallFact[];
}

export const rule: Rule = {
  id: 'blocking-through-helper',
  aliases: ['EVL005', 'EVL001'],
  family: 'blocking',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['async'],

  check(unit) {
    const { facts, resolver, file, report } = unit;
    if (mayBeReplaced(unit)) return;
    const bySink = new Map<string, Found>();
    for (const call of facts.calls) {
      if (!isOnLoop(facts, call) || destination(call.use).kind === 'awaited') continue;
      const callee = resolver.callee(call);
      if (callee.kind !== 'function' && callee.kind !== 'class' && callee.kind !== 'object') continue;
      const chain = blockingChain(callee, argumentsOf(call.node, literalOf), file, { maxDepth: unit.helperDepth, isAllowed: unit.blocking.isAllowed });
      if (chain === null || (unit.isTest && chain.sink.cost !== 'wait')) continue;
      const { sink } = chain;
      // Called where the function was meant: that is mended in its own way.
      const asCallable = offloadAround(call, facts, resolver)?.asCallable === true ? call.index : '';
      const key = `${ownerScope(facts, call.scope)?.index ?? 0} ${sink.functionKey} ${sink.at.start} ${asCallable}`;
      const known = bySink.get(key);
      if (known === undefined) bySink.set(key, { call, name: entryName(callee, file), chain, others: [] });
      else known.others.push(call);
    }
    for (const found of bySink.values()) {
      const { call, name, chain, others } = found;
      const lower = runsBeforeOthers(facts, call, resolver);
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: others.length > 0 ? 'several' : 'message',
        args: { name, blocking: chain.sink.name.replace(/^builtins\./, ''), count: others.length + 1 },
        severity: loweredInTests(severityOf(chain, lower), unit.isTest),
        related: [...hopsOf(chain), ...others.slice(0, 5).map((other): RelatedPlace => ({ at: other.node.callee, message: 'also', args: { name } }))],
        fixes: () => fixes(unit, [call, ...others]),
      });
    }
  },
};

/** Small files are read and written in many helpers, logging among them: worth knowing, not worth a warning. */
function severityOf({ sink }: Chain, isLower: boolean): Severity {
  if (/^(file|path)-/.test(sink.category)) return 'hint';
  return sink.cost === 'wait' && !isLower ? 'warning' : 'information';
}

/** Tests put something else in the place of what blocks. */
function mayBeReplaced({ slot, isTest }: UnitUnderCheck): boolean {
  return isTest && /\b(?:patch|monkeypatch|\w*[Mm]ock\w*)\b/.test(slot.text);
}

function hopsOf({ hops, sink }: Chain): RelatedPlace[] {
  return [
    ...hops.map(({ functionKey, at, name }): RelatedPlace => ({ within: functionKey, at, message: 'hop', args: { name } })),
    { within: sink.functionKey, at: sink.at, message: 'sink', args: { name: sink.name.replace(/^builtins\./, '') } },
  ];
}

/** All calls of one report go to a thread together. */
function fixes(unit: UnitUnderCheck, calls: readonly CallFact[]): FixPlan[] {
  const { facts, resolver, file, helperDepth } = unit;
  const [first] = calls;
  const around = first === undefined ? null : offloadAround(first, facts, resolver);
  if (first !== undefined && around?.asCallable === true) return [{ title: { key: 'passFunction' }, safety: 'suggestion', build: unpackCall(around.offload, around.callback.argument, first) }];
  // An await under a thread lock would stop the whole loop.
  if (calls.some((call) => holdsThreadLock(facts, call, resolver))) return [];
  if (calls.some((call) => touchesLoop(resolver.callee(call), argumentsOf(call.node, literalOf), file, { maxDepth: helperDepth, isAllowed: () => false }))) return [];
  return [{ title: { key: unit.python.has('3.9') ? 'toThread' : 'inExecutor' }, kind: 'toThread', safety: 'suggestion', build: (edit) => calls.every((call) => offloadCall(edit, call, false)) }];
}
