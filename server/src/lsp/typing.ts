import type { Span } from '../analysis/index.ts';
import type { Document, Edit } from './document.ts';
import type { Host } from './host.ts';

/**
 * Spares the statement (or line) that is being typed: what is found in it and was not there before typing began is withheld
 * until `revealDelay` has passed since the last key, or until the typing goes on elsewhere.
 */
export interface Typing {
  edited(document: Document, edits: readonly Edit[]): void;
  /** The findings to show now. */
  visible<T extends Shown>(document: Document, findings: readonly T[]): readonly T[];
  /** Nothing of this document is being typed any more: it was saved, closed or configured. True: something was withheld. */
  settled(document: Document): boolean;
}

/** A finding, or anything else that is shown at a place under a name. */
export interface Shown extends Span {
  readonly rule: string;
}

interface Session {
  /** Where the last key left the cursor. */
  at: number;
  since: number;
  /** How much longer the text has become since the session began. */
  growth: number;
  /** What was shown when it began, in offsets of then. */
  readonly shown: readonly Shown[];
  /** Rules that had a finding in this statement when the session began; they are not withheld. */
  known: ReadonlySet<string> | null;
  span: Span | null;
  cancel: (() => void) | null;
}

export function createTyping(host: Pick<Host, 'now' | 'after'>, reveal: (document: Document) => void): Typing {
  const sessions = new Map<string, Session>();
  const shown = new Map<string, readonly Shown[]>();

  const end = (document: Document): void => {
    sessions.get(document.uri)?.cancel?.();
    sessions.delete(document.uri);
  };

  const wait = (document: Document, session: Session, delay: number): void => {
    session.cancel ??= host.after(Math.max(0, session.since + delay - host.now()), () => {
      session.cancel = null;
      if (sessions.get(document.uri) !== session) return;
      if (host.now() < session.since + delay) return wait(document, session, delay);
      sessions.delete(document.uri);
      reveal(document);
    });
  };

  return {
    edited(document, edits) {
      const edit = edits.length === 1 ? edits[0] : undefined;
      if (!edit || !isTyped(edit) || modeOf(document) === 'off') return end(document);
      const growth = edit.newText.length - (edit.end - edit.start);
      const at = edit.start + edit.newText.length;
      const session = sessions.get(document.uri);
      if (session && continues(session, edit)) {
        Object.assign(session, { at, since: host.now(), growth: session.growth + growth });
        if (session.span) session.span = { start: session.span.start, end: session.span.end + growth };
      } else {
        end(document);
        const before = shown.get(document.uri) ?? [];
        sessions.set(document.uri, { at, since: host.now(), growth, shown: before, known: null, span: null, cancel: null });
      }
    },

    visible(document, findings) {
      const session = sessions.get(document.uri);
      const result = session ? spare(document, session, findings) : findings;
      shown.set(document.uri, result);
      return result;
    },

    settled(document) {
      const isWithholding = Boolean(sessions.get(document.uri)?.cancel);
      end(document);
      shown.delete(document.uri);
      return isWithholding;
    },
  };

  function spare<T extends Shown>(document: Document, session: Session, findings: readonly T[]): readonly T[] {
    const delay = document.view?.settings.revealDelay ?? 0;
    const mode = modeOf(document);
    if (mode === 'off' || host.now() >= session.since + delay) {
      end(document);
      return findings;
    }
    const line = document.lines.lineSpan(document.lines.position(session.at).line);
    const span = (mode === 'statement' ? document.statementAt(session.at) : null) ?? line;
    session.span = span;
    const old = { start: span.start, end: span.end - session.growth };
    session.known ??= new Set(session.shown.filter((finding) => touches(finding, old)).map((finding) => finding.rule));
    const { known } = session;
    const rest = findings.filter((finding) => known.has(finding.rule) || !touches(finding, span));
    if (rest.length < findings.length) wait(document, session, delay);
    return rest;
  }
}

function modeOf(document: Document): 'off' | 'statement' | 'line' {
  return document.view?.settings.hideWhileTyping ?? 'off';
}

/** A key, an accepted completion, a deletion. Text with content on a new line was pasted: it is complete and is judged at once. */
function isTyped(edit: Edit): boolean {
  return edit.newText.length <= 60 && !/[\r\n]\s*\S/.test(edit.newText);
}

function continues(session: Session, edit: Edit): boolean {
  if (/[\r\n]/.test(edit.newText)) return false;
  const { start, end } = session.span ?? { start: session.at, end: session.at };
  return edit.start >= start - 1 && edit.start <= end + 1;
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
