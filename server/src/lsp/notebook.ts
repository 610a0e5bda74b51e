import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Finding, Fix, Insight, LocalAwait, LocalPattern, Postfix, Project, Refactoring, Span, TextEdit } from '../analysis/index.ts';
import { maskedCell, separator, switchesAutoawaitOff } from '../notebook/cells.ts';
import type { Core, Engine, OpenAnalysis } from './core.ts';
import { TextDocument, type Document, type Edit, type Located, type OnFailure, type Timing, type View } from './document.ts';
import { Lines, type Places } from './lines.ts';
import type { DeadSuppression } from './unused-suppressions.ts';

/** The code cells of a notebook, in order, as one module: a name of one cell is known in those below. */
export class Notebook {
  readonly uri: string;
  readonly module: TextDocument;
  #order: readonly string[] = [];
  readonly #cells = new Map<string, Cell>();
  /** The cells in the order in which they stand in the module. */
  cells: readonly Cell[] = [];
  #looked = '';
  #isAutoawait = true;
  #engine: Engine | null = null;
  #project: Project | null = null;
  #view: View | null = null;

  constructor(uri: string, onFailure: OnFailure, now: () => number) {
    this.uri = uri;
    this.module = new TextDocument(uri, 0, '', onFailure, now, false);
  }

  /** Cells came, went or moved: all their URIs in order. Those whose texts are not known (yet) are left out. */
  arrange(order: readonly string[]): void {
    this.#order = order;
    this.settle();
  }

  get order(): readonly string[] {
    return this.#order;
  }

  add(uri: string, version: number, text: string): Cell {
    const cell = new Cell(this, uri, version, text);
    this.#cells.set(uri, cell);
    return cell;
  }

  remove(uri: string): void {
    this.#cells.delete(uri);
  }

