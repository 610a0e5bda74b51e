// Every fix of every finding in real code, each applied alone; then all safe ones together.

import fs from 'node:fs';
import path from 'node:path';
import { Analysis, applyEdits, defaultOptions, fixAll, mayHaveFindings, rules, type AnalysisOptions, type Finding, type Fix } from '../../server/src/analysis/index.ts';
import { decodePython } from '../../server/src/check/decode.ts';
import { syntax } from '../harness/core.ts';
import { Compiler } from './compiler.ts';

/** With the rules that are off by default: their fixes have to be right as well. */
const options: AnalysisOptions = { ...defaultOptions, maxFindings: 0, extendSelect: rules.filter((rule) => !rule.onByDefault).map((rule) => rule.name) };
const shownPerKind = 3;

interface Failure {
  readonly where: string;
  readonly what: string;
  readonly detail: string;
}

/** Number of fixes that did harm. */
export async function fuzzFixes(paths: readonly string[]): Promise<number> {
  const parser = await syntax();
  const compiler = Compiler.start();
  const tried = new Map<string, number>();
  const failures = new Map<string, Failure[]>();
  const sums = { files: 0, lines: 0, findings: 0, fixes: 0, applied: 0 };
  for (const file of paths.flatMap(pythonFiles)) {
    const decoded = decodePython(fs.readFileSync(file));
    if (!decoded.ok) continue;
    const { text } = decoded;
    sums.files++;
    sums.lines += text.split('\n').length;
    if (!mayHaveFindings(text) || (await compiler.refusal(text)) !== '') continue;
    const fail = (name: string, what: string, at: number, detail: string): void => {
      const key = `${name}: ${what}`;
      failures.set(key, [...(failures.get(key) ?? []), { where: `${file}:${text.slice(0, at).split('\n').length}`, what, detail }]);
    };
    const fileOptions = { ...options, path: file };
    const analysis = new Analysis(parser, text, fileOptions);
    const trial = new Analysis(parser, text, fileOptions);
    const before = counts(trial.findings());
    const known = new Set(trial.findings().map((finding) => printOf(finding, trial)));
    const lines = new Set(text.split(/\r?\n/));
    const comments = commentsOf(text);
    const refusals: Promise<void>[] = [];
    for (const finding of analysis.findings()) {
      sums.findings++;
      for (const fix of analysis.fixes(finding)) {
        sums.fixes++;
        const name = `${finding.rule} ${fix.kind}`;
        tried.set(name, (tried.get(name) ?? 0) + 1);
        const fixed = applyEdits(text, fix.edits);
        const detail = difference(text, fix);
        refusals.push(compiler.refusal(fixed).then((refusal) => {
          if (refusal !== '') fail(name, 'does not compile', finding.start, `${refusal}\n${detail}`);
        }));
        trial.setText(fixed);
        for (const problem of problemsAfter(finding, before, trial.findings().filter((after) => after.rule !== finding.rule || isLoud(after) || !isUncovered(after, trial, known, lines)))) fail(name, problem, finding.start, detail);
        const left = commentsOf(fixed);
        for (const [comment, count] of comments) if ((left.get(comment) ?? 0) < count) fail(name, 'loses a comment', finding.start, `${comment}\n${detail}`);
        if (text.includes('\r\n') && !/[^\r]\n/.test(text) && /[^\r]\n/.test(fixed)) fail(name, 'mixes line ends', finding.start, detail);
        trial.setText(text);
      }
    }
    const all = fixAll(parser, text, fileOptions);
    sums.applied += all.applied;
    if (all.applied > 0) {
      refusals.push(compiler.refusal(all.text).then((refusal) => {
        if (refusal !== '') fail('all safe fixes', 'do not compile', 0, refusal);
      }));
      if (fixAll(parser, all.text, fileOptions).applied > 0) fail('all safe fixes', 'come to no end', 0, '');
    }
    await Promise.all(refusals);
    for (const { rule, error } of [...analysis.takeFailures(), ...trial.takeFailures()]) fail(rule, 'throws', 0, error);
    analysis.dispose();
    trial.dispose();
  }
  compiler.stop();
  for (const [name, count] of [...tried].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${String(count).padStart(7)} ${name}`);
  console.log(`${sums.files} files, ${sums.lines} lines, ${sums.findings} findings, ${sums.fixes} fixes alone, ${sums.applied} together`);
  for (const [key, found] of failures) {
    console.log(`\nfailed ${found.length} ×: ${key}`);
    for (const { where, detail } of found.slice(0, shownPerKind)) console.log(`  ${where}\n${detail.replace(/^/gm, '    ')}`);
  }
  return [...failures.values()].reduce((sum, found) => sum + found.length, 0);
}

function pythonFiles(place: string): string[] {
  if (fs.statSync(place).isFile()) return [place];
  return fs.readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function counts(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of findings) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}

function printOf(finding: Finding, analysis: Analysis): string {
  return JSON.stringify(analysis.fingerprint(finding));
}

/** On a line that was there before and had no such finding: one thing less to do can leave the next with nothing to do. */
function isUncovered(finding: Finding, analysis: Analysis, known: ReadonlySet<string>, lines: ReadonlySet<string>): boolean {
  const { text } = analysis;
  const end = text.indexOf('\n', finding.start);
  const line = text.slice(text.lastIndexOf('\n', finding.start - 1) + 1, end < 0 ? text.length : end).replace(/\r$/, '');
  return lines.has(line) && !known.has(printOf(finding, analysis));
}

function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function problemsAfter(finding: Finding, before: ReadonlyMap<string, number>, findings: readonly Finding[]): readonly string[] {
  const after = counts(findings);
  const loud = new Set(findings.filter(isLoud).map(({ rule }) => rule));
  const stays = (after.get(finding.rule) ?? 0) >= (before.get(finding.rule) ?? 0);
  return [...(stays ? ['the finding stays'] : []), ...[...loud].filter((rule) => rule !== finding.rule && (after.get(rule) ?? 0) > (before.get(rule) ?? 0)).map((rule) => `brings ${rule}`)];
}

/** How often each comes; a `#` in a string counts as well, which does no harm. */
function commentsOf(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [comment] of text.matchAll(/#[^\r\n]*/g)) found.set(comment, (found.get(comment) ?? 0) + 1);
  return found;
}

/** The lines around the edits, before and after. */
function difference(text: string, fix: Fix): string {
  return fix.edits.map(({ start, end, newText }) => {
    const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    const to = text.indexOf('\n', end);
    const tail = text.slice(end, to < 0 ? text.length : to);
    const marked = (lines: string, sign: string): string => lines.replace(/^/gm, sign);
    return `${marked(text.slice(from, end) + tail, '- ')}\n${marked(text.slice(from, start) + newText + tail, '+ ')}`;
  }).join('\n');
}
