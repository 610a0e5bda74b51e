// What there is to say about the packages that a project needs: `requirements.txt`, `pyproject.toml`.

import { Baseline, codeAt } from '../baseline.ts';
import { suppression } from '../edits/suppress.ts';
import { applyEdits } from '../fix-all.ts';
import { isWrittenByProgram } from '../generated.ts';
import { sharedKnowledge } from '../knowledge/load.ts';
import { qualified } from '../locator.ts';
import type { AnalysisOptions, Finding, Fingerprint, Fix, KnownFinding } from '../model.ts';
import type { RequirementUnderCheck, Rule } from '../rules/rule.ts';
import { meansId, selectRules, severityOf } from '../rules/selection.ts';
import { hasMarks, Suppressions } from '../suppressions.ts';
import { requirementsIn, requirementsOfProject, type Requirement } from './requirements.ts';

export type PackageFileKind = 'requirements' | 'pyproject';

/** By the file's name, as tools look for them; null: no such list. `path` with forward slashes, or a URI. */
export function packageFileKind(path: string): PackageFileKind | null {
  if (/(?:^|\/)pyproject\.toml$/.test(path)) return 'pyproject';
  return /(?:^|\/)(?:[\w.-]*requirements[\w.-]*|requirements\/[^/]+)\.(?:txt|in)$/i.test(path) ? 'requirements' : null;
}

/** Longer lists are not read. */
const mostCharacters = 1_000_000;
const mostFixes = 100;

type RequirementReport = Parameters<RequirementUnderCheck['report']>[0];

interface Found {
  readonly finding: Finding;
  readonly fix: Fix | null;
}

/** The text of such a file with what was found in it. To be made anew for another text: these are short. */
export class PackageList {
  private readonly found: readonly Found[];
  private readonly known: Baseline;

  constructor(readonly kind: PackageFileKind, readonly text: string, private readonly options: AnalysisOptions) {
    this.known = new Baseline(options.known);
    const suppressions = new Suppressions(text, meansId, hasMarks(text));
    const all = this.look().filter(({ finding }) => !suppressions.covers(finding.rule, null, finding) && !this.known.takes(this.fingerprint(finding)));
    this.found = options.maxFindings === 0 ? all : all.slice(0, options.maxFindings);
  }

  private look(): Found[] {
    const { kind, text, options } = this;
    if (text.length > mostCharacters || (!options.generated && isWrittenByProgram(text))) return [];
    const rules = selectRules(options).filter((rule) => rule.checkRequirement !== undefined);
    const knowledge = sharedKnowledge();
    const found: Found[] = [];
    const report = (rule: Rule, { at, remove: removal }: Requirement, { message, args, tags, remove }: RequirementReport): void => {
      const severity = severityOf(rule, null, options) ?? rule.severity;
      if (severity === 'off') return;
      const finding: Finding = {
        ...at, rule: rule.id, severity, message: { key: `${rule.id}.${message}`, ...(args === undefined ? {} : { args }) },
        related: [], tags: tags ?? [], id: `${rule.id}:${found.length}`,
      };
      found.push({ finding, fix: remove === undefined ? null : { title: qualified({ key: remove, ...(args === undefined ? {} : { args }) }, rule.id), safety: 'safe', isPreferred: true, kind: remove, edits: [removal()] } });
    };
    for (const requirement of kind === 'pyproject' ? requirementsOfProject(text) : requirementsIn(text)) {
      const name = text.slice(requirement.at.start, requirement.at.end).toLowerCase().replace(/[-_.]+/g, '_');
      for (const rule of rules) rule.checkRequirement?.({ name, isConditional: requirement.isConditional, knowledge, report: (what) => report(rule, requirement, what) });
    }
    return found;
  }

  /** By position. */
  findings(): readonly Finding[] {
    return this.found.map(({ finding }) => finding);
  }

  fixes(finding: Finding): readonly Fix[] {
    return this.found.flatMap((each) => (each.finding === finding && each.fix !== null ? [each.fix] : []));
  }

  suppressLine(finding: Finding): Fix {
    return suppression('line', this.text, finding);
  }

  suppressFile(finding: Finding): Fix {
    return suppression('file', this.text, finding);
  }

  fingerprint(finding: Finding): Fingerprint {
    return { rule: finding.rule, in: '', code: codeAt(this.text, finding.start) };
  }

  /** How many findings are known, and what is known but not found any more. */
  baseline(): { readonly hidden: number; readonly stale: readonly KnownFinding[] } {
    return { hidden: this.known.hidden, stale: this.known.stale(this.options) };
  }

  /** With all that can be taken off, and how much that was. */
  fixed(): { readonly text: string; readonly applied: number } {
    let { text } = this;
    let applied = 0;
    // One at a time: neighbours in a list share a comma.
    for (; applied < mostFixes; applied++) {
      const list = applied === 0 ? this : new PackageList(this.kind, text, this.options);
      const fix = list.found.find((each) => each.fix !== null)?.fix;
      if (!fix) break;
      text = applyEdits(text, fix.edits);
    }
    return { text, applied };
  }
}
