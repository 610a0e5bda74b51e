// The door of the analysis core. Everything outside this folder imports from here and from nowhere deeper.

export * from './model.ts';
export { Analysis } from './analysis.ts';
export { conceptOfRule } from './concepts/triggers.ts';
export { applyEdits, fixAll } from './fix-all.ts';
export { LineIndex, type Position } from './line-index.ts';
export { render } from './messages/render.ts';
export { parsePythonRange } from './python-version.ts';
export { ruleByName, rules } from './rules/selection.ts';
export { loadSyntax, type Syntax, type SyntaxParts } from './syntax/index.ts';

/** Cheap: false only where no rule can have anything to say. */
export function mayHaveFindings(text: string): boolean {
  return /\basync\b|\bawait\b|\basyncio\b/.test(text);
}
