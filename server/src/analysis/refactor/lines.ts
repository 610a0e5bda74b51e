// Code that moves to other lines together with its comments.

import type { EditBuilder } from '../edits/builder.ts';
import type { Span } from '../model.ts';
import type { Expr } from '../syntax/ast.ts';

/** Comments in a stretch without strings: one on the line where it begins, and those behind it. */
export interface Comments {
  readonly behind: string | null;
  readonly below: readonly string[];
}

/** All of them, for where they come to stand one below the other. */
export function inOrder({ behind, below }: Comments): readonly string[] {
  return behind === null ? below : [behind, ...below];
}

/** Null: something other than comments and `punctuation` stands there. */
export function commentsIn(edit: EditBuilder, { start, end }: Span, punctuation = ''): Comments | null {
  const [first = '', ...rest] = edit.slot.text.slice(start, end).split('\n').map((line) => line.trim());
  const comment = (line: string): string | null => {
    const at = line.indexOf('#');
    return at < 0 ? null : line.slice(at);
  };
  const code = [first, ...rest].map((line) => line.replace(/#.*$/, '')).join('');
  if ([...code].some((character) => !/\s/.test(character) && !punctuation.includes(character))) return null;
  return { behind: comment(first), below: rest.flatMap((line) => comment(line) ?? []) };
}

/** Source that begins elsewhere, its further lines deeper by `by`. Unchanged where that would change the contents of a text. */
export function deeper(source: string, by: string): string {
  if (by === '' || /"""|'''|\\\r?\n/.test(source)) return source;
  return source.replace(/\n(?=[ \t]*[^\s])/g, `\n${by}`);
}

/** The source of a node that comes to stand on a line with another indentation; its further lines keep their distance to it. */
export function moved(edit: EditBuilder, node: Span, to: string): string {
  const source = edit.text(node);
  const from = edit.indentAt(node.start);
  if (from === to || /"""|'''|\\\r?\n/.test(source)) return source;
  return source.split('\n').map((line, index) => (index > 0 && line.trim() !== '' && line.startsWith(from) ? to + line.slice(from.length) : line)).join('\n');
}

/** `text`, the source of an expression, as it may stand behind `await`. */
export function operand(text: string, { kind }: Expr): string {
  return /^(call|name|attribute|subscript)$/.test(kind) ? text : `(${text})`;
}

/** A line of code with the comment behind it. */
export function withComment(code: string, behind: string | null): string {
  return behind === null ? code : `${code}  ${behind}`;
}

/** Lines of one indentation; the first one goes where the old code began. */
export function joined(edit: EditBuilder, indent: string, lines: readonly string[]): string {
  return lines.map((line, index) => (index === 0 || line === '' ? line : indent + line)).join(edit.newline);
}

/** `f(a)`, or `f(…)` over several lines where comments or length want it. `lead`: what stands in front on its line. */
export function callOf(edit: EditBuilder, indent: string, lead: string, callee: string, args: readonly Argument[], wide = 88): string {
  const short = `${lead}${callee}(${args.map(({ source }) => source).join(', ')})`;
  const plain = args.every(({ source, above, behind }) => above.length === 0 && behind === null && !source.includes('\n'));
  if (plain && indent.length + short.length <= wide) return short;
  const step = edit.indentUnit;
  return joined(edit, indent, [
    `${lead}${callee}(`,
    ...args.flatMap(({ source, above, behind }) => [...above.map((line) => step + line), step + withComment(`${deeper(source, step)},`, behind)]),
    ')',
  ]);
}

export interface Argument {
  readonly source: string;
  readonly above: readonly string[];
  readonly behind: string | null;
}
