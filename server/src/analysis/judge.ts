// What the rules say about the units of a file: kept as long as nothing changes that they were told.

import type { FileFacts } from './facts/file.ts';
import type { Question } from './facts/graph.ts';
import type { Slot } from './facts/slot.ts';
import { JudgedUnit } from './most-severe.ts';
import type { Severity } from './model.ts';
import { evaluate, Evaluation, withRules, type RawFinding, type Settings } from './rules/evaluate.ts';
import type { RuleTimes } from './rules/rule-times.ts';
import { severityOf } from './rules/selection.ts';

/** Characters of text that are judged together: what is known of more leaves the processor's caches before the next rule. */
const batchLength = 20_000;

export class Judge {
  /** Reports keep what their fixes are planned with. */
  keepsFixes = false;

  constructor(
    private readonly file: FileFacts,
    private readonly settings: () => Settings,
    private readonly failed: (rule: string, error: unknown) => void,
    private readonly times: RuleTimes | null,
  ) {}

  /** By position, as loud as the options want it. */
  judged(slot: Slot): JudgedUnit {
    const { evaluation } = slot;
    // Kept by this class alone, so it holds what was put in below.
    return evaluation?.isFresh === true ? evaluation.value as JudgedUnit : this.file.recent.judged(slot, () => this.file.graph.answer(this.evaluationOf(slot)));
  }

  /** What the rules that spoke of a unit say of it now, with their fixes. */
  again(slot: Slot): readonly RawFinding[] {
    const spoke = withRules(this.settings(), [...new Set(this.judged(slot).raws.map(({ raw }) => raw.rule))]);
    return evaluate(this.file, slot, spoke, this.failed, { fixes: true, times: null });
  }

  /**
   * Units that nobody has judged yet, several at a time: each rule sees all of them before the next one does. Unit by unit, two hundred rules
   * push each other's code and feedback out of the processor's caches.
   */
  judgeTogether(): void {
    if (this.file.graph.isAnswering) return;
    let batch: Slot[] = [];
    let length = 0;
    for (const slot of this.file.slots) {
      if (slot.evaluation !== null) continue;
      batch.push(slot);
      length += slot.text.length;
      if (length < batchLength) continue;
      this.judgeBatch(batch);
      batch = [];
      length = 0;
    }
    if (batch.length > 1) this.judgeBatch(batch);
  }

  private judgeBatch(slots: readonly Slot[]): void {
    const { graph } = this.file;
    const { rules } = this.settings().byWord;
    const begun: { readonly question: Question<JudgedUnit>; readonly slot: Slot; readonly evaluation: Evaluation }[] = [];
    const byRule = rules.map((): (typeof begun)[number][] => []);
    try {
      for (const slot of slots) {
        const question = this.evaluationOf(slot);
        graph.enter(question);
        const evaluation = this.begin(slot);
        const one = { question, slot, evaluation };
        begun.push(one);
        for (const index of evaluation.concerned) byRule[index]?.push(one);
      }
      byRule.forEach((units, index) => {
        for (const { question, evaluation } of units) {
          graph.enter(question);
          this.times?.begin();
          evaluation.run(index);
        }
      });
    } finally {
      graph.leave();
    }
    for (const { question, slot, evaluation } of begun) graph.close(question, this.judgement(slot, evaluation.findings()));
  }

  private evaluationOf(slot: Slot): Question<JudgedUnit> {
    // Kept by this class alone, so it holds what is put in here.
    return (slot.evaluation ??= this.file.graph.keep<JudgedUnit>(() => this.judgement(slot, this.begin(slot).runAll()))) as Question<JudgedUnit>;
  }

  private begin(slot: Slot): Evaluation {
    this.file.graph.read('settings');
    this.file.graph.read('facts', slot.id);
    return new Evaluation(this.file, slot, this.settings(), this.failed, { fixes: this.keepsFixes, times: this.times });
  }

  private judgement(slot: Slot, found: readonly RawFinding[]): JudgedUnit {
    const raws: JudgedUnit['raws'][number][] = [];
    for (const raw of found) {
      const severity = this.severity(raw);
      if (severity !== null) raws.push({ raw, severity });
    }
    raws.sort((a, b) => byPosition(a.raw, b.raw));
    return new JudgedUnit(slot, raws);
  }

  private severity(raw: RawFinding): Severity | null {
    const set = severityOf(raw.rule, raw.part ?? null, this.settings().options);
    if (set === 'off') return null;
    return set ?? raw.severity ?? raw.rule.severity;
  }
}

function byPosition(a: RawFinding, b: RawFinding): number {
  return a.at.start - b.at.start || a.at.end - b.at.end || (a.rule.id < b.rule.id ? -1 : 1);
}
