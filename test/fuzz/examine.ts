// What has to hold for any text at all. Throws at the first thing that does not.

import assert from 'node:assert/strict';
import type { Random } from '../../bench/corpus/random.mjs';
import { Analysis, applyEdits, defaultOptions, fixAll, LineIndex, mayHaveFindings, outlineOf, render, type Finding, type Locale, type Syntax, type Text } from '../../server/src/analysis/index.ts';
import { checkText, type Job } from '../../server/src/check/check-text.ts';
import { openChecker } from '../../server/src/check/checker.ts';
import { formatGithub } from '../../server/src/check/format/github.ts';
import { formatJson } from '../../server/src/check/format/json.ts';
import { formatSarif } from '../../server/src/check/format/sarif.ts';
import { formatText } from '../../server/src/check/format/text.ts';
import pico from 'picocolors';
import { placesOf, type Place } from './positions.ts';

/** Runs a step and complains when it takes too long for the length of the text; `times`: how many analyses it is. */
export type Timed = <T>(what: string, run: () => T, times?: number) => T;

export interface Examined {
  readonly findings: number;
  readonly fixes: number;
}

const options = { ...defaultOptions, maxFindings: 0 };
const locales: readonly Locale[] = ['en', 'zh-cn'];
/** Every finding is placed and put into words; as many are fixed. */
const fixesTried = 25;
const fixRounds = 5;
const job: Job = { locale: 'en', minSeverity: 'hint', fix: 'none', wantsFixes: true, recordsBaseline: false, tracksDependencies: false, cwd: '/', cacheFolder: null };

export function examine(syntax: Syntax, text: string, random: Random, timed: Timed): Examined {
  const analysis = new Analysis(syntax, '', options);
  try {
    timed('analysis', () => {
      analysis.setText(text);
      return analysis.findings();
    });
    const findings = analysis.findings();
    checkPlaces(text, findings);
    const sample = sampleOf(random, findings, fixesTried);
    const fixes = sample.reduce((sum, finding) => sum + checkFixes(analysis, text, finding, timed), 0);
    checkFaces(analysis, text, random, timed);
    timed('outline', () => outlineOf(syntax, text));
    checkEdits(analysis, text, random, timed);
    assert.deepEqual(analysis.takeFailures(), []);
    if (text.length < 200_000) {
      checkFormats(syntax, text);
      timed('fix all', () => fixAll(syntax, text, options), fixRounds);
    }
    return { findings: findings.length, fixes };
  } finally {
    analysis.dispose();
  }
}

function checkPlaces(text: string, findings: readonly Finding[]): void {
  const spans = findings.flatMap((finding) => [finding, ...finding.related.filter((related) => related.file === undefined)]);
  for (const { start, end } of spans) checkSpan(text, start, end);
  const lines = new LineIndex(text);
  for (const [offset, place] of placesOf(text, spans.flatMap(({ start, end }) => [start, end]))) {
    assert.deepEqual(lines.position(offset), place, `position of ${offset}`);
    if (text[offset - 1] !== '\r' || text[offset] !== '\n') assert.equal(lines.offset(place), offset, `offset of ${JSON.stringify(place)}`);
  }
  for (const finding of findings) for (const message of [finding.message, ...finding.related.map((related) => related.message)]) checkWords(message);
}

