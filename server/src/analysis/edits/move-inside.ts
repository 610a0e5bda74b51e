// Statements behind a block become its last ones.

import type { Place, WithFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';
import { indentLines, lineEnd } from './scope-resource.ts';

/** Everything from the end of the block to the statement that `place` stands in. */
export function moveInside(edit: EditBuilder, fact: WithFact, place: Place): boolean {
  const { facts, text } = edit.slot;
  let statement = facts.statements[place.statement];
  while (statement !== undefined && statement.region !== fact.region) statement = facts.statements[facts.regions[statement.region]?.statement ?? -1];
  if (statement === undefined || statement.scope !== fact.scope || statement.node.start < fact.node.end) return false;
  const end = lineEnd(edit, fact.node.end);
  // `async with x: await y` in one line has no block to move into.
  if (end >= text.length || edit.lineStart(fact.node.body.start) === edit.lineStart(fact.node.start)) return false;
  return indentLines(edit, text.indexOf('\n', end) + 1, statement.node.end);
}
