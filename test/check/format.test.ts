import assert from 'node:assert/strict';
import pc from 'picocolors';
import { excerpt } from '../../server/src/check/format/excerpt.ts';
import { formatGithub } from '../../server/src/check/format/github.ts';
import { formatJson } from '../../server/src/check/format/json.ts';
import { formatSarif } from '../../server/src/check/format/sarif.ts';
import { formatText } from '../../server/src/check/format/text.ts';
import { catalogue } from '../../server/src/check/messages.ts';
import type { CheckedFile, Reported } from '../../server/src/check/report.ts';
import { sarifErrors } from './sarif-schema.ts';

const finding: Reported = {
  rule: 'a-rule',
  severity: 'warning',
  message: "'work()' is 100% never awaited",
  range: { start: { line: 4, character: 4 }, end: { line: 4, character: 8 } },
  related: [{ range: { start: { line: 0, character: 10 }, end: { line: 0, character: 14 } }, message: "'work' is defined here" }],
  fixes: [
    {
      title: 'Add await',
      safety: 'safe',
      isPreferred: true,
      edits: [{ range: { start: { line: 4, character: 4 }, end: { line: 4, character: 4 } }, newText: 'await ' }],
    },
  ],
  id: 'a-rule:main:0',
  source: '    work()',
};

function checked(file: string, ...findings: readonly Reported[]): CheckedFile {
  return { file, findings, notices: [], fixed: 0 };
}

const plain = { colors: pc.createColors(false), width: 80, fileCount: 2, isQuiet: false } as const;

describe('output formats', () => {
  it('text: place, message, excerpt, related place, fix, summary', () => {
    assert.equal(
      formatText([checked('src/a.py', finding), checked('b.py')], { ...plain, locale: 'en' }),
      [
        "src/a.py:5:5: warning: 'work()' is 100% never awaited [a-rule]",
        '  |',
        '5 |     work()',
        '  |     ^^^^',
        "  = src/a.py:1:11: 'work' is defined here",
        '  = fix: Add await',
        '',
        '1 finding in 1 file. 1 can be fixed with --fix.',
        '',
      ].join('\n'),
    );
  });

  it('text: Chinese', () => {
    const text = formatText([checked('a.py', finding, finding)], { ...plain, locale: 'zh-cn' });
    assert.match(text, /^a\.py:5:5: 警告: /);
    assert.match(text, /\n在 1 个文件中发现 2 个问题。 其中 2 个可用 --fix 修复。\n$/);
  });

  it('text: clean, empty, fixed, quiet', () => {
    assert.equal(formatText([checked('a.py'), checked('b.py')], { ...plain, locale: 'en' }), 'No findings in 2 files.\n');
    assert.equal(formatText([], { ...plain, fileCount: 0, locale: 'en' }), 'No Python files found.\n');
    assert.equal(formatText([{ ...checked('a.py'), fixed: 2 }], { ...plain, fileCount: 1, locale: 'en' }), 'a.py: 2 fixed\nFixed 2 findings in 1 file.\nNo findings in 1 file.\n');
    assert.equal(formatText([checked('a.py')], { ...plain, isQuiet: true, locale: 'en' }), '');
  });

  it('text: a file name cannot speak to the terminal', () => {
    assert.ok(!formatText([checked('\x1b[2Ja.py', finding)], { ...plain, locale: 'en' }).includes('\x1b'));
  });

  it('JSON: exactly the agreed keys', () => {
    const { id: _, source: __, ...rest } = finding;
    const related = finding.related.map((place) => ({ file: 'src/a.py', ...place }));
    assert.deepEqual(JSON.parse(formatJson([checked('src/a.py', finding)])), [{ file: 'src/a.py', ...rest, related }]);
    assert.equal(formatJson([]), '[]\n');
  });

  it('GitHub: 1-based, escaped', () => {
    const odd = { ...finding, message: 'one\r\ntwo: 50%, done' };
    assert.equal(
      formatGithub([checked('a,b:c.py', odd)]),
      '::warning title=Asyncio Lens (a-rule),file=a%2Cb%3Ac.py,line=5,endLine=5,col=5,endColumn=9::one%0D%0Atwo: 50%25, done (a-rule)\n',
    );
    assert.match(formatGithub([checked('a.py', { ...finding, severity: 'hint' })]), /^::notice /);
  });

  it('SARIF: valid by the official schema, in both languages', () => {
    for (const locale of ['en', 'zh-cn'] as const) {
      const text = formatSarif([checked('src/a b#中.py', finding, { ...finding, fixes: [], related: [] }), checked('/tmp/x.py', finding)], {
        locale,
        readPage: (rule) => `# ${rule}\n\nWhy \`it\` is wrong.\n`,
        notices: [{ isFailure: true, text: 'x.py: cannot be read (EACCES)' }],
      });
      const log: unknown = JSON.parse(text);
      assert.deepEqual(sarifErrors(log), []);
      assert.match(text, /"columnKind": "utf16CodeUnits"/);
      assert.match(text, /"uri": "src\/a%20b%23%E4%B8%AD\.py"/);
      assert.match(text, /"uri": "file:\/\/\/tmp\/x\.py"/);
      assert.match(text, /"executionSuccessful": false/);
    }
  });
});

describe('excerpts', () => {
  function lines(line: string, marked: string, width = 60): readonly string[] {
    const start = line.indexOf(marked);
    const { source, carets } = excerpt(line, start, start + marked.length, width);
    return [source, carets];
  }

  it('tabs become spaces above and below', () => {
    assert.deepEqual(lines('\tx\t= f()', 'f()'), ['    x   = f()', '          ^^^']);
  });

  it('Chinese characters count two columns, combining marks none', () => {
    assert.deepEqual(lines('名字 = e\u0301.睡眠(1)', '睡眠'), ['名字 = e\u0301.睡眠(1)', '         ^^^^']);
    assert.deepEqual(lines('"😀👨‍👩‍👧" + f()', 'f()'), ['"😀👨‍👩‍👧" + f()', '         ^^^']);
  });

  it('a place at the end of the line, or an empty one, still has a caret', () => {
    assert.deepEqual([excerpt('abc', 3, 3, 60).carets, excerpt('', 0, 0, 60).carets, excerpt('abc', 1, 1, 60).carets], ['   ^', '^', ' ^']);
  });

  it('a long line is cut around the place', () => {
    const line = `${'a'.repeat(500_000)}; f(); ${'b'.repeat(500_000)}`;
    const [source = '', carets = ''] = lines(line, 'f()', 40);
    assert.ok(source.length <= 42);
    assert.equal(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), 'f()');
    assert.match(source, /^….*…$/);
    const end = lines(`${'a'.repeat(100)} f()`, 'f()', 40);
    assert.equal(end[0]?.endsWith(' f()'), true);
    assert.equal(end[1]?.length, end[0]?.length);
  });

  it('control characters become pictures', () => {
    assert.deepEqual(lines('x = "\x1b[31m"; f()', 'f()'), ['x = "␛[31m"; f()', '             ^^^']);
  });
});

describe('texts of the command line', () => {
  it('have the same placeholders in both languages', () => {
    const names = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const [key, text] of Object.entries(catalogue.en)) {
      const chinese = Object.entries(catalogue['zh-cn']).find(([other]) => other === key)?.[1] ?? '';
      if (!key.endsWith('.one')) assert.deepEqual(names(chinese), names(text), key);
    }
  });
});
