// The rule pages have one fixed shape in two languages: hovers and the tests of the rules cut them apart by it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = { en: 'docs/rules/', 'zh-cn': 'docs/zh-cn/rules/' } as const;
type Language = keyof typeof folders;

const sections = [
  { en: '## Why', 'zh-cn': '## 为什么' },
  { en: '## Bad', 'zh-cn': '## 错误示例' },
  { en: '## Good', 'zh-cn': '## 正确示例' },
  { en: '## Other ways to fix it', 'zh-cn': '## 其他修法', optional: true },
  { en: '## When not to use it', 'zh-cn': '## 何时不适用' },
  { en: '## Details', 'zh-cn': '## 细节' },
];

// A Chinese character says and takes about twice as much as a Latin letter.
const longestFirstParagraph = { en: 400, 'zh-cn': 200 };

// Their bad examples are mistakes that the compiler itself refuses.
const notCompiled = new Set(['await-outside-async: Bad', 'yield-from-in-async: Bad', 'return-value-in-async-generator: Bad']);

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly python: readonly string[];
  /** Lists of packages. */
  readonly packages: readonly string[];
}

interface Page {
  readonly title: string;
  readonly first: string;
  /** All headings below the title, in order. */
  readonly headings: readonly string[];
  readonly sections: readonly Section[];
}

const names = (language: Language): string[] =>
  readdirSync(root + folders[language])
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => file.slice(0, -'.md'.length))
    .sort();

