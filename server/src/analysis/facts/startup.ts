// Functions that an application runs before it serves, and what in them never ends.

import type { Expr } from '../syntax/ast.ts';
import { exitsOf, isAlwaysTrue } from './flow.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, FunctionFact, Place, UnitFacts } from './types.ts';

export interface Registered {
  readonly handler: Expr;
  /** The file also ends what it starts. */
  readonly ended: boolean;
  /** The list for generators, where the application waits for its handlers. */
  readonly contexts: string | undefined;
}

/** What is appended to the start-up list of an application. */
export function registeredBy({ node, ...place }: CallFact, resolver: Resolver, file: ModuleNames): Registered | null {
  const { callee, args } = node;
  const [only, ...more] = args;
  if (callee.kind !== 'attribute' || callee.name !== 'append' || callee.value.kind !== 'attribute' || only?.form !== 'positional' || more.length > 0) return null;
  const owner = resolver.meaning(callee.value.value, place);
  const list = owner.kind === 'instance' ? resolver.knowledge.member(owner.of, callee.value.name)?.api : undefined;
  return list?.startup === undefined ? null : { handler: only.value, ended: list.startup.some((word) => file.mentions(word)), contexts: list.contexts };
}

export interface Endless {
  /** Key of the coroutine function. */
  readonly key: string;
  readonly name: string;
  /** Inside of a lambda, the call that makes the coroutine; null: the function itself is the handler. */
  readonly call: (Expr & { readonly kind: 'call' }) | null;
}

/** What waiting for a handler waits for without end: the coroutine function that it is, or the coroutine or task that a lambda gives. */
export function awaitedForEver(handler: Expr, place: Place, facts: UnitFacts, resolver: Resolver, file: ModuleNames): Endless | null {
  if (handler.kind !== 'lambda') return endless(handler, null, place, resolver, file);
  const made = facts.calls.find(({ node }) => node === handler.body);
  if (made === undefined) return null;
  const name = resolver.apiName(resolver.callee(made));
  const task = name !== null && resolver.knowledge.api(name)?.startsTask === 'weak';
  const coroutine = task ? made.node.args[0]?.value : made.node;
  return coroutine?.kind === 'call' ? endless(coroutine.callee, coroutine, made, resolver, file) : null;
}

/** The name of a coroutine function of the file that never ends and that the function starts as a task. */
export function endlessTaskOf(key: string, file: ModuleNames): string | null {
  const found = file.functionOf(key);
  if (found === null) return null;
  const { slot, fact } = found;
  const resolver = file.resolver(slot);
  for (const call of slot.facts.calls) {
    const name = call.scope === fact.ownScope ? resolver.apiName(resolver.callee(call)) : null;
    const [coroutine] = call.node.args;
    if (name === null || resolver.knowledge.api(name)?.startsTask !== 'weak' || coroutine?.value.kind !== 'call') continue;
    const worker = endless(coroutine.value.callee, coroutine.value, call, resolver, file);
    if (worker !== null) return worker.name;
  }
  return null;
}

function endless(callee: Expr, call: Endless['call'], place: Place, resolver: Resolver, file: ModuleNames): Endless | null {
  const worker = resolver.meaning(callee, place);
  const definition = worker.kind === 'function' ? file.functionOf(worker.key) : null;
  return worker.kind !== 'function' || definition === null || !isEndless(definition.fact) ? null : { key: worker.key, name: definition.fact.node.name, call };
}

function isEndless(fact: FunctionFact): boolean {
  const exits = exitsOf(fact.node.body);
  return fact.async && !fact.generator && fact.node.decorators.length === 0 && !exits.has('end') && !exits.has('return') && fact.node.body.statements.some((statement) => statement.kind === 'while' && isAlwaysTrue(statement.test));
}
