// A loop whose whole body is one `with` block, and the block around the loop instead.

import type { CallFact, LoopFact } from '../facts/types.ts';
import type { Node } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** `for …: async with Client() as c: …` becomes `async with Client() as c: for …: …`. `context` makes what the block enters. */
export function swapLoopAndBlock(loop: LoopFact, context: CallFact): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { node } = loop;
    const [block, ...more] = node.body.statements;
    if (node.kind !== 'for' || node.orElse !== null || block?.kind !== 'with' || more.length > 0) return false;
    const [item, ...others] = block.items;
    if (item === undefined || others.length > 0 || item.context !== context.node) return false;
    const outer = { start: node.start, end: node.iterable.end };
    const inner = { start: block.start, end: (item.target ?? item).end };
    if (!isHeader(edit, outer) || !isHeader(edit, inner)) return false;
    edit.replace(outer, edit.text(inner));
    edit.replace(inner, edit.text(outer));
    return true;
  };
}

/** Alone on one line, with nothing but a colon behind it. */
function isHeader(edit: EditBuilder, span: Node): boolean {
  const { text } = edit.slot;
  return !edit.text(span).includes('\n') && text.slice(edit.lineStart(span.start), span.start).trim() === '' && /^[ \t]*:[ \t\r]*\n/.test(text.slice(span.end));
}
