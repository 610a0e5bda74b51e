// Classes of the file that limit what enters them, each object by itself.

import type { Call } from '../syntax/ast.ts';
import { literalOf } from './blocking.ts';
import type { ModuleNames } from './names.ts';
import type { FunctionFact, UnitFacts } from './types.ts';

const named = /limit|throttl|bucket|semaphore|mutex|(^|_)lock$|Lock$/i;

/** `RateLimiter(100, 60)`: made with nothing but numbers, of a class whose `__aenter__` looks at nothing but the object. */
export function isOwnLimiter(classKey: string, { args }: Call, file: ModuleNames): boolean {
  if (!named.test(classKey.slice(classKey.lastIndexOf('.') + 1)) || !args.every(({ value, form }) => (form === 'positional' || form === 'keyword') && typeof literalOf(value) === 'number')) return false;
  const found = file.classAt(classKey);
  if (found === null || found.fact.node.bases.length > 0 || found.fact.node.decorators.length > 0 || file.member(classKey, '__new__') !== null) return false;
  return file.member(classKey, '__aexit__') !== null && looksAtItself(classKey, '__aenter__', file, 0);
}

/** Every attribute that the method reads is set by a method, and every other name is its own, imported, or of Python. */
function looksAtItself(classKey: string, method: string, file: ModuleNames, depth: number): boolean {
  const [only, ...more] = file.definitionsOf(classKey, method);
  if (only === undefined || more.length > 0 || depth > 3) return false;
  const { slot: { facts }, fact } = only;
  const receiver = fact.node.params[0]?.name;
  const resolver = file.resolver(only.slot);
  return ownReads(facts, fact).every((read) => {
    if (read.name !== receiver) {
      if (resolver.isLocal(read.name, read)) return true;
      const meaning = resolver.meaning({ ...read, kind: 'name' }, read);
      return meaning.kind === 'api';
    }
    // What it sets it has for itself.
    if (read.use.kind !== 'attribute') return read.use.kind === 'returned' || facts.attributeWrites.some(({ target }) => target.value.start === read.start);
    const { name } = read.use.node;
    return file.isSetByMethods(classKey, name) || (name !== method && looksAtItself(classKey, name, file, depth + 1));
  });
}

function ownReads(facts: UnitFacts, fact: FunctionFact): UnitFacts['reads'] {
  return facts.reads.filter(({ start }) => start >= fact.node.body.start && start < fact.node.body.end);
}
