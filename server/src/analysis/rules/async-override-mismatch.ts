// A method is a coroutine function in one class and a plain one in the class it inherits from: callers of the base, or a library, do the wrong thing.

import { canBecomeAsync } from '../edits/await.ts';
import type { ModuleNames } from '../facts/names.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'async-override-mismatch',
  aliases: ['W0236', 'invalid-overridden-method', 'reportIncompatibleMethodOverride', 'override', 'bad-override', 'invalid-method-override'],
  family: 'structure',
  // Projects whose callers await "whatever comes" exist, and cannot be told from here.
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,

  words: ['def'],
  check(unit) {
    const { facts, file, slot, isTest, report } = unit;
    for (const fact of facts.functions) {
      const caller = droppedBy(fact, unit);
      const { name, nameStart } = fact.node;
      if (caller !== null) report({ at: { start: nameStart, end: nameStart + name.length }, message: 'dropped', args: { name, base: caller }, severity: 'error' });
    }
    if (isTest || file.mentions('maybe_') || file.mentions('isawaitable') || file.mentions('iscoroutine')) return;
    for (const fact of facts.functions) {
      const classKey = classOf(fact, unit);
      if (classKey === null || /^__/.test(fact.node.name) || /sync/i.test(classKey)) continue;
      const base = overridden(classKey, fact.node.name, file);
      const message = base === null ? null : mismatch(`${slot.id}:${fact.index}`, base, file);
      if (base === null || message === null) continue;
      const { name, nameStart } = fact.node;
      report({
        at: { start: nameStart, end: nameStart + name.length },
        message,
        args: { name },
        severity: 'hint',
        related: [{ definition: base, message: 'base', args: { name } }],
        fixes: () => message === 'plain' ? makeAsync(unit, fact) : [],
      });
    }
  },
};

/** The class of a library that calls the method as a plain one, so that nobody awaits the coroutine; null: none, or the file calls it itself. */
function droppedBy(fact: FunctionFact, unit: UnitUnderCheck): string | null {
  const { slot, file } = unit;
  const classKey = fact.async && fact.node.decorators.length === 0 ? classOf(fact, unit) : null;
  if (classKey === null) return null;
  const base = file.bases(classKey).names.find((name) => file.knowledge.member(name, fact.node.name)?.api.calledPlain === true);
  return base === undefined || file.references(`${slot.id}:${fact.index}`).length > 0 ? null : base;
}

/** The class in whose body the function stands. */
function classOf(fact: FunctionFact, { slot, file }: UnitUnderCheck): string | null {
  if (fact.region !== -1 || slot.container.conditional) return null;
  return fact.ownerClass >= 0 ? file.classKey(slot, fact.ownerClass) : fact.scope === 0 ? slot.container.classKey : null;
}

/** The method of that name in the nearest base; null: none, or nobody can tell. */
function overridden(classKey: string, name: string, file: ModuleNames): string | null {
  for (const base of file.basesOf(classKey)) {
    // An outside class may have the method unless the tables say otherwise.
    if (base.kind === 'api' && file.knowledge.api(base.name) !== undefined && file.knowledge.member(base.name, name) === null) continue;
    const found = base.kind === 'class' ? file.member(base.key, name) : undefined;
    if (found === undefined) return null;
    if (found !== null) return found.kind === 'function' ? found.key : null;
  }
  return null;
}

function mismatch(own: string, base: string, file: ModuleNames): 'plain' | 'async' | null {
  const here = file.summary(own);
  const there = file.summary(base);
  if (here.property || there.property || here.stub) return null;
  if (there.nature === 'coroutine' && there.coroutine === 'yes') return here.nature === 'plain' && file.body(own).givesPlain ? 'plain' : null;
  // An empty method is a hook: who calls it may well look at what comes back.
  return here.nature === 'coroutine' && there.nature === 'plain' && !there.stub && file.body(base).givesPlain ? 'async' : null;
}

/** Only where nobody in the file calls it as the plain method it is. */
function makeAsync({ file, slot }: UnitUnderCheck, fact: FunctionFact): FixPlan[] {
  const plain = file.references(`${slot.id}:${fact.index}`).some(({ call }) => call?.use.kind !== 'awaited');
  return plain || !canBecomeAsync(fact) ? [] : [{
    title: { key: 'common.makeAsync', args: { name: fact.node.name } }, kind: 'common.makeAsync', safety: 'suggestion', isPreferred: true,
    build: (edit) => edit.insert(fact.node.header, 'async '),
  }];
}
