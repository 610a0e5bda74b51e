// The blocks of Markdown that our pages use: headings, paragraphs, lists, fenced code, tables, quotes. Not a general parser, on purpose:
// the pages are ours, and a test renders each of them.
import { body, joinLines } from './page.ts';

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isQuote: boolean }
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'item'; readonly marker: string; readonly depth: number; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'rule' };

const fenceMark = /^(\s*)(`{3,}|~{3,})/;
const itemMark = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;
const tableRow = /^\s*\|(.*)\|\s*$/;
const divider = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

export function parseBlocks(markdown: string): readonly Block[] {
  const lines = body(markdown).replace(/<!--[^]*?-->\n?/g, '').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  const peek = (): string => lines[at] ?? '';
  while (at < lines.length) {
    const line = peek();
    const fence = fenceMark.exec(line);
    const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/.exec(line);
    if (line.trim() === '') at++;
    else if (fence) {
      const [, indent = '', mark = ''] = fence;
      const code: string[] = [];
      for (at++; at < lines.length && !peek().trim().startsWith(mark); at++) code.push(peek().startsWith(indent) ? peek().slice(indent.length) : peek());
      at++;
      blocks.push({ kind: 'code', lines: code });
    } else if (heading) {
      at++;
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' });
    } else if (/^ {0,3}(?:[-*_] ?){3,}$/.test(line)) {
      at++;
      blocks.push({ kind: 'rule' });
    } else if (tableRow.test(line)) {
      const rows: (readonly string[])[] = [];
      for (; tableRow.test(peek()); at++) if (!divider.test(peek())) rows.push(cells(peek()));
      blocks.push({ kind: 'table', rows });
    } else {
      const item = itemMark.exec(line);
      const text = [item ? (item[3] ?? '') : line];
      for (at++; at < lines.length && continues(peek()); at++) text.push(peek());
      const isQuote = !item && line.trimStart().startsWith('>');
      const joined = joinLines(text.map((part) => (isQuote ? part.replace(/^\s*>\s?/, '') : part).trim()));
      if (item) blocks.push({ kind: 'item', marker: item[2] ?? '-', depth: Math.floor((item[1]?.length ?? 0) / 2), text: joined });
      else blocks.push({ kind: 'paragraph', text: joined, isQuote });
    }
  }
  return blocks;
}

function continues(line: string): boolean {
  return line.trim() !== '' && !fenceMark.test(line) && !itemMark.test(line) && !tableRow.test(line) && !/^ {0,3}#{1,6}\s/.test(line);
}

/** A `\|` is part of the cell, and so is a bar inside code. */
function cells(row: string): readonly string[] {
  const inner = tableRow.exec(row)?.[1] ?? '';
  const parts = inner.match(/(?:`[^`]*`|\\.|[^|\\`]|`)+|(?<=\|)(?=\|)/g) ?? [];
  return parts.map((part) => part.trim().replaceAll('\\|', '|'));
}
