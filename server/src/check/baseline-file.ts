import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Fingerprint, KnownFinding, Locale } from '../analysis/index.ts';
import { formatBaseline, parseBaseline, relativeTo, resolveFrom, type BaselineFile } from '../config/index.ts';
import { UsageError } from './host.ts';
import { say } from './messages.ts';
import { slashed } from './projects.ts';
import type { Reported } from './report.ts';
import { errorCode } from './walk.ts';
import { writeWhole } from './write-whole.ts';

/** What a file of the project is known for and does not have any more. */
export interface StaleEntries {
  readonly file: string;
  readonly entries: readonly KnownFinding[];
}

/** The one that `--baseline` names. */
export function readBaseline(name: string, cwd: string, locale: Locale): BaselineFile {
  const path = resolve(cwd, name);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(say(locale, 'unreadable', { path: name, error: errorCode(error) }));
  }
  const findings = parseBaseline(text);
  if (findings === null) throw new UsageError(say(locale, 'badBaseline', { path: name }));
  return { file: slashed(path), findings };
}

export function writeBaseline(name: string, cwd: string, found: readonly { readonly path: string; readonly findings: readonly Reported[] }[], locale: Locale): void {
  const file = resolve(cwd, name);
  const prints = found.map(({ path, findings }): [string, readonly Fingerprint[]] => [relativeTo(slashed(file), slashed(path)), findings.flatMap(({ print }) => print ?? [])]);
  try {
    writeWhole(file, formatBaseline(new Map(prints)));
  } catch (error) {
    throw new UsageError(say(locale, 'unwritable', { path: name, error: errorCode(error) }));
  }
}

/** Entries of files that are not there any more. Of a file that is, only a check can tell. */
export function entriesOfGoneFiles(baselines: Iterable<BaselineFile>, cwd: string): readonly StaleEntries[] {
  const gone: StaleEntries[] = [];
  for (const { file, findings } of baselines) {
    for (const [name, entries] of Object.entries(findings)) {
      const path = resolveFrom(slashed(dirname(file)), name);
      if (!existsSync(path)) gone.push({ file: slashed(relative(cwd, path)), entries });
    }
  }
  return gone;
}