function readPage(language: Language, rule: string): Page {
  const lines = readFileSync(`${root}${folders[language]}${rule}.md`, 'utf8').split(/\r?\n/);
  const read: { heading: string; lines: string[]; python: string[]; packages: string[] }[] = [{ heading: '', lines: [], python: [], packages: [] }];
  const headings: string[] = [];
  let fence: { language: string; body: string[] } | null = null;
  for (const line of lines.slice(1)) {
    const current = read.at(-1);
    assert.ok(current);
    if (fence) {
      if (line !== '```') fence.body.push(line);
      else {
        const code = `${fence.body.join('\n')}\n`;
        if (fence.language === 'python') current.python.push(code);
        if (fence.language === 'pip-requirements') current.packages.push(code);
        fence = null;
      }
    } else if (line.startsWith('```')) {
      fence = { language: line.slice(3), body: [] };
    } else {
      if (/^#+ /.test(line)) headings.push(line);
      if (line.startsWith('## ')) read.push({ heading: line, lines: [], python: [], packages: [] });
      else current.lines.push(line);
    }
  }
  assert.equal(fence, null, `${rule} (${language}): a code block is not closed`);
  const first = /^\n((?:.+\n)+)/.exec(`${(read[0]?.lines ?? []).join('\n')}\n`)?.[1] ?? '';
  return { title: lines[0] ?? '', first: first.trim(), headings, sections: read.slice(1) };
}

interface Example {
  readonly label: string;
  readonly code: string;
}

function examples(language: Language, rule: string): Example[] {
  return readPage(language, rule).sections.flatMap((section) => {
    const known = sections.find((each) => each[language] === section.heading);
    const name = (known?.en ?? section.heading).slice('## '.length);
    return section.python.map((code, index) => ({ label: `${rule}: ${name}${index ? ` ${index + 1}` : ''}`, code }));
  });
}

interface Answer {
  readonly parses: boolean;
  /** The compiler's message, empty when it accepts the code. */
  readonly refused: string;
  /** The code without its comments. */
  readonly bare: string;
}

/** Asks Python about all examples in one process. It only parses and compiles; nothing is run. */
function askPython(codes: readonly string[]): Answer[] {
  const program = `
import ast, io, json, sys, tokenize

def bare(code):
    lines = code.splitlines()
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip() or None
    return "\\n".join(line for line in lines if line is not None)

def answer(code):
    try:
        ast.parse(code)
    except SyntaxError as error:
        return {"parses": False, "refused": str(error), "bare": code}
    try:
        compile(code, "example.py", "exec")
        refused = ""
    except SyntaxError as error:
        refused = str(error)
    return {"parses": True, "refused": refused, "bare": bare(code)}

json.dump([answer(code) for code in json.loads(sys.stdin.buffer.read())], sys.stdout)
`;
  const python = process.platform === 'win32' ? 'python' : 'python3';
  const output = execFileSync(python, ['-c', program], { input: JSON.stringify(codes), encoding: 'utf8' });
  return JSON.parse(output) as Answer[];
}

describe('rule pages', () => {
  const rules = [...new Set([...names('en'), ...names('zh-cn')])].sort();

  it('exist', () => assert.notEqual(rules.length, 0));

  for (const rule of rules) {
    describe(rule, () => {
      for (const language of ['en', 'zh-cn'] as const) {
        it(`has the fixed shape (${language})`, () => {
          assert.ok(existsSync(`${root}${folders[language]}${rule}.md`), 'the page is missing');
          const page = readPage(language, rule);
          assert.equal(page.title, `# ${rule}`);

          const found = page.sections.map((section) => section.heading);
          const expected = sections.filter((section) => !section.optional || found.includes(section[language]));
          assert.deepEqual(
            found,
            expected.map((section) => section[language]),
          );

          for (const [index, section] of expected.entries()) {
            const body = page.sections[index];
            if (section.en === '## Bad' || section.en === '## Good') assert.equal((body?.python.length ?? 0) + (body?.packages.length ?? 0), 1, section[language]);
            else assert.match(body?.lines.join('\n') ?? '', /\S/, `${section[language]} is empty`);
          }
        });

        it(`begins with a paragraph that fits into a hover (${language})`, () => {
          const { first } = readPage(language, rule);
          const limit = longestFirstParagraph[language];
          assert.ok(first.length > 0, 'no first paragraph');
          assert.ok(first.length <= limit, `${first.length} characters, ${limit} are allowed`);
          assert.doesNotMatch(first, /\]\(|https?:|<\w+>(?![^`]*`)/, 'no links or HTML in the first paragraph');
          assert.doesNotMatch(first, /^[#>|*-]/, 'the first block is not a paragraph');
        });

        it(`says how to suppress it (${language})`, () => {
          const page = readPage(language, rule);
          const when = page.sections.find((section) => /^## (When not to use it|何时不适用)$/.test(section.heading));
          assert.ok(when?.lines.join('\n').includes(`# asyncio-lens: ignore[${rule}] `));
        });
      }

      it('has the same headings in both languages', () => {
        const level = (heading: string): string => heading.slice(0, heading.indexOf(' '));
        const translated = (heading: string): string => sections.find((section) => section.en === heading)?.['zh-cn'] ?? level(heading);
        const chinese = readPage('zh-cn', rule).headings.map((heading) => (heading.startsWith('## ') ? heading : level(heading)));
        assert.deepEqual(readPage('en', rule).headings.map(translated), chinese);
      });

      it('shows different code as bad and as good', () => {
        const [bad, good] = readPage('en', rule).sections.filter(({ heading }) => /^## (Bad|Good)$/.test(heading)).flatMap(({ python, packages }) => [...python, ...packages]);
        assert.notEqual(bad, good);
      });
    });
  }

  describe('examples', () => {
    let all: Record<Language, Example[]>;
    let answers: Record<Language, Answer[]>;

    before(() => {
      const of = (language: Language): Example[] => names(language).flatMap((rule) => examples(language, rule));
      all = { en: of('en'), 'zh-cn': of('zh-cn') };
      const both = askPython([...all.en, ...all['zh-cn']].map((example) => example.code));
      answers = { en: both.slice(0, all.en.length), 'zh-cn': both.slice(all.en.length) };
    });

    it('are the same in both languages, comments aside', () => {
      const pair = (language: Language): { label: string; code: string | undefined }[] =>
        all[language].map((example, index) => ({ label: example.label, code: answers[language][index]?.bare }));
      assert.deepEqual(pair('zh-cn'), pair('en'));
    });

    it('are accepted by Python, except where the rule is about code that is not', () => {
      const wrong = (['en', 'zh-cn'] as const).flatMap((language) =>
        all[language].flatMap(({ label }, index) => {
          const answer = answers[language][index];
          const asPromised = answer?.parses === true && (answer.refused === '') === (!notCompiled.has(label));
          return asPromised ? [] : [`${label} (${language}): ${answer?.refused || 'accepted'}`];
        }),
      );
      assert.deepEqual(wrong, []);
    });
  });
});
