// A coroutine function is a property: an assignment cannot await it, and a read gives a coroutine.

import { dropAsync } from '../edits/add-method.ts';
import { awaitsAnything, classAround } from '../facts/protocols.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'async-property',
  aliases: [],
  family: 'syntax',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['property', 'setter', 'deleter'],

  check(unit) {
    const { facts, slot, file, report } = unit;
    for (const fact of facts.functions) {
      if (!fact.async || fact.node.decorators.length === 0) continue;
      const owner = classAround(fact, slot, file);
      const kind = owner === null ? null : kindOf(fact, owner, unit);
      if (kind === null) continue;
      const { name, nameStart } = fact.node;
      report({
        at: { start: nameStart, end: nameStart + name.length },
        message: kind,
        args: { name },
        severity: kind === 'getter' ? 'hint' : 'error',
        fixes: () => kind === 'getter' || awaitsAnything(fact, facts) ? [] : [{ title: { key: 'dropAsync' }, safety: 'safe', build: (edit) => dropAsync(edit, fact) }],
      });
    }
  },
};

function kindOf(fact: FunctionFact, owner: string, { resolver, file, slot }: UnitUnderCheck): 'setter' | 'deleter' | 'getter' | null {
  const { decorators, name } = fact.node;
  const [only, ...more] = decorators;
  if (only === undefined || more.length > 0) return null;
  if (only.kind === 'attribute' && (only.name === 'setter' || only.name === 'deleter')) {
    // Plain properties only: other descriptors bring setters of their own.
    return only.value.kind === 'name' && only.value.name === name && isProperty(owner, name, fact, { resolver, file }) ? only.name : null;
  }
  return resolver.apiName(resolver.meaning(only, fact)) === 'builtins.property' && !file.summary(`${slot.id}:${fact.index}`).stub ? 'getter' : null;
}

/** Some definition of the name in the class body is under the builtin itself. */
function isProperty(owner: string, name: string, fact: FunctionFact, { file, resolver }: Pick<UnitUnderCheck, 'file' | 'resolver'>): boolean {
  return file.definitionsOf(owner, name).some((found) => found.fact.node.decorators.some((decorator) => {
    const inside = found.fact === fact ? resolver : file.resolver(found.slot);
    return inside.apiName(inside.meaning(decorator, found.fact)) === 'builtins.property';
  }));
}
