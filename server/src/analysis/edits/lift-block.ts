// Lifting a whole `with open(…)` block into a nested function that runs in a thread: opening, reading and closing together.

import { isWithin } from '../facts/context.ts';
import type { Scope, UnitFacts, WithFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';
import { freeName } from './free-name.ts';
import { threadCall } from './offload.ts';

/** What a block needs to stay the same when it becomes a function. */
export interface Liftable {
  readonly fact: WithFact;
  /** Names the code behind the block reads. */
  readonly results: readonly string[];
  /** The block ends in `return`, and so does the code that replaces it. */
  readonly returns: 'value' | 'nothing' | null;
}

/** Null when the block cannot move: it suspends, jumps out, rebinds what it reads, or holds text that indentation would change. */
export function liftable(facts: UnitFacts, fact: WithFact, text: string): Liftable | null {
  const { node } = fact;
  const inside = (at: { start: number; end: number }): boolean => at.start >= node.start && at.end <= node.end;
  const scope = facts.scopes[fact.scope];
  if (node.async || scope === undefined || scope.kind !== 'function') return null;
  if (facts.suspensions.some(inside) || facts.yields.some((found) => inside(found.node))) return null;
  const source = text.slice(node.start, node.end);
  // Indenting would change the contents of a text over several lines, and a backslash may hide one.
  if (/"""|'''|\\\n|\\\r\n/.test(source)) return null;
  const statements = facts.statements.filter((found) => found.node !== node && inside(found.node) && found.scope === fact.scope);
  if (statements.some((found) => found.node.kind === 'global' || found.node.kind === 'nonlocal' || found.node.kind === 'unknown-statement')) return null;
  for (const found of statements) if ((found.node.kind === 'break' || found.node.kind === 'continue') && !loopInside(facts, found.region, fact)) return null;
  const returns = facts.returns.filter((found) => inside(found.node) && found.scope === fact.scope);
  const last = node.body.statements.at(-1);
  if (returns.length > 1 || (returns.length === 1 && returns[0]?.node !== last)) return null;
  const results = resultsOf(facts, fact, scope, inside);
  if (results === null || (returns.length === 1 && results.length > 0)) return null;
  const kind = returns[0] === undefined ? null : returns[0].node.value === null ? 'nothing' : 'value';
  return { fact, results, returns: kind };
}

/** Names bound inside and read outside. Null: one of them may be unbound at the end, or is read before it is bound. */
function resultsOf(facts: UnitFacts, fact: WithFact, scope: Scope, inside: (at: { start: number; end: number }) => boolean): string[] | null {
  const results: string[] = [];
  for (const [name, bindings] of scope.bindings) {
    const within = bindings.filter((binding) => binding.start >= fact.node.start && binding.start < fact.node.end);
    if (within.length === 0) continue;
    if (scope.globals.has(name) || scope.nonlocals.has(name)) return null;
    if (facts.scopes.some((inner) => inner.nonlocals.has(name))) return null;
    const first = Math.min(...within.map((binding) => binding.start));
    const outer = bindings.length > within.length;
    // `total += 1`, or a read before the first binding, needs the value from outside.
    const readFirst = facts.reads.some((read) => read.name === name && inside(read) && read.start < first);
    if (outer && (readFirst || within.some((binding) => binding.source.kind === 'other'))) return null;
    if (within.some((binding) => binding.source.kind === 'function' || binding.source.kind === 'class' || binding.source.kind === 'import')) return null;
    const readOutside = facts.reads.some((read) => read.name === name && !inside(read) && seesScope(facts, read.scope, scope));
    if (!readOutside) continue;
    const entered = fact.node.items.some((item) => item.target?.kind === 'name' && item.target.name === name);
    if (entered) return null;
    if (!within.some((binding) => binding.region === fact.bodyRegion && binding.source.kind !== 'other')) return null;
    results.push(name);
  }
  return results;
}

function seesScope(facts: UnitFacts, from: number, scope: Scope): boolean {
  for (let at = facts.scopes[from]; at !== undefined; at = facts.scopes[at.parent]) if (at === scope) return true;
  return false;
}

function loopInside(facts: UnitFacts, region: number, fact: WithFact): boolean {
  for (let at = facts.regions[region]; at !== undefined && isWithin(facts, at.index, fact.bodyRegion); at = facts.regions[at.parent]) {
    if (at.kind === 'for' || at.kind === 'while') return true;
  }
  return false;
}

/** Writes `def read(): …` around the block and awaits it in a thread. */
export function liftBlock(edit: EditBuilder, found: Liftable, wanted: string): boolean {
  const { node } = found.fact;
  const { text } = edit.slot;
  const start = edit.lineStart(node.start);
  if (text.slice(start, node.start).trim() !== '') return false;
  const indent = edit.indentAt(node.start);
  const step = edit.indentUnit;
  const nl = edit.newline;
  const name = freeName(edit, wanted);
  // Line by line, so that everything inside, comments too, stays as it is.
  edit.insert(start, `${indent}def ${name}():${nl}`);
  for (let at = start; at < node.end;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.trim() !== '') edit.insert(at, step);
    if (end < 0) break;
    at = end + 1;
  }
  const result = found.results.join(', ');
  const call = `await ${threadCall(edit, name, [], false, found.fact)}`;
  const after = found.returns === 'value' ? `return ${call}` : result === '' ? call : `${result} = ${call}`;
  const lines = [found.results.length > 0 ? `${nl}${indent}${step}return ${result}` : '', `${nl}${nl}${indent}${after}`, found.returns === 'nothing' ? `${nl}${indent}return` : ''];
  const lineEnd = text.indexOf('\n', node.end);
  const tail = text.slice(node.end, lineEnd < 0 ? text.length : lineEnd);
  if (!/^\s*(#.*)?$/.test(tail)) return false;
  const end = node.end + tail.trimEnd().length;
  edit.insert(end, lines.join(''));
  return true;
}
