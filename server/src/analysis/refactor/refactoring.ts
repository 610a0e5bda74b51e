// What a refactoring is: a question to the facts about a selection, and a plan for the answer.

import type { EditBuilder } from '../edits/builder.ts';
import type { FileFacts } from '../facts/file.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Slot } from '../facts/slot.ts';
import type { StatementFact, UnitFacts } from '../facts/types.ts';
import type { RefactoringKind, Span, Text } from '../model.ts';
import type { PythonTarget } from '../python-version.ts';

export interface Selected {
  readonly file: FileFacts;
  readonly slot: Slot;
  readonly facts: UnitFacts;
  readonly resolver: Resolver;
  readonly python: PythonTarget;
  /** In unit offsets; an empty one is a caret. */
  readonly span: Span;
}

export interface Offer {
  /** Key of its title in the catalogue of refactorings. */
  readonly title: string;
  readonly kind: RefactoringKind;
  readonly refused: Text | null;
  /** False: the text around it has no room for it. */
  readonly build: (edit: EditBuilder) => boolean;
}

export type Refactor = (selected: Selected) => readonly Offer[];

export function rewrite(title: string, refused: Text | null, build: Offer['build']): Offer {
  return { title, kind: 'refactor.rewrite', refused, build };
}

/** A reason, by its key in the catalogue. */
export function because(key: string, args?: Text['args']): Text {
  return args === undefined ? { key: `refactorings.${key}` } : { key: `refactorings.${key}`, args };
}

/** Null: every target version has it. */
export function needs(python: PythonTarget, name: string, version: string): Text | null {
  return python.has(version) ? null : because('needsPython', { name, version });
}

/** The innermost statement on whose lines an offset is; for a compound one that is its header, or a gap in its block. */
export function statementAt({ facts, slot }: Selected, offset: number): StatementFact | null {
  const { text } = slot;
  let best: StatementFact | null = null;
  for (const fact of facts.statements) {
    const start = text.lastIndexOf('\n', fact.node.start - 1) + 1;
    if (start > offset) break;
    const end = text.indexOf('\n', fact.node.end);
    if (offset <= (end < 0 ? text.length : end)) best = fact;
  }
  return best;
}

/** Statements of the same block. */
export function siblings(facts: UnitFacts, { scope, region }: StatementFact): readonly StatementFact[] {
  return facts.statements.filter((found) => found.scope === scope && found.region === region);
}

/** The statements of one block that a selection touches; null: they are of several. For a caret it is the one it stands in. */
export function statementsIn(selected: Selected): readonly StatementFact[] | null {
  const { start, end } = trimmed(selected);
  const first = statementAt(selected, start);
  const last = end > start ? statementAt(selected, end) : first;
  if (first === null || last === null) return null;
  for (let from: StatementFact | undefined = first; from !== undefined; from = parentOf(selected.facts, from)) {
    const block = siblings(selected.facts, from);
    const until = block.find((found) => found.node.start <= last.node.start && last.node.end <= found.node.end);
    if (until !== undefined) return block.slice(block.indexOf(from), block.indexOf(until) + 1);
  }
  return null;
}

function parentOf(facts: UnitFacts, { region }: StatementFact): StatementFact | undefined {
  const around = facts.regions[region];
  return around === undefined ? undefined : facts.statements[around.statement];
}

/** Without white space at its ends. */
function trimmed({ slot, span }: Selected): Span {
  const text = slot.text.slice(span.start, span.end);
  const lead = text.length - text.trimStart().length;
  return text.trim() === '' ? { start: span.start, end: span.start } : { start: span.start + lead, end: span.start + text.trimEnd().length };
}

export function within(span: Span): (at: Span) => boolean {
  return (at) => at.start >= span.start && at.end <= span.end;
}
