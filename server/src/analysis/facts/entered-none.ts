// Asynchronous contexts that give None to a name whose block expects something.

import type { ModuleNames } from './names.ts';
import type { FunctionFact, NameRead, UnitFacts } from './types.ts';
import { exitsOf } from './flow.ts';

/** `__aenter__` falls off its end without a value. */
export function givesNone(fact: FunctionFact, facts: UnitFacts): boolean {
  return fact.async && !fact.generator && fact.node.decorators.length === 0 && exitsOf(fact.node.body).has('end')
    && facts.returns.every(({ scope, node }) => scope !== fact.ownScope || node.value === null);
}

/** The first use of `name` in `async with Connection() as name` that needs more than None: an attribute, an item, a call, a loop. Null: nobody in the file does that. */
export function usedAsEntered(classKey: string, file: ModuleNames): { readonly key: string; readonly read: NameRead } | null {
  for (const { slot, resolver } of file.holding(classKey.slice(classKey.lastIndexOf('.') + 1))) {
    const { facts } = slot;
    for (const found of facts.withs) {
      if (!found.node.async) continue;
      for (const { context, target } of found.node.items) {
        const value = resolver.meaning(context, found);
        if (target?.kind !== 'name' || value.kind !== 'object' || value.key !== classKey) continue;
        const read = facts.reads.find(({ name, use, start }) => name === target.name && start > found.node.body.start && start < found.node.body.end && fails(use.kind));
        const owner = read === undefined ? undefined : facts.scopes[read.scope];
        const only = read === undefined ? [] : resolver.visible(read.name, read, read.start) ?? [];
        if (read !== undefined && owner?.kind === 'function' && only.length === 1 && only[0]?.start === target.start) return { key: `${slot.id}:${owner.owner}`, read };
      }
    }
  }
  return null;
}

function fails(use: NameRead['use']['kind']): boolean {
  return use === 'attribute' || use === 'subscripted' || use === 'callee' || use === 'iterated';
}
