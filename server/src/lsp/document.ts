import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { EditedText, ParserMissing, type AnalysisOptions, type Finding, type Fix, type Insight, type LocalAwait, type LocalPattern, type Postfix, type Project, type Refactoring, type Span } from '../analysis/index.ts';
import type { Core, Engine, OpenAnalysis } from './core.ts';
import { Lines, type Places } from './lines.ts';
import type { Settings } from './settings.ts';
import { deadSuppressions, type DeadSuppression } from './unused-suppressions.ts';

export interface Edit extends Span {
  readonly newText: string;
}

/** How a document is looked at. `options` null: not at all (switched off, or excluded). */
export interface View {
  readonly settings: Settings;
  readonly options: AnalysisOptions | null;
}

/** What the last look at a document took. */
export interface Timing {
  readonly ms: number;
  readonly slowest: { readonly rule: string; readonly ms: number } | null;
}

/** Told of a core call that threw, and of rules that did; never with source text. */
export type OnFailure = (what: string, error: unknown) => void;

/** Where a client finds a span of a document. */
export interface Located {
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
}

/** What a client has open: a file, or a cell of a notebook. Offsets count in `text`; places become offsets by `lines`, and the other way round. */
export interface Document {
  readonly uri: string;
  readonly version: number;
  readonly view: View | null;
  readonly timing: Timing | null;
  readonly text: string;
  readonly lines: Places;
  /** The part of `text` that is shown under this URI. */
  readonly whole: Span;
  /** Cells of a notebook are one module together, which no other file imports. */
  readonly isCell: boolean;
  /** Null: nobody shows that place. */
  locate(span: Span): Located | null;
  /** Applies the changes of one notification in order and says what they were in offsets. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): readonly Edit[];
  look(engine: Engine, view: View, project: Project | null): void;
  /** Looks again without an edit; true: other files made something appear or vanish. */
  recheck(): boolean;
  findings(): readonly Finding[];
  /** Also those of the cells beside it. */
  findingsOfModule(): readonly Finding[];
  /** Whether all of the text can be read as long as the parser is not loaded. */
  isReadable(): boolean;
  fixes(finding: Finding): readonly Fix[];
  suppressions(finding: Finding): { readonly line: Fix; readonly file: Fix } | null;
  /** Comments that suppress nothing. Half-typed code keeps its own: what they were written for may only be hidden by the damage. */
  unused(core: Pick<Core, 'rules' | 'ruleByName'>): readonly DeadSuppression[];
  /** The text after all safe fixes, or those of one kind; null when nothing changes. */
  fixAll(only?: { rule?: string; kind?: string }): string | null;
  /** Asks the analysis something that has no answer of its own here. */
  ask<T>(otherwise: T, run: (analysis: OpenAnalysis) => T): T;
  statementAt(offset: number): Span | null;
  postfixesAt(offset: number): readonly Postfix[];
  patternsAt(offset: number): readonly LocalPattern[];
  awaitsAt(offset: number): readonly LocalAwait[];
  /** Other ways to write what a selection touches. */
  refactorings(span: Span): readonly Refactoring[];
  insightAt(offset: number): Insight | null;
  dispose(): void;
}

/**
 * A text with its analysis. It keeps text and lines from the first moment on; the analysis joins when the
 * settings are known. Whatever the analysis throws stays here: the last good findings are answered instead.
 */
export class TextDocument implements Document {
  readonly uri: string;
  readonly isCell = false;
  lines: Lines;
  version: number;
  view: View | null = null;
  timing: Timing | null = null;
  #text: EditedText;
  #engine: Engine | null = null;
  #project: Project | null = null;
  #analysis: OpenAnalysis | null = null;
  #findings: readonly Finding[] = [];
  /** Of the current findings; one menu asks for the same fixes several times. */
  #fixes = new Map<Finding, readonly Fix[]>();
  #fresh = false;
  #lacksParser = false;
  readonly #onFailure: OnFailure;
  readonly #joins: boolean;
  readonly #now: () => number;

  /** `now` in milliseconds, for the timing. `joins`: other files of the project see this text. */
  constructor(uri: string, version: number, text: string, onFailure: OnFailure, now: () => number, joins = !uri.startsWith('vscode-notebook-cell:')) {
    this.#joins = joins;
    this.uri = uri;
    this.version = version;
    this.#text = EditedText.of(text);
    this.lines = new Lines(text);
    this.#onFailure = onFailure;
    this.#now = now;
  }

  get text(): string {
    return this.#text.whole;
  }

