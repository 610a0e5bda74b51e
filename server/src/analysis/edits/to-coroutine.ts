// `yield from` in a generator as `await` in a coroutine function.

import type { FunctionFact, UnitFacts, YieldFact } from '../facts/types.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { EditBuilder } from './builder.ts';

/** The `yield from`s of a function that can become a coroutine function; null: it gives values of its own, or Python calls it as a plain one. */
export function delegations(fact: FunctionFact, facts: UnitFacts): readonly YieldFact[] | null {
  const own = facts.yields.filter((found) => found.scope === fact.ownScope);
  if (own.some(({ node }) => !node.from || node.value === null)) return null;
  // `with (yield from lock)` gives a plain context manager, which is gone since Python 3.9.
  if (facts.withs.some(({ node }) => !node.async && node.items.some(({ context }) => own.some((found) => found.node === context)))) return null;
  return /^__(?!aenter|aexit|anext|call)\w+__$/.test(fact.node.name) ? null : own;
}

/** All that is delegated to can certainly be awaited. */
export function areAwaitable(found: readonly YieldFact[], resolver: Resolver): boolean {
  return found.every(({ node, ...place }) => node.value !== null && resolver.meaning(node.value, place).kind === 'awaitable');
}

export function toCoroutine(edit: EditBuilder, fact: FunctionFact, found: readonly YieldFact[]): boolean {
  if (!fact.async) edit.insert(fact.node.header, 'async ');
  return found.every(({ node }) => {
    const { value } = node;
    if (value === null) return false;
    const before = edit.text({ start: node.start, end: value.start });
    const keyword = /^yield\s+from\s*(\(\s*)*$/.exec(before)?.[0].replace(/\s*(\(\s*)*$/, '');
    if (keyword === undefined) return false;
    const tight = /^(name|attribute|call|subscript|list|tuple|set|dict|comprehension|constant|formatted)$/.test(value.kind) || before.includes('(');
    edit.replace({ start: node.start, end: node.start + keyword.length }, 'await');
    if (!tight) {
      edit.insert(value.start, '(');
      edit.insert(value.end, ')');
    }
    return true;
  });
}
