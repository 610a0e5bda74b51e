// `wait(…, timeout=…)`, and what becomes of the tasks that were not done in time.

import type { Expr, Name } from '../syntax/ast.ts';
import { literalOf } from './blocking.ts';
import { isOnLoop, ownerFunction, regionsAround } from './context.ts';
import { callOf, methodCalled, onlyBinding, readsWithin } from './local-names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, FunctionFact, StatementFact, UnitFacts } from './types.ts';

export interface AbandonedWait {
  readonly call: CallFact;
  readonly statement: StatementFact;
  /** The name the pending tasks were given, if any. */
  readonly pending: Name | null;
}

/** Waits with a timeout after which nobody can reach the tasks that were started for them in this function. */
export function* abandonedWaits(facts: UnitFacts, resolver: Resolver): Generator<AbandonedWait> {
  for (const call of facts.calls) {
    const timeout = call.node.args.find(({ keyword }) => keyword === 'timeout');
    if (timeout === undefined || literalOf(timeout.value) === null || call.use.kind !== 'awaited' || !isOnLoop(facts, call)) continue;
    const name = resolver.apiName(resolver.callee(call));
    if (name !== 'asyncio.wait') continue;
    const owner = ownerFunction(facts, call);
    const statement = facts.statements[call.statement];
    const waited = call.node.args[0];
    if (owner === null || statement === undefined || waited?.form !== 'positional') continue;
    const pending = pendingName(call, owner, facts);
    if (pending !== undefined && isOutOfReach(waited.value, call, owner, facts, resolver)) yield { call, statement, pending };
  }
}

/** The unread name; null for a dropped result; undefined where somebody may use it. */
function pendingName(call: CallFact, owner: FunctionFact, facts: UnitFacts): Name | null | undefined {
  const outer = call.use.kind === 'awaited' ? call.use.outer : null;
  if (outer?.kind === 'discarded') return null;
  const [target, ...more] = outer?.kind === 'assigned' ? outer.node.targets : [];
  const second = target?.kind === 'tuple' && target.elements.length === 2 ? target.elements[1] : undefined;
  if (second?.kind !== 'name' || more.length > 0 || readsWithin(facts, owner, second.name).length > 0) return undefined;
  const scope = facts.scopes[owner.ownScope];
  return scope === undefined || scope.globals.has(second.name) || scope.nonlocals.has(second.name) ? undefined : second;
}

/** The tasks were made here, in the argument or for a local list, and nothing but this call can name them. */
function isOutOfReach(expr: Expr, call: CallFact, owner: FunctionFact, facts: UnitFacts, resolver: Resolver): boolean {
  switch (expr.kind) {
    case 'list': case 'set': case 'tuple': return expr.elements.length > 0 && expr.elements.every((element) => startsTask(element, facts, resolver));
    case 'comprehension': return expr.elements.every((element) => startsTask(element, facts, resolver));
    case 'name': {
      const binding = onlyBinding(facts, owner, expr.name);
      if (binding?.source.kind !== 'value') return false;
      const { value } = binding.source;
      // In a loop the next turn may find them again.
      for (const region of regionsAround(facts, call.region)) if (/^(for|async-for|while)$/.test(region.kind) && (binding.start < region.start || binding.start > region.end)) return false;
      const empty = (value.kind === 'list' && value.elements.length === 0) || (value.kind === 'call' && value.args.length === 0);
      if (!empty && !isOutOfReach(value.kind === 'name' ? call.node : value, call, owner, facts, resolver)) return false;
      const reads = readsWithin(facts, owner, expr.name);
      let filled = !empty;
      for (const read of reads) {
        if (read.start >= call.node.start && read.end <= call.node.end) continue;
        if (read.use.kind === 'condition' && read.start < call.node.start) continue;
        const method = methodCalled(read.use, facts);
        if (read.start > call.node.end || method === null || !/^(append|add)$/.test(method.name) || method.call.node.args[0] === undefined) return false;
        if (!startsTask(method.call.node.args[0].value, facts, resolver)) return false;
        filled = true;
      }
      return filled;
    }
    default: return false;
  }
}

function startsTask(expr: Expr, facts: UnitFacts, resolver: Resolver): boolean {
  const call = callOf(expr, facts);
  const name = call === null ? null : resolver.apiName(resolver.callee(call));
  return name !== null && resolver.knowledge.api(name)?.startsTask === 'weak';
}
