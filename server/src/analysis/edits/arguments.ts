// Taking one argument out of a call.

import type { Argument, Call } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** With the comma before it, or the one behind it where it is the first. False where a comment would go with it. */
export function removeArgument(edit: EditBuilder, call: Call, argument: Argument): boolean {
  const index = call.args.indexOf(argument);
  const before = call.args[index - 1];
  const next = call.args[index + 1];
  const span = before !== undefined ? { start: before.end, end: argument.end } : next !== undefined ? { start: argument.start, end: next.start } : { start: argument.start, end: argument.end };
  if (index < 0 || edit.text(span).includes('#')) return false;
  // `(x) , key=1`: brackets around the argument before are not part of its span.
  if (before !== undefined && !/^\s*,/.test(edit.text(span))) {
    const comma = edit.text(span).lastIndexOf(',');
    if (comma < 0) return false;
    edit.replace({ start: span.start + comma, end: span.end }, '');
    return true;
  }
  edit.replace(span, '');
  return true;
}
