// One open document: text and options in, findings out.

import { functionAt, incoming, itemOf, outgoing, type FunctionItem, type FunctionRef, type TreeEdge } from './call-tree.ts';
import { Baseline, fingerprintOf } from './baseline.ts';
import { EditBuilder } from './edits/builder.ts';
import { awaitsInPlaceOf, patternsInPlaceOf, postfixesBehind, type HalfTyped } from './completion/half-typed.ts';
import { insightAt } from './concepts/insight.ts';
import { suppression } from './edits/suppress.ts';
import { FileFacts } from './facts/file.ts';
import type { Outline } from './facts/outline.ts';
import type { Slot } from './facts/slot.ts';
import { noNeighbours } from './facts/neighbours.ts';
import { sharedKnowledge } from './knowledge/load.ts';
import { isWrittenByProgram, sampleLength } from './generated.ts';
import { Judge } from './judge.ts';
import { Locator, qualified, type Origin } from './locator.ts';
import { mostSevere, order, type JudgedUnit } from './most-severe.ts';
import type { AnalysisOptions, Finding, Fingerprint, Fix, Insight, KnownFinding, LocalAwait, LocalPattern, Postfix, Refactoring, Span, UnusedSuppression } from './model.ts';
import { refactoringsAt } from './refactor/index.ts';
import { RuleTimes } from './rules/rule-times.ts';
import { blockingNames, isTooMuch, settingsOf, type RawFinding, type Settings } from './rules/evaluate.ts';
import type { FixPlan } from './rules/rule.ts';
import { meansId } from './rules/selection.ts';
import type { Project as BlockingOfProject } from './seeing/blocking-paths.ts';
import { seeingOf, type Seeing } from './seeing/seeing.ts';
import { spreadOf, type Spread } from './spread/make-async.ts';
import { hasMarks, markLength, Suppressions } from './suppressions.ts';
import type { Project } from './project/project.ts';
import type { EditedText } from './syntax/scan/index.ts';
import type { Syntax } from './syntax/index.ts';

interface Found {
  readonly findings: readonly Finding[];
  readonly suppressions: Suppressions;
  readonly baseline: Baseline;
  /** Of the project they were found in. */
  readonly version: number;
}

export class Analysis {
  private readonly file: FileFacts;
  private settings: Settings;
  private readonly path: string;
  private current: Found | null = null;
  private freshReports = new Map<Slot, readonly RawFinding[]>();
  /** Of the project, without what edits of this text added to it. */
  private versionOfOthers = 0;
  private ownEdits = 0;
  /** Whether the text holds a suppression of ours: looked for where an edit was, not in the whole text. */
  private marked: boolean;
  /** Null: not asked yet. */
  private writtenByProgram: boolean | null = null;
  private readonly locator: Locator;
  private readonly times: RuleTimes | null;
  private readonly failures: { rule: string; error: string }[] = [];
  private readonly judge: Judge;
  private looksOnce = false;

  /** With a `project`, other files are asked; `options.path` is then the file's path as the project names it. They see this text only after `join`. With a clock, rules are timed. */
  constructor(syntax: Syntax, text: string | EditedText, options: AnalysisOptions, private readonly project: Project | null = null, now?: () => number) {
    this.file = new FileFacts(syntax, sharedKnowledge(), text, project?.neighbours(options.path) ?? noNeighbours);
    this.path = options.path;
    this.locator = new Locator(this.file);
    this.settings = settingsOf(options);
    this.marked = hasMarks(this.text);
    this.times = now ? new RuleTimes(now) : null;
    this.judge = new Judge(this.file, () => this.settings, (rule, error) => this.failed(rule, error), this.times);
  }

  get text(): string {
    return this.file.text;
  }

  /** From now on the other files of the project are told what stands in this text, not what is on disk. */
  join(): void {
    this.project?.join(this.path, this.file);
  }

  /** The module as others see it: the same as `outlineOf` of the text. */
  outline(): Outline {
    this.file.settle();
    return this.file.outline.stored();
  }

  /**
   * To be told before the first findings: the text is not edited. Then fixes are planned on the same look, if they are wanted; otherwise on a second
   * one, so that findings hold nothing of older texts. And units are judged together, which takes more memory for less time.
   */
  lookOnce(fixes: boolean): void {
    this.looksOnce = true;
    this.judge.keepsFixes = fixes;
    this.file.stay();
  }

