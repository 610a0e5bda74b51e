// Writing `await` where it belongs.

import type { Expr } from '../syntax/ast.ts';
import type { FunctionFact, Use } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

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

/** Whether a function may become async: not a dunder, property or generator, and no decorator that decides about it. */
export function canBecomeAsync(fact: FunctionFact): boolean {
  return !fact.async && !fact.generator && fact.node.decorators.length === 0 && !/^__\w+__$/.test(fact.node.name);
}
