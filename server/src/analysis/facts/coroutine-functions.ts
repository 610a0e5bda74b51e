// Expressions that stand for a function whose call only makes a coroutine.

import type { Argument, Call, Expr } from '../syntax/ast.ts';
import { coroutineOf } from './awaiting.ts';
import { argumentAt } from './blocking.ts';
import type { Meaning } from './meaning.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, Place, UnitFacts } from './types.ts';

export interface CoroutineFunction {
  /** Qualified name or function key, for messages. */
  readonly by: string;
  /** How it is written: its name, `partial(f, …)`, or a lambda whose body makes the coroutine. */
  readonly form: 'itself' | 'partial' | 'lambda';
}

/** Null: it is none, or nobody can tell. */
export function coroutineFunctionOf(expr: Expr, place: Place, resolver: Resolver, file: ModuleNames): CoroutineFunction | null {
  switch (expr.kind) {
    case 'name': case 'attribute': {
      const meaning = resolver.meaning(expr, place);
      const by = meaning.kind === 'function' ? meaning.key : resolver.apiName(meaning);
      return by !== null && givesCoroutine(meaning, resolver, file) ? { by, form: 'itself' } : null;
    }
    case 'call': {
      const first = expr.args[0];
      if (first?.form !== 'positional' || resolver.apiName(resolver.meaning(expr.callee, place)) !== 'functools.partial') return null;
      const inner = coroutineFunctionOf(first.value, place, resolver, file);
      return inner === null ? null : { by: inner.by, form: 'partial' };
    }
    case 'lambda': {
      const { body } = expr;
      const made = body.kind === 'call' ? resolver.facts.calls.find((call) => call.node === body) : undefined;
      const coroutine = made === undefined ? null : coroutineOf(made, resolver);
      return coroutine === null ? null : { by: coroutine.by, form: 'lambda' };
    }
    default: return null;
  }
}

/** A function, of this file or of the tables, that certainly gives a coroutine when it is called. */
export function givesCoroutine(meaning: Meaning, resolver: Resolver, file: ModuleNames): boolean {
  if (meaning.kind === 'function') {
    const summary = file.summary(meaning.key);
    return summary.coroutine === 'yes' && !summary.property;
  }
  const name = resolver.apiName(meaning);
  const api = name === null ? undefined : resolver.knowledge.api(name);
  return api?.awaitable === 'coroutine' && (api.kind === 'function' || api.kind === 'method');
}

export interface Callback {
  /** What calls it. */
  readonly api: string;
  readonly argument: Argument;
  /** What becomes of what the function gives. */
  readonly result: 'dropped' | 'tested' | 'used';
  /** `thread`, `process` … for an API that runs it elsewhere; null for one that calls it on the spot or at the end. */
  readonly runsIn: 'thread' | 'process' | 'interpreter' | 'loop' | 'greenlet' | null;
  /** What the event loop calls it with; null: something else, or nobody can tell. */
  readonly given: 'rest' | 'receiver' | null;
}

/** The argument that an API calls without awaiting, if it has one and it is given here. */
export function callbackOf(call: CallFact, resolver: Resolver): Callback | null {
  const name = resolver.apiName(resolver.callee(call));
  const api = resolver.api(call);
  if (name === null || api === undefined) return null;
  const callable = api.calls?.callable ?? api.offload?.callable;
  if (callable === undefined || api.offload?.passes === true) return null;
  const argument = argumentAt(call.node, callable);
  return argument === null || argument.form === 'star' ? null : { api: name, argument, result: api.calls?.result ?? 'dropped', runsIn: api.offload?.runsIn ?? null, given: api.offload?.given ?? null };
}

/** The call that hands work to a thread and in whose arguments this one stands; `asCallable`: where the function should be. */
export function offloadAround(call: CallFact, facts: UnitFacts, resolver: Resolver): { readonly offload: CallFact; readonly callback: Callback; readonly asCallable: boolean } | null {
  for (const offload of facts.calls) {
    if (offload === call || offload.node.open > call.node.start || offload.node.end < call.node.end) continue;
    const callback = callbackOf(offload, resolver);
    if (callback === null || callback.runsIn === null || callback.runsIn === 'loop') continue;
    return { offload, callback, asCallable: callback.argument.value === call.node };
  }
  return null;
}

/** The arguments behind the callable, or in keywords of their own: everything but the callable itself. */
export function otherArguments(call: Call, callable: Argument): readonly Argument[] {
  return call.args.filter((argument) => argument !== callable);
}
