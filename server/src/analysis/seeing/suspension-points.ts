// All places where one function may be suspended, from any of them.

import { ownerFunction } from '../facts/context.ts';
import type { FileFacts } from '../facts/file.ts';
import type { FunctionFact, Suspension } from '../facts/types.ts';
import type { Span } from '../model.ts';
import { ownSuspensions } from './places.ts';

/** The keywords, first the function's own `async`; null: there is no such keyword at the offset, or its function cannot be read. */
export function suspensionPoints(file: FileFacts, offset: number): readonly Span[] | null {
  const slot = file.slotAt(offset);
  if (slot === undefined || slot.broken !== null) return null;
  const { text, facts, unit } = slot;
  const at = offset - unit.start;
  const covers = ({ start, end }: Span): boolean => start <= at && at <= end;
  let fact: FunctionFact | null = facts.functions.find((found) => found.async && covers(keywordOf(found))) ?? null;
  if (fact === null) {
    const suspension = facts.suspensions.find((found) => covers(keyword(found, text)));
    fact = suspension === undefined ? null : ownerFunction(facts, suspension);
    if (fact?.async !== true || suspension === undefined || !ownSuspensions(fact, slot).includes(suspension)) return null;
  }
  return [keywordOf(fact), ...ownSuspensions(fact, slot).map((found) => keyword(found, text)).sort((a, b) => a.start - b.start)]
    .map(({ start, end }) => ({ start: start + unit.start, end: end + unit.start }));
}

function keywordOf({ node }: FunctionFact): Span {
  return { start: node.header, end: node.header + 'async'.length };
}

/** `await`, or both words of `async for` and `async with`; only the first where something stands between them. */
function keyword({ form, start }: Suspension, text: string): Span {
  if (form === 'await') return { start, end: start + 'await'.length };
  const length = /^async[ \t]+(?:for|with)\b/.exec(text.slice(start, start + 40))?.[0].length;
  return { start, end: start + (length ?? 'async'.length) };
}
