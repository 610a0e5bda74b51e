// What stands above a coroutine function: facts that can be counted.

import { destination, ownerFunction } from '../facts/context.ts';
import type { FileFacts } from '../facts/file.ts';
import type { Span } from '../model.ts';
import { blockingPath, type Project } from './blocking-paths.ts';
import type { Lens } from './model.ts';
import { startOf } from './starts.ts';
import { nameSpan, ownSuspensions, placed } from './places.ts';

/** Names of all functions written with `async`. */
export function asyncDefinitions(file: FileFacts): readonly Span[] {
  return file.slots.flatMap((slot) => slot.facts.functions.flatMap(({ async, node }) => (async ? placed(slot, nameSpan(node)) ?? [] : [])));
}

/** Null: no such function at the offset (any more). */
export function lensAt(file: FileFacts, offset: number, project: Project): Lens | null {
  const slot = file.slotAt(offset);
  const fact = slot?.facts.functions.find(({ async, node }) => async && placed(slot, nameSpan(node))?.start === offset);
  if (slot === undefined || fact === undefined) return null;
  const resolver = file.names.resolver(slot);
  let awaitedBy = 0;
  let startedBy = 0;
  for (const { slot: other, call } of file.names.references(file.names.functionKey(slot, fact))) {
    if (call === null) continue;
    if (destination(call.use).kind === 'awaited') awaitedBy++;
    else if (startOf(call, other, file.names.resolver(other)) !== null) startedBy++;
  }
  const blocks = slot.facts.calls.flatMap((call) => (ownerFunction(slot.facts, call) === fact ? blockingPath(call, slot, resolver, file, project)?.name ?? [] : []));
  return { suspends: ownSuspensions(fact, slot).length, awaitedBy, startedBy, blocks: [...new Set(blocks)] };
}
