// Which exceptions a clause names, and whether they can be told.

import { caughtTypes } from './cancellation.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { HandlerFact, UnitFacts } from './types.ts';
import { isWithin } from './context.ts';

/** Qualified names, null for what nobody can tell. Empty for a bare `except:`. */
export function namesCaught(handler: HandlerFact, resolver: Resolver): readonly (string | null)[] {
  const { types } = handler.node;
  return types === null ? [] : caughtTypes(types).map((type) => resolver.apiName(resolver.meaning(type, handler)));
}

export const timeoutErrors: ReadonlySet<string | null> = new Set(['builtins.TimeoutError', 'asyncio.TimeoutError']);

export function namesTimeout(handler: HandlerFact, resolver: Resolver): boolean {
  return namesCaught(handler, resolver).some((name) => timeoutErrors.has(name));
}

/** A group reaches these clauses: they name one, or a class above it. A task group also lets a cancellation and the end of the program through as they are. */
const reached = /^(builtins\.(Exception|BaseException|KeyboardInterrupt|SystemExit|GeneratorExit)|asyncio\.CancelledError)$|Group[^.]*$/;

/** Nothing of what a task group raises gets into the clause: each type it names is another one for certain. `timed`: the group stands in a timeout scope, whose error comes alone. */
export function missesGroups(handler: HandlerFact, resolver: Resolver, file: ModuleNames, timed: boolean): boolean {
  const { types } = handler.node;
  if (types === null) return false;
  return caughtTypes(types).every((type) => {
    const meaning = resolver.meaning(type, handler);
    if (meaning.kind === 'class') {
      const bases = file.bases(meaning.key);
      return bases.complete && bases.names.length > 0 && !bases.names.some((name) => /Group[^.]*$|BaseException$/.test(name) || (timed && timeoutErrors.has(name)));
    }
    return meaning.kind === 'api' && !reached.test(meaning.name) && !(timed && (timeoutErrors.has(meaning.name) || meaning.name === 'builtins.OSError'));
  });
}

/** The handlers of the `try` statements around a region, as far as they guard it. */
export function handlersAround(facts: UnitFacts, region: number): readonly HandlerFact[] {
  return facts.handlers.filter((handler) => isWithin(facts, region, handler.tryRegion) && handler.tryRegion !== -1);
}
