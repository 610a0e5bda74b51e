import { commandName, productName } from '../assets.ts';
import type { CheckedFile, Reported } from '../report.ts';

export interface JunitContext {
  /** What went wrong beside the findings. */
  readonly failures: readonly string[];
}

/**
 * JUnit's XML, which build servers show as test results: a suite per file, a case per finding. A clean file has a case that passes: a
 * report without any case counts as a failure in several of them.
 */
export function formatJunit(files: readonly CheckedFile[], { failures }: JunitContext): string {
  const suites = files.map(({ file, findings }) => suite(file, findings.length, 0, findings.length === 0 ? [`<testcase name="${commandName}" classname="${escapeXml(file)}"/>`] : findings.map((finding) => testcase(file, finding))));
  if (failures.length > 0) suites.push(suite(commandName, 0, failures.length, failures.map((text, index) => failedRun(text, index))));
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const tests = files.reduce((sum, { findings }) => sum + Math.max(findings.length, 1), failures.length);
  const open = `<testsuites name="${productName}" tests="${tests}" failures="${count}" errors="${failures.length}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${suites.join('')}</testsuites>\n`;
}

function suite(name: string, failures: number, errors: number, cases: readonly string[]): string {
  const lines = cases.map((each) => `    ${each}\n`).join('');
  return `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="0">\n${lines}  </testsuite>\n`;
}

function testcase(file: string, { rule, severity, message, cell, range: { start }, source }: Reported): string {
  const place = `${cell === undefined ? '' : `cell ${cell}:`}${start.line + 1}:${start.character + 1}`;
  const attributes = `name="${escapeXml(`${rule} (${place})`)}" classname="${escapeXml(file)}" file="${escapeXml(file)}" line="${start.line + 1}"`;
  const body = escapeXml(`${file}:${place}: ${message} [${rule}]\n${source.slice(0, longestSource)}`);
  return `<testcase ${attributes}><failure type="${severity}" message="${escapeXml(message)}">${body}</failure></testcase>`;
}

/** Generated code has lines of megabytes. */
const longestSource = 300;

function failedRun(text: string, index: number): string {
  return `<testcase name="${commandName} (${index + 1})" classname="${commandName}"><error type="failure" message="${escapeXml(text)}"/></testcase>`;
}

/** For text and for attributes in double quotes. What XML 1.0 cannot hold at all (control characters, halves of a pair) becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (char) => entities[char] ?? `&#${char.charCodeAt(0)};`);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