  /** Replaces `[start, end)`, UTF-16 offsets of the current text. `text`: what comes of it, from a caller that has it. */
  edit(start: number, end: number, newText: string, text?: EditedText): void {
    this.current = null;
    if (this.looksOnce) this.file.startOver();
    this.looksOnce = this.judge.keepsFixes = false;
    this.freshReports.clear();
    if (start < sampleLength) this.writtenByProgram = null;
    const before = this.versionOfProject;
    this.project?.touched(this.path);
    this.ownEdits += this.versionOfProject - before;
    const touched = this.marked && hasMarks(this.around(start, end));
    this.file.edit(start, end, newText, text);
    if (touched) this.marked = hasMarks(this.text);
    else this.marked ||= hasMarks(this.around(start, start + newText.length));
  }

  private get isByProgram(): boolean {
    return (this.writtenByProgram ??= isWrittenByProgram(this.file.slice(0, sampleLength)));
  }

  private around(start: number, end: number): string {
    return this.file.slice(Math.max(0, start - markLength), end + markLength);
  }

  /** Same as an edit of what differs. */
  setText(text: string): void {
    const before = this.file.text;
    if (before === text) return;
    const shorter = Math.min(before.length, text.length);
    let start = 0;
    while (start < shorter && before.charCodeAt(start) === text.charCodeAt(start)) start++;
    let tail = 0;
    while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)) tail++;
    this.edit(start, before.length - tail, text.slice(start, text.length - tail));
  }

  setOptions(options: AnalysisOptions): void {
    if (this.looksOnce) this.file.startOver();
    this.settings = settingsOf(options);
    this.file.graph.changed('settings');
    this.file.recent.forget();
    for (const slot of this.file.slots) slot.located = null;
    this.current = null;
    this.freshReports.clear();
  }

  /** Findings of the current text, by position. */
  findings(): readonly Finding[] {
    return this.upToDate().findings;
  }

  private get versionOfProject(): number {
    return this.project?.version ?? 0;
  }

  /** The same object while nothing that was found has changed, here or in files that were asked. */
  private upToDate(): Found {
    const version = this.versionOfProject;
    if (this.current !== null && this.current.version === version) return this.current;
    const before = this.current;
    if (before !== null) this.freshReports.clear();
    const { findings, ...rest } = this.collect();
    const stands = before !== null && before.findings.length === findings.length && findings.every((finding, index) => isSame(finding, before.findings[index]));
    return (this.current = { findings: stands ? before.findings : findings, ...rest, version });
  }

  /** Fixes of a finding that `findings()` gave, preferred first; none when it is not found any more. Other files may have had it found anew since. */
  fixes(given: Finding): readonly Fix[] {
    const finding = this.upToDate().findings.find((known) => standsFor(known, given));
    const origin = finding && this.locator.originOf(finding);
    if (origin === undefined || origin.slot.broken !== null) return [];
    const fixes: Fix[] = [];
    for (const plan of this.plans(origin)) {
      const builder = new EditBuilder(this.file, origin.slot, this.settings.python);
      let edits: Fix['edits'] | null = null;
      try {
        edits = plan.build(builder) === false ? null : builder.finish();
      } catch (error) {
        this.failed(origin.raw.rule.id, error);
      }
      if (edits === null) continue;
      const preferred = plan.isPreferred ?? (fixes.length === 0 && plan.safety === 'safe');
      const isPreferred = preferred && !fixes.some((fix) => fix.isPreferred);
      fixes.push({ title: qualified(plan.title, origin.raw.rule.id), safety: plan.safety, isPreferred, edits, kind: plan.kind ?? plan.title.key });
    }
    return fixes.sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
  }

  private plans(origin: Origin): readonly FixPlan[] {
    try {
      return this.fresh(origin)?.fixes?.() ?? [];
    } catch (error) {
      this.failed(origin.raw.rule.id, error);
      return [];
    }
  }

  /** The report as of now: fixes reach into other units, whose text may have moved on without any effect on the finding. */
  private fresh({ slot, raw }: Origin): RawFinding | undefined {
    if (this.judge.keepsFixes) return raw;
    let raws = this.freshReports.get(slot);
    if (raws === undefined) {
      this.freshReports.set(slot, (raws = this.judge.again(slot)));
    }
    return raws.find((other) => other.rule === raw.rule && other.at.start === raw.at.start && other.at.end === raw.at.end);
  }

  // ------------------------------------------------------------------------------------------------ who awaits whom

  functionAt(offset: number): FunctionRef | null {
    this.settle();
    return functionAt(this.file, this.path, offset);
  }

  functionItem(name: string): FunctionItem | null {
    this.settle();
    return itemOf(this.file, this.path, name);
  }

  /** What a function of this file awaits, starts, or is blocked by. */
  outgoingCalls(name: string): readonly TreeEdge[] {
    this.settle();
    return outgoing(this.file, this.path, name);
  }

  /** Functions of this file that await, start, or are blocked by a function of the project. */
  incomingCalls(target: FunctionRef): readonly { readonly from: FunctionItem; readonly edge: TreeEdge }[] {
    this.settle();
    return incoming(this.file, this.path, target);
  }

  /** Changes that reach into other files. */
  get spread(): Spread {
    this.settle();
    return spreadOf(this.file, this.path, this.settings);
  }

  /** What can be seen beyond the findings, as of now. */
  get seeing(): Seeing {
    this.settle();
    return seeingOf(this.file, this.blockingOfProject());
  }

  private blockingOfProject(): BlockingOfProject {
    const { options } = this.settings;
    return { ...blockingNames(options), helperDepth: options.helperDepth };
  }

  /** Other files of the project that the findings depend on, by their paths. */
  dependencies(): ReadonlySet<string> {
    // What was judged before an undo has left no trace of what it rests on.
    if (this.file.recent.isFollowing) {
      this.file.recent.forget();
      this.current = null;
    }
    this.upToDate();
    return this.file.graph.inputs('module');
  }

  /** How many findings are known, and what is known but not found any more. */
  baseline(): { readonly hidden: number; readonly stale: readonly KnownFinding[] } {
    const { baseline } = this.upToDate();
    return { hidden: baseline.hidden, stale: baseline.stale(this.settings.options) };
  }

  /** Of a finding of this text. */
  fingerprint(finding: Finding): Fingerprint {
    const origin = this.locator.originOf(finding);
    if (origin === undefined) throw new Error('a finding of another analysis');
    return this.fingerprintAt(origin, finding);
  }

  private fingerprintAt({ slot, raw }: Origin, finding: Finding): Fingerprint {
    return fingerprintOf(finding.rule, slot, raw.at.start, this.text, finding);
  }

  unusedSuppressions(): readonly UnusedSuppression[] {
    return this.upToDate().suppressions.unused();
  }

  suppressLine(finding: Finding): Fix {
    return suppression('line', this.text, finding);
  }

  suppressFile(finding: Finding): Fix {
    return suppression('file', this.text, finding);
  }

  /** The statement at an offset cannot be read as it stands. */
  isBrokenAt(offset: number): boolean {
    const slot = this.file.slotAt(offset);
    return slot !== undefined && (slot.broken !== null || slot.recovered);
  }

  /** The innermost statement at an offset; for a compound one, its header line. */
  statementAt(offset: number): Span | null {
    const slot = this.file.slotAt(offset);
    if (slot === undefined || slot.broken !== null) return null;
    const at = offset - slot.unit.start;
    let best: Span | null = null;
    for (const { node } of slot.facts.statements) {
      if (node.start > at) break;
      const end = 'body' in node ? node.body.start : node.end;
      if (at <= end) best = { start: node.start + slot.unit.start, end: end + slot.unit.start };
    }
    return best;
  }

  /** What there is to teach about the name or keyword at an offset; null where it means nothing to us, or stands in damaged code. */
  insightAt(offset: number): Insight | null {
    const slot = this.file.slotAt(offset);
    if (slot === undefined || slot.broken !== null) return null;
    try {
      return insightAt(this.file, slot, offset - slot.unit.start, this.blockingOfProject());
    } catch (error) {
      this.failed('insight', error);
      return null;
    }
  }

  /** Other ways to write the code that `[start, end)` touches, and those that were looked for but cannot be had. */
  refactorings(start: number, end: number): readonly Refactoring[] {
    this.settle();
    const slot = this.file.slotAt(start);
    if (slot === undefined || slot.broken !== null || slot.recovered || isTooMuch(slot.facts)) return [];
    return refactoringsAt(this.file, slot, { start, end }, this.settings.python, (id, error) => this.failed(`refactoring ${id}`, error));
  }

  /** Forms that can be typed behind the expression in front of a dot; `offset` is behind the dot and what is typed of the form. */
  postfixesAt(offset: number): readonly Postfix[] {
    return postfixesBehind(this.halfTyped(), offset);
  }

  /** Statements that can be written at the beginning of a line, of which a word may be typed; `offset` is behind that word. */
  patternsAt(offset: number): readonly LocalPattern[] {
    return patternsInPlaceOf(this.halfTyped(), offset);
  }

  /** Coroutine functions whose call can be written, with its `await`, where their name is being typed; `offset` is behind what is typed of it. */
  awaitsAt(offset: number): readonly LocalAwait[] {
    return awaitsInPlaceOf(this.halfTyped(), offset);
  }

  private halfTyped(): HalfTyped {
    const { python, options } = this.settings;
    return { file: this.file, python, topLevelAwait: options.topLevelAwait, edit: (start, end, text) => this.edit(start, end, text), failed: (what, error) => this.failed(what, error) };
  }

  /** Errors of rules since the last call. */
  takeFailures(): readonly { rule: string; error: string }[] {
    return this.failures.splice(0);
  }

  /** The rule that took longest since the last call; null: none ran, or there is no clock. */
  takeSlowestRule(): { readonly rule: string; readonly ms: number } | null {
    return this.times?.takeSlowest() ?? null;
  }

  dispose(): void {
    this.current = null;
    this.project?.leave(this.path, this.file);
    this.file.dispose();
  }

  private failed(rule: string, error: unknown): void {
    this.failures.push({ rule, error: error instanceof Error ? `${error.name}: ${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : 'not an Error' });
  }

  private settle(): void {
    this.project?.settle();
    this.file.settle();
  }

  private collect(): Omit<Found, 'version'> {
    this.settle();
    const versionOfOthers = this.versionOfProject - this.ownEdits;
    if (versionOfOthers !== this.versionOfOthers) this.file.recent.forget();
    this.versionOfOthers = versionOfOthers;
    const suppressions = new Suppressions(this.marked ? this.text : '', meansId, this.marked);
    const { maxFindings, known } = this.settings.options;
    const baseline = new Baseline(known);
    const judged: JudgedUnit[] = [];
    let count = 0;
    const isLeftOut = !this.settings.options.generated && this.isByProgram;
    if (!isLeftOut && this.looksOnce) this.judge.judgeTogether();
    if (!isLeftOut) this.file.slots.forEach((slot) => {
      const unit = this.judge.judged(slot);
      if (unit.raws.length > 0) judged.push(unit);
      count += unit.raws.length;
    });
    // Where comments or a baseline silence some, each has to be looked at before they are counted.
    const chosen = maxFindings > 0 && count > maxFindings && !this.marked && known.length === 0 ? mostSevere(judged, maxFindings) : judged;
    const findings: Finding[] = [];
    chosen.forEach((unit) => {
      this.locator.located(unit).forEach((located) => {
        const { finding, part } = located;
        if (!suppressions.covers(finding.rule, part, finding) && !(known.length > 0 && baseline.takes(this.fingerprintAt(located, finding)))) findings.push(finding);
      });
    });
    if (maxFindings === 0 || findings.length <= maxFindings) return { findings, suppressions, baseline };
    const kept = new Set([...findings].sort((a, b) => order[a.severity] - order[b.severity]).slice(0, maxFindings));
    return { findings: findings.filter((finding) => kept.has(finding)), suppressions, baseline };
  }
}

/** The same mistake at the same place, also when it was found anew. */
function standsFor(finding: Finding, before: Finding): boolean {
  return finding.id === before.id && finding.start === before.start && finding.end === before.end;
}

/** And nothing else is said of it. */
function isSame(finding: Finding, before: Finding | undefined): boolean {
  return finding === before || (before !== undefined && standsFor(finding, before) && JSON.stringify(finding) === JSON.stringify(before));
}
