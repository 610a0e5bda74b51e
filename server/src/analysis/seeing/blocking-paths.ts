// Which calls of coroutines keep the event loop's thread, and the way to what blocks.

import { blocksLoop, type ProjectBlocking } from '../concepts/blocking-here.ts';
import { argumentsOf } from '../facts/arguments.ts';
import { literalOf } from '../facts/blocking.ts';
import { destination, isOnLoop } from '../facts/context.ts';
import type { FileFacts } from '../facts/file.ts';
import { waitsForOwnLoop } from '../facts/own-loop-wait.ts';
import { blockingChain, entryName } from '../facts/reach.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Slot } from '../facts/slot.ts';
import type { CallFact } from '../facts/types.ts';
import type { Span } from '../model.ts';
import type { BlockingHint, BlockingPath } from './model.ts';
import { placed, placeIn, touches } from './places.ts';

export interface Project extends ProjectBlocking {
  readonly helperDepth: number;
}

/** As sure as the rules that report it; null: it does not block, or nobody can tell. */
export function blockingPath(call: CallFact, slot: Slot, resolver: Resolver, file: FileFacts, project: Project): BlockingPath | null {
  const { facts } = slot;
  if (!isOnLoop(facts, call) || destination(call.use).kind === 'awaited' || waitsForOwnLoop(call, facts, resolver) !== null) return null;
  const direct = blocksLoop(call, facts, resolver, project);
  if (direct !== null) return { name: shown(direct.name), through: [] };
  const callee = resolver.callee(call);
  if (callee.kind !== 'function' && callee.kind !== 'class' && callee.kind !== 'object') return null;
  const chain = blockingChain(callee, argumentsOf(call.node, literalOf), file.names, { maxDepth: project.helperDepth, isAllowed: (name) => project.isAllowed(name) });
  if (chain === null) return null;
  const { hops, sink } = chain;
  const names = [entryName(callee, file.names), ...hops.map((hop) => hop.name)];
  const steps = [...hops, sink];
  return { name: shown(sink.name), through: names.map((name, index) => ({ name, at: steps[index] === undefined ? null : placeIn(steps[index].functionKey, steps[index].at, file) })) };
}

export function blockingHints(file: FileFacts, range: Span, project: Project): BlockingHint[] {
  return file.slots.flatMap((slot) => {
    if (!touches(slot, range) || !slot.text.includes('async')) return [];
    const resolver = file.names.resolver(slot);
    return slot.facts.calls.flatMap((call) => {
      const at = placed(slot, call.node);
      if (at === null || at.end < range.start || range.end < at.end) return [];
      const path = blockingPath(call, slot, resolver, file, project);
      const { start, end } = call.node.callee;
      return path === null ? [] : [{ ...path, at: at.end, written: slot.text.slice(start, end) }];
    });
  });
}

function shown(name: string): string {
  return name.replace(/^builtins\./, '');
}
