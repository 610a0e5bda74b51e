// What a decorator of the project makes of the function it is given: the function itself, a coroutine function that awaits it, or a plain
// one that does something around the call.

import { ownerFunction, regionsAround } from './context.ts';
import { exitsOf } from './flow.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { CallFact, FunctionFact, UnitFacts } from './types.ts';

export interface Wrapper {
  readonly kind: 'same' | 'awaits' | 'around';
  /** It is called with options first: `@retry(3)`. */
  readonly called: boolean;
  /** What awaiting the wrapper gives is what awaiting the function gives. */
  readonly passes: boolean;
  /** What stands around the call in a plain wrapper, and where the call is; relative to the decorator's unit. */
  readonly around: 'try' | 'with' | 'loop' | 'clock' | null;
  readonly at: { readonly start: number; readonly end: number } | null;
}

/** Null: it does something else, or nobody can tell. `method`: the first parameter is the receiver. */
export function wrapperOf(fact: FunctionFact, slot: Slot, resolver: Resolver, method: boolean): Wrapper | null {
  const direct = decorating(fact, slot, resolver, method ? 1 : 0);
  if (direct !== null) return { ...direct, called: false };
  const returned = onlyReturned(fact, slot.facts);
  const inner = returned.length === 1 ? returned[0] : undefined;
  const found = inner?.function === undefined || inner.function === null ? null : decorating(inner.function, slot, resolver, 0);
  return found === null ? null : { ...found, called: true };
}

type Shape = Omit<Wrapper, 'called'>;

const same: Shape = { kind: 'same', passes: true, around: null, at: null };

function decorating(fact: FunctionFact, slot: Slot, resolver: Resolver, position: number): Shape | null {
  const { facts, text } = slot;
  const param = fact.node.params[position];
  if (fact.async || fact.generator || fact.node.decorators.length > 0 || param?.form !== 'plain') return null;
  if (facts.scopes[fact.ownScope]?.bindings.get(param.name)?.length !== 1) return null;
  const returned = onlyReturned(fact, facts);
  if (returned.length === 0) return null;
  if (returned.every(({ name }) => name === param.name)) return same;
  const shapes = returned.map(({ function: wrapper }) => wrapper === null ? null : wrapping(wrapper, param.name, facts, resolver));
  const asks = /iscoroutine|isawaitable/.test(text.slice(fact.node.start, fact.node.end));
  const waiting = shapes.filter((shape) => shape?.kind === 'awaits');
  // One wrapper for each kind of function: coroutine functions get the one that awaits.
  if (waiting.length > 0 && (waiting.length === shapes.length || asks)) return waiting[0] ?? null;
  const [only, ...more] = shapes;
  return more.length > 0 || asks || only?.kind !== 'around' || facts.functions.some((inner) => inner.async && inner.node.start > fact.node.start && inner.node.end <= fact.node.end) ? null : only;
}

/** Names that the function returns, with the nested functions they stand for; empty where it may give anything else. */
function onlyReturned(fact: FunctionFact, facts: UnitFacts): { name: string; function: FunctionFact | null }[] {
  const returns = facts.returns.filter(({ scope }) => scope === fact.ownScope);
  const found = returns.map(({ node }) => {
    if (node.value?.kind !== 'name') return null;
    const [only, ...more] = facts.scopes[fact.ownScope]?.bindings.get(node.value.name) ?? [];
    return { name: node.value.name, function: only?.source.kind === 'function' && more.length === 0 ? facts.functions[only.source.index] ?? null : null };
  });
  const names = found.filter((each) => each !== null);
  return names.length < found.length || exitsOf(fact.node.body).has('end') ? [] : names;
}

/** The wrapper `def wrapper(*args, **kwargs): return fn(*args, **kwargs)`. */
function wrapping(wrapper: FunctionFact, fn: string, facts: UnitFacts, resolver: Resolver): Shape | null {
  if (wrapper.generator || !wrapper.node.decorators.every((decorator) => keepsName(decorator, wrapper, resolver))) return null;
  const calls = facts.calls.filter((call) => call.node.callee.kind === 'name' && call.node.callee.name === fn && ownerFunction(facts, call) === wrapper);
  const [first] = calls;
  if (first === undefined) return null;
  if (wrapper.async) {
    if (!calls.every(({ use }) => use.kind === 'awaited')) return null;
    const returns = facts.returns.filter(({ scope }) => scope === wrapper.ownScope);
    return { kind: 'awaits', passes: returns.length > 0 && returns.every(({ node }) => node.value?.kind === 'await' && calls.some((call) => node.value?.kind === 'await' && node.value.value === call.node)), around: null, at: null };
  }
  if (calls.length > 1 || !leaves(first, wrapper, facts)) return null;
  const around = aroundOf(first, wrapper, facts, resolver);
  return around === null ? null : { kind: 'around', passes: false, around, at: { start: first.node.start, end: first.node.end } };
}

/** `@functools.wraps(fn)` and nothing else. */
function keepsName(decorator: FunctionFact['node']['decorators'][number], wrapper: FunctionFact, resolver: Resolver): boolean {
  return decorator.kind === 'call' && resolver.apiName(resolver.meaning(decorator.callee, wrapper)) === 'functools.wraps';
}

/** The result is returned as it is, at once or by way of a local name that does nothing else. */
function leaves({ use, scope }: CallFact, wrapper: FunctionFact, facts: UnitFacts): boolean {
  if (use.kind === 'returned') return true;
  const target = use.kind === 'assigned' && use.node.targets.length === 1 ? use.node.targets[0] : undefined;
  if (target?.kind !== 'name' || facts.scopes[scope]?.bindings.get(target.name)?.length !== 1) return false;
  const reads = facts.reads.filter((read) => read.name === target.name && ownerFunction(facts, read) === wrapper);
  return reads.length > 0 && reads.every((read) => read.use.kind === 'returned');
}

function aroundOf(call: CallFact, wrapper: FunctionFact, facts: UnitFacts, resolver: Resolver): Wrapper['around'] {
  let tried = false;
  for (const { kind } of regionsAround(facts, call.region)) {
    if (kind === 'with') return 'with';
    if (kind === 'try') tried = true;
    // A loop without a `try` looks for something, it repeats nothing.
    if (tried && (kind === 'for' || kind === 'while')) return 'loop';
  }
  if (tried) return 'try';
  const clocks = facts.calls.filter((other) => ownerFunction(facts, other) === wrapper && /^time\.(time|monotonic|perf_counter|process_time)(_ns)?$/.test(resolver.apiName(resolver.callee(other)) ?? ''));
  return call.use.kind === 'assigned' && clocks.some(({ node }) => node.start < call.node.start) && clocks.some(({ node }) => node.start > call.node.end) ? 'clock' : null;
}

/** The wrapper that a decorator of the project puts around a function; null: none, another kind of decorator, or nobody can tell. */
export function wrapperBehind(decorator: FunctionFact['node']['decorators'][number], fact: FunctionFact, resolver: Resolver): (Wrapper & { readonly key: string }) | null {
  const called = decorator.kind === 'call';
  const target = resolver.meaning(called ? decorator.callee : decorator, fact);
  const found = target.kind === 'function' ? resolver.wrapper(target.key) : null;
  return found !== null && target.kind === 'function' && found.called === called ? { ...found, key: target.key } : null;
}
