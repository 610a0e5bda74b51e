import type { AnalysisOptions, EditedText, Files, Finding, Fix, FunctionItem, FunctionRef, Insight, LocalAwait, LocalPattern, Locale, Outline, Outlines, Postfix, Project, Refactoring, RuleInfo, Seeing, Span, Spread, Text, TextEdit, TreeEdge, UnusedSuppression } from '../analysis/index.ts';
import type { WasmParts } from './host.ts';

/** The part of the analysis that the server uses, as one value: a test can put a failing one in its place. */
export interface Core {
  readonly rules: readonly RuleInfo[];
  load(parts: () => Promise<WasmParts>): Promise<Engine>;
  /** What the parser holds: trees that were not given back, and bytes. */
  parserMemory(): Promise<{ readonly trees: number; readonly bytes: number }>;
  ruleByName(nameOrAlias: string): RuleInfo | undefined;
  /** `here`: what the place of the finding is about, null where that is nothing. */
  conceptOfFinding(rule: string, here: string | null): string | null;
  render(text: Text, locale: Locale): string;
  applyEdits(text: string, edits: readonly TextEdit[]): string;
}

export interface Engine {
  /** Without the parser a text that is damaged or odd makes `open` and what follows throw `ParserMissing`. */
  loadParser(): Promise<void>;
  /** A project of files that see each other. */
  project(files: Files, outlines: Outlines): Project;
  outline(text: string): Outline;
  /** With a clock, rules are timed. */
  open(text: string | EditedText, options: AnalysisOptions, project: Project | null, now?: () => number): OpenAnalysis;
  fixAll(text: string, options: AnalysisOptions, only?: { rule?: string; kind?: string }, project?: Project | null): { text: string; applied: number };
}

export interface OpenAnalysis {
  readonly text: string;
  /** Other files of the project see this text from now on. */
  join(): void;
  /** `text`: what comes of it. */
  edit(start: number, end: number, newText: string, text: EditedText): void;
  setText(text: string): void;
  setOptions(options: AnalysisOptions): void;
  findings(): readonly Finding[];
  fixes(finding: Finding): readonly Fix[];
  unusedSuppressions(): readonly UnusedSuppression[];
  suppressLine(finding: Finding): Fix;
  suppressFile(finding: Finding): Fix;
  isBrokenAt(offset: number): boolean;
  statementAt(offset: number): Span | null;
  dependencies(): ReadonlySet<string>;
  readonly spread: Spread;
  functionAt(offset: number): FunctionRef | null;
  functionItem(name: string): FunctionItem | null;
  outgoingCalls(name: string): readonly TreeEdge[];
  incomingCalls(target: FunctionRef): readonly { readonly from: FunctionItem; readonly edge: TreeEdge }[];
  readonly seeing: Seeing;
  insightAt(offset: number): Insight | null;
  postfixesAt(offset: number): readonly Postfix[];
  patternsAt(offset: number): readonly LocalPattern[];
  awaitsAt(offset: number): readonly LocalAwait[];
  refactorings(start: number, end: number): readonly Refactoring[];
  takeFailures(): readonly { rule: string; error: string }[];
  takeSlowestRule(): { readonly rule: string; readonly ms: number } | null;
  dispose(): void;
}