function checkSpan(text: string, start: number, end: number): void {
  assert.ok(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
}

function checkWords(message: Text): void {
  for (const locale of locales) {
    const words = render(message, locale);
    assert.ok(words !== '' && words !== message.key, `${message.key} in ${locale}`);
    // Half a pair in a message is not text for any client; that of the code stays out of messages or comes whole.
    for (const name of /\{(\w+)\}/g.exec(words)?.slice(1) ?? []) assert.ok(Object.values(message.args ?? {}).some((value) => String(value).includes(`{${name}}`)), `{${name}} is left in ${message.key}`);
  }
}

function checkFixes(analysis: Analysis, text: string, finding: Finding, timed: Timed): number {
  const fixes = [...timed('fixes', () => analysis.fixes(finding)), analysis.suppressLine(finding), analysis.suppressFile(finding)];
  for (const fix of fixes) {
    checkWords(fix.title);
    let last = 0;
    for (const { start, end } of fix.edits) {
      checkSpan(text, start, end);
      assert.ok(start >= last, `edits of ${fix.kind} overlap or are out of order`);
      last = end;
    }
    applyEdits(text, fix.edits);
  }
  return fixes.length;
}

/** What an editor asks at a place, and for a whole file. */
function checkFaces(analysis: Analysis, text: string, random: Random, timed: Timed): void {
  for (let count = 0; count < 8; count++) {
    const at = random.int(text.length + 1);
    const end = Math.min(text.length, at + random.int(400));
    const insight = timed('insight', () => analysis.insightAt(at));
    if (insight !== null) checkSpan(text, insight.start, insight.end);
    timed('statement', () => analysis.statementAt(at));
    for (const { title, refused, edits } of timed('refactorings', () => analysis.refactorings(at, end))) {
      checkWords(title);
      if (refused !== null) checkWords(refused);
      for (const edit of edits ?? []) checkSpan(text, edit.start, edit.end);
    }
    timed('postfixes', () => analysis.postfixesAt(at));
    assert.equal(analysis.text.length, text.length);
    const place = timed('function', () => analysis.functionAt(at));
    if (place !== null) {
      timed('outgoing calls', () => analysis.outgoingCalls(place.name));
      timed('incoming calls', () => analysis.incomingCalls(place));
    }
    for (const span of timed('suspension points', () => analysis.seeing.suspensionPoints(at)) ?? []) checkSpan(text, span.start, span.end);
    const range = { start: at, end };
    timed('hints', () => [analysis.seeing.suspensionHints(range), analysis.seeing.blockingHints(range), analysis.seeing.asyncNames(range)]);
    timed('map', () => analysis.seeing.concurrencyMap(at));
  }
  for (const { start } of sampleOf(random, timed('lenses', () => analysis.seeing.asyncDefinitions()), 5)) timed('lens', () => analysis.seeing.lensAt(start));
  timed('unused suppressions', () => analysis.unusedSuppressions());
}

/** A few strokes, and all of them undone: the same findings as before. */
function checkEdits(analysis: Analysis, text: string, random: Random, timed: Timed): void {
  const at = random.int(text.length + 1);
  const typed = random.pick(['"', "'''", '(', 'await x', '\n', '\n    ', ':', '#', '\\', 'f(', '\0', '\r']);
  analysis.edit(at, at, typed);
  timed('analysis after an edit', () => analysis.findings());
  analysis.edit(at, at + typed.length, '');
  timed('analysis after an undo', () => analysis.findings());
  assert.equal(analysis.text, text);
  checkPlaces(text, analysis.findings());
}

function checkFormats(syntax: Syntax, text: string): void {
  const checker = openChecker({ syntax, parser: () => assert.fail('it is loaded') }, job);
  const { findings } = checkText(checker, text, 'a.py', { ...options, path: '/a.py' });
  const files = [{ file: 'a.py', findings, notices: [], fixed: 0 }];
  const parsed = JSON.parse(formatJson(files)) as readonly { readonly range: { readonly start: Place; readonly end: Place } }[];
  const fresh = new Analysis(syntax, text, { ...options, path: '/a.py' });
  const spans = mayHaveFindings(text) ? fresh.findings() : [];
  const places = placesOf(text, spans.flatMap(({ start, end }) => [start, end]));
  assert.deepEqual(parsed.map(({ range }) => range), spans.map(({ start, end }) => ({ start: places.get(start), end: places.get(end) })));
  fresh.dispose();
  JSON.parse(formatSarif(files, { locale: 'zh-cn', readPage: () => null, notices: [] }));
  formatGithub(files);
  for (const locale of locales) formatText(files, { locale, colors: pico.createColors(false), width: 80, fileCount: 1, isQuiet: false });
}

function sampleOf<T>(random: Random, all: readonly T[], count: number): readonly T[] {
  return all.length <= count ? all : Array.from({ length: count }, () => random.pick(all));
}
