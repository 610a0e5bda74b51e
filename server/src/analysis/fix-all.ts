// Safe fixes of a whole text, applied in rounds.

import { Analysis } from './analysis.ts';
import type { AnalysisOptions, Fix, TextEdit } from './model.ts';
import type { Project } from './project/project.ts';
import type { Syntax } from './syntax/index.ts';

/** Fixing one thing can uncover another; more rounds than this would be a quarrel between two fixes. */
const maxRounds = 5;

/** `only` narrows to the findings of a rule, or to one kind of fix (which may then be a suggestion a person asked for). */
export function fixAll(syntax: Syntax, text: string, options: AnalysisOptions, only: { readonly rule?: string; readonly kind?: string } = {}, project: Project | null = null): { readonly text: string; readonly applied: number } {
  const analysis = new Analysis(syntax, text, { ...options, maxFindings: 0 }, project);
  let applied = 0;
  for (let round = 0; round < maxRounds; round++) {
    const chosen: Fix[] = [];
    const edits: TextEdit[] = [];
    for (const finding of analysis.findings()) {
      if (only.rule !== undefined && finding.rule !== only.rule) continue;
      const fix = analysis.fixes(finding).find((candidate) => (only.kind === undefined ? candidate.safety === 'safe' : candidate.kind === only.kind));
      if (fix === undefined || fix.edits.some((edit) => clashes(edit, edits))) continue;
      for (const edit of fix.edits) if (!edits.some((known) => same(known, edit))) edits.push(edit);
      chosen.push(fix);
    }
    if (chosen.length === 0) break;
    applied += chosen.length;
    analysis.setText(applyEdits(analysis.text, edits));
  }
  const result = { text: analysis.text, applied };
  analysis.dispose();
  return result;
}

/** Edits must not overlap; several insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.map((edit, order) => ({ edit, order })).sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  let result = '';
  let at = 0;
  for (const { edit } of sorted) {
    result += text.slice(at, edit.start) + edit.newText;
    at = Math.max(at, edit.end);
  }
  return result + text.slice(at);
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.newText === b.newText;
}

/** Two fixes may share an import; anything else that touches waits for the next round. */
function clashes(edit: TextEdit, edits: readonly TextEdit[]): boolean {
  return edits.some((known) => !same(known, edit) && edit.start <= known.end && known.start <= edit.end);
}
