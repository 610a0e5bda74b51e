// Work that a function does once and then remembers: `if self._conn is None: self._conn = connect()`.

import { regionsAround } from './context.ts';
import type { Slot } from './slot.ts';
import type { CallFact, FunctionFact } from './types.ts';

/** Tells which calls of a function stand under, or behind, a test of something outside the function that the function itself sets. */
export function rememberedBy(fact: FunctionFact, { facts, text }: Slot): (call: CallFact) => boolean {
  const kept = keptBy(fact, facts, text);
  if (kept.length === 0) return () => false;
  const tests = (source: string): boolean => kept.some((target) => source.includes(target));
  // `if key in cache: return cache[key]` leaves before the work.
  const leaving = facts.statements.filter(({ scope, node }) => scope === fact.ownScope && node.kind === 'if'
    && node.body.statements.at(-1)?.kind === 'return' && tests(text.slice(node.test.start, node.test.end)));
  return (call) => {
    for (const region of regionsAround(facts, call.region)) {
      const statement = facts.statements[region.statement]?.node;
      if (statement?.kind === 'if' && tests(text.slice(statement.test.start, statement.test.end))) return true;
    }
    return leaving.some(({ node }) => node.end <= call.node.start);
  };
}

/** Source texts of attributes, globals and containers that the function assigns to. */
function keptBy(fact: FunctionFact, facts: Slot['facts'], text: string): string[] {
  const kept = facts.attributeWrites.filter(({ scope }) => scope === fact.ownScope).map(({ target }) => text.slice(target.start, target.end));
  const scope = facts.scopes[fact.ownScope];
  for (const name of [...scope?.globals ?? [], ...scope?.nonlocals ?? []]) if (scope?.bindings.has(name) === true) kept.push(name);
  for (const { scope: index, node } of facts.statements) {
    if (index !== fact.ownScope || node.kind !== 'assign') continue;
    for (const target of node.targets) if (target.kind === 'subscript') kept.push(text.slice(target.value.start, target.value.end));
  }
  return kept;
}
