// Loops that are certainly closed where they are used.

import { ownerFunction, isWithin } from './context.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { CallFact, UnitFacts } from './types.ts';

export interface UseAfterClose {
  readonly name: string;
  /** The call that closes it, where it stands in the same unit. */
  readonly close: CallFact | null;
}

/** Methods that check for it; `stop`, `time` or `is_closed` do not. */
const needsOpen = /^(run_until_complete|run_forever|create_task|call_soon|call_soon_threadsafe|call_later|call_at|run_in_executor)$/;

/** The call uses a loop of one name that an earlier statement, which always runs before, has closed. */
export function usesAfterClose(call: CallFact, slot: Slot, file: ModuleNames, resolver: Resolver): UseAfterClose | null {
  const method = methodOf(call);
  if (method === null || !needsOpen.test(method.method) || !isLoop(call, resolver)) return null;
  const { name } = method;
  const { facts } = slot;
  const local = resolver.isLocal(name, call);
  for (const close of facts.calls) {
    if (close.node.end > call.node.start || !closes(close, name, facts, resolver)) continue;
    const again = (facts.scopes[close.scope]?.bindings.get(name) ?? []).some(({ start }) => start > close.node.end && start < call.node.start);
    const sameBody = ownerFunction(facts, close) === ownerFunction(facts, call) && runsNow(call, close, facts);
    if (!again && sameBody && local && isWithin(facts, call.region, settledRegion(close, facts))) return { name, close };
  }
  if (local || facts.scopes[call.scope]?.kind !== 'unit' || slot.unit.container?.kind === 'class') return null;
  for (const found of file.readsOf(name) ?? []) {
    if (found.slot === slot || found.slot.unit.start > slot.unit.start) break;
    const { container } = found.slot.unit;
    const certain = container === null || isInside(slot, found.slot);
    const close = found.read.use.kind === 'attribute' && found.read.use.outer.kind === 'callee' ? found.slot.facts.calls[found.read.use.outer.call] : undefined;
    if (certain && close !== undefined && found.read.region < 0 && found.read.scope === 0 && closes(close, name, found.slot.facts, file.resolver(found.slot))) return { name, close: null };
  }
  return null;
}

function methodOf({ node: { callee } }: CallFact): { readonly name: string; readonly method: string } | null {
  return callee.kind === 'attribute' && callee.value.kind === 'name' ? { name: callee.value.name, method: callee.name } : null;
}

function isLoop(call: CallFact, resolver: Resolver): boolean {
  const callee = resolver.callee(call);
  return callee.kind === 'method' && callee.name.startsWith('asyncio.AbstractEventLoop.');
}

/** `loop.close()`, a statement of its own. */
function closes(call: CallFact, name: string, facts: UnitFacts, resolver: Resolver): boolean {
  const method = methodOf(call);
  const statement = facts.statements[call.statement]?.node;
  return method?.name === name && method.method === 'close' && statement?.kind === 'expression' && statement.value === call.node && isLoop(call, resolver);
}

/** Not in a lambda or a nested function. */
function runsNow(call: CallFact, close: CallFact, facts: UnitFacts): boolean {
  let scope = facts.scopes[call.scope];
  while (scope?.kind === 'comprehension' && !scope.lazy) scope = facts.scopes[scope.parent];
  return scope?.index === close.scope;
}

/** What stands in `finally` or below `with` runs whenever the code around it does. */
function settledRegion(call: CallFact, facts: UnitFacts): number {
  let at = call.region;
  for (let region = facts.regions[at]; region !== undefined && /^(finally|with|async-with)$/.test(region.kind); region = facts.regions[at]) at = region.parent;
  return at;
}

/** In the same block of the module, or deeper. */
function isInside(slot: Slot, outer: Slot): boolean {
  for (let { container } = slot.unit; container !== null; container = container.parent) if (container === outer.unit.container) return true;
  return false;
}
