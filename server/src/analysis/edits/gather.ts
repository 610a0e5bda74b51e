// Running what a comprehension makes: `await asyncio.gather(*[…])`.

import type { Place, Use } from '../facts/types.ts';
import type { Comprehension } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** Puts `gather` around a comprehension of coroutines. A set becomes a list of results, which cannot be told apart from here. */
export function gatherItems(edit: EditBuilder, node: Comprehension, outer: Use, place: Place): boolean {
  if (node.form === 'set' || node.form === 'dict') return false;
  const gather = `${edit.imported('asyncio', place)}.gather`;
  const before = outer.kind === 'awaited' ? `${gather}(*` : `await ${gather}(*`;
  // `sum(f(x) for x in xs)`: the brackets belong to the call.
  if (edit.text(node).startsWith('(') && outer.kind === 'argument') {
    edit.insert(node.start + 1, `${before}(`);
    edit.insert(node.end - 1, '))');
    return true;
  }
  edit.insert(node.start, before);
  edit.insert(node.end, ')');
  return true;
}
