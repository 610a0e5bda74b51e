import type { AnalysisOptions, Finding, Fix, Locale, RuleInfo, Span, Text, TextEdit, UnusedSuppression } from '../analysis/index.ts';
import type { WasmParts } from './host.ts';

/** The part of the analysis that the server uses, as one value: a test can put a failing one in its place. */
export interface Core {
  readonly rules: readonly RuleInfo[];
  load(parts: () => Promise<WasmParts>): Promise<Engine>;
  ruleByName(nameOrAlias: string): RuleInfo | undefined;
  render(text: Text, locale: Locale): string;
  applyEdits(text: string, edits: readonly TextEdit[]): string;
}

export interface Engine {
  /** Without the parser a text that is damaged or odd makes `open` and what follows throw `ParserMissing`. */
  loadParser(): Promise<void>;
  open(text: string, options: AnalysisOptions): OpenAnalysis;
  fixAll(text: string, options: AnalysisOptions, only?: { rule?: string; kind?: string }): { text: string; applied: number };
}

export interface OpenAnalysis {
  readonly text: string;
  edit(start: number, end: number, newText: string): void;
  setText(text: string): void;
  setOptions(options: AnalysisOptions): void;
  findings(): readonly Finding[];
  fixes(finding: Finding): readonly Fix[];
  unusedSuppressions(): readonly UnusedSuppression[];
  suppressLine(finding: Finding): Fix;
  suppressFile(finding: Finding): Fix;
  isBrokenAt(offset: number): boolean;
  statementAt(offset: number): Span | null;
  takeFailures(): readonly { rule: string; error: string }[];
  dispose(): void;
}
