// Methods without a body that promise an async iterator, and how their implementations keep the promise.

import { ownerFunction } from './context.ts';
import type { ModuleNames } from './names.ts';
import type { Slot } from './slot.ts';
import { promisesAsyncIterator } from './summary.ts';
import type { FunctionFact, UnitFacts } from './types.ts';

export interface GeneratorStub {
  readonly fact: FunctionFact;
  /** Key of a function that shows how it is meant: an implementation, or one that reads it with `async for`. */
  readonly evidence: { readonly kind: 'implementation' | 'reader'; readonly key: string };
}

/** Coroutine functions by their header that are async generators by their use in this file; nothing in it awaits them. */
export function* generatorStubs(facts: UnitFacts, slot: Slot, file: ModuleNames): Generator<GeneratorStub> {
  for (const fact of facts.functions) {
    if (!fact.async || fact.generator || !promisesAsyncIterator(fact.node.returns)) continue;
    const classKey = classOf(fact, slot, file);
    if (classKey === null || !file.summary(`${slot.id}:${fact.index}`).stub) continue;
    const evidence = evidenceFor(fact.node.name, `${slot.id}:${fact.index}`, classKey, file);
    if (evidence !== null) yield { fact, evidence };
  }
}

function evidenceFor(name: string, key: string, classKey: string, file: ModuleNames): GeneratorStub['evidence'] | null {
  let found: GeneratorStub['evidence'] | null = null;
  for (const { slot, resolver } of file.holding(name)) {
    const { facts } = slot;
    for (const other of facts.functions) {
      const otherKey = `${slot.id}:${other.index}`;
      const otherClass = other.node.name === name && otherKey !== key ? classOf(other, slot, file) : null;
      if (otherClass === null || !inherits(otherClass, classKey, file)) continue;
      if (other.async && other.generator) found ??= { kind: 'implementation', key: otherKey };
      else if (other.async && !file.summary(otherKey).stub) return null;
    }
    for (const { form, value, ...place } of facts.suspensions) {
      if (value.kind !== 'call' || value.callee.kind !== 'attribute' || value.callee.name !== name) continue;
      if (form === 'await') return null;
      const callee = resolver.meaning(value.callee, place);
      const reader = form === 'async-for' && callee.kind === 'function' && callee.key === key ? ownerFunction(facts, place) : null;
      if (reader !== null) found ??= { kind: 'reader', key: `${slot.id}:${reader.index}` };
    }
  }
  return found;
}

function classOf(fact: FunctionFact, slot: Slot, file: ModuleNames): string | null {
  return fact.ownerClass >= 0 ? file.classKey(slot, fact.ownerClass) : fact.scope === 0 ? slot.container.classKey : null;
}

function inherits(classKey: string, from: string, file: ModuleNames, depth = 0): boolean {
  return depth < 8 && file.basesOf(classKey).some((base) => base.kind === 'class' && (base.key === from || inherits(base.key, from, file, depth + 1)));
}
