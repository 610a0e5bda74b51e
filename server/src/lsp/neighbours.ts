import type { Span } from '../analysis/index.ts';
import { saysTheSame } from '../config/index.ts';
import type { Document, Edit } from './document.ts';
import type { NeighboursParams } from './protocol.ts';

/**
 * What other tools report in the open documents, so that nothing is said twice. Their places move with the text until they report anew:
 * what is hidden does not come back for the moment in between.
 */
export interface Neighbours {
  /** What one tool reports in a document from now on. True: findings of ours appear or vanish by it. */
  reported(document: Document, params: NeighboursParams): boolean;
  edited(document: Document, edits: readonly Edit[]): void;
  /** Whether another tool says anything that counts about this document. */
  speak(document: Document): boolean;
  /** Whether another tool says the same at this place. */
  says(document: Document, rule: string, span: Span): boolean;
  closed(document: Document): void;
}

interface Reported extends Span {
  readonly code: string;
}

export function createNeighbours(): Neighbours {
  const documents = new Map<string, Map<string, readonly Reported[]>>();

  const speak = ({ uri, view }: Document): boolean => view?.settings.neighbours === true && (documents.get(uri)?.size ?? 0) > 0;
  const says = (document: Document, rule: string, span: Span): boolean => {
    const bySource = documents.get(document.uri);
    if (!bySource || !speak(document)) return false;
    const { lines } = document;
    const isSame = (other: Reported): boolean =>
      other.start < span.end && span.start < other.end && saysTheSame(other.code, rule) && lines.position(other.start).line === lines.position(span.start).line;
    return [...bySource.values()].some((reported) => reported.some(isSame));
  };
  const hidden = (document: Document): string =>
    document.findings().filter((finding) => says(document, finding.rule, finding)).map(({ id }) => id).join('\n');

  return {
    speak,
    says,

    reported(document, { source, reported }) {
      const before = hidden(document);
      const bySource = documents.get(document.uri) ?? new Map<string, readonly Reported[]>();
      documents.set(document.uri, bySource);
      if (reported.length === 0) bySource.delete(source);
      else bySource.set(source, reported.map(({ code, range }) => ({ code, ...document.lines.span(range) })));
      return hidden(document) !== before;
    },

    edited({ uri }, edits) {
      const bySource = documents.get(uri);
      if (!bySource) return;
      for (const [source, reported] of bySource) bySource.set(source, edits.reduce<readonly Reported[]>((all, edit) => all.flatMap((one) => moved(one, edit)), reported));
    },

    closed({ uri }) {
      documents.delete(uri);
    },
  };
}

/** As an editor moves its markers: an edit inside stretches a place, one over its whole takes it away. */
function moved(one: Reported, { start, end, newText }: Edit): readonly Reported[] {
  const growth = newText.length - (end - start);
  if (end <= one.start) return [{ ...one, start: one.start + growth, end: one.end + growth }];
  if (start >= one.end) return [one];
  if (start <= one.start && end >= one.end) return [];
  const from = start < one.start ? start + newText.length : one.start;
  const to = end > one.end ? start : one.end + growth;
  return to > from ? [{ ...one, start: from, end: to }] : [];
}
