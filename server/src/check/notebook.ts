// A Jupyter notebook as one Python module: its code cells in order, with what only IPython understands as comments.

import { parseTree, type Node } from 'jsonc-parser';
import { isForeign, separator, withoutMagics } from '../notebook/cells.ts';
import type { Position, Range, Reported } from './report.ts';

interface Cell {
  /** Place among all cells of the notebook, 1-based. */
  readonly number: number;
  /** In the joined text. */
  readonly firstLine: number;
  readonly source: Node;
  /** Lines as they stand in the notebook where the joined text has a comment instead, by line of the cell. */
  readonly replaced: ReadonlyMap<number, string>;
  readonly text: string;
}

export interface Notebook {
  /** All code cells. A cell that is not Python as a whole, such as `%%bash`, is left out. */
  readonly text: string;
  /** A finding of the joined text, in the words of its cell. */
  place(finding: Reported): Reported;
  /** The notebook's own JSON with the cells of another joined text; everything else stays byte for byte. Null: the cells cannot be told apart any more. */
  write(text: string): string | null;
}

/** Null: no JSON, or none of a notebook with Python code. Format 4, which Jupyter has written since 2015. */
export function readNotebook(json: string): Notebook | null {
  const root = parseTree(json, [], { disallowComments: true, allowTrailingComma: false });
  const list = member(root, 'cells');
  if (root === undefined || list?.type !== 'array' || !isPython(root)) return null;
  const cells: Cell[] = [];
  const texts: string[] = [];
  let line = 0;
  (list.children ?? []).forEach((node, index) => {
    const source = member(node, 'source');
    const raw = source === undefined ? null : textOf(source);
    if (source === undefined || raw === null || member(node, 'cell_type')?.value !== 'code' || isForeign(raw)) return;
    const { text, replaced } = withoutMagics(raw);
    cells.push({ number: index + 1, firstLine: line, source, replaced, text });
    texts.push(text);
    line += text.split('\n').length + 1;
  });
  const at = ({ line: inText, character }: Position): { cell: Cell; position: Position } | null => {
    const cell = [...cells].reverse().find(({ firstLine }) => firstLine <= inText);
    return cell === undefined ? null : { cell, position: { line: inText - cell.firstLine, character } };
  };
  const within = (range: Range): { cell: number; range: Range } | null => {
    const start = at(range.start);
    const end = at(range.end);
    return start === null || end === null || start.cell !== end.cell ? null : { cell: start.cell.number, range: { start: start.position, end: end.position } };
  };
  return {
    text: texts.join(`\n${separator}\n`),
    place(finding) {
      const found = within(finding.range);
      if (found === null) return finding;
      return {
        ...finding,
        ...found,
        related: finding.related.map((related) => (related.file === undefined ? { ...related, ...within(related.range) } : related)),
        fixes: finding.fixes.map((fix) => ({
          ...fix,
          edits: fix.edits.map((edit) => ({ ...edit, ...within(edit.range) })),
        })),
      };
    },
    write: (text) => withCells(json, cells, text),
  };
}

function member(node: Node | undefined, name: string): Node | undefined {
  return node?.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1];
}

function isPython(root: Node): boolean {
  const metadata = member(root, 'metadata');
  const language: unknown = member(member(metadata, 'language_info'), 'name')?.value ?? member(member(metadata, 'kernelspec'), 'language')?.value ?? 'python';
  return typeof language === 'string' && /^i?python\d*$/i.test(language);
}

/** The format has a text or a list of texts, each with its own line end. */
function textOf(source: Node): string | null {
  const parts: readonly unknown[] = source.type === 'array' ? (source.children ?? []).map(({ value }): unknown => value) : [source.value];
  return parts.every((part) => typeof part === 'string') ? parts.join('').replace(/\r\n?/g, '\n') : null;
}

function withCells(json: string, cells: readonly Cell[], text: string): string | null {
  const texts = text.split(new RegExp(`\\n${separator}\\n`));
  if (texts.length !== cells.length) return null;
  let written = json;
  for (const [index, cell] of [...cells.entries()].reverse()) {
    const now = texts[index];
    if (now === undefined) return null;
    if (now === cell.text) continue;
    const restored = restore(now, cell);
    if (restored === null) return null;
    const { offset, length } = cell.source;
    written = written.slice(0, offset) + sourceLike(json.slice(offset, offset + length), cell.source.type === 'array', restored) + written.slice(offset + length);
  }
  return written;
}

/** What was a comment in the joined text as it stands in the notebook; null when a fix has changed such a line. */
function restore(text: string, { replaced, text: before }: Cell): string | null {
  const lines = text.split('\n');
  const old = before.split('\n');
  let from = 0;
  for (const [index, original] of replaced) {
    const at = lines.indexOf(old[index] ?? '', from);
    if (at < 0) return null;
    lines[at] = original;
    from = at + 1;
  }
  return lines.join('\n');
}

/** Written as the value before: one text, a list in one line, or one element per line with the same indentation. */
function sourceLike(before: string, isList: boolean, text: string): string {
  if (!isList) return JSON.stringify(text);
  const parts = text.split(/(?<=\n)/).filter((part) => part !== '').map((part) => JSON.stringify(part));
  const indent = /^\[(\r?\n\s*)/.exec(before)?.[1];
  const outer = /(\r?\n\s*)\]$/.exec(before)?.[1];
  if (indent === undefined || outer === undefined) return `[${parts.join(', ')}]`;
  return `[${indent}${parts.join(`,${indent}`)}${outer}]`;
}
