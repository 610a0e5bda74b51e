// Coroutines that a function hands to its caller, and what the `return` leaves on its way out.

import type { Block, Expr, Name, Try, With } from '../syntax/ast.ts';
import { awaitedBy, coroutineOf, type Coroutine } from './awaiting.ts';
import { ownerFunction, regionsAround } from './context.ts';
import { isFunctionKey } from './meaning.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, FunctionFact, Place, UnitFacts, Use } from './types.ts';

export interface ReturnedCoroutine {
  readonly call: CallFact;
  readonly coroutine: Coroutine;
  /** The call, or the local name that stands for it. */
  readonly node: Expr;
  readonly place: Place;
  readonly owner: FunctionFact;
  /** The innermost `try` or `with` the `return` leaves; null: none. */
  readonly leaves: Guard | null;
}

export type Guard =
  | { readonly kind: 'try'; readonly node: Try; /** Its handlers are in force; if not, only its `finally`. */ readonly handled: boolean }
  | { readonly kind: 'with'; readonly node: With; readonly place: Place };

/** Several rules ask for the same; a resolver lives for one computation. */
const known = new WeakMap<Resolver, readonly ReturnedCoroutine[]>();

export function returnedCoroutines(facts: UnitFacts, resolver: Resolver): readonly ReturnedCoroutine[] {
  let found = known.get(resolver);
  if (found === undefined) known.set(resolver, (found = findReturned(facts, resolver)));
  return found;
}

function findReturned(facts: UnitFacts, resolver: Resolver): ReturnedCoroutine[] {
  const found: ReturnedCoroutine[] = [];
  const add = (call: CallFact, node: Expr, place: Place): void => {
    const owner = ownerFunction(facts, place);
    const coroutine = owner === null || owner.generator ? null : coroutineOf(call, resolver);
    if (owner !== null && coroutine !== null) found.push({ call, coroutine, node, place, owner, leaves: guardOf(facts, place) });
  };
  for (const call of facts.calls) if (call.use.kind === 'returned') add(call, call.node, call);
  for (const read of facts.reads) {
    if (read.use.kind !== 'returned') continue;
    const [only, ...more] = resolver.visible(read.name, read, read.start) ?? [];
    if (only === undefined || more.length > 0 || only.source.kind !== 'value' || only.scope !== read.scope) continue;
    // A second mention may be what runs it: `task = create_task(coro)` before `return coro`.
    if (facts.reads.some((other) => other !== read && other.name === read.name)) continue;
    const { value } = only.source;
    const call = facts.calls.find((candidate) => candidate.node === value && candidate.use.kind === 'assigned');
    const name: Name = { kind: 'name', start: read.start, end: read.end, name: read.name };
    if (call !== undefined) add(call, name, read);
  }
  return found;
}

function guardOf(facts: UnitFacts, place: Place): Guard | null {
  for (const region of regionsAround(facts, place.region)) {
    const fact = facts.statements[region.statement];
    if (fact?.node.kind === 'with') return { kind: 'with', node: fact.node, place: fact };
    if (fact?.node.kind !== 'try') continue;
    if (region.kind === 'try' && fact.node.handlers.length > 0) return { kind: 'try', node: fact.node, handled: true };
    if (region.kind !== 'finally' && fact.node.final !== null) return { kind: 'try', node: fact.node, handled: false };
  }
  return null;
}

/** The function says, or its callers show, that its result is meant to be awaited a second time. */
export function meansToReturnAwaitable(owner: FunctionFact, key: string, file: ModuleNames, resolver: Resolver): boolean {
  if (owner.node.returns !== null && mayNameAwaitable(owner.node.returns, owner, resolver)) return true;
  return file.references(key).some(({ slot, call }) => {
    if (call === null || call.use.kind !== 'awaited') return false;
    const { outer } = call.use;
    const again = file.resolver(slot);
    const isRun = (use: Use): boolean => use.kind === 'awaited' || awaitedBy(use, slot.facts, again) !== null;
    if (isRun(outer)) return true;
    const names = outer.kind === 'assigned' ? outer.node.targets.flatMap((target) => (target.kind === 'name' ? [target.name] : [])) : [];
    return slot.facts.reads.some((read) => names.includes(read.name) && isRun(read.use));
  });
}

/** `Awaitable[T]`, `Any`, a type variable, an alias of this file: everything that is not certainly a plain value. */
function mayNameAwaitable(annotation: Expr, place: Place, resolver: Resolver): boolean {
  switch (annotation.kind) {
    case 'constant': return annotation.type === 'str' && /await|corout|future|task|any|object/i.test(annotation.text);
    case 'name': case 'attribute': {
      if (builtin.test(annotation.name)) return false;
      if (awaitable.test(annotation.name) || typeVariable.test(annotation.name)) return true;
      if (annotation.kind === 'attribute') return false;
      const meaning = resolver.meaning(annotation, place);
      return meaning.kind !== 'api' && meaning.kind !== 'class';
    }
    case 'subscript': return mayNameAwaitable(annotation.value, place, resolver) || annotation.index.some((part) => mayNameAwaitable(part, place, resolver));
    case 'binary': return mayNameAwaitable(annotation.left, place, resolver) || mayNameAwaitable(annotation.right, place, resolver);
    case 'tuple': case 'list': return annotation.elements.some((part) => mayNameAwaitable(part, place, resolver));
    default: return true;
  }
}

const builtin = /^(int|str|bytes|bool|float|complex|dict|list|tuple|set|frozenset|type|bytearray)$/;
const awaitable = /await|corout|future|task|promise|deferred|^(any|object)$/i;
const typeVariable = /^_?[A-Z]{1,2}$|^_?T_?[A-Z]|[a-z]T$/;

/** The block holds nothing but this `return`, the callee is a coroutine function and its arguments are plain names: nothing in it can be meant but the coroutine. */
export function isLoneCall({ call, node, coroutine }: ReturnedCoroutine, block: Block, file: ModuleNames): boolean {
  if (node !== call.node || block.statements.length !== 1) return false;
  // A plain function that passes a coroutine on may itself fail, or need what the block gives.
  if (isFunctionKey(coroutine.by) && file.summary(coroutine.by).nature !== 'coroutine') return false;
  const { callee } = call.node;
  const receiver = callee.kind === 'attribute' ? callee.value : callee;
  return receiver.kind === 'name' && call.node.args.every(({ value }) => value.kind === 'name' || value.kind === 'constant');
}

/** A lock, a timeout, an open resource. */
export function guardsWhatRunsInside(node: With, place: Place, resolver: Resolver): boolean {
  return node.items.some(({ context }) => {
    const value = resolver.meaning(context, place);
    const opened = context.kind === 'call' ? resolver.apiName(resolver.meaning(context.callee, place)) : null;
    return [value.kind === 'instance' ? value.of : null, opened].some((name) => {
      const api = name === null ? undefined : resolver.knowledge.api(name);
      return api !== undefined && (api.lock !== undefined || api.resource !== undefined || (api.scope !== undefined && api.scope !== 'exit-stack'));
    });
  });
}
