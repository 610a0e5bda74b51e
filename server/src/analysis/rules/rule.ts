// What a rule is: a question to the facts of one unit.

import type { EditBuilder } from '../edits/builder.ts';
import type { ModuleNames } from '../facts/names.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Slot } from '../facts/slot.ts';
import type { UnitFacts } from '../facts/types.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Api } from '../knowledge/types.ts';
import type { Safety, Severity, Span, Text } from '../model.ts';
import type { PythonTarget } from '../python-version.ts';

export interface Rule {
  readonly id: string;
  /** Codes and names of the same mistake in other tools. */
  readonly aliases: readonly string[];
  readonly family: Family;
  readonly severity: Severity;
  /** The best fix it can offer. */
  readonly fix: 'none' | Safety;
  readonly onByDefault: boolean;
  /** Groups of findings within the rule that people can name on their own, with the codes that mean only them. */
  readonly parts?: Readonly<Record<string, RulePart>>;
  /** Words (names, attributes, keywords; `(` for a call of anything, `@` for a decorator) of which one at least stands in every unit the rule can say something about; other units are not shown to it. Absent: it sees all. */
  readonly words?: readonly string[];
  /** Texts of which one at least must stand somewhere in the file; absent: none need. */
  readonly mentions?: readonly string[];
  /** What the tables say of an API, its qualified name, or what a call gives that `await` does not take at once: the unit must call something that has one of these. Absent: it need not. */
  readonly calls?: readonly CalledApi[];
  check?(unit: UnitUnderCheck): void;
  checkRequirement?(requirement: RequirementUnderCheck): void;
}

export type CalledApi = keyof Api | `${string}.${string}` | `unawaited ${'coroutine' | 'handle' | 'future'}`;

/** A package that a project says it needs, in `requirements.txt` or `pyproject.toml`. */
export interface RequirementUnderCheck {
  /** As its module would be named: lower case, with `_` between words. */
  readonly name: string;
  /** Only for some versions of Python, or some systems. */
  readonly isConditional: boolean;
  readonly knowledge: Knowledge;
  /** At the package's name. */
  report(report: Pick<Report, 'message' | 'args' | 'tags'> & { /** A safe fix takes it off the list; the key of the fix's title. */ readonly remove?: string }): void;
}

export interface RulePart {
  readonly aliases: readonly string[];
  readonly onByDefault: boolean;
}

export type Family = 'blocking' | 'await' | 'tasks' | 'cancellation' | 'timeouts' | 'synchronization' | 'resources' | 'event-loop' | 'structure' | 'performance' | 'syntax' | 'frameworks';

export interface UnitUnderCheck {
  readonly facts: UnitFacts;
  readonly resolver: Resolver;
  readonly file: ModuleNames;
  readonly slot: Slot;
  readonly python: PythonTarget;
  readonly isTest: boolean;
  readonly topLevelAwait: boolean;
  /** How many functions may lie between a coroutine and the call that blocks. */
  readonly helperDepth: number;
  readonly blocking: { readonly isAllowed: (name: string) => boolean; readonly isAdded: (name: string) => boolean };
  /** Source of a span of the unit. */
  text(span: Span): string;
  report(report: Report): void;
}

export interface Report {
  /** In unit offsets; the smallest thing a reader blames. */
  readonly at: Span;
  /** One of the rule's parts. */
  readonly part?: string;
  /** Key in the rule's catalogue. */
  readonly message: string;
  readonly args?: Readonly<Record<string, string | number>>;
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** Findings of other rules at these places say the same with less insight. */
  readonly insteadOf?: { readonly rules: readonly string[]; readonly at: readonly Span[] };
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  /** Asked for only when somebody wants to see the fixes. Preferred first. */
  readonly fixes?: () => readonly FixPlan[];
}

/** A place in this unit, in another function (`within`; of whatever file), or the definition of a function. */
export type RelatedPlace =
  | { readonly within: string; readonly at: Span; readonly message: string; readonly args?: Readonly<Record<string, string | number>> }
  | { readonly at: Span; readonly message: string; readonly args?: Readonly<Record<string, string | number>> }
  | { readonly definition: string; readonly message: string; readonly args?: Readonly<Record<string, string | number>> };

export interface FixPlan {
  /** `<key>` of the rule's catalogue, or `common.<key>`. */
  readonly title: Text;
  readonly safety: Safety;
  /** Default: the first fix is preferred when it is safe. */
  readonly isPreferred?: boolean;
  /** What "fix all of this kind" repeats; default: the title's key. */
  readonly kind?: string;
  /** Writes the edits; false: this fix is not possible here after all. */
  build(edit: EditBuilder): boolean | void;
}
