// A special method that Python calls without awaiting is `async def`: its body never runs, or the caller gets a coroutine for a value.

import { dropAsync } from '../edits/add-method.ts';
import { awaitsAnything, classAround, hasMethod } from '../facts/protocols.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'async-dunder',
  aliases: ['WPS610'],
  family: 'syntax',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['async'],

  check(unit) {
    const { facts, slot, file, report } = unit;
    for (const fact of facts.functions) {
      const { name, nameStart, decorators } = fact.node;
      const message = fact.async ? messageFor(name) : null;
      const owner = message === null || decorators.length > 0 ? null : classAround(fact, slot, file);
      if (message === null || owner === null || (message === 'constructor' && mayBeAwaited(owner, name, unit))) continue;
      report({
        at: { start: nameStart, end: nameStart + name.length },
        message,
        args: { name },
        fixes: () => canBePlain(fact, unit) ? [{ title: { key: 'dropAsync' }, safety: 'safe', build: (edit) => dropAsync(edit, fact) }] : [],
      });
    }
  },
};

/** Not here: `__call__`, `__getitem__`, operators and others whose result a caller can await where it is used. */
function messageFor(name: string): string | null {
  switch (name) {
    case '__init__': return 'constructor';
    case '__len__': case '__bool__': case '__hash__': case '__str__': case '__repr__': case '__bytes__': case '__format__': case '__int__': case '__float__':
    case '__complex__': case '__index__': case '__fspath__': case '__dir__': case '__sizeof__': case '__length_hint__': case '__iter__': return 'value';
    case '__setattr__': case '__delattr__': case '__setitem__': case '__delitem__': case '__set__': case '__delete__': case '__set_name__': return 'dropped';
    case '__contains__': case '__exit__': return 'true';
    default: return null;
  }
}

/** `async def __new__`, or something in a base or metaclass that makes instances in its own way. */
function mayBeAwaited(owner: string, name: string, { file }: UnitUnderCheck): boolean {
  return file.member(owner, name)?.kind !== 'function' || hasMethod(owner, '__new__', file) !== false;
}

function canBePlain(fact: FunctionFact, { facts }: UnitUnderCheck): boolean {
  // A result of `__exit__` that was true for its coroutine would change sides silently.
  return fact.node.name !== '__exit__' && !awaitsAnything(fact, facts);
}
