// One coroutine per element of a collection, all started at once.

import type { Call, Comprehension, Expr } from '../syntax/ast.ts';
import { literalOf } from './blocking.ts';
import { ownerFunction } from './context.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, FunctionFact, Place, UnitFacts } from './types.ts';

export interface FanOut {
  /** The call that starts them: `gather`, `create_task`. */
  readonly starter: CallFact;
  /** The call that makes each coroutine. */
  readonly element: Call;
  /** Key of the function of this file that it calls. */
  readonly callee: string;
  readonly iterable: Expr;
  /** Null: a loop with statements. */
  readonly comprehension: Comprehension | null;
}

/** Up to here a fixed number is nobody's problem. */
const small = 100;
/** Names that tell of a limit, or of a collection that is cut to size. Any of them near is reason enough to be silent. */
const limiting = /(?:^|_)sem|semaphore|limit|throttl|bucket|pool|(?:^|_)rate|concurren|parallel|batch|chunk|slice|page|window|worker|slot|guard|lock|max_|queue|shard/i;

export function* fanOuts(facts: UnitFacts, resolver: Resolver, file: ModuleNames): Generator<FanOut> {
  for (const call of facts.calls) {
    const found = gathered(call, facts, resolver) ?? started(call, facts, resolver);
    if (found === null) continue;
    const callee = resolver.meaning(found.element.callee, found.place);
    if (callee.kind !== 'function' || file.summary(callee.key).nature !== 'coroutine') continue;
    if (isBounded(found.iterable, call, facts, resolver)) continue;
    const owner = ownerFunction(facts, call);
    if (owner === null || isLimited(owner, facts) || mayBeLimited(callee.key, file, 0)) continue;
    yield { starter: call, element: found.element, callee: callee.key, iterable: found.iterable, comprehension: found.comprehension };
  }
}

interface Candidate {
  readonly element: Call;
  readonly place: Place;
  readonly iterable: Expr;
  readonly comprehension: Comprehension | null;
}

/** `gather(*(f(x) for x in xs))` */
function gathered(call: CallFact, facts: UnitFacts, resolver: Resolver): Candidate | null {
  if (!call.node.args.some(({ form }) => form === 'star')) return null;
  const api = resolver.api(call);
  const [only, ...more] = call.node.args.filter((argument) => argument.form !== 'keyword');
  if (api?.takesAwaitable !== 'all' || only?.form !== 'star' || more.length > 0) return null;
  const starred = only.value.kind === 'starred' ? only.value.value : only.value;
  if (starred.kind !== 'comprehension') return null;
  const fact = facts.comprehensions.find((found) => found.node === starred);
  const [element] = starred.elements;
  const [clause] = starred.clauses;
  if (fact === undefined || element === undefined || clause === undefined || starred.clauses.length !== 1 || clause.async) return null;
  const made = coroutineCall(element, { ...fact, scope: fact.ownScope }, resolver);
  return made === null ? null : { element: made, place: { ...fact, scope: fact.ownScope }, iterable: clause.iterable, comprehension: starred };
}

/** `f(x)`, or `create_task(f(x))` around it. */
function coroutineCall(element: Expr, place: Place, resolver: Resolver): Call | null {
  if (element.kind !== 'call') return null;
  const name = resolver.apiName(resolver.meaning(element.callee, place));
  const api = name === null ? undefined : resolver.knowledge.api(name);
  const inner = element.args[0]?.value;
  if (api?.startsTask !== undefined) return inner?.kind === 'call' ? inner : null;
  return element;
}

/** `for x in xs: tasks.append(create_task(f(x)))`, with nothing in the loop that waits. */
function started(call: CallFact, facts: UnitFacts, resolver: Resolver): Candidate | null {
  const region = facts.regions[call.region];
  if (region?.kind !== 'for') return null;
  const api = resolver.api(call);
  const element = call.node.args[0]?.value;
  if (api?.startsTask === undefined || element?.kind !== 'call' || facts.scopes[call.scope]?.kind !== 'function') return null;
  const loop = facts.loops.find((found) => found.bodyRegion === region.index);
  if (loop === undefined || loop.node.kind !== 'for') return null;
  if (facts.suspensions.some((found) => found.start >= loop.node.body.start && found.end <= loop.node.body.end)) return null;
  return { element, place: call, iterable: loop.node.iterable, comprehension: null };
}

