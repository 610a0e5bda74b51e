// Reads a rule's specification: a Python file in sections.
//
//   #: title that says why the case exists          opens a section
//   #: title (python 3.8) (test file) (notebook)     options of the section
//   #: title (select rule-id)                        with a rule that is off by default
//   code
//   #   ^^^^^ rule-id                                 a finding on the line above, at these columns; `(hint)` behind it checks the severity
//   #[0-4] rule-id                                    the same for columns a comment cannot reach
//   #> fix kind                                       what the section above becomes when that fix of its first marked finding is applied
//   #> fix kind of 2                                  … of its second marked finding

import type { AnalysisOptions, Severity } from '../../server/src/analysis/index.ts';
import { parsePythonRange } from '../../server/src/analysis/index.ts';

export interface Marked {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly severity: Severity | null;
}

export interface Section {
  readonly title: string;
  readonly line: number;
  readonly code: string;
  readonly marks: readonly Marked[];
  readonly options: Partial<AnalysisOptions>;
  readonly fixes: readonly { readonly kind: string; readonly of: number; readonly section: Section }[];
}

interface Open {
  title: string;
  line: number;
  code: string[];
  marks: Marked[];
  options: Partial<AnalysisOptions>;
  fixes: { kind: string; of: number; section: Section }[];
}

const mark = /^#(?:( *)(\^+)|\[(\d+)-(\d+)\])\s+([a-z][a-z-]*)(?:\s+\((error|warning|information|hint)\))?\s*$/;

export function readSpecification(text: string): Section[] {
  const sections: Section[] = [];
  let current: Open | null = null;
  let last: Open | null = null;
  const close = (): void => { if (current !== null) trim(current); };
  text.split('\n').forEach((line, index) => {
    const title = /^#: (.*)$/.exec(line);
    const fix = /^#> fix ([\w.-]+)(?: of (\d+))?$/.exec(line);
    if (title !== null) {
      close();
      current = last = open(title[1] ?? '', index + 1);
      sections.push(current as unknown as Section);
      return;
    }
    if (fix !== null) {
      close();
      if (last === null) throw new Error(`line ${index + 1}: a fix without a section`);
      const fixed = open(`${last.title} → ${fix[1] ?? ''}`, index + 1);
      fixed.options = last.options;
      last.fixes.push({ kind: fix[1] ?? '', of: Number(fix[2] ?? 1), section: fixed as unknown as Section });
      current = fixed;
      return;
    }
    if (current === null) {
      if (line.trim() !== '' && !line.startsWith('#')) throw new Error(`line ${index + 1}: code before the first section`);
      return;
    }
    const found = mark.exec(line);
    if (found === null) current.code.push(line);
    else {
      const start = found[3] === undefined ? 1 + (found[1] ?? '').length : Number(found[3]);
      const end = found[4] === undefined ? start + (found[2] ?? '').length : Number(found[4]);
      current.marks.push({ line: current.code.length - 1, start, end, rule: found[5] ?? '', severity: (found[6] as Severity | undefined) ?? null });
    }
  });
  close();
  return sections;
}

function open(heading: string, line: number): Open {
  const options: { -readonly [K in keyof AnalysisOptions]?: AnalysisOptions[K] } = {};
  const title = heading.replace(/\((python [^)]*|select [^)]*|test file|notebook|stub)\)/g, (_, option: string) => {
    if (option === 'test file') options.test = true;
    else if (option === 'notebook') options.topLevelAwait = true;
    else if (option.startsWith('select ')) options.extendSelect = [option.slice(7)];
    else if (option.startsWith('python ')) options.python = parsePythonRange(option.slice(7)) ?? 'all';
    return '';
  }).trim();
  return { title, line, code: [], marks: [], options, fixes: [] };
}

/** Blank lines around a section belong to the file, not to the case. */
function trim(section: Open): void {
  while (section.code.at(-1)?.trim() === '') section.code.pop();
  (section as unknown as { code: string | string[] }).code = section.code.length === 0 ? '' : `${section.code.join('\n')}\n`;
}