  /** The module as the cells make it now. */
  settle(): void {
    this.cells = this.#order.flatMap((uri) => this.#cells.get(uri) ?? []);
    let start = 0;
    const texts = this.cells.map((cell) => {
      cell.start = start;
      start += cell.masked.length + separator.length + 2;
      return cell.masked;
    });
    const text = texts.join(`\n${separator}\n`);
    if (text !== this.module.text) this.module.change([{ text }], this.module.version + 1);
    const isAutoawait = !this.cells.some(({ raw }) => switchesAutoawaitOff(raw));
    if (isAutoawait === this.#isAutoawait) return;
    this.#isAutoawait = isAutoawait;
    if (this.#engine && this.#view) this.look(this.#engine, this.#view, this.#project);
  }

  /** All cells are looked at the same way, that of the notebook; asked once per cell, done once. */
  look(engine: Engine, view: View, project: Project | null): void {
    [this.#engine, this.#view, this.#project] = [engine, view, project];
    const ours: View = { ...view, options: view.options && { ...view.options, topLevelAwait: this.#isAutoawait } };
    const looked = JSON.stringify(ours);
    if (looked === this.#looked) return;
    this.#looked = looked;
    this.module.look(engine, ours, project);
  }

  locate(span: Span): Located | null {
    const cell = this.cells.find(({ whole }) => whole.start <= span.start && span.end <= whole.end);
    if (cell === undefined) return null;
    return { uri: cell.uri, version: cell.version, range: cell.lines.range(cell.behindMagic(span)) };
  }

  dispose(): void {
    this.module.dispose();
  }
}

/** A cell as a document: its offsets are those of the module, its places those of the cell. */
export class Cell implements Document {
  readonly uri: string;
  readonly isCell = true;
  readonly lines: Places;
  version: number;
  view: View | null = null;
  /** Offset in the module. */
  start = 0;
  raw: string;
  /** Of the same length, without what only IPython understands. */
  masked: string;
  #rawLines: Lines;
  readonly #notebook: Notebook;
  #findings: readonly Finding[] = [];

  constructor(notebook: Notebook, uri: string, version: number, text: string) {
    this.#notebook = notebook;
    this.uri = uri;
    this.version = version;
    this.raw = text;
    this.masked = maskedCell(text);
    this.#rawLines = new Lines(text);
    this.lines = this.#linesOfModule();
  }

  get timing(): Timing | null {
    return this.#notebook.module.timing;
  }

  get text(): string {
    return this.#notebook.module.text;
  }

  get whole(): Span {
    return { start: this.start, end: this.start + this.raw.length };
  }

  locate(span: Span): Located | null {
    return this.#notebook.locate(span);
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number): readonly Edit[] {
    this.version = version;
    const edits = changes.map((change): Edit => {
      const { start, end } = 'range' in change ? this.#rawLines.span(change.range) : { start: 0, end: this.raw.length };
      this.raw = this.raw.slice(0, start) + change.text + this.raw.slice(end);
      this.#rawLines = new Lines(this.raw);
      return { start: this.start + start, end: this.start + end, newText: change.text };
    });
    this.masked = maskedCell(this.raw);
    this.#notebook.settle();
    return edits;
  }

  look(engine: Engine, view: View, project: Project | null): void {
    this.view = view;
    this.#notebook.look(engine, view, project);
  }

  recheck(): boolean {
    const before = this.#findings;
    this.#notebook.module.recheck();
    return this.findings() !== before;
  }

  findings(): readonly Finding[] {
    const found = this.#notebook.module.findings().filter((finding) => this.#holds(finding));
    const stands = found.length === this.#findings.length && found.every((finding, index) => finding === this.#findings[index]);
    if (!stands) this.#findings = found;
    return this.#findings;
  }

  findingsOfModule(): readonly Finding[] {
    return this.#notebook.module.findings();
  }

  isReadable(): boolean {
    return this.#notebook.module.isReadable();
  }

  fixes(finding: Finding): readonly Fix[] {
    return this.#notebook.module.fixes(finding).filter(({ edits }) => edits.every((edit) => this.locate(edit) !== null));
  }

  suppressions(finding: Finding): { readonly line: Fix; readonly file: Fix } | null {
    return this.#notebook.module.suppressions(finding);
  }

  unused(core: Pick<Core, 'rules' | 'ruleByName'>): readonly DeadSuppression[] {
    return this.#notebook.module.unused(core).filter((dead) => this.#holds(dead));
  }

  fixAll(only?: { rule?: string; kind?: string }): string | null {
    return this.#notebook.module.fixAll(only);
  }

  ask<T>(otherwise: T, run: (analysis: OpenAnalysis) => T): T {
    return this.#notebook.module.ask(otherwise, run);
  }

  statementAt(offset: number): Span | null {
    const found = this.#notebook.module.statementAt(offset);
    return found && { start: Math.max(found.start, this.whole.start), end: Math.min(found.end, this.whole.end) };
  }

  postfixesAt(offset: number): readonly Postfix[] {
    return this.#inCell(this.#notebook.module.postfixesAt(offset));
  }

  patternsAt(offset: number): readonly LocalPattern[] {
    return this.#inCell(this.#notebook.module.patternsAt(offset));
  }

  awaitsAt(offset: number): readonly LocalAwait[] {
    return this.#inCell(this.#notebook.module.awaitsAt(offset));
  }

  /** An editor completes one document at a time: an import that would stand in another cell is written at the top of this one. */
  #inCell<T extends { readonly edits: readonly TextEdit[] }>(answers: readonly T[]): readonly T[] {
    return answers.flatMap((answer) => {
      const edits = answer.edits.map((edit) => (this.#holds(edit) ? edit : { ...edit, ...this.behindMagic({ start: this.start, end: this.start }) }));
      const isOwn = answer.edits.every((edit) => this.#holds(edit) || (edit.start === edit.end && /^(import|from) .*\n+$/.test(edit.newText)));
      return isOwn ? [{ ...answer, edits }] : [];
    });
  }

  refactorings(span: Span): readonly Refactoring[] {
    return this.#notebook.module.refactorings(span).filter(({ edits }) => edits === null || edits.every((edit) => this.locate(edit) !== null));
  }

  insightAt(offset: number): Insight | null {
    return this.#notebook.module.insightAt(offset);
  }

  dispose(): void {
    // What there is to dispose of belongs to the notebook.
  }

  /** `%%time` must stay the first line of its cell: what is inserted there goes behind it. */
  behindMagic(span: Span): Span {
    if (span.start !== span.end || span.start !== this.start || !/^\s*%%/.test(this.raw)) return span;
    const next = this.start + Math.min(this.raw.length, this.#rawLines.offset({ line: 1, character: 0 }));
    return { start: next, end: next };
  }

  #holds({ start, end }: Span): boolean {
    return this.whole.start <= start && end <= this.whole.end;
  }

  #linesOfModule(): Places {
    const own = (): Lines => this.#rawLines;
    const shifted = ({ start, end }: Span): Span => ({ start: start + this.start, end: end + this.start });
    const inCell = ({ start, end }: Span): Span => ({ start: start - this.start, end: end - this.start });
    return {
      get count() {
        return own().count;
      },
      isAt: (offset, position) => own().isAt(offset - this.start, position),
      position: (offset) => own().position(offset - this.start),
      offset: (position) => own().offset(position) + this.start,
      range: (span) => own().range(inCell(span)),
      span: (range) => shifted(own().span(range)),
      lineSpan: (line) => shifted(own().lineSpan(line)),
    };
  }
}
