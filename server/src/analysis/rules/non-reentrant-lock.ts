// A coroutine that holds a lock awaits a method of the same object that takes this lock again: it waits for itself, for ever.

import { awaitsInside, ownLocksHeld, takenInside } from '../facts/lock-use.ts';
import type { ModuleNames } from '../facts/names.ts';
import type { Span } from '../model.ts';
import type { RelatedPlace, Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

/** Methods on the way to the one that takes the lock again. */
const maxDepth = 4;

export const rule: Rule = {
  id: 'non-reentrant-lock',
  aliases: [],
  family: 'synchronization',
  severity: 'error',
  fix: 'none',
  onByDefault: true,
  words: ['with'],

  check({ facts, resolver, file, slot, isTest, text, report }) {
    for (const own of ownLocksHeld(facts, resolver)) {
      const { attribute: lock, fact, item, held } = own;
      const classKey = fact.ownerClass < 0 ? slot.container.classKey : file.classKey(slot, fact.ownerClass);
      // Somebody who lets go of it in between knows what he does.
      if (classKey === null || text(held.node.body).includes('.release(')) continue;
      const tell = (at: Span, message: string, name: string, way: readonly RelatedPlace[]): void => report({
        at, message, args: { name, lock }, severity: loweredInTests('error', isTest),
        related: [{ at: item.context, message: 'held', args: { lock } }, ...way],
      });
      for (const at of takenInside(own, facts)) tell(at, 'nested', lock, []);
      for (const { method, at } of awaitsInside(own, facts)) {
        const way = wayBack(classKey, method, lock, file, new Set());
        if (way !== null) tell(at, 'message', method, way);
      }
    }
  },
};

/** From a method to where it takes the lock; null: it does not, or nobody can tell. */
function wayBack(classKey: string, method: string, lock: string, file: ModuleNames, seen: Set<string>): readonly RelatedPlace[] | null {
  const found = file.member(classKey, method);
  if (found?.kind !== 'function' || seen.has(found.key) || seen.size >= maxDepth || file.summary(found.key).coroutine !== 'yes') return null;
  seen.add(found.key);
  const { locks, awaits } = file.body(found.key);
  const taken = locks.find(({ attribute }) => attribute === lock);
  if (taken !== undefined) return [{ within: found.key, at: taken.at, message: 'again', args: { lock } }];
  for (const next of awaits) {
    const way = wayBack(classKey, next.method, lock, file, seen);
    if (way !== null) return [{ within: found.key, at: next.at, message: 'hop', args: { name: next.method } }, ...way];
  }
  return null;
}
