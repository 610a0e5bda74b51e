// Calls that need a running loop, in code that surely runs without one.

import { isWithin, ownerFunction, ownerScope } from './context.ts';
import { lastName } from './local-names.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { CallFact, FunctionFact, Place } from './types.ts';

/** Why no loop runs: the code runs at import, is only called from there, or starts the loop itself afterwards. */
export type Loopless =
  | { readonly why: 'import' }
  | { readonly why: 'called' }
  | { readonly why: 'before'; readonly starter: CallFact };

export function looplessAt(call: CallFact, slot: Slot, file: ModuleNames, resolver: Resolver): Loopless | null {
  const { facts } = slot;
  if (isImportTime(slot, call)) return { why: 'import' };
  const owner = ownerFunction(facts, call);
  if (owner === null || owner.async || owner.generator || ownerScope(facts, owner.scope)?.kind === 'function') return null;
  // `if loop.is_running(): create_task(…)`: somebody looks.
  if (facts.calls.some((other) => ownerFunction(facts, other) === owner && /^(is_running|get_running_loop|_get_running_loop)$/.test(lastName(other.node.callee)))) return null;
  const starter = facts.calls.find((other) => other.node.start > call.node.end && ownerFunction(facts, other) === owner && isWithin(facts, other.region, call.region) && runsLoop(other, resolver));
  // A loop cannot run inside another one: if it may be started here, none is running yet.
  if (starter !== undefined) return { why: 'before', starter };
  return isOnlyCalledAtImport(owner, slot, file) ? { why: 'called' } : null;
}

function runsLoop(call: CallFact, resolver: Resolver): boolean {
  const name = resolver.apiName(resolver.callee(call));
  return name !== null && resolver.knowledge.api(name)?.runsLoop === true;
}

/** At the level of the module or of a class in it; what the handlers of a `try` around it catch cannot be seen. */
function isImportTime(slot: Slot, place: Place): boolean {
  let owner = ownerScope(slot.facts, place.scope);
  while (owner?.kind === 'class') owner = slot.facts.scopes[owner.parent];
  if (owner?.index !== 0) return false;
  for (let { container } = slot.unit; container !== null; container = container.parent) if (container.kind === 'try' || container.kind === 'except') return false;
  return true;
}

function isOnlyCalledAtImport(owner: FunctionFact, slot: Slot, file: ModuleNames): boolean {
  if (owner.scope !== 0 || slot.container.classKey !== null || owner.node.decorators.length > 0) return false;
  const references = file.references(`${slot.id}:${owner.index}`);
  return references.length > 0 && references.every(({ slot: where, place, call }) => call !== null && isImportTime(where, place));
}
