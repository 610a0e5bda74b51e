// Decorators as lines of their own.

import type { Expr } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** Removes `@decorator` with its line; false where the line holds a comment, which would be lost. */
export function removeDecorator(edit: EditBuilder, decorator: Expr): boolean {
  const { text } = edit.slot;
  const start = edit.lineStart(decorator.start);
  const lineEnd = text.indexOf('\n', decorator.end);
  if (lineEnd < 0 || !/^\s*@\s*$/.test(text.slice(start, decorator.start)) || text.slice(decorator.end, lineEnd).trim() !== '' || edit.text(decorator).includes('#')) return false;
  edit.replace({ start, end: lineEnd + 1 }, '');
  return true;
}
