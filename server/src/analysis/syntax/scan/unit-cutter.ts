import type { Crossing, LineReader } from './line-reader.ts';
import { ScannedUnit, startOfText, type StartState } from './scanned-unit.ts';
import type { Container, ContainerKind } from './unit.ts';
import type { LineKind } from './words.ts';
import { isClause, wrapperOf } from './wrap.ts';

/** What a scan may take over from the one before. */
export interface Earlier {
  /** The unit that began at `start` and whose text is untouched. Asked with growing offsets. */
  unitAt(start: number): ScannedUnit | null;
  /** Whether from `start` on everything is as it was. */
  resumesAt(start: number, state: StartState): boolean;
}

/**
 * Groups logical lines into units. A leaf keeps all its deeper lines, however many: a giant one would be cut once more
 * here, in `close`, into parts that are put together again by a function of its text.
 */
export class UnitCutter {
  readonly units: ScannedUnit[] = [];
  /** For each unit what this scan found: the unit itself if it is new, else what it adopts if the scan is accepted. */
  readonly drafts: ScannedUnit[] = [];
  /** The cuts that did end a line. */
  readonly cuts: Crossing[] = [];
  /** Where the scan stopped, and whether `earlier` goes on from there. */
  end = 0;
  resumed = false;

  private draft: ScannedUnit | null = null;
  private first: LineKind = 'other';
  private contentEnd = 0;
  /** What the unit opens if the next line is deeper. */
  private candidate: ContainerKind | null = null;
  private pendingDecorator = false;
  /** A line at the unit's own indentation ends in a colon: only then deeper lines are in place. */
  private hasBlock = false;

  constructor(
    private readonly text: string,
    private readonly line: LineReader,
    private readonly earlier: Earlier,
  ) {}

  /** From the start of a unit to the end of the text or to where `earlier` resumes. False: the text at `watch` is damaged. */
  run(from: number, state: StartState): boolean {
    const { line } = this;
    for (let at = from; line.read(at); at = line.end) {
      if (this.draft === null) this.start(from, state);
      else if (!this.add(this.draft)) return (this.resumed = true);
      if (line.crossing !== null && line.badAt >= 0) return false;
      if (line.cut !== null) this.cuts.push(line.cut);
    }
    this.end = this.text.length;
    if (this.draft !== null) this.close(this.draft, this.end);
    else this.blank(this.end);
    return true;
  }

  private start(from: number, state: StartState): void {
    const { line } = this;
    if (from === 0 && line.start > 0) this.blank(line.start);
    this.begin(state);
  }

  /** Blank lines and comments before the first code are a unit of their own, so that no statement's key depends on them. */
  private blank(end: number): void {
    const draft = new ScannedUnit(0, 0, startOfText);
    this.contentEnd = 0;
    this.first = 'other';
    this.close(draft, end);
  }

  /** One more line. False: it begins a unit from which on nothing changed. */
  private add(draft: ScannedUnit): boolean {
    const { line } = this;
    if (line.indent > draft.indent) return this.addDeeper(draft);
    if (line.indent === draft.indent && (this.pendingDecorator || this.continuesStatement())) {
      this.hasBlock ||= line.colon;
      this.join(draft, this.pendingDecorator);
      return true;
    }
    const container = containerAt(draft.container, line.indent);
    const left = container !== draft.container ? draft.container : this.hasBlock ? null : draft.state.left;
    this.close(draft, line.start);
    return this.beginUnlessKnown({ container, left });
  }

  private addDeeper(draft: ScannedUnit): boolean {
    const { line } = this;
    // Never valid without a colon before it. Most likely a line is being typed at the margin of a block that goes on here.
    const container = containerAt(this.hasBlock ? null : draft.state.left, line.indent);
    const isInterrupted = container !== null && container.bodyIndent > draft.indent;
    if (isInterrupted && container.bodyIndent === line.indent) {
      this.close(draft, line.start);
      return this.beginUnlessKnown({ container, left: null });
    }
    if (!this.hasBlock) draft.bad = true;
    if (this.candidate === null || isInterrupted) {
      this.join(draft, false);
      return true;
    }
    // Also without its colon: while a `class` line is being typed its methods stay units of their own.
    const opened = this.close(draft, line.start, line.indent);
    return this.beginUnlessKnown({ container: opened, left: null });
  }

  /** A clause joins a statement, not another clause: each clause that is a unit has a wrapper of its own. */
  private continuesStatement(): boolean {
    return isClause(this.line.kind) && (this.first === 'if' || this.first === 'try' || this.first === 'loop');
  }

  private join(draft: ScannedUnit, behindDecorator: boolean): void {
    const { line } = this;
    this.pendingDecorator = behindDecorator && line.kind === 'decorator';
    this.candidate = behindDecorator && line.kind === 'class' ? 'class' : null;
    this.take(draft);
  }

  private beginUnlessKnown(state: StartState): boolean {
    this.end = this.line.start;
    if (this.earlier.resumesAt(this.end, state)) return false;
    this.begin(state);
    return true;
  }

  private begin(state: StartState): void {
    const { line } = this;
    const { kind } = line;
    const draft = new ScannedUnit(line.start, line.indent, state);
    draft.bad = line.indent !== (state.container?.bodyIndent ?? 0);
    this.draft = draft;
    this.first = kind;
    this.pendingDecorator = kind === 'decorator';
    this.candidate = kind === 'decorator' || kind === 'loop' || kind === 'other' ? null : kind;
    this.hasBlock = line.colon;
    this.take(draft);
  }

  private take(draft: ScannedUnit): void {
    const { line } = this;
    this.contentEnd = line.contentEnd;
    if (line.badAt >= 0) draft.bad = true;
    if (line.cut !== null) {
      // What begins behind a cut was a unit before and stays one, even behind a decorator.
      draft.forced = true;
      this.pendingDecorator = false;
    }
  }

  /** Ends a unit; with `bodyIndent` it is a header, and the container it opens is the answer. */
  private close(draft: ScannedUnit, end: number, bodyIndent?: number): Container | null {
    const isHeader = bodyIndent !== undefined;
    if (this.pendingDecorator) draft.bad = true;
    draft.length = end - draft.start;
    draft.textLength = this.contentEnd - draft.start;
    draft.role = isHeader ? 'header' : 'leaf';
    draft.wrapper = wrapperOf(this.first, isHeader, draft.indent);
    const known = this.earlier.unitAt(draft.start);
    const unit = known?.isSame(draft) ? known : draft;
    if (isHeader && this.candidate !== null) {
      // The old object if it can stay, so that the units behind can stay too.
      draft.opens = unit.opens?.bodyIndent === bodyIndent
        ? unit.opens
        : { kind: this.candidate, indent: draft.indent, bodyIndent, parent: draft.container, header: unit };
    }
    this.units.push(unit);
    this.drafts.push(draft);
    return draft.opens;
  }
}

/** The innermost of these containers that a line of this indentation is in. */
function containerAt(from: Container | null, indent: number): Container | null {
  let container = from;
  while (container !== null && indent < container.bodyIndent) container = container.parent;
  return container;
}