/** A collection that is written out, cut to size, or small by its range. Names are followed to their one value. */
export function isBounded(iterable: Expr, place: Place, facts: UnitFacts, resolver: Resolver, depth = 0): boolean {
  if (depth > 4) return true;
  switch (iterable.kind) {
    case 'list': case 'tuple': case 'set': case 'dict': case 'constant': return true;
    // A slice, or one entry of something: cut by somebody who thought about size.
    case 'subscript': return true;
    case 'name': {
      if (limiting.test(iterable.name) || isConstant(iterable)) return true;
      const value = resolver.meaning(iterable, place);
      // A module-level literal; a local one is followed below, unless it grows.
      if (value.kind === 'instance' && !resolver.isLocal(iterable.name, place)) return true;
      // A loop's own name is a piece of a larger collection; what is filled step by step is as large as nobody can tell.
      return (resolver.visible(iterable.name, place, iterable.start) ?? []).some(({ source }) => {
        if (source.kind === 'element') return true;
        const given = source.kind === 'value' || source.kind === 'annotated' ? source.value : null;
        return given !== null && given.kind !== 'name' && isBounded(given, place, facts, resolver, depth + 1);
      });
    }
    case 'attribute': return true;
    case 'call': {
      const name = resolver.apiName(resolver.meaning(iterable.callee, place)) ?? '';
      const written = iterable.callee.kind === 'name' || iterable.callee.kind === 'attribute' ? iterable.callee.name : '';
      if (written === 'range') return iterable.args.every(({ value }) => isConstant(value) || Number(literalOf(value) ?? Infinity) <= small);
      if (/^builtins\.(zip|enumerate|reversed|list|tuple|set)$/.test(name)) return iterable.args.some(({ value }) => isBounded(value, place, facts, resolver, depth + 1));
      if (limiting.test(written)) return true;
      return iterable.callee.kind === 'attribute' ? isBounded(iterable.callee.value, place, facts, resolver, depth + 1) : false;
    }
    default: return true;
  }
}

/** A number or a collection that somebody has settled on: `range(CLIENTS)`. */
function isConstant(expr: Expr): boolean {
  return expr.kind === 'name' && /^[A-Z][A-Z0-9_]*$/.test(expr.name);
}

/** Anything in the function around that looks like a limit, or a loop that goes through the collection piece by piece. */
export function isLimited(owner: FunctionFact, facts: UnitFacts): boolean {
  const inside = (at: { readonly start: number; readonly end: number }): boolean => at.start >= owner.node.start && at.end <= owner.node.end;
  if (facts.reads.some((read) => inside(read) && (limiting.test(read.name) || (read.use.kind === 'attribute' && limiting.test(read.use.node.name))))) return true;
  return facts.calls.some((call) => inside(call.node) && call.node.args.some(({ keyword }) => keyword !== null && limiting.test(keyword)))
    || owner.node.params.some((param) => limiting.test(param.name)) || limiting.test(owner.node.name);
}

/** The coroutine, or one that it calls in this file, may wait for its turn. */
function mayBeLimited(key: string, file: ModuleNames, depth: number): boolean {
  const found = file.functionOf(key);
  if (found === null || depth > 3) return true;
  const { fact, slot } = found;
  if (isLimited(fact, slot.facts) || fact.node.decorators.length > 0) return true;
  const resolver = file.resolver(slot);
  let waits = false;
  for (const item of slot.facts.suspensions) {
    if (item.start < fact.node.start || item.end > fact.node.end) continue;
    // What runs already, awaited by name, is not started here.
    waits ||= item.form !== 'await' || item.value.kind === 'call';
    const value = resolver.meaning(item.value, item);
    const callee = item.value.kind === 'call' ? resolver.meaning(item.value.callee, item) : null;
    // `async with gate:` and `await gate.acquire()`
    const entered = value.kind === 'instance' ? value.of : callee?.kind === 'method' ? callee.of : null;
    if (entered !== null && resolver.knowledge.api(entered)?.limits !== undefined) return true;
    if (callee?.kind === 'function' && callee.key !== key && mayBeLimited(callee.key, file, depth + 1)) return true;
  }
  // Without a wait of its own nothing is in flight.
  return depth === 0 && !waits;
}
