// Coroutines that run on their own for as long as the program does.

import type { While } from '../syntax/ast.ts';
import { isWithin } from './context.ts';
import { exitsOf, isAlwaysTrue } from './flow.ts';
import type { ModuleNames } from './names.ts';
import type { Ground } from './protocols.ts';
import type { Reference } from './references.ts';
import type { FunctionFact, LoopFact } from './types.ts';

/** The endless loop that is the whole rest of a function; null: none, or there is a way out of it. */
export function endlessLoopOf(fact: FunctionFact, { facts }: Ground): (LoopFact & { readonly node: While }) | null {
  const last = fact.node.body.statements.at(-1);
  if (last?.kind !== 'while' || !isAlwaysTrue(last.test) || exitsOf(last.body).has('break') || exitsOf(last.body).has('return') || exitsOf(last.body).has('raise')) return null;
  for (const loop of facts.loops) if (loop.node === last) return { ...loop, node: last };
  return null;
}

/** Something in the loop's body handles errors: a `try`, a `suppress`, or a function of the file that has one of its own. */
export function handlesErrors(loop: LoopFact, { facts, resolver, file }: Ground): boolean {
  if (facts.handlers.some((handler) => isWithin(facts, handler.tryRegion, loop.bodyRegion))) return true;
  return facts.calls.some((call) => {
    if (!isWithin(facts, call.region, loop.bodyRegion)) return false;
    const callee = resolver.callee(call);
    const name = resolver.apiName(callee);
    if (name !== null && resolver.knowledge.api(name)?.scope === 'suppress') return true;
    const found = callee.kind === 'function' ? file.functionOf(callee.key) : null;
    return found !== null && found.slot.facts.handlers.length > 0;
  });
}

/** Every mention of the function starts it as a task that nobody in that place waits for. */
export function runsUnwatched(functionKey: string, file: ModuleNames): boolean {
  const references = file.references(functionKey);
  return references.length > 0 && references.every((found) => isUnwatched(found, file));
}

function isUnwatched({ slot, call }: Reference, file: ModuleNames): boolean {
  if (call?.use.kind !== 'argument') return false;
  const { facts } = slot;
  const starter = facts.calls[call.use.call];
  const resolver = file.resolver(slot);
  const name = starter === undefined ? null : resolver.apiName(resolver.callee(starter));
  if (starter === undefined || name === null || resolver.knowledge.api(name)?.startsTask !== 'weak') return false;
  const { use } = starter;
  if (use.kind === 'discarded') return true;
  // In a local it may well be awaited; in an attribute it is kept for the end.
  return use.kind === 'assigned' && use.node.targets.every((target) => target.kind === 'attribute' || target.kind === 'subscript');
}
