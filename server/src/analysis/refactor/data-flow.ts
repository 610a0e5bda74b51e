// What statements need from the function around them, and what it needs from them.

import { isWithin, ownerScope, regionsAround } from '../facts/context.ts';
import type { Binding, FunctionFact, NameRead, Scope, StatementFact, UnitFacts } from '../facts/types.ts';
import type { Span, Text } from '../model.ts';
import { because } from './refactoring.ts';

export interface Flow {
  /** Names to be given, in the order in which they are used. */
  readonly params: readonly string[];
  /** Names to be given back, in the order in which they are bound. */
  readonly results: readonly string[];
  readonly refused: Text | null;
}

export function dataFlow(whole: Span, first: StatementFact, owner: FunctionFact, facts: UnitFacts): Flow {
  const scope = facts.scopes[owner.ownScope];
  const params = new Map<string, number>();
  const results = new Map<string, number>();
  const refuse = (refused: Text): Flow => ({ params: [], results: [], refused });
  if (scope === undefined) return refuse(because('noRoom'));
  const isLooped = [...regionsAround(facts, first.region)].some(({ kind }) => /^(for|async-for|while)$/.test(kind));
  for (const [name, bindings] of scope.bindings) {
    const isIn = ({ start }: { readonly start: number }): boolean => start >= whole.start && start < whole.end;
    const reads = facts.reads.filter((read) => read.name === name && sees(facts, read, scope));
    const inner = bindings.filter(isIn);
    if (inner.length > 0 && (scope.globals.has(name) || scope.nonlocals.has(name))) return refuse(because('writesOuter', { name }));
    const outer = bindings.filter((binding) => !isIn(binding) && !scope.globals.has(name) && !scope.nonlocals.has(name));
    // Bound on every way through the selection, from there on.
    const bound = Math.min(Infinity, ...inner.filter((binding) => isSure(binding, first, facts)).map(({ start }) => start));
    const before = outer.some((binding) => binding.start < whole.start && (binding.source.kind === 'parameter' || isWithin(facts, first.region, binding.region)));
    const wanted = [...reads, ...inner.filter(({ source }) => source.kind === 'other')].filter(isIn).map(({ start }) => start).filter((start) => start <= valueEnd(bound, facts));
    const afterwards = [...reads, ...outer.filter(({ source }) => source.kind === 'other')].filter((at) => !isIn(at) && (at.start >= whole.end || isLooped));
    const isResult = inner.length > 0 && afterwards.length > 0;
    if (inner.length > 0 && reads.some((read) => !isIn(read) && ownerScope(facts, read.scope) !== scope)) return refuse(because('seenElsewhere', { name }));
    // In a closure of the selection a name would be the new function's own.
    if (outer.some(({ start }) => start >= whole.end || isLooped) && reads.some((read) => isIn(read) && ownerScope(facts, read.scope) !== scope)) return refuse(because('seenElsewhere', { name }));
    if (isResult) {
      if (inner.some(({ source }) => source.kind === 'function' || source.kind === 'class' || source.kind === 'import')) return refuse(because('holdsDefinition'));
      results.set(name, inner[0]?.start ?? 0);
    }
    const passes = isResult && bound === Infinity;
    if (wanted.length === 0 && !passes) continue;
    // A loop or handler binds it itself.
    if (outer.length === 0 && !passes) continue;
    if (!before) return refuse(because('maybeUnbound', { name }));
    params.set(name, wanted[0] ?? whole.end);
  }
  const inOrder = (names: ReadonlyMap<string, number>): string[] => [...names].sort((a, b) => a[1] - b[1]).map(([name]) => name);
  return { params: inOrder(params), results: inOrder(results), refused: null };
}

/** `x = f(x)` binds when its value has been read. */
function valueEnd(bound: number, facts: UnitFacts): number {
  const statement = facts.statements.find(({ node }) => (node.kind === 'assign' || node.kind === 'augmented') && node.start <= bound && bound < node.end);
  return statement?.node.end ?? bound;
}

/** On every way through the selected statements: a value, directly among them or in the block of a `with`. */
function isSure({ region, statement, start }: Binding, first: StatementFact, facts: UnitFacts): boolean {
  const node = facts.statements[statement]?.node;
  // Neither a walrus, which may be skipped, nor what a loop binds, which may have no rounds.
  if (node?.kind === 'assign' ? node.value === null || start >= node.value.start : node?.kind !== 'with' || start >= node.body.start) return false;
  for (const found of regionsAround(facts, region)) {
    if (found.index === first.region) return true;
    if (found.kind !== 'with' && found.kind !== 'async-with') return false;
  }
  return first.region === -1;
}

/** The read means the name of this scope. */
function sees(facts: UnitFacts, read: NameRead, scope: Scope): boolean {
  for (let at = facts.scopes[read.scope]; at !== undefined; at = facts.scopes[at.parent]) {
    if (at === scope) return true;
    if (at.bindings.has(read.name) && at.kind !== 'class') return false;
  }
  return false;
}
