import type { AnalysisOptions, Finding, Fix, Insight, Locale, Postfix, RuleInfo, Span, Text, TextEdit, UnusedSuppression } from '../analysis/index.ts';
import type { WasmParts } from './host.ts';

/** The part of the analysis that the server uses, as one value: a test can put a failing one in its place. */
export interface Core {
  readonly rules: readonly RuleInfo[];
  load(parts: WasmParts): Promise<Engine>;
  ruleByName(nameOrAlias: string): RuleInfo | undefined;
  conceptOfRule(rule: string): string | null;
  render(text: Text, locale: Locale): string;
  applyEdits(text: string, edits: readonly TextEdit[]): string;
}

export interface Engine {
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
  insightAt(offset: number): Insight | null;
  postfixesAt(offset: number): readonly Postfix[];
  takeFailures(): readonly { rule: string; error: string }[];
  dispose(): void;
}
