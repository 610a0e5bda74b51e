// Names of rules in comments that silence findings: where they stand, and where one can be put.
import type { Span } from '../analysis/index.ts';

export interface NamePlace extends Span {
  readonly name: string;
}

const marks = /#\s*(?:noqa\s*:\s*(?<codes>[A-Za-z][\w-]*(?:[\s,]+[A-Za-z]+\d[\w-]*)*)|(?:[^#\r\n]*?)asyncio-lens:\s*(?:ignore|disable-file|disable|enable)\s*\[(?<names>[^\]\r\n]*))/gid;

/** Names in the comments between two offsets, which begin and end a line. */
export function namesInComments(text: string, from = 0, to = text.length): readonly NamePlace[] {
  const part = text.slice(from, to);
  if (!/asyncio-lens:|noqa/i.test(part)) return [];
  return [...part.matchAll(marks)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.['codes'] ?? match.indices?.groups?.['names'] ?? [0, 0];
    return [...part.slice(start, end).matchAll(/[A-Za-z][\w*-]*/g)].map(({ 0: name, index }) => ({ name, start: from + start + index, end: from + start + index + name.length }));
  });
}

/** What a name would replace, when the cursor is between the brackets of such a comment. */
export function nameSlotAt(text: string, lineStart: number, offset: number): Span | null {
  const before = /#[^\r\n]*asyncio-lens:\s*(?:ignore|disable-file|disable|enable)\s*\[(?:[^\]]*,)?\s*(?<typed>[\w-]*)$/i.exec(text.slice(lineStart, offset));
  if (!before) return null;
  const rest = /^[\w-]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return { start: offset - (before.groups?.['typed'] ?? '').length, end: offset + rest };
}
