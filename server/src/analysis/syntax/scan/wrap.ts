import type { ClauseKind, Unit, Wrapper, WrapperPrefix } from './unit.ts';
import type { LineKind } from './words.ts';

export interface Wrapping {
  /** Whole lines only, so that columns stay what they are in the document. */
  readonly prefix: string;
  readonly suffix: string;
}

/** The small document of a unit is `prefix + text + suffix`, the text without trailing blank lines and comments. */
export function wrapUnit(unit: Pick<Unit, 'wrapper' | 'indent'>): Wrapping {
  const [prefix, body] = unit.wrapper.split('+');
  return { prefix: prefixLines(prefix, unit.indent), suffix: suffixLines(body, unit.indent) };
}

export function wrapperOf(first: LineKind, isHeader: boolean, indent: number): Wrapper {
  const prefix = prefixOf(first, indent);
  if (!isHeader) return prefix;
  return first === 'try' ? `${prefix}+try-body` : `${prefix}+body`;
}

export function isClause(kind: LineKind): kind is ClauseKind {
  return kind === 'elif' || kind === 'else' || kind === 'except' || kind === 'finally';
}

function prefixOf(first: LineKind, indent: number): WrapperPrefix {
  if (first === 'elif' || first === 'else') return 'after-if';
  if (first === 'except' || first === 'finally') return 'after-try';
  return indent > 0 ? 'indented' : 'plain';
}

function prefixLines(prefix: string | undefined, indent: number): string {
  const block = indent > 0 ? 'if _:\n' : '';
  if (prefix === 'after-if' || prefix === 'after-try') {
    const margin = ' '.repeat(indent);
    return `${block}${margin}${prefix === 'after-if' ? 'if _' : 'try'}:\n${margin} pass\n`;
  }
  return prefix === 'indented' ? block : '';
}

// On a line of its own, because a header's last line may end in a comment or in a continuation.
function suffixLines(body: string | undefined, indent: number): string {
  if (body === undefined) return '';
  const margin = ' '.repeat(indent);
  return `\n${margin} pass${body === 'try-body' ? `\n${margin}finally: pass` : ''}`;
}