  get whole(): Span {
    return { start: 0, end: this.#text.length };
  }

  locate(span: Span): Located {
    return { uri: this.uri, version: this.version, range: this.lines.range(span) };
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number): readonly Edit[] {
    this.version = version;
    this.#fresh = false;
    return changes.map((change) => ('range' in change ? this.#edit(this.lines.span(change.range), change.text) : this.#replace(change.text)));
  }

  look(engine: Engine, view: View, project: Project | null): void {
    this.#engine = engine;
    this.#project = project;
    this.view = view;
    this.#fresh = false;
    if (view.options === null) this.#drop();
    else if (this.#analysis) this.#guard('setOptions', undefined, (analysis, options) => analysis.setOptions(options));
  }

  recheck(): boolean {
    if (!this.#analysis) return false;
    const before = this.#findings;
    this.#fresh = false;
    return this.findings() !== before;
  }

  findings(): readonly Finding[] {
    if (this.#fresh || !this.#engine) return this.#findings;
    this.#fresh = true;
    this.#fixes.clear();
    if (!this.view?.options) return (this.#findings = []);
    const from = this.#now();
    this.#findings = this.#guard('findings', this.#findings, (analysis) => {
      const findings = analysis.findings();
      for (const failure of analysis.takeFailures()) this.#onFailure(failure.rule, failure.error);
      this.timing = { ms: this.#now() - from, slowest: analysis.takeSlowestRule() };
      return findings;
    });
    return this.#findings;
  }

  findingsOfModule(): readonly Finding[] {
    return this.findings();
  }

  isReadable(): boolean {
    this.findings();
    return !this.#lacksParser;
  }

  fixes(finding: Finding): readonly Fix[] {
    let fixes = this.#fixes.get(finding);
    if (!fixes) this.#fixes.set(finding, (fixes = this.#guard('fixes', [], (analysis) => analysis.fixes(finding))));
    return fixes;
  }

  suppressions(finding: Finding): { readonly line: Fix; readonly file: Fix } | null {
    return this.#guard('suppress', null, (analysis) => ({ line: analysis.suppressLine(finding), file: analysis.suppressFile(finding) }));
  }

  unused(core: Pick<Core, 'rules' | 'ruleByName'>): readonly DeadSuppression[] {
    if (!this.view?.options || !this.view.settings.unusedSuppressions || !this.#engine) return [];
    return this.#guard('unusedSuppressions', [], (analysis, options) => {
      const unused = analysis.unusedSuppressions();
      if (unused.length === 0) return [];
      return deadSuppressions(this.text, unused, options, core).filter(({ start }) => !analysis.isBrokenAt(start));
    });
  }

  fixAll(only?: { rule?: string; kind?: string }): string | null {
    const engine = this.#engine;
    if (!engine) return null;
    return this.#guard('fixAll', null, (_, options) => {
      const { text, applied } = engine.fixAll(this.text, options, only, this.#project);
      return applied > 0 && text !== this.text ? text : null;
    });
  }

  ask<T>(otherwise: T, run: (analysis: OpenAnalysis) => T): T {
    return this.#guard('ask', otherwise, (analysis) => run(analysis));
  }

  statementAt(offset: number): Span | null {
    return this.#guard('statementAt', null, (analysis) => analysis.statementAt(offset));
  }

  postfixesAt(offset: number): readonly Postfix[] {
    // The analysis looks at the text without the dot for a moment, which costs it what it last found.
    this.#fresh = false;
    return this.#guard('postfixesAt', [], (analysis) => analysis.postfixesAt(offset));
  }

  patternsAt(offset: number): readonly LocalPattern[] {
    this.#fresh = false; // as above
    return this.#guard('patternsAt', [], (analysis) => analysis.patternsAt(offset));
  }

  awaitsAt(offset: number): readonly LocalAwait[] {
    this.#fresh = false; // as above
    return this.#guard('awaitsAt', [], (analysis) => analysis.awaitsAt(offset));
  }

  refactorings({ start, end }: Span): readonly Refactoring[] {
    return this.#guard('refactorings', [], (analysis) => {
      const found = analysis.refactorings(start, end);
      for (const failure of analysis.takeFailures()) this.#onFailure(failure.rule, failure.error);
      return found;
    });
  }

  insightAt(offset: number): Insight | null {
    return this.#guard('insightAt', null, (analysis) => analysis.insightAt(offset));
  }

  dispose(): void {
    this.#drop();
    this.#engine = null;
  }

  #edit(span: Span, newText: string): Edit {
    const text = (this.#text = this.#text.replaced(span.start, span.end, newText));
    // Not opened yet: then it opens with the text it finds.
    if (this.#analysis) this.#guard('edit', undefined, (analysis) => analysis.edit(span.start, span.end, newText, text));
    this.lines.splice(span.start, span.end, newText.length, text);
    return { ...span, newText };
  }

  #replace(text: string): Edit {
    const end = this.#text.length;
    this.#text = EditedText.of(text);
    this.lines = new Lines(text);
    if (this.#analysis) this.#guard('setText', undefined, (analysis) => analysis.setText(text));
    return { start: 0, end, newText: text };
  }

  #guard<T>(what: string, otherwise: T, run: (analysis: OpenAnalysis, options: AnalysisOptions) => T): T {
    const options = this.view?.options;
    if (!options || !this.#engine) return otherwise;
    try {
      if (!this.#analysis) {
        this.#analysis = this.#engine.open(this.#text, options, this.#project, this.#now);
        if (this.#joins) this.#analysis.join();
      }
      const result = run(this.#analysis, options);
      this.#lacksParser = false;
      return result;
    } catch (error) {
      this.#lacksParser = error instanceof ParserMissing;
      if (this.#lacksParser) this.#fresh = false;
      else this.#onFailure(what, error);
      this.#drop(); // the next call starts afresh from the text
      return otherwise;
    }
  }

  #drop(): void {
    const analysis = this.#analysis;
    this.#analysis = null;
    try {
      analysis?.dispose();
    } catch (error) {
      this.#onFailure('dispose', error);
    }
  }
}
