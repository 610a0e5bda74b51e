// How the async tests and fixtures of a file are run.

import { decoratorsOf } from './decorators.ts';
import type { ModuleNames } from './names.ts';
import type { Slot } from './slot.ts';

/** The decorator that most async tests beside those in a slot carry, as it is written; null: too few do, or something marks or runs all of them. */
export function markOfNeighbours(slot: Slot, file: ModuleNames): string | null {
  const { classKey } = slot.container;
  if (['pytestmark', 'anyio', 'trio'].some((word) => file.mentions(word)) || (classKey !== null && !isPlain(classKey, file))) return null;
  let marked = 0;
  let unmarked = 0;
  let mark: string | null = null;
  for (const { slot: other, resolver } of file.holding('test')) {
    if (other.container.classKey !== classKey) continue;
    for (const fact of other.facts.functions) {
      if (!fact.async || fact.scope !== 0 || !/^test/.test(fact.node.name)) continue;
      const found = decoratorsOf(fact, resolver).find(({ api }) => api?.testsOnly === true);
      if (found === undefined) unmarked++;
      else {
        marked++;
        mark ??= other.text.slice(found.node.start, found.node.end);
      }
    }
  }
  return marked > unmarked ? mark : null;
}

/** Neither a mark on the class nor a base class can run its tests. */
function isPlain(classKey: string, file: ModuleNames): boolean {
  const found = file.classAt(classKey);
  return found !== null && found.fact.node.decorators.length === 0 && found.fact.node.bases.length === 0;
}

/** Some function of the file carries this decorator. */
export function usesDecorator(name: string, file: ModuleNames): boolean {
  return file.holding(name.slice(name.lastIndexOf('.') + 1)).some(({ slot, resolver }) =>
    slot.facts.functions.some((fact) => decoratorsOf(fact, resolver).some((found) => found.name === name)));
}

/** Some function of the file asks for the fixture by naming a parameter after it. */
export function isRequested(fixture: string, file: ModuleNames): boolean {
  return file.holding(fixture).some(({ slot }) => slot.facts.functions.some(({ node }) => node.params.some((param) => param.name === fixture)));
}
