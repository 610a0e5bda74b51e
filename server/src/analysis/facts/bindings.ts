// Which assignments can be in force where a name is read.

import type { Binding, Place, UnitFacts } from './types.ts';

const transparent = new Set(['with', 'async-with']);
const loops = new Set(['for', 'async-for', 'while']);

/** Bindings of one scope that a read at `offset` in the same scope may see. The last that is certain hides all before it. */
export function inForce(facts: UnitFacts, bindings: readonly Binding[], place: Place, offset: number): readonly Binding[] {
  if (bindings.length === 1) return bindings;
  const around = chain(facts, place.region);
  const candidates: Binding[] = [];
  for (const binding of bindings) {
    const repeats = binding.start > offset || binding.statement === place.statement && assignsAfterReading(binding);
    if (!repeats) {
      if (around.has(settled(facts, binding.region))) candidates.length = 0;
      candidates.push(binding);
    } else if (sharesLoop(facts, around, binding.region)) candidates.push(binding);
  }
  return candidates;
}

/** `x = f(x)`: the name is bound after the statement's value was read. */
function assignsAfterReading(binding: Binding): boolean {
  return binding.source.kind === 'value' || binding.source.kind === 'annotated' || binding.source.kind === 'unpacked' || binding.source.kind === 'other';
}

/** The region and all around it; -1, the body itself, included. */
function chain(facts: UnitFacts, region: number): Set<number> {
  const around = new Set<number>([-1]);
  for (let at = region; at >= 0;) {
    around.add(at);
    at = facts.regions[at]?.parent ?? -1;
  }
  return around;
}

/** A `with` block runs whenever the code around it does. */
function settled(facts: UnitFacts, region: number): number {
  let at = region;
  for (let found = facts.regions[at]; found !== undefined && transparent.has(found.kind); found = facts.regions[at]) at = found.parent;
  return at;
}

function sharesLoop(facts: UnitFacts, around: ReadonlySet<number>, region: number): boolean {
  for (let at = region; at >= 0;) {
    const found = facts.regions[at];
    if (found === undefined) return false;
    if (loops.has(found.kind) && around.has(at)) return true;
    at = found.parent;
  }
  return false;
}
