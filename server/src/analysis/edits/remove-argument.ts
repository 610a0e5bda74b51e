// Taking an argument out of a call, with the comma that belongs to it.

import type { Argument, Call } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** False where a comment or a bracket stands in the way. */
export function removeArgument(edit: EditBuilder, call: Call, argument: Argument): boolean {
  const at = call.args.indexOf(argument);
  const before = call.args[at - 1];
  const after = call.args[at + 1];
  if (at < 0) return false;
  if (before !== undefined) return remove(edit, before.end, argument.end, /^\s*,\s*$/, { start: before.end, end: argument.start });
  if (after !== undefined) return remove(edit, argument.start, after.start, /^\s*,\s*$/, { start: argument.end, end: after.start });
  return remove(edit, call.open + 1, call.end - 1, /^\s*,?\s*$/, { start: argument.end, end: call.end - 1 }) && edit.text({ start: call.open + 1, end: argument.start }).trim() === '';
}

function remove(edit: EditBuilder, start: number, end: number, between: RegExp, gap: { start: number; end: number }): boolean {
  if (!between.test(edit.text(gap))) return false;
  edit.replace({ start, end }, '');
  return true;
}
