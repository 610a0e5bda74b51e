// Writing `await` where it belongs, and making the function around it async.

import type { Call, Expr } from '../syntax/ast.ts';
import type { FunctionFact, Use, UnitFacts, Place } from '../facts/types.ts';
import type { ModuleNames } from '../facts/names.ts';
import type { EditBuilder } from './builder.ts';
import { ownerFunction } from '../facts/context.ts';

/** `await` binds tighter than every operator but these: `f().x`, `f()[0]`, `f()()` and `f() ** 2` need parentheses (the last only reads better). */
export function needsParentheses(use: Use): boolean {
  return use.kind === 'attribute' || use.kind === 'subscripted' || use.kind === 'callee';
}

/** Puts `await` before an expression. */
export function addAwait(edit: EditBuilder, node: Expr, use: Use): void {
  if (needsParentheses(use) && !isParenthesized(edit, node)) {
    edit.insert(node.start, '(await ');
    edit.insert(node.end, ')');
  } else edit.insert(node.start, 'await ');
}

/** The expression has brackets of its own around it: `(f()).x`. */
function isParenthesized(edit: EditBuilder, node: Expr): boolean {
  const { text } = edit.slot;
  return /\($/.test(text.slice(0, node.start).trimEnd()) && /^\s*\)/.test(text.slice(node.end));
}

/** `async` before the `def`. False where that would change what callers get in ways nobody can see from here. */
export function makeAsync(edit: EditBuilder, fact: FunctionFact): boolean {
  if (fact.async || fact.generator) return false;
  edit.insert(fact.node.header, 'async ');
  return true;
}

/** Whether a function may become async: not a dunder, property or generator, and no decorator that decides about it. */
export function canBecomeAsync(fact: FunctionFact): boolean {
  return !fact.async && !fact.generator && fact.node.decorators.length === 0 && !/^__\w+__$/.test(fact.node.name);
}

export interface Caller {
  readonly slotId: number;
  readonly call: Call;
  readonly use: Use;
  readonly inCoroutine: boolean;
}

/** Calls of a function in this file, by resolved name. */
export function callersOf(edit: EditBuilder, key: string, names: ModuleNames, isFunction: (facts: UnitFacts, place: Place) => FunctionFact | null = ownerFunction): Caller[] {
  const callers: Caller[] = [];
  for (const slot of edit.file.slots) {
    const resolver = names.resolver(slot);
    for (const call of slot.facts.calls) {
      const callee = resolver.callee(call);
      if (callee.kind !== 'function' || callee.key !== key) continue;
      callers.push({ slotId: slot.id, call: call.node, use: call.use, inCoroutine: isFunction(slot.facts, call)?.async === true });
    }
  }
  return callers;
}
