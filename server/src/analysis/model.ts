// The vocabulary of the door: what goes into an analysis and what comes out. Plain data, no behaviour.

/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** `safe`: same behaviour when the code was right. `suggestion`: a person decides, never part of fix-all. */
export type Safety = 'safe' | 'suggestion';

export type Locale = 'en' | 'zh-cn';

/** A text before it is rendered: `key` is `<rule id>.<name>` or `common.<name>`; placeholders are `{name}` in the catalogue. */
export interface Text {
  readonly key: string;
  readonly args?: Readonly<Record<string, string | number>>;
}

/** One replacement in the document that was analysed, in its offsets. */
export interface TextEdit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: Text;
  readonly safety: Safety;
  /** At most one fix of a finding is preferred, and only a safe one or the one a careful engineer would take first. */
  readonly isPreferred: boolean;
  /** Sorted by start, not overlapping; imports included. */
  readonly edits: readonly TextEdit[];
  /** Fixes of one kind share this, so that "fix all of this kind" knows what to repeat. */
  readonly kind: string;
}

export type RefactoringKind = 'refactor.rewrite' | 'refactor.extract';

/** Another way to write code that has nothing wrong with it. `refused` says why it cannot be had here. */
export type Refactoring = {
  /** Which one, of those at a place. */
  readonly id: string;
  readonly title: Text;
  readonly kind: RefactoringKind;
} & ({ readonly edits: readonly TextEdit[]; readonly refused: null } | { readonly edits: null; readonly refused: Text });

/** In the document, or in another file of the project. */
export type Related = (Span & { readonly message: Text; readonly file?: undefined }) | {
  /** As the host of the project names its files. */
  readonly file: string;
  /** 0-based, UTF-16. */
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } };
  readonly message: Text;
}

export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly related: readonly Related[];
  readonly tags: readonly ('unnecessary' | 'deprecated')[];
  /** Stays the same while the finding only moves: `<rule>:<container path>:<ordinal>`-like, opaque to callers. */
  readonly id: string;
}

/** A suppression comment that suppressed nothing. */
export interface UnusedSuppression extends Span {
  readonly rules: readonly string[];
}

/** What there is to teach about a place. */
export interface Insight extends Span {
  /** The stem of a page below `docs/concepts`. */
  readonly concept: string | null;
  readonly facts: readonly CodeFact[];
  readonly timeline: Timeline | null;
}

/** Something that holds for this code, as far as the tables and the file tell for certain. */
export type CodeFact =
  /** What calling a function of the file gives. */
  | { readonly kind: 'function'; readonly name: string; readonly nature: 'coroutine' | 'async-generator' | 'gives-coroutine' | 'plain' }
  /** Where a coroutine function may be suspended; `at` names each place once. */
  | { readonly kind: 'suspends'; readonly count: number; readonly at: readonly string[] }
  | { readonly kind: 'never-suspends' }
  /** What in a coroutine function blocks the loop. */
  | { readonly kind: 'blocks-inside'; readonly names: readonly string[] }
  /** The ways through plain functions to what blocks the loop: who is called first comes first, what blocks last. */
  | { readonly kind: 'blocks-through'; readonly ways: readonly (readonly string[])[] }
  /** What calling an outside API gives. */
  | { readonly kind: 'awaitable'; readonly name: string; readonly sort: 'coroutine' | 'task' | 'future' | 'handle' }
  | { readonly kind: 'blocking'; readonly name: string }
  | { readonly kind: 'twins'; readonly names: readonly string[] }
  | { readonly kind: 'since' | 'until' | 'deprecated'; readonly name: string; readonly version: string };

/** Who waits when. `seconds` null: not a literal. */
export interface Timeline {
  readonly form: 'together' | 'in-a-row' | 'blocked';
  readonly bars: readonly { readonly label: string; readonly seconds: number | null }[];
  /** Of a row: one of them needs what an earlier one gave. */
  readonly dependent?: boolean;
}

export const postfixForms = ['await', 'task', 'thread', 'timeout', 'gather', 'shield', 'afor', 'awith'] as const;
export type PostfixForm = (typeof postfixForms)[number];

/** What an expression becomes when a form is typed behind it. */
export interface Postfix {
  readonly form: PostfixForm;
  /** Where the expression begins; it ends at the dot. */
  readonly start: number;
  /** A snippet in place of expression, dot and form: `${1:x}` are places to fill in. */
  readonly text: string;
  /** Imports it needs. */
  readonly edits: readonly TextEdit[];
}

