// All refactorings, asked about one selection.

import { EditBuilder } from '../edits/builder.ts';
import type { FileFacts } from '../facts/file.ts';
import type { Slot } from '../facts/slot.ts';
import type { Refactoring, Span } from '../model.ts';
import type { PythonTarget } from '../python-version.ts';
import { awaitsTogether } from './awaits-together.ts';
import { extractCoroutine } from './extract-coroutine.ts';
import { gatherToGroup } from './gather-to-group.ts';
import { loopToFanOut } from './loop-to-fan-out.ts';
import { loopToRun } from './loop-to-run.ts';
import { because, type Offer, type Refactor, type Selected } from './refactoring.ts';
import { threadForms } from './thread-forms.ts';
import { timeoutForms } from './timeout-forms.ts';

/** In the order of a menu. */
const all: Readonly<Record<string, Refactor>> = { awaitsTogether, loopToFanOut, gatherToGroup, timeoutForms, loopToRun, threadForms, extractCoroutine };

/** `span` in offsets of the document. What throws is told to `failed` and offers nothing. */
export function refactoringsAt(file: FileFacts, slot: Slot, span: Span, python: PythonTarget, failed: (id: string, error: unknown) => void): readonly Refactoring[] {
  const { unit, facts, text } = slot;
  // A selection that goes on into the next function means none of them.
  const end = Math.min(span.end - unit.start, text.length);
  if (facts.damage.length > 0 || (span.end - unit.start > text.length && file.text.slice(unit.start + text.length, span.end).trim() !== '')) return [];
  const start = Math.min(span.start - unit.start, text.length);
  const selected: Selected = { file, slot, facts, python, resolver: file.names.resolver(slot), span: { start, end: Math.max(start, end) } };
  return Object.entries(all).flatMap(([id, ask]) => {
    try {
      return ask(selected).map((offer) => answer(offer, selected));
    } catch (error) {
      failed(id, error);
      return [];
    }
  });
}

function answer(offer: Offer, { file, slot, python }: Selected): Refactoring {
  const head = { id: offer.title, title: because(offer.title), kind: offer.kind };
  if (offer.refused !== null) return { ...head, edits: null, refused: offer.refused };
  const edit = new EditBuilder(file, slot, python);
  const edits = offer.build(edit) ? edit.finish() : null;
  return edits === null ? { ...head, edits: null, refused: because('noRoom') } : { ...head, edits, refused: null };
}
