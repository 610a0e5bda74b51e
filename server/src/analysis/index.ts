// The door of the analysis core. Everything outside this folder imports from here and from nowhere deeper.

export * from './model.ts';
export { Analysis } from './analysis.ts';
export { conceptOfFinding } from './concepts/triggers.ts';
export { outlineOf } from './facts/outline-of.ts';
export type { Outline } from './facts/outline.ts';
export { createProject, type Project } from './project/index.ts';
export type { Files } from './project/modules.ts';
export type { Outlines } from './project/project.ts';
export type { AsyncPart, Spread, StopReason } from './spread/make-async.ts';
export type { FunctionItem, FunctionRef, TreeEdge } from './call-tree.ts';
export { applyEdits, fixAll } from './fix-all.ts';
export { LineIndex, type Position } from './line-index.ts';
export { isWrittenByProgram } from './generated.ts';
export { filled } from './messages/filled.ts';
export { render } from './messages/render.ts';
export { collectedText, mermaidOf, type MapWords } from './seeing/mermaid.ts';
export type * from './seeing/model.ts';
export type { Seeing } from './seeing/seeing.ts';
export { packageFileKind, PackageList, type PackageFileKind } from './packages/package-list.ts';
export { parsePythonRange } from './python-version.ts';
export { forKindOfFile } from './rules/evaluate.ts';
export { ruleByName, rules, rulesByName } from './rules/selection.ts';
export { allEntries, placeOf, samePath, scanToml, startsWithPath, type TomlEntry, type TomlItem, type TomlSection } from './toml-scan.ts';
export { EditedText } from './syntax/scan/index.ts';
export { loadSyntax, ParserAborted, parserMemory, ParserMissing, Syntax, type SyntaxParts } from './syntax/index.ts';

/** Cheap: false only where no rule can have anything to say. */
export function mayHaveFindings(text: string): boolean {
  return /\basync\b|\bawait\b|\basyncio\b/.test(text);
}
