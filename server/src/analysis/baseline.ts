// What a project knew when it adopted this tool. Findings are told apart by what stands there and not by where: lines above may come and go.

import type { Slot } from './facts/slot.ts';
import type { AnalysisOptions, Fingerprint, KnownFinding, Span } from './model.ts';
import { selectRules } from './rules/selection.ts';

/** Lines of data have megabytes. */
const longestCode = 200;

/** `at`: offset in the slot's facts. `span`: of the finding in `text`. */
export function fingerprintOf(rule: string, slot: Slot, at: number, text: string, span: Span): Fingerprint {
  return { rule, in: scopeAt(slot, at), code: codeAt(text, span.start) };
}

/** `Client.fetch.retry`: the classes and functions around a place; empty at module level. */
function scopeAt({ facts, container }: Slot, at: number): string {
  const around = [...facts.functions, ...facts.classes].filter(({ node }) => node.start <= at && at < node.end).sort((a, b) => a.node.start - b.node.start);
  return [...(container.classKey === null ? [] : [container.classKey]), ...around.map(({ node }) => node.name)].join('.');
}

/** The line, whatever its indentation, spaces and last comment. */
export function codeAt(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1)) && offset - start < longestCode) start--;
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end)) && end - offset < longestCode) end++;
  return text.slice(start, end).replace(/\s#[^'"]*$/, '').replace(/\s+/g, ' ').trim().slice(0, longestCode);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Takes findings off the list of known ones, each as often as it is on it. */
export class Baseline {
  hidden = 0;
  private readonly left = new Map<string, { known: KnownFinding; count: number }>();

  constructor(known: readonly KnownFinding[]) {
    for (const each of known) {
      const key = keyOf(each);
      const before = this.left.get(key);
      this.left.set(key, { known: each, count: (before?.count ?? 0) + each.count });
    }
  }

  /** Whether it is known; the next one that looks the same may be new. */
  takes(fingerprint: Fingerprint): boolean {
    const entry = this.left.get(keyOf(fingerprint));
    if (entry === undefined || entry.count === 0) return false;
    entry.count--;
    this.hidden++;
    return true;
  }

  /** What was not found any more, of rules that were asked. */
  stale(options: AnalysisOptions): readonly KnownFinding[] {
    const left = [...this.left.values()].filter(({ count }) => count > 0);
    if (left.length === 0) return [];
    const running = new Set(selectRules(options).map((rule) => rule.id));
    return left.filter(({ known }) => running.has(known.rule)).map(({ known, count }) => ({ ...known, count }));
  }
}

function keyOf({ rule, in: scope, code }: Fingerprint): string {
  return JSON.stringify([rule, scope, code]);
}
