// A function that runs in a thread touches the event loop: its objects are not made for that, and the loop may never notice.

import { toThreadsafe } from '../edits/threadsafe.ts';
import { handedOver, targetsOf, type HandedOver, type Target } from '../facts/callbacks.ts';
import { loopNeedOf, mindsLoop } from '../facts/loop-use.ts';
import { bodiesReached } from '../facts/reach.ts';
import type { CallFact } from '../facts/types.ts';
import type { Span } from '../model.ts';
import type { Expr } from '../syntax/ast.ts';
import type { RelatedPlace, Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

interface Touch {
  readonly name: string;
  /** The function that is handed over. */
  readonly node: Expr;
  /** The call, where this unit makes it. */
  readonly call: CallFact | null;
  /** From the function that is handed over to the call. */
  readonly way: readonly RelatedPlace[];
}

export const rule: Rule = {
  id: 'loop-api-from-thread',
  aliases: [],
  family: 'event-loop',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,

  words: ['('],
  calls: ['offload'],
  check(unit) {
    const { facts, resolver, isTest, report } = unit;
    const reported = new Set<number>();
    for (const call of facts.calls) {
      const handed = handedOver(call, resolver);
      // A future of `run_coroutine_threadsafe` calls back on the loop.
      if (handed === null || handed.offload.runsIn !== 'thread' || handed.to.endsWith('.add_done_callback')) continue;
      const touch = touchOf(call, handed, unit);
      if (touch === null) continue;
      const at: Span = touch.call?.node.callee ?? touch.node;
      if (reported.has(at.start)) continue;
      reported.add(at.start);
      report({
        at: { start: at.start, end: at.end },
        message: touch.call === null ? 'behind' : 'message',
        args: { name: shortName(touch.name) },
        severity: loweredInTests('warning', isTest),
        related: touch.call === null ? touch.way : [{ at: handed.node, message: 'thread' }],
        fixes: () => toThreadsafe(touch.call, touch.name),
      });
    }
  },
};

/** The first call behind the function that belongs to the loop's own thread. */
function touchOf(call: CallFact, handed: HandedOver, unit: UnitUnderCheck): Touch | null {
  const { facts, resolver } = unit;
  // A class takes the arguments of its function in other ways.
  const passesOn = resolver.knowledge.api(handed.to)?.kind !== 'class';
  for (const target of targetsOf(handed, call, passesOn, facts, resolver)) {
    if (handed.node.kind === 'lambda' && target.call !== null && mindsLoop(target.call, resolver)) return null;
    const found = direct(target, handed, unit) ?? behind(target, unit);
    if (found !== null) return found;
  }
  return null;
}

function direct({ callee, node, call }: Target, { node: handed }: HandedOver, { resolver }: UnitUnderCheck): Touch | null {
  if (handed.kind === 'lambda') {
    const need = call === null ? null : loopNeedOf(call, resolver);
    return need === null ? null : { name: need.name, node, call, way: [] };
  }
  const name = resolver.apiName(callee);
  return name === null || resolver.knowledge.api(name)?.loop === undefined ? null : { name, node, call: null, way: [] };
}

function behind({ callee, node, args }: Target, { facts, file, slot, helperDepth }: UnitUnderCheck): Touch | null {
  let found: Touch | null = null;
  for (const { key, hops, body } of bodiesReached(callee, args, file, { maxDepth: helperDepth, isAllowed: () => false })) {
    // Whoever makes a loop of his own, or asks where he is, knows about threads.
    if (body.mindsLoop) return null;
    const site = body.loop.find(({ need, conditional }) => need === 'own-thread' || !conditional);
    if (site === undefined || found !== null) continue;
    const here = file.functionOf(key)?.slot === slot ? facts.calls.find((made) => made.node.callee.start === site.at.start) ?? null : null;
    const way = hops.map(({ functionKey, at, name }): RelatedPlace => ({ within: functionKey, at, message: 'hop', args: { name } }));
    found = { name: site.name, node, call: here, way: [...way, { within: key, at: site.at, message: 'touch', args: { name: shortName(site.name) } }] };
  }
  return found;
}

/** `Queue.put_nowait`, `create_task` */
function shortName(name: string): string {
  return name.split('.').slice(name.startsWith('asyncio.') ? 1 : -2).join('.').replace('AbstractEventLoop.', 'loop.');
}
