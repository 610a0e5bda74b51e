// What those who call a function have to know of it.

import type { FoundFunction, ModuleNames } from './names.ts';
import { classAround } from './protocols.ts';
import type { Resolver } from './resolve.ts';

/** No offsets: it is the same while the function's body is being typed. */
export interface Signature {
  readonly name: string;
  /** Key of the class that it is a method of. */
  readonly owner: string | null;
  /** Parameters that a call does not pass: `self`. */
  readonly own: 0 | 1;
  /** Inside of another function, and known by its name nowhere else. */
  readonly isLocal: boolean;
  readonly params: readonly { readonly name: string; readonly hasDefault: boolean }[];
}

export function signatureOf({ slot, fact }: FoundFunction, resolver: Resolver, file: ModuleNames): Signature {
  const { name, params, decorators } = fact.node;
  const owner = classAround(fact, slot, file);
  const isStatic = (): boolean => decorators.some((decorator) => resolver.apiName(resolver.meaning(decorator, fact)) === 'builtins.staticmethod');
  const around = slot.facts.scopes[fact.scope];
  return {
    name,
    owner,
    own: owner !== null && !isStatic() ? 1 : 0,
    isLocal: around?.kind === 'function' && !around.globals.has(name),
    params: params.map((param) => ({ name: param.name, hasDefault: param.value !== null })),
  };
}
