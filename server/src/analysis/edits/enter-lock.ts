// `async with lock:` in place of `acquire()` and `release()`.

import type { UnguardedLock } from '../facts/lock-by-hand.ts';
import type { EditBuilder } from './builder.ts';
import { indentLines, lineEnd } from './scope-resource.ts';

export function enterLock(edit: EditBuilder, { taken, given, between, lock }: UnguardedLock): boolean {
  const { text } = edit.slot;
  const alone = (node: { readonly start: number; readonly end: number }): boolean => text.slice(edit.lineStart(node.start), node.start).trim() === '' && text.slice(node.end, lineEnd(edit, node.end)).trim() === '';
  const last = between.at(-1);
  const startsLine = text.slice(edit.lineStart(taken.node.start), taken.node.start).trim() === '';
  if (!startsLine || !alone(given.node) || last === undefined) return false;
  const from = text.indexOf('\n', taken.node.end) + 1;
  const to = edit.lineStart(given.node.start);
  if (from === 0 || from > to) return false;
  edit.replace(taken.node, `async with ${edit.text(lock)}:`);
  // Comments just before the release stay in the block.
  if (!indentLines(edit, from, to - 1)) return false;
  const after = text.indexOf('\n', given.node.end);
  // The last line of the unit has no line end of its own to take along: the one before it goes.
  if (after < 0) edit.replace({ start: lineEnd(edit, to - 1), end: given.node.end }, '');
  else edit.replace({ start: to, end: after + 1 }, '');
  return true;
}
