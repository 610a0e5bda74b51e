// Whether a call blocks the thread it runs in, according to the tables and the arguments at hand.

import type { Argument, Call, Expr } from '../syntax/ast.ts';
import type { Api, ArgumentRef, ArgumentTest, Blocking } from '../knowledge/types.ts';
import { dotted } from './describe.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, Place, UnitFacts } from './types.ts';

export interface BlockingCall {
  /** Qualified name of what blocks. */
  readonly name: string;
  readonly api: Api;
  readonly blocking: Blocking;
}

/** Null: it does not block, or nobody can tell. `iteration`: a lazy call, asked about the loop over its result. */
export function blockingOf(call: CallFact, facts: UnitFacts, resolver: Resolver, at: 'call' | 'iteration' = 'call'): BlockingCall | null {
  const api = resolver.api(call);
  const blocking = api?.blocks;
  if (api === undefined || blocking === undefined || blocking.off === true || (blocking.at ?? 'call') !== at) return null;
  const callee = resolver.callee(call);
  const name = resolver.apiName(callee);
  if (name === null) return null;
  if (blocking.unless?.some((test) => holds(test, call.node))) return null;
  if (blocking.receiver !== undefined) {
    const receiver = call.node.callee.kind === 'attribute' ? constructorOf(call.node.callee.value, call, facts, resolver) : null;
    if (receiver === null || !blocking.receiver.every((test) => holds(test, receiver))) return null;
  }
  if (blocking.unlessReceiver !== undefined && call.node.callee.kind === 'attribute') {
    const receiver = constructorOf(call.node.callee.value, call, facts, resolver);
    if (receiver !== null && blocking.unlessReceiver.some((test) => holds(test, receiver))) return null;
  }
  if (blocking.address !== undefined && isDataUri(blocking.address, call, facts)) return null;
  if (blocking.category === 'http-client' && facts.calls.some((other) => opensData(other, call, facts, resolver))) return null;
  if (blocking.source !== undefined && !readsFile(blocking.source, call, resolver)) return null;
  if (blocking.askedBy !== undefined && wasAsked(blocking.askedBy, call, facts)) return null;
  if (callee.kind === 'method' && isUnblocked(callee.of, call, facts, resolver)) return null;
  return { name, api, blocking };
}

/** Whether the function looked first: `if q.qsize() > 0: q.get()`. */
function wasAsked(methods: readonly string[], call: CallFact, facts: UnitFacts): boolean {
  const receiver = receiverOf(call.node);
  return receiver !== null && facts.calls.some(({ node, scope, use }) => node.start < call.node.start && scope === call.scope && use.kind !== 'discarded'
    && node.callee.kind === 'attribute' && methods.includes(node.callee.name) && receiverOf(node) === receiver);
}

/** Whether the function has looked: `if not uri.startswith("data:"): raise …`. Such an address holds the data itself. */
function isDataUri(address: ArgumentRef, call: CallFact, facts: UnitFacts): boolean {
  const argument = argumentAt(call.node, address)?.value;
  return argument?.kind === 'name' && facts.calls.some(({ node, scope }) => node.start < call.node.start && scope === call.scope && node.callee.kind === 'attribute'
    && node.callee.name === 'startswith' && receiverOf(node) === argument.name && node.args[0] !== undefined && literalOf(node.args[0].value) === 'data:');
}

/** What is read comes from such an address, opened before in the same function. */
function opensData(other: CallFact, call: CallFact, facts: UnitFacts, resolver: Resolver): boolean {
  if (other.scope !== call.scope || other.node.start >= call.node.start) return false;
  const address = resolver.api(other)?.blocks?.address;
  return address !== undefined && isDataUri(address, other, facts);
}

/** `q` or `self.q`, as it is written; null for other expressions. */
function receiverOf({ callee }: Call): string | null {
  return callee.kind === 'attribute' ? dotted(callee.value) : null;
}

const inMemory = /^(builtins\.(str|bytes|list|tuple|dict|set)|io\.(StringIO|BytesIO)|builtins\.bytearray)$/;

/** Whether the data comes from or goes to a file rather than memory. */
function readsFile(source: NonNullable<Blocking['source']>, call: CallFact, resolver: Resolver): boolean {
  const argument = argumentAt(call.node, source);
  if (argument === null) return source.surely !== true;
  const value = resolver.meaning(argument.value, call);
  if (value.kind === 'instance' && inMemory.test(value.of)) return false;
  return source.surely !== true || (value.kind === 'instance' && value.of.startsWith('io.'));
}

/** A socket after `setblocking(False)`: looked for in this unit; an attribute may be set up anywhere, so it cannot be told. */
function isUnblocked(className: string, call: CallFact, facts: UnitFacts, resolver: Resolver): boolean {
  const { callee } = call.node;
  if (callee.kind !== 'attribute') return false;
  const switches = unblockers(className, resolver);
  if (switches.length === 0) return false;
  if (callee.value.kind !== 'name') return true;
  const { name } = callee.value;
  return facts.calls.some(({ node }) => node.callee.kind === 'attribute' && node.callee.value.kind === 'name' && node.callee.value.name === name
    && switches.some((api) => node.callee.kind === 'attribute' && api.member === node.callee.name && api.tests.some((test) => holds(test, node))));
}

function unblockers(className: string, resolver: Resolver): { member: string; tests: readonly ArgumentTest[] }[] {
  return ['setblocking', 'settimeout'].flatMap((member) => {
    const tests = resolver.knowledge.member(className, member)?.api.unblocks;
    return tests === undefined ? [] : [{ member, tests }];
  });
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

/** Whether the call's arguments are as the test says. */
export function holds(test: ArgumentTest, call: Call): boolean {
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