export const patternNames = ['taskgroup', 'timeout', 'background', 'lock', 'worker', 'aclosing', 'connection', 'signals', 'cancelled', 'main', 'aenter', 'aiter'] as const;
export type PatternName = (typeof patternNames)[number];
/** What is written in its stead where the oldest Python of the project lacks it. */
export const olderPatterns = { taskgroup: 'gather', timeout: 'wait_for', aclosing: 'aclose' } as const satisfies Partial<Record<PatternName, string>>;
export type PatternLabel = PatternName | (typeof olderPatterns)[keyof typeof olderPatterns];

/** Statements that can be written at a place, with what is at hand there. */
export interface LocalPattern {
  readonly name: PatternName;
  readonly label: PatternLabel;
  /** Where the typed word begins that it replaces. */
  readonly start: number;
  /** A snippet, as for a postfix form; `${1|a,b|}` is a choice. */
  readonly text: string;
  /** Imports it needs, and what it declares at module level. */
  readonly edits: readonly TextEdit[];
}

/** A coroutine function that can be called and awaited where its name is being typed. */
export interface LocalAwait {
  readonly name: string;
  /** What stands in front of the typed part of the name. */
  readonly receiver: '' | 'self.';
  /** Whether it takes arguments; `unknown`: it needs some, or nobody can tell. */
  readonly takes: 'nothing' | 'optional' | 'unknown';
  /** Where the typed part begins. */
  readonly start: number;
  /** `await`, where it does not stand directly in front of the name. */
  readonly edits: readonly TextEdit[];
}

/** `[3, 11]` for Python 3.11. */
export type PythonVersion = readonly [major: number, minor: number];

export interface PythonRange {
  readonly min: PythonVersion;
  /** Inclusive; null: open. */
  readonly max: PythonVersion | null;
}

/** What tells a finding from others when lines move. */
export interface Fingerprint {
  readonly rule: string;
  /** The classes and functions around it, joined by dots; empty at module level. */
  readonly in: string;
  /** The line it starts on. */
  readonly code: string;
}

/** An entry of a baseline. */
export interface KnownFinding extends Fingerprint {
  readonly count: number;
}

export interface AnalysisOptions {
  /** The versions the code must run on. `all`: every supported one (3.9 to the newest), so only what is wrong on each is reported as such. */
  readonly python: PythonRange | 'all';
  /** Rule ids or aliases to run; null: all that are on by default. */
  readonly select: readonly string[] | null;
  readonly extendSelect: readonly string[];
  readonly ignore: readonly string[];
  /** By rule id, alias or prefix; `off` switches off. The longest match wins. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** The same for test files only, and for notebooks only; they go before `severity`. */
  readonly testSeverity: Readonly<Record<string, Severity | 'off'>>;
  readonly notebookSeverity: Readonly<Record<string, Severity | 'off'>>;
  /** Qualified names of the project's own blocking callables, and of callables that do not block whatever our tables say. `*` at the end matches any rest. */
  readonly blockingExtend: readonly string[];
  readonly blockingAllow: readonly string[];
  /** Functions that may lie between a coroutine and the call that blocks; 0: helpers are not followed. */
  readonly helperDepth: number;
  /** Findings per file, the most severe first; 0: no cap. */
  readonly maxFindings: number;
  /** Whether texts are looked at that a program wrote, or that are minified. */
  readonly generated: boolean;
  /** Codes of Ruff whose findings are Ruff's to report, for programs that print findings; the analysis itself finds them all the same. */
  readonly leftToRuff: readonly string[];
  /** A test file: severities drop one step, some rules stay silent. `auto`: by the path. */
  readonly test: boolean | 'auto';
  /** Path or URI of the document; only its name and folders are looked at. */
  readonly path: string;
  /** Top-level `await` is legal (notebook cells). */
  readonly topLevelAwait: boolean;
  /** Findings of this file that are not reported. */
  readonly known: readonly KnownFinding[];
}

export const defaultOptions: AnalysisOptions = {
  python: 'all',
  select: null,
  extendSelect: [],
  ignore: [],
  severity: {},
  testSeverity: {},
  notebookSeverity: {},
  blockingExtend: [],
  blockingAllow: [],
  helperDepth: 5,
  maxFindings: 100,
  generated: false,
  leftToRuff: [],
  test: 'auto',
  path: 'untitled.py',
  topLevelAwait: false,
  known: [],
};

/** A line of `rules --format json`, and of the settings schema. */
export interface RuleInfo {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly family: string;
  readonly severity: Severity;
  readonly fix: 'none' | Safety;
  readonly onByDefault: boolean;
  /** Path below the project's root: `docs/rules/<name>.md`; Chinese below `docs/zh-cn/rules/`. */
  readonly docs: string;
}
