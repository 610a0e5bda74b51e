// What the body of a plain function does at once when it is called: which calls block, which other functions it calls, and under which
// conditions on its parameters. This is all that following a chain of calls needs to know about a function.

import type { BlockingCategory, Cost } from '../knowledge/types.ts';
import type { Call, Expr } from '../syntax/ast.ts';
import { argumentsOf, guardsAround, type Guard, type Literal, type PassedArgument } from './arguments.ts';
import { blockingOf, literalOf } from './blocking.ts';
import { isRememberedBefore } from './memoised.ts';
import { ownerFunction } from './context.ts';
import { fingerprint, type Meaning } from './meaning.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import { decorationOf } from './summary.ts';
import type { FunctionFact } from './types.ts';

interface Site {
  /** Relative to the function's unit. */
  readonly at: { readonly start: number; readonly end: number };
  /** All must hold for this to be reached. */
  readonly guards: readonly Guard[];
}

export interface BlockSite extends Site {
  /** Qualified name of what blocks. */
  readonly name: string;
  readonly category: BlockingCategory;
  readonly cost: Cost;
}

export interface CallSite extends Site {
  /** A function, a class, or an instance that is called; in outlines also what another module has. */
  readonly to: Meaning;
  readonly args: readonly PassedArgument[];
}

export interface Parameter {
  readonly name: string;
  /** The default, where it is a literal. */
  readonly value: Literal | undefined;
}

export interface FunctionBody {
  readonly params: readonly Parameter[];
  readonly blocks: readonly BlockSite[];
  readonly calls: readonly CallSite[];
}

export const emptyBody: FunctionBody = { params: [], blocks: [], calls: [] };

/** Longer lists are generated code or tables of calls. */
const maxSites = 60;

/** Empty where calling does not run the body: coroutines, generators, functions under a decorator that runs them elsewhere, once, or nobody knows how. */
export function readBody(fact: FunctionFact, slot: Slot, resolver: Resolver): FunctionBody {
  if (fact.async || fact.generator || !runsWhenCalled(fact, resolver)) return emptyBody;
  const { facts } = slot;
  const blocks: BlockSite[] = [];
  const calls: CallSite[] = [];
  const add = (to: Meaning, at: Expr, call: Call | null, guards: readonly Guard[]): void => {
    if (calls.length < maxSites) calls.push({ to, at: { start: at.start, end: at.end }, args: call === null ? [] : argumentsOf(call, literalOf), guards });
  };
  for (const call of facts.calls) {
    if (ownerFunction(facts, call) !== fact || isLazy(call.scope, slot) || isRememberedBefore(call, fact, slot)) continue;
    const guards = guardsAround(call, slot);
    const blocking = blockingOf(call, facts, resolver);
    if (blocking !== null) {
      const { callee } = call.node;
      if (blocks.length < maxSites) blocks.push({ name: blocking.name, category: blocking.blocking.category, cost: blocking.blocking.cost, at: { start: callee.start, end: callee.end }, guards });
      continue;
    }
    const callee = resolver.callee(call);
    if (leads(callee, resolver)) add(callee, call.node.callee, call.node, guards);
  }
  for (const { node, ...place } of facts.withs) {
    if (ownerFunction(facts, place) !== fact || node.async) continue;
    for (const { context } of node.items) {
      const entered = resolver.meaning(context, place);
      const enters = entered.kind === 'object' ? resolver.attribute(entered, '__enter__') : null;
      if (enters?.kind === 'function') add(enters, context, null, guardsAround(place, slot));
    }
  }
  const params = fact.node.params.map((param): Parameter => ({ name: param.name, value: param.value === null ? undefined : literalOf(param.value) }));
  // In the order in which they run: `open(path).read()` opens first.
  return { params, blocks: blocks.sort((a, b) => a.at.end - b.at.end), calls };
}

/** Without positions of the unit, with those inside it. */
export function bodyPrint({ params, blocks, calls }: FunctionBody): string {
  const site = ({ at, guards }: Site): string => `${at.start}-${at.end} ${JSON.stringify(guards)}`;
  return [
    JSON.stringify(params),
    ...blocks.map((block) => `${block.name} ${block.category} ${block.cost} ${site(block)}`),
    ...calls.map((call) => `${fingerprint(call.to)} ${JSON.stringify(call.args)} ${site(call)}`),
  ].join('\n');
}

function leads(callee: Meaning, resolver: Resolver): boolean {
  switch (callee.kind) {
    case 'function': case 'class': case 'deferred': return true;
    case 'object': return callee.key !== '';
    // In an outline: a name of a module that is not known yet.
    case 'api': return resolver.defers && resolver.knowledge.api(callee.name) === undefined;
    default: return false;
  }
}

function runsWhenCalled(fact: FunctionFact, resolver: Resolver): boolean {
  const decoration = decorationOf(fact, resolver);
  if (decoration !== 'none' && decoration !== 'property') return false;
  return fact.node.decorators.every((decorator) => {
    const name = resolver.apiName(resolver.meaning(decorator.kind === 'call' ? decorator.callee : decorator, fact));
    return name === null || resolver.knowledge.api(name)?.decorator !== 'cached';
  });
}

/** In a generator expression, which runs who knows where. */
function isLazy(scope: number, { facts }: Slot): boolean {
  for (let found = facts.scopes[scope]; found !== undefined && found.kind === 'comprehension'; found = facts.scopes[found.parent]) if (found.lazy) return true;
  return false;
}
