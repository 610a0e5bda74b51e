// One connection in several coroutines at once.

import type { Call, Expr } from '../syntax/ast.ts';
import { isOnLoop, ownerFunction } from './context.ts';
import { samePath } from './locks.ts';
import type { FoundFunction, ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import { holdsLock } from './shared-locks.ts';
import type { CallFact, Place, UnitFacts } from './types.ts';

export interface SharedConnection {
  readonly connection: Expr;
  readonly of: string;
}

/** `gather(session.get(a), session.get(b))`, `gather(*(save(session, x) for x in xs))`. */
export function sharedConnection(call: CallFact, facts: UnitFacts, resolver: Resolver, file: ModuleNames): SharedConnection | null {
  if (call.node.args.length === 0 || !isOnLoop(facts, call)) return null;
  const api = resolver.api(call);
  if (api?.takesAwaitable !== 'all') return null;
  const seen: Expr[] = [];
  for (const { value, form } of call.node.args) {
    if (form === 'keyword') continue;
    const inner = value.kind === 'starred' ? value.value : value;
    const repeated = form === 'star' || value.kind === 'starred';
    if (!repeated) {
      const found = value.kind === 'call' ? usedBy(value, call, resolver, file) : null;
      if (found === null) continue;
      if (seen.some((other) => samePath(other, found.connection))) return found;
      seen.push(found.connection);
      continue;
    }
    if (inner.kind !== 'comprehension' || inner.clauses.length !== 1) continue;
    const [element] = inner.elements;
    const fact = facts.comprehensions.find((candidate) => candidate.node === inner);
    const found = element?.kind === 'call' && fact !== undefined ? usedBy(element, { ...fact, scope: fact.ownScope }, resolver, file) : null;
    // One per item is what it should be.
    if (found !== null && fact !== undefined && facts.scopes[fact.ownScope]?.bindings.has(rootOf(found.connection)) === false) return found;
  }
  return null;
}

/** The connection a coroutine call works on: its receiver, or an argument that a function of the file awaits methods of. */
function usedBy(call: Call, place: Place, resolver: Resolver, file: ModuleNames): SharedConnection | null {
  const { callee } = call;
  const receiver = callee.kind === 'attribute' ? single(callee.value, place, resolver) : null;
  if (receiver !== null) return resolver.knowledge.api(resolver.apiName(resolver.meaning(callee, place)) ?? '')?.awaitable === 'coroutine' ? receiver : null;
  const target = resolver.meaning(callee, place);
  if (target.kind !== 'function') return null;
  const params = file.about<readonly string[] | null>('awaits of parameters', target.key, awaitedParameters, null, (names) => names?.join() ?? '');
  if (params === null) return null;
  for (const [position, argument] of call.args.entries()) {
    if (argument.form !== 'positional' && argument.form !== 'keyword') return null;
    const connection = single(argument.value, place, resolver);
    const used = argument.keyword === null ? params[position + (target.bound ? 1 : 0)] : params.find((name) => name === argument.keyword);
    if (connection !== null && used !== undefined && used !== '') return connection;
  }
  return null;
}

/** Of a coroutine function: its parameters of which it awaits a method, none locked out; '' stands for the others. */
function awaitedParameters({ slot: { facts }, fact }: FoundFunction, resolver: Resolver): readonly string[] | null {
  return !fact.async ? null : fact.node.params.map(({ name }) => {
    const used = facts.suspensions.find((wait) => ownerFunction(facts, wait) === fact && wait.form === 'await' && wait.value.kind === 'call' && wait.value.callee.kind === 'attribute' && wait.value.callee.value.kind === 'name' && wait.value.callee.value.name === name);
    return used === undefined || holdsLock(facts, used, resolver) ? '' : name;
  });
}

function single(expr: Expr, place: Place, resolver: Resolver): SharedConnection | null {
  if (expr.kind !== 'name' && expr.kind !== 'attribute') return null;
  const value = resolver.meaning(expr, place);
  return value.kind === 'instance' && resolver.knowledge.api(value.of)?.oneAtATime === true ? { connection: expr, of: value.of } : null;
}

function rootOf(expr: Expr): string {
  return expr.kind === 'attribute' ? rootOf(expr.value) : expr.kind === 'name' ? expr.name : '';
}
