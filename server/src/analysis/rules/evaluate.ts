// Runs the rules over one unit and fences the ones that fail.

import type { FileFacts } from '../facts/file.ts';
import type { Slot } from '../facts/slot.ts';
import type { UnitFacts } from '../facts/types.ts';
import type { AnalysisOptions, Span } from '../model.ts';
import { PythonTarget } from '../python-version.ts';
import { RulesByWord } from './by-word.ts';
import type { Report, Rule, UnitUnderCheck } from './rule.ts';
import type { RuleTimes } from './rule-times.ts';
import { isOn, selectRules } from './selection.ts';

/** A report with its rule, in unit offsets. */
export interface RawFinding extends Omit<Report, 'fixes'> {
  readonly rule: Rule;
  /** Only for who wants to see them now: they hold on to all the facts they were planned on. */
  readonly fixes?: Report['fixes'] | undefined;
}

export interface Settings {
  readonly options: AnalysisOptions;
  readonly byWord: RulesByWord;
  readonly python: PythonTarget;
  readonly isTest: boolean;
}

export function settingsOf(given: AnalysisOptions): Settings {
  const options = forKindOfFile(given);
  return { options, byWord: selectedRules(options), python: new PythonTarget(options.python), isTest: isTestFile(options) };
}

/** With the severities that hold in test files or notebooks, where the file is one. */
export function forKindOfFile(options: AnalysisOptions): AnalysisOptions {
  const more = { ...(isTestFile(options) ? options.testSeverity : {}), ...(options.topLevelAwait || options.path.endsWith('.ipynb') ? options.notebookSeverity : {}) };
  return Object.keys(more).length === 0 ? options : { ...options, severity: { ...options.severity, ...more } };
}

function isTestFile({ test, path }: AnalysisOptions): boolean {
  return test === 'auto' ? isTestPath(path) : test;
}

/** The same for some rules only. */
export function withRules(settings: Settings, rules: readonly Rule[]): Settings {
  return { ...settings, byWord: new RulesByWord(rules) };
}

let last: { readonly options: AnalysisOptions; readonly byWord: RulesByWord } | null = null;

/** Options of one folder differ in the path alone: what they select is worked out once. */
function selectedRules(options: AnalysisOptions): RulesByWord {
  const before = last?.options;
  if (last === null || before?.select !== options.select || before.extendSelect !== options.extendSelect || before.ignore !== options.ignore || before.severity !== options.severity) {
    last = { options, byWord: new RulesByWord(selectRules(options)) };
  }
  return last.byWord;
}

/** Calls and statements in one unit from which on rules stay silent: some compare each with each, and nobody writes a function of this size by hand. */
const tooMuch = 4_000;

export function isTooMuch({ calls, statements }: UnitFacts): boolean {
  return calls.length + statements.length > tooMuch;
}

interface Wanted {
  readonly fixes: boolean;
  readonly times: RuleTimes | null;
}

/** One unit, rule by rule. */
export class Evaluation {
  /** Rules that may have something to say, by their index, in the order in which they are to run. */
  readonly concerned: readonly number[];
  private readonly rules: readonly Rule[];
  private readonly unit: UnitUnderCheck;
  private readonly found: RawFinding[] = [];
  private current: Rule | null = null;

  constructor(file: FileFacts, slot: Slot, settings: Settings, private readonly failed: (rule: string, error: unknown) => void, private readonly wanted: Wanted) {
    const { options } = settings;
    const resolver = file.names.resolver(slot);
    this.unit = {
      facts: slot.facts,
      resolver,
      file: file.names,
      slot,
      python: settings.python,
      isTest: settings.isTest,
      topLevelAwait: options.topLevelAwait,
      helperDepth: options.helperDepth,
      blocking: blockingNames(options),
      text: (span: Span) => slot.text.slice(span.start, span.end),
      report: (report) => {
        const rule = this.current;
        if (rule !== null && (report.part === undefined || isOn(rule, report.part, options))) this.found.push(wanted.fixes ? { ...report, rule } : { ...report, fixes: undefined, rule });
      },
    };
    this.rules = settings.byWord.rules;
    this.concerned = isTooMuch(slot.facts) ? [] : settings.byWord.in(slot.text, slot.facts, resolver, file.names);
  }

  /** Runs one rule; does not throw. */
  run(index: number): void {
    const rule = this.rules[index];
    if (rule === undefined) return;
    this.current = rule;
    try {
      rule.check?.(this.unit);
    } catch (error) {
      this.failed(rule.id, error);
    }
    this.wanted.times?.took(rule.id);
  }

  runAll(): readonly RawFinding[] {
    this.wanted.times?.begin();
    for (const index of this.concerned) this.run(index);
    return this.findings();
  }

  findings(): readonly RawFinding[] {
    const { found } = this;
    const better = found.filter(({ insteadOf }) => insteadOf !== undefined);
    return better.length === 0 ? found : found.filter((finding) => !better.some(({ insteadOf }) => insteadOf !== undefined && insteadOf.rules.includes(finding.rule.id)
      && insteadOf.at.some(({ start, end }) => start === finding.at.start && end === finding.at.end)));
  }
}

/** The same in one go. */
export function evaluate(...given: ConstructorParameters<typeof Evaluation>): readonly RawFinding[] {
  return new Evaluation(...given).runAll();
}

/** What the project says about blocking calls. */
export function blockingNames(options: AnalysisOptions): UnitUnderCheck['blocking'] {
  return { isAllowed: (name) => matchesAny(options.blockingAllow, name), isAdded: (name) => matchesAny(options.blockingExtend, name) };
}

/** Exact names, or `prefix*`. */
function matchesAny(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name));
}

/** pytest's and unittest's conventions for files and folders. */
export function isTestPath(path: string): boolean {
  const parts = path.split(/[\\/]/);
  const name = parts.at(-1) ?? '';
  return /^test_.*\.py$|_tests?\.py$|^conftest\.py$|^tests?\.py$/.test(name) || parts.slice(0, -1).some((part) => part === 'tests' || part === 'test' || part === 'testing');
}
