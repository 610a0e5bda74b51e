// The concept pages: one shape in two languages, short enough for a hover, with an example that Python accepts, that runs, and that our rules leave alone.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/analysis/index.ts';
import { conceptPath, firstDrawing, firstParagraph, pageIn, pageTitle } from '../../server/src/explain/index.ts';
import { displayWidth } from '../../server/src/explain/width.ts';
import { analyse } from '../harness/core.ts';
import { compileErrors, runPython } from '../snippets/python.ts';

const root = join(__dirname, '../..');
const languages = ['en', 'zh-cn'] as const;
type Language = (typeof languages)[number];

const headings: Readonly<Record<Language, readonly string[]>> = {
  en: ['Why', 'Example', 'The trap', 'Versions'],
  'zh-cn': ['为什么', '示例', '陷阱', '版本'],
};
// As for the rule pages: a Chinese character says about twice as much as a Latin letter.
const longestFirstParagraph: Readonly<Record<Language, number>> = { en: 400, 'zh-cn': 200 };

/** Their example needs a library, a newer Python, or a module of its own for a child process. */
const notRun = new Set(['anyio-trio', 'app-lifespan', 'async-drivers', 'cache-aside', 'connection-pool', 'cpu-work', 'eager-task', 'unclosed-session', 'uvloop', 'web-framework']);

const names = (language: Language): string[] =>
  readdirSync(join(root, conceptPath('x', language), '..')).filter((file) => file.endsWith('.md') && file !== 'README.md').map((file) => file.slice(0, -'.md'.length)).sort();
const read = (concept: string, language: Language): string => readFileSync(join(root, conceptPath(concept, language)), 'utf8');
const example = (page: string): string => /^```python\n([^]*?)^```$/m.exec(page)?.[1] ?? '';

describe('concept pages', () => {
  const concepts = names('en');

  it('exist in both languages', () => {
    assert.ok(concepts.length > 60);
    assert.deepEqual(names('zh-cn'), concepts);
  });

  for (const concept of concepts) {
    for (const language of languages) {
      it(`${concept} has the fixed shape (${language})`, () => {
        const page = read(concept, language);
        assert.ok(pageTitle(page));
        const found = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
        assert.deepEqual(found, headings[language]);
        for (const section of page.split(/^## .+$/m).slice(1)) assert.match(section, /\S/);
        const versions = page.split(/^## .+$/m).at(-1) ?? '';
        assert.match(versions, /\b3\.\d+|all versions|所有版本|librar|framework|IPython|库|框架/i, 'since and until which Python');
        assert.equal([...page.matchAll(/^```\w+$/gm)].length, 2, 'one drawing, one example');
        assert.ok(example(page).length > 0);
        assert.match(page, language === 'en' ? /\]\(https:\/\/docs\.python\.org\/3\/\S+\)\n$/ : /\]\(https:\/\/docs\.python\.org\/zh-cn\/3\/\S+\)\n$/);

        const first = firstParagraph(page);
        assert.ok(first.length > 40 && first.length <= longestFirstParagraph[language], `${first.length} characters`);
        assert.doesNotMatch(first, /\]\(|https?:/, 'a hover has its own link');
        for (const line of firstDrawing(page).split('\n')) assert.ok(displayWidth(line) <= 72, `too wide: ${line}`);
        assert.ok(firstDrawing(page).split('\n').length >= 3, 'no drawing');
        if (language === 'zh-cn') for (const prose of [first, ...page.split(/^## .+$/m).filter((_, index) => index !== 0 && index !== 2)]) assert.match(prose, /\p{Script=Han}/u);
        assert.doesNotMatch(page, /[ \t]$/m);
      });
    }

    it(`${concept} shows the same code in both languages, and a drawing of as many lines`, () => {
      assert.equal(example(read(concept, 'zh-cn')), example(read(concept, 'en')));
      assert.equal(firstDrawing(read(concept, 'zh-cn')).split('\n').length, firstDrawing(read(concept, 'en')).split('\n').length);
    });

    // But for the one about modules: an example ends with running itself.
    it(`${concept} is silent under all rules`, async () => {
      const text = example(read(concept, 'en'));
      const found = (await analyse(text, { extendSelect: rules.map((rule) => rule.name).filter((name) => name !== 'asyncio-run-without-guard'), maxFindings: 0 })).findings();
      assert.deepEqual(found.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`), []);
    });
  }

  it('have examples that Python accepts', async () => {
    assert.deepEqual(await compileErrors(Object.fromEntries(concepts.map((concept) => [concept, example(read(concept, 'en'))]))), {});
  });

  it('have examples that run without a warning', async function () {
    this.timeout(60_000);
    const program = `
import asyncio, contextlib, io, json, logging, sys, traceback, warnings
failed = {}
logging.disable(logging.CRITICAL)
for name, source in json.load(sys.stdin).items():
    sink = io.StringIO()
    try:
        with contextlib.redirect_stdout(sink), contextlib.redirect_stderr(sink), warnings.catch_warnings():
            warnings.simplefilter("error")
            space = {"__name__": "__main__", "__file__": FILE}
            exec(compile(source, name, "exec", dont_inherit=True), space)
    except BaseException:
        failed[name] = traceback.format_exc()[-300:]
json.dump(failed, sys.stdout)
`;
    const file = join(root, 'test/concepts/promises.json'); // something to read for the examples that read their own file
    const sources = Object.fromEntries(concepts.filter((concept) => !notRun.has(concept)).map((concept) => [concept, example(read(concept, 'en'))]));
    const outcome = await runPython(['-c', program.replace('FILE', JSON.stringify(file))], { flags: ['-W', 'error'], input: JSON.stringify(sources) });
    assert.equal(outcome.code, 0, outcome.stderr);
    assert.deepEqual(JSON.parse(outcome.stdout), {});
  });

  it('are found in a pack by their name', () => {
    const pack = '<!-- page: a -->\n# A\n\nFirst.\n<!-- page: a-b -->\n# AB\n';
    assert.equal(pageIn(pack, 'a'), '# A\n\nFirst.\n');
    assert.equal(pageIn(pack, 'a-b'), '# AB\n');
    assert.equal(pageIn(pack, 'b'), null);
  });
});
