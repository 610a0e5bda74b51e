// Whether a call blocks the thread it runs in, according to the tables and the arguments at hand.

import type { Argument, Call, Expr } from '../syntax/ast.ts';
import type { Api, ArgumentRef, ArgumentTest, Blocking } from '../knowledge/types.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, Place, UnitFacts } from './types.ts';

export interface BlockingCall {
  /** Qualified name of what blocks. */
  readonly name: string;
  readonly api: Api;
  readonly blocking: Blocking;
}

/** Null: it does not block, or nobody can tell. */
export function blockingOf(call: CallFact, facts: UnitFacts, resolver: Resolver): BlockingCall | null {
  const callee = resolver.callee(call);
  const name = resolver.apiName(callee);
  if (name === null) return null;
  const api = resolver.knowledge.api(name);
  const blocking = api?.blocks;
  if (api === undefined || blocking === undefined || blocking.off === true || (blocking.at ?? 'call') !== 'call') return null;
  if (blocking.unless?.some((test) => holds(test, call.node))) return null;
  if (blocking.receiver !== undefined) {
    const receiver = call.node.callee.kind === 'attribute' ? constructorOf(call.node.callee.value, call, facts, resolver) : null;
    if (receiver === null || !blocking.receiver.every((test) => holds(test, receiver))) return null;
  }
  return { name, api, blocking };
}

/** The argument a table entry speaks of; null: not given, or hidden behind `*args`. */
export function argumentAt(call: Call, ref: ArgumentRef): Argument | null {
  const byKeyword = ref.keyword === undefined ? undefined : call.args.find((argument) => argument.keyword === ref.keyword);
  if (byKeyword !== undefined) return byKeyword;
  if (ref.position === undefined) return null;
  const before = call.args.slice(0, ref.position + 1);
  if (before.some((argument) => argument.form !== 'positional' && argument.form !== 'sole-generator')) return null;
  return before[ref.position] ?? null;
}

/** Any `*args` or `**kwargs`: arguments that cannot be seen. */
export function hidesArguments(call: Call): boolean {
  return call.args.some((argument) => argument.form === 'star' || argument.form === 'double-star');
}

function holds(test: ArgumentTest, call: Call): boolean {
  const argument = argumentAt(call, test);
  // What cannot be seen may be what keeps the call from blocking.
  if (argument === null) return 'absent' in test ? !hidesArguments(call) : hidesArguments(call) && !('absent' in test);
  if ('present' in test) return true;
  if ('absent' in test) return false;
  if ('mentions' in test) return mentions(argument.value, test.mentions);
  const value = literalOf(argument.value);
  if ('isNot' in test) return value === undefined || value !== test.isNot;
  return value !== undefined && value === test.is;
}

/** A flag among others: `os.WNOHANG | os.WUNTRACED`. */
function mentions(expr: Expr, name: string): boolean {
  switch (expr.kind) {
    case 'name': case 'attribute': return expr.name === name;
    case 'binary': return mentions(expr.left, name) || mentions(expr.right, name);
    default: return false;
  }
}

/** The value of a literal: a flag, a number, a text, None; undefined for anything else. */
export function literalOf(expr: Expr): boolean | number | string | null | undefined {
  if (expr.kind === 'unary' && expr.op === '-') {
    const value = literalOf(expr.value);
    return typeof value === 'number' ? -value : undefined;
  }
  if (expr.kind !== 'constant') return undefined;
  switch (expr.type) {
    case 'true': return true;
    case 'false': return false;
    case 'none': return null;
    case 'int': case 'float': return Number(expr.text.replaceAll('_', ''));
    case 'str': return expr.text;
    default: return undefined;
  }
}

/** The constructor call behind a local name or an expression, where it is in this unit. */
function constructorOf(expr: Expr, place: Place, facts: UnitFacts, resolver: Resolver): Call | null {
  if (expr.kind === 'call') return expr;
  if (expr.kind !== 'name') return null;
  for (let scope = facts.scopes[place.scope]; scope !== undefined && scope.index !== 0; scope = facts.scopes[scope.parent]) {
    const bindings = scope.bindings.get(expr.name);
    if (bindings === undefined) continue;
    const [only] = bindings;
    return bindings.length === 1 && only?.source.kind === 'value' && only.source.value.kind === 'call' && resolver.meaning(only.source.value, only).kind === 'instance' ? only.source.value : null;
  }
  return null;
}
