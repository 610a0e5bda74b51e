// Comments that silence findings. Ours: `# asyncio-lens: ignore[rule] reason` on the line, `disable[…]` to `enable[…]` for a range,
// `disable-file[…]`. Others': `# noqa` and `# noqa: CODE`, obeyed but never written.

import type { Span, UnusedSuppression } from './model.ts';

interface Directive extends Span {
  readonly kind: 'ignore' | 'disable' | 'enable' | 'disable-file';
  /** Names as written; empty: all. */
  readonly names: readonly string[];
  /** Start of its line. */
  readonly line: number;
  used: boolean;
}

/** Whether a written name or code means this rule: its id, an alias, `family`. */
export type Matches = (written: string, rule: string, part: string | null) => boolean;

const marker = 'asyncio-lens:';
/** Anything that may silence a finding, ours or others'. */
const marks = /asyncio-lens:|noqa/i;
/** No mark is longer. */
export const markLength = marker.length;

export function hasMarks(text: string): boolean {
  return marks.test(text);
}

const pattern = /asyncio-lens:\s*(ignore|disable-file|disable|enable)\b\s*(?:\[([^\]]*)\])?/y;
const noqa = /#\s*noqa(?:\s*:\s*([A-Za-z][\w-]*(?:[\s,]+[A-Za-z][\w-]*)*))?/i;

export class Suppressions {
  private readonly directives: Directive[] = [];

  /** `marked`: whether the text has any marks. */
  constructor(private readonly text: string, private readonly matches: Matches, private readonly marked: boolean) {
    if (!marked) return;
    for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
      const line = text.lastIndexOf('\n', at) + 1;
      const hash = text.lastIndexOf('#', at);
      // Only in a comment, and with nothing but that comment's text before it.
      if (hash < line) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) continue;
      const names = (match[2] ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
      const kind = match[1] as Directive['kind'];
      // A comment that names no rule ignores nothing: a blanket would hide what nobody has looked at.
      if (names.length === 0 && kind !== 'enable') continue;
      this.directives.push({ kind, names, line, start: at, end: at + match[0].length, used: false });
    }
  }

  /** `span` in document offsets. */
  covers(rule: string, part: string | null, span: Span): boolean {
    if (!this.marked) return false;
    let disabled: Directive | null = null;
    const firstLine = this.text.lastIndexOf('\n', span.start - 1) + 1;
    const lastLine = this.text.lastIndexOf('\n', Math.max(span.end - 1, span.start)) + 1;
    for (const directive of this.directives) {
      const named = directive.names.length === 0 || directive.names.some((name) => this.matches(name, rule, part));
      if (!named) continue;
      if (directive.kind === 'disable-file' || (directive.kind === 'ignore' && (directive.line === firstLine || directive.line === lastLine))) {
        directive.used = true;
        return true;
      }
      if (directive.start > span.start) continue;
      if (directive.kind === 'disable') disabled = directive;
      else if (directive.kind === 'enable') { directive.used = true; disabled = null; }
    }
    if (disabled !== null) {
      disabled.used = true;
      return true;
    }
    return this.noqaCovers(rule, part, firstLine) || (lastLine !== firstLine && this.noqaCovers(rule, part, lastLine));
  }

  unused(): readonly UnusedSuppression[] {
    return this.directives.filter((directive) => !directive.used && directive.kind !== 'enable').map(({ start, end, names }) => ({ start, end, rules: names }));
  }

  private noqaCovers(rule: string, part: string | null, line: number): boolean {
    const end = this.text.indexOf('\n', line);
    const content = this.text.slice(line, end < 0 ? undefined : end);
    if (!content.includes('noqa') && !content.includes('NOQA')) return false;
    const match = noqa.exec(content);
    if (match === null) return false;
    return match[1] === undefined || match[1].split(/[\s,]+/).some((code) => this.matches(code, rule, part));
  }
}
