// What the body of a plain function does at once when it is called: which calls block, which other functions it calls, and under which
// conditions on its parameters. This is all that following a chain of calls needs to know about a function.

import type { BlockingCategory, Cost } from '../knowledge/types.ts';
import type { Call, Expr } from '../syntax/ast.ts';
import { argumentsOf, guardsAround, type Guard, type Literal, type PassedArgument } from './arguments.ts';
import { blockingOf, literalOf } from './blocking.ts';
import { rememberedBy } from './memoised.ts';
import { ownerFunction, regionsAround } from './context.ts';
import { isFaked } from './faked.ts';
import { locksTaken, ownAwaits, type AwaitSite, type LockSite } from './lock-use.ts';
import { loopNeedOf, mindsLoop, type LoopNeed } from './loop-use.ts';
import { fingerprint, type Meaning } from './meaning.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import { decorationOf, givesPlain } from './summary.ts';
import type { FunctionFact, Place, RegionKind } from './types.ts';
import { isForOthers } from './unreached.ts';

interface Site {
  /** Relative to the function's unit. */
  readonly at: { readonly start: number; readonly end: number };
  /** All must hold for this to be reached. */
  readonly guards: readonly Guard[];
  /** Under a condition or a handler of any kind, or where its own error is caught. */
  readonly conditional: boolean;
  /** Whether it is reached depends on a condition, or on there being anything to loop over. */
  readonly perhaps: boolean;
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

/** A call that needs a running loop, or the thread of its loop. */
export type LoopSite = Site & LoopNeed;

export interface Parameter {
  readonly name: string;
  /** The default, where it is a literal. */
  readonly value: Literal | undefined;
}

export interface FunctionBody {
  readonly params: readonly Parameter[];
  readonly blocks: readonly BlockSite[];
  readonly calls: readonly CallSite[];
  readonly loop: readonly LoopSite[];
  /** It brings a loop of its own, or asks for its thread or loop. */
  readonly mindsLoop: boolean;
  /** What it gives can certainly not be awaited. */
  readonly givesPlain: boolean;
  /** Of coroutine functions. */
  readonly locks: readonly LockSite[];
  readonly awaits: readonly AwaitSite[];
}

export const emptyBody: FunctionBody = { params: [], blocks: [], calls: [], loop: [], mindsLoop: false, givesPlain: false, locks: [], awaits: [] };

/** Longer lists are generated code or tables of calls. */
const maxSites = 60;

/** Empty where calling does not run the body: coroutines, generators, functions under a decorator that runs them elsewhere, once, or nobody knows how. */
export function readBody(fact: FunctionFact, slot: Slot, resolver: Resolver): FunctionBody {
  const { facts } = slot;
  if (fact.async && !fact.generator) return { ...emptyBody, locks: locksTaken(fact, facts), awaits: ownAwaits(fact, facts) };
  if (fact.async || fact.generator || !runsWhenCalled(fact, resolver)) return emptyBody;
  const blocks: BlockSite[] = [];
  const loop: LoopSite[] = [];
  let minds = false;
  const calls: CallSite[] = [];
  const site = (at: Expr, place: Place): Site => ({ at: { start: at.start, end: at.end }, guards: guardsAround(place, slot), conditional: isConditional(place, slot), perhaps: isPerhaps(place, slot) });
  const add = (to: Meaning, at: Expr, call: Call | null, place: Place): void => {
    if (calls.length < maxSites) {
      const { at: span, ...sure } = site(at, place);
      calls.push({ to, args: call === null ? [] : argumentsOf(call, literalOf), at: span, ...sure });
    }
  };
  const isRemembered = rememberedBy(fact, slot);
  for (const call of facts.calls) {
    if (ownerFunction(facts, call) !== fact || isLazy(call.scope, slot) || isRemembered(call) || isForOthers(call, slot, resolver) || isFaked(call, facts)) continue;
    minds ||= mindsLoop(call, resolver);
    const need = loopNeedOf(call, resolver);
    if (need !== null && loop.length < maxSites) {
      loop.push({ name: need.name, need: need.need, ...site(call.node.callee, call) });
    }
    const blocking = blockingOf(call, facts, resolver);
    if (blocking !== null) {
      if (blocks.length < maxSites) {
        blocks.push({ name: blocking.name, category: blocking.blocking.category, cost: blocking.blocking.cost, ...site(call.node.callee, call) });
      }
      continue;
    }
    const callee = resolver.callee(call);
    if (leads(callee, resolver)) add(callee, call.node.callee, call.node, call);
  }
  for (const place of facts.withs) {
    if (place.node.async || ownerFunction(facts, place) !== fact) continue;
    for (const { context } of place.node.items) {
      const entered = resolver.meaning(context, place);
      const enters = entered.kind === 'object' ? resolver.attribute(entered, '__enter__') : null;
      if (enters?.kind === 'function') add(enters, context, null, place);
    }
  }
  const params = fact.node.params.map((param): Parameter => ({ name: param.name, value: param.value === null ? undefined : literalOf(param.value) }));
  // In the order in which they run: `open(path).read()` opens first.
  return { ...emptyBody, params, blocks: blocks.sort((a, b) => a.at.end - b.at.end), calls, loop, mindsLoop: minds, givesPlain: givesPlain(fact, facts, resolver) };
}

/** Without positions of the unit, with those inside it. */
export function bodyPrint({ params, blocks, calls, loop, mindsLoop: minds, givesPlain: plain, locks, awaits }: FunctionBody): string {
  const site = ({ at, guards, conditional, perhaps }: Site): string => `${at.start}-${at.end} ${conditional ? '?' : ''}${perhaps ? '~' : ''}${JSON.stringify(guards)}`;
  return [
    JSON.stringify([params, loop, minds, plain, locks, awaits]),
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

/** Not every run of the code around it comes here, or what it raises is caught. */
export function isConditional(place: Place, { facts }: Slot): boolean {
  for (const { kind } of regionsAround(facts, place.region)) if (kind !== 'with' && kind !== 'async-with' && kind !== 'finally') return true;
  return false;
}

const perhapsKinds: ReadonlySet<RegionKind> = new Set<RegionKind>(['if', 'else', 'for', 'async-for', 'while', 'loop-else', 'handler', 'case']);

/** Under a condition, or once for each of what may be none. */
function isPerhaps(place: Place, { facts }: Slot): boolean {
  if (facts.scopes[place.scope]?.kind === 'comprehension') return true;
  for (const { kind } of regionsAround(facts, place.region)) if (perhapsKinds.has(kind)) return true;
  return false;
}

/** In a generator expression, which runs who knows where. */
function isLazy(scope: number, { facts }: Slot): boolean {
  for (let found = facts.scopes[scope]; found !== undefined && found.kind === 'comprehension'; found = facts.scopes[found.parent]) if (found.lazy) return true;
  return false;
}
