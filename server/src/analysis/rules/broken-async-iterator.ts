// `__aiter__` gives a coroutine, or `__anext__` nothing to await: `async for` raises TypeError.

import { dropAsync } from '../edits/add-method.ts';
import { awaitsAnything, classAround, givesNoAwaitable } from '../facts/protocols.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'broken-async-iterator',
  aliases: ['WPS610', 'async-aiter'],
  family: 'syntax',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['__aiter__', '__anext__'],

  check(unit) {
    const { facts, slot, file, report } = unit;
    for (const fact of facts.functions) {
      const { name, nameStart, decorators } = fact.node;
      if ((name !== '__aiter__' && name !== '__anext__') || decorators.length > 0 || file.summary(`${slot.id}:${fact.index}`).stub) continue;
      const owner = classAround(fact, slot, file);
      const message = owner === null ? null : problemOf(fact, owner, unit);
      if (message === null) continue;
      report({ at: { start: nameStart, end: nameStart + name.length }, message, fixes: () => fixesOf(fact, unit) });
    }
  },
};

function problemOf(fact: FunctionFact, owner: string, unit: UnitUnderCheck): string | null {
  if (fact.node.name === '__aiter__') return fact.async && !fact.generator ? 'coroutine' : null;
  if (fact.generator) return 'generator';
  return givesNoAwaitable(fact, owner, unit) ? 'notAwaitable' : null;
}

function fixesOf(fact: FunctionFact, { facts }: UnitUnderCheck): readonly FixPlan[] {
  if (fact.generator) return [];
  if (!fact.async) return [{ title: { key: 'makeAsync' }, safety: 'safe', build: (edit) => edit.insert(fact.node.header, 'async ') }];
  return awaitsAnything(fact, facts) ? [] : [{ title: { key: 'dropAsync' }, safety: 'safe', build: (edit) => dropAsync(edit, fact) }];
}
