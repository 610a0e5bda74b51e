// A rule's page as terminal text.
import { parseBlocks, type Block } from './blocks.ts';
import { displayParts, displayWidth, padDisplay } from './width.ts';

/** How things look; the identity functions give plain text. */
export interface Style {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly code: (text: string) => string;
  readonly faint: (text: string) => string;
}

export const plainStyle: Style = { heading: same, strong: same, code: same, faint: same };

export function toTerminal(markdown: string, width: number, style: Style = plainStyle): string {
  const blocks = parseBlocks(markdown);
  const chunks = blocks.map((block) => renderBlock(block, width, style));
  return chunks.reduce((text, chunk, index) => {
    const isTight = blocks[index]?.kind === 'item' && blocks[index - 1]?.kind === 'item';
    return text + (index === 0 ? '' : isTight ? '\n' : '\n\n') + chunk;
  }, '') + '\n';
}

/** Emphasis, links and escapes of one line, for places that show no Markdown. */
export function toPlain(inline: string): string {
  return styled(inline, plainStyle);
}

function renderBlock(block: Block, width: number, style: Style): string {
  switch (block.kind) {
    case 'heading':
      return style.heading(toPlain(block.text));
    case 'paragraph':
      return block.isQuote ? wrap(block.text, width - 2, style).map((line) => `${style.faint('│')} ${line}`).join('\n') : wrap(block.text, width, style).join('\n');
    case 'code':
      return block.lines.map((line) => (line === '' ? '' : `    ${style.code(line)}`)).join('\n');
    case 'item': {
      const indent = '  '.repeat(block.depth);
      const marker = /\d/.test(block.marker) ? block.marker : '•';
      const hanging = ' '.repeat(marker.length + 1);
      const lines = wrap(block.text, width - indent.length - hanging.length, style);
      return lines.map((line, index) => `${indent}${index === 0 ? `${marker} ` : hanging}${line}`).join('\n');
    }
    case 'table':
      return renderTable(block.rows, style);
    case 'rule':
      return style.faint('─'.repeat(Math.min(width, 40)));
  }
}

function renderTable(rows: readonly (readonly string[])[], style: Style): string {
  const plain = rows.map((row) => row.map(toPlain));
  const columns = Math.max(0, ...plain.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...plain.map((row) => displayWidth(row[column] ?? ''))));
  const lines = plain.map((row) => widths.map((width, column) => padDisplay(row[column] ?? '', width)).join('  ').trimEnd());
  const [head = '', ...rest] = lines;
  return [style.strong(head), style.faint(widths.map((width) => '─'.repeat(width)).join('  ')), ...rest].join('\n');
}

const inlineMark = /(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|(?<![*\w])\*([^*\s](?:[^*]*[^*\s])?)\*(?!\w)|!?\[([^\]]*)\]\(([^()\s]+(?:\([^()]*\))?)(?: "[^"]*")?\)|<(https?:[^>\s]+)>|\\([\\`*_{}[\]()#+.!|<>~-])/g;

function styled(text: string, style: Style): string {
  return text.replace(
    inlineMark,
    (all: string, _ticks, code?: string, bold?: string, bold2?: string, italic?: string, label?: string, target?: string, url?: string, escaped?: string) => {
      if (code !== undefined) return style.code(style === plainStyle ? `\`${code}\`` : code);
      const strong = bold ?? bold2;
      if (strong !== undefined) return style.strong(styled(strong, style));
      if (italic !== undefined) return styled(italic, style);
      // A path into the repository helps nobody at a prompt; only web addresses are written out.
      if (label !== undefined) return target?.startsWith('http') ? `${styled(label, style)} (${target})` : styled(label, style);
      return url ?? escaped ?? all;
    },
  );
}

/** Breaks at spaces and around wide characters. Widths are measured before styling, so colours do not count. */
function wrap(markdown: string, width: number, style: Style): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(markdown)) {
    const size = displayWidth(toPlain(piece));
    if (used > 0 && used + displayWidth(toPlain(piece.trimEnd())) > Math.max(width, 20)) {
      lines.push(styled(line.trimEnd(), style));
      line = '';
      used = 0;
    }
    line += piece;
    used += size;
  }
  if (line !== '') lines.push(styled(line.trimEnd(), style));
  return lines;
}

const span = /(?:`+[^`]+`+|\*\*.+?\*\*|!?\[[^\]]*\]\([^)]*\))\s*|[^\s`*[]+\s*|[`*[]\s*/g;
/** Closing punctuation never starts a line, opening one never ends it. */
const closes = /^[\p{Pe}\p{Pf}，。、；：？！…%.,;:?!]/u;
const opens = /[\p{Ps}\p{Pi}]$/u;
const wideStart = /^[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;
const wideEnd = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]$/;

/** The parts a line may be broken between: behind spaces and on either side of a Chinese character. Marked-up spans stay whole. */
function pieces(markdown: string): readonly string[] {
  const result: string[] = [];
  for (const token of markdown.match(span) ?? []) {
    const parts = /[`*[]/.test(token) ? [token] : displayParts(token).map((part) => part.text);
    for (const part of parts) {
      const before = result.at(-1) ?? ' ';
      const mayBreak = /\s$/.test(before) || wideEnd.test(before) || wideStart.test(part);
      if (result.length > 0 && (!mayBreak || closes.test(part) || opens.test(before) || /^\s/.test(part))) result[result.length - 1] = before + part;
      else result.push(part);
    }
  }
  return result;
}

function same(text: string): string {
  return text;
}
