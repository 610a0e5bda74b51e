// JUnit's XML, read back by a parser: what build servers show is what was found.

import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { escapeXml, formatJunit } from '../../server/src/check/format/junit.ts';
import type { CheckedFile, Reported } from '../../server/src/check/report.ts';
import { buildIfNeeded, run } from './bundle.ts';
import { makeFolder } from './folder.ts';
import { bad, clean } from './inputs.ts';

interface Case {
  readonly '@name': string;
  readonly '@classname': string;
  readonly '@line'?: string;
  readonly failure?: { readonly '@type': string; readonly '@message': string; readonly '#text': string };
  readonly error?: { readonly '@message': string };
}
interface Report {
  readonly testsuites: { readonly testsuite: readonly { readonly '@name': string; readonly '@tests': string; readonly testcase: readonly Case[] }[] };
}

/** The elements and attributes that Jenkins, GitLab and Azure read, by the form of their published schemas; counts are numbers as text. */
const text = { type: 'string' };
const number = { type: 'string', pattern: '^\\d+$' };
const element = (attributes: object, required: readonly string[], children: object = {}): object => ({ type: 'object', properties: { ...attributes, ...children }, required, additionalProperties: false });
const outcome = element({ '@type': text, '@message': text, '#text': text }, ['@type', '@message']);
const testcase = element({ '@name': text, '@classname': text, '@file': text, '@line': number }, ['@name', '@classname'], { failure: outcome, error: outcome });
const suite = element({ '@name': text, '@tests': number, '@failures': number, '@errors': number, '@skipped': number }, ['@name', '@tests', 'testcase'], { testcase: { type: 'array', items: testcase, minItems: 1 } });
const suites = element({ '@name': text, '@tests': number, '@failures': number, '@errors': number }, ['@tests'], { testsuite: { type: 'array', items: suite } });
const isReport = new Ajv({ strict: false }).compile(element({ testsuites: suites, '?xml': { type: 'object' } }, ['testsuites']));

function read(xml: string): Report {
  assert.equal(XMLValidator.validate(xml), true);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseAttributeValue: false, parseTagValue: false, trimValues: false, htmlEntities: true, isArray: (name) => name === 'testsuite' || name === 'testcase' });
  const report: unknown = JSON.parse(JSON.stringify(parser.parse(xml.replace(/>\s+</g, '><'))));
  assert.ok(isReport(report), JSON.stringify(isReport.errors));
  const { testsuites } = report as Report;
  for (const each of testsuites.testsuite) assert.equal(each['@tests'], String(each.testcase.length));
  return { testsuites };
}

const finding: Reported = {
  rule: 'a-rule', severity: 'warning', message: `'f("<a & b>")' blocks`, related: [], fixes: [], id: 'a-rule:main:0', source: '    f("<a & b>")  # ]]>',
  range: { start: { line: 4, character: 4 }, end: { line: 4, character: 8 } },
};
const checked = (file: string, ...findings: readonly Reported[]): CheckedFile => ({ file, findings, notices: [], fixed: 0 });

describe('the JUnit format', () => {
  before(buildIfNeeded);

  it('has a suite per file and a case per finding, named by rule and place', () => {
    const { testsuites } = read(formatJunit([checked('src/a&b.py', finding, { ...finding, rule: 'other' }), checked('n.ipynb', { ...finding, cell: 3 })], { failures: [] }));
    assert.deepEqual(testsuites.testsuite.map((each) => each['@name']), ['src/a&b.py', 'n.ipynb']);
    assert.deepEqual(testsuites.testsuite.flatMap((each) => each.testcase.map((one) => one['@name'])), ['a-rule (5:5)', 'other (5:5)', 'a-rule (cell 3:5:5)']);
    const failure = testsuites.testsuite[0]?.testcase[0]?.failure;
    assert.deepEqual([failure?.['@type'], failure?.['@message']], ['warning', finding.message]);
    assert.equal(failure?.['#text'], `src/a&b.py:5:5: ${finding.message} [a-rule]\n${finding.source}`);
  });

  it('lets a clean file pass, and tells what failed besides', () => {
    const { testsuites } = read(formatJunit([checked('a.py')], { failures: ['b.py: cannot be read (EACCES)'] }));
    assert.deepEqual(testsuites.testsuite.map(({ testcase: [only] }) => [only?.failure, only?.error?.['@message']]), [[undefined, undefined], [undefined, 'b.py: cannot be read (EACCES)']]);
    assert.deepEqual(formatJunit([], { failures: [] }).split('\n').slice(1, 3), ['<testsuites name="Asyncio Lens" tests="0" failures="0" errors="0">', '</testsuites>']);
  });

  it('writes no character that XML cannot hold', () => {
    assert.equal(escapeXml('a\0\x1b\x7f"<&>\n\t中😀\ud800\uffff'), 'a\uFFFD\uFFFD\x7f&quot;&lt;&amp;&gt;&#10;&#9;中😀\uFFFD\uFFFD');
    const odd = `x = "\x1b${'y'.repeat(100_000)}"`;
    const xml = formatJunit([checked('a\x01.py', { ...finding, source: odd, message: odd.slice(0, 10) })], { failures: ['\0'] });
    assert.ok(xml.length < 2_000);
    read(xml);
  });

  it('comes from the command line, in the language of the reader', () => {
    const cwd = makeFolder({ 'a.py': bad, 'b.py': clean });
    const english = run(cwd, ['check', '--format', 'junit', 'a.py', 'b.py', 'missing.py']);
    assert.equal(english.status, 2);
    const { testsuites } = read(english.stdout);
    assert.deepEqual(testsuites.testsuite.map((each) => each['@name']), ['a.py', 'b.py', 'asyncio-lens']);
    assert.equal(testsuites.testsuite[0]?.testcase[0]?.['@name'], 'coroutine-never-awaited (9:5)');
    const chinese = read(run(cwd, ['check', '--format', 'junit', '--lang', 'zh-cn']).stdout);
    assert.match(chinese.testsuites.testsuite[0]?.testcase[0]?.failure?.['@message'] ?? '', /[\u4e00-\u9fff]/);
    for (const lang of ['en', 'zh-cn']) assert.match(run(cwd, ['check', '--help', '--lang', lang]).stdout, /junit/);
  });
});
