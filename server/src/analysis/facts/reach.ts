// The way from a call of a plain function to the call that blocks, through the functions in between.

import type { BlockingCategory } from '../knowledge/types.ts';
import { mayHold, valuesOf, type PassedArgument, type Values } from './arguments.ts';
import type { BlockSite, CallSite, FunctionBody } from './function-body.ts';
import type { Meaning } from './meaning.ts';
import type { ModuleNames } from './names.ts';

/** A place in a function: of this file by the function's key and offsets in its unit, or of another one. */
export interface Hop {
  readonly functionKey: string;
  readonly at: { readonly start: number; readonly end: number };
}

export interface Chain {
  /** From the function that is called first: where it calls the next one. */
  readonly hops: readonly (Hop & { readonly name: string })[];
  readonly sink: BlockSite & Hop;
}

export interface ReachOptions {
  /** Functions between the coroutine and what blocks, at most. */
  readonly maxDepth: number;
  /** What the project says does not block: an API, or a function of the project by its name. */
  readonly isAllowed: (name: string) => boolean;
}

/** Functions that are looked at for one question; beyond that nobody reads the chain. */
const maxFunctions = 300;

/** What is worth a report through a helper: what waits for others, or grows with data. */
const quiet: ReadonlySet<BlockingCategory> = new Set<BlockingCategory>(['path-stat', 'import', 'debugger', 'cpu-call', 'sync-primitive', 'server-run', 'gui']);

/** One condition on the way is like one in the coroutine itself. Where two functions must agree to go on, nobody can tell. */
const mostDoubts = 1;

/** 1 where going on depends on what is not known here. */
function doubt({ perhaps, guards }: CallSite | BlockSite, values: Values): number {
  const isDecided = guards.length > 0 && guards.every(({ param }) => values.has(param));
  return perhaps && !isDecided ? 1 : 0;
}

function isWorthTelling({ category, cost }: BlockSite): boolean {
  return !quiet.has(category) && (cost === 'wait' || cost === 'data' || category === 'file-open');
}

interface Step {
  readonly key: string;
  readonly values: Values;
  readonly hops: Chain['hops'];
  /** How often it was not certain that the way goes on. */
  readonly perhaps: number;
}

/** The shortest chain to a call that waits; if there is none, to one whose time grows with data. Null: none, or nobody can tell. `args` null: nobody can tell what is passed. */
export function blockingChain(callee: Meaning, args: readonly PassedArgument[] | null, names: ModuleNames, { maxDepth, isAllowed }: ReachOptions): Chain | null {
  let second: Chain | null = null;
  for (const { key, values, hops, perhaps, body } of bodiesReached(callee, args, names, { maxDepth, isAllowed })) {
    for (const block of body.blocks) {
      if (!isWorthTelling(block) || !mayHold(block.guards, values) || isAllowed(block.name) || perhaps + doubt(block, values) > mostDoubts) continue;
      const chain: Chain = { hops, sink: { ...block, functionKey: key } };
      if (block.cost === 'wait') return chain;
      second ??= chain;
    }
  }
  return second;
}

/** What a call runs at once uses the loop's own objects: it does not belong in a thread. */
export function touchesLoop(callee: Meaning, args: readonly PassedArgument[] | null, names: ModuleNames, options: ReachOptions): boolean {
  for (const { body } of bodiesReached(callee, args, names, options)) if (body.loop.length > 0) return true;
  return false;
}

interface Reached extends Step {
  readonly body: FunctionBody;
}

/** Every function that a call runs at once, nearest first. `follows`: which calls in them lead further. */
export function* bodiesReached(callee: Meaning, args: readonly PassedArgument[] | null, names: ModuleNames, { maxDepth, isAllowed }: ReachOptions, follows: (site: CallSite) => boolean = () => true): Generator<Reached> {
  const first = enter(callee, args, new Map(), names);
  if (first === null) return;
  /** With how many doubts each was reached: a more certain way is gone as well. */
  const seen = new Map<string, number>();
  let level: Step[] = [{ ...first, hops: [], perhaps: 0 }];
  for (let depth = 1; depth <= maxDepth && level.length > 0; depth++) {
    const next: Step[] = [];
    for (const step of level) {
      const { key, values, hops, perhaps } = step;
      const visit = `${key} ${[...values].join(' ')}`;
      if ((seen.get(visit) ?? Infinity) <= perhaps || seen.size >= maxFunctions || isAllowed(names.functionName(key))) continue;
      seen.set(visit, perhaps);
      const body = names.body(key);
      yield { ...step, body };
      for (const site of body.calls) {
        const target = follows(site) && mayHold(site.guards, values) ? enter(site.to, site.args, values, names) : null;
        if (target !== null) next.push({ ...target, hops: [...hops, { functionKey: key, at: site.at, name: names.functionName(target.key) }], perhaps: perhaps + doubt(site, values) });
      }
    }
    level = next;
  }
}

/** The function whose body a call runs, and what its parameters are. */
function enter(callee: Meaning, args: readonly PassedArgument[] | null, outer: Values, names: ModuleNames): { key: string; values: Values } | null {
  const target = callee.kind === 'class' ? names.member(callee.key, '__init__') : callee.kind === 'object' ? names.member(callee.key, '__call__') : callee;
  if (target?.kind !== 'function') return null;
  const bound = target.bound || callee.kind !== 'function';
  return { key: target.key, values: args === null ? new Map() : valuesOf(names.body(target.key).params, args, bound, outer) };
}

/** A name for the function that is called first. */
export function entryName(callee: Meaning, names: ModuleNames): string {
  switch (callee.kind) {
    case 'function': return names.functionName(callee.key);
    case 'class': case 'object': return callee.key.slice(Math.max(callee.key.lastIndexOf('.'), callee.key.lastIndexOf('!')) + 1);
    default: return '';
  }
}
