// What the product promises to teach: concepts, topics beyond the tutorials, patterns and libraries. `promises.json` says where each is kept:
// the places in code whose hover shows the page, the words the page may not lack, the snippets.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MarkupContent } from 'vscode-languageserver/node';
import { ruleByName } from '../../server/src/analysis/index.ts';
import { conceptOfRule } from '../../server/src/analysis/concepts/triggers.ts';
import { conceptPath, firstParagraph, pageTitle } from '../../server/src/explain/index.ts';
import { escapeMarkdown } from '../../server/src/lsp/rule-pages.ts';
import { Editor } from '../lsp/fake-editor.ts';
import { readSnippets } from '../snippets/expand.ts';

/** A place that leads to `page`: the word between ⟦ and ⟧ in a file, or in a line of a coroutine; or all findings of a rule. */
type See = { readonly page: string } & ({ readonly code: string } | { readonly import: string; readonly line: string } | { readonly rule: string });

interface Promised {
  readonly promise: string;
  readonly see?: readonly See[];
  /** Words that both languages of a page have; `|` between two stands for either. */
  readonly mentions?: Readonly<Record<string, readonly string[]>>;
  readonly snippets: readonly string[];
}

type Kind = 'concepts' | 'topics' | 'patterns' | 'libraries';

const root = join(__dirname, '../..');
const languages = ['en', 'zh-cn'] as const;
const promises = JSON.parse(readFileSync(join(__dirname, 'promises.json'), 'utf8')) as Readonly<Record<Kind, readonly Promised[]>>;
const all = Object.values(promises).flat();
const descriptions = new Map(Object.values(readSnippets()).map(({ prefix, description }) => [prefix, description]));
const read = (page: string, language: (typeof languages)[number]): string => readFileSync(join(root, conceptPath(page, language)), 'utf8');

const codeOf = (see: See): string | null => ('rule' in see ? null : 'code' in see ? see.code : `import ${see.import}\n\n\nasync def main():\n    ${see.line}\n`);

describe('what is promised', () => {
  const editors = new Map<string, Editor>();
  let opened = 0;

  before(async () => {
    for (const language of languages) editors.set(language, await Editor.start({ locale: language }));
  });
  after(() => editors.forEach((editor) => editor.dispose()));

  async function hoverIn(language: string, marked: string): Promise<string> {
    const editor = editors.get(language);
    assert.ok(editor);
    const uri = `file:///project/promise${++opened}.py`;
    const before = marked.slice(0, marked.indexOf('⟦')).split('\n');
    await editor.open(uri, marked.replace('⟦', '').replace('⟧', ''));
    await editor.diagnosticsOf(uri);
    const hover = await editor.hover(uri, { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
    return hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
  }

  it('is as much as the tutorials hold', () => {
    assert.equal(promises.concepts.length, 37);
    assert.equal(promises.patterns.length, 42);
    assert.ok(promises.topics.length >= 32);
    for (const kind of Object.values(promises)) assert.equal(new Set(kind.map(({ promise }) => promise)).size, kind.length);
  });

  it('leads to each page, and leaves no snippet that nobody asked for', () => {
    const pages = readdirSync(join(root, 'docs/concepts')).filter((name) => name.endsWith('.md') && name !== 'README.md').map((name) => name.slice(0, -'.md'.length));
    const seen = new Set(all.flatMap(({ see = [] }) => see.map(({ page }) => page)));
    assert.deepEqual([...seen].sort(), pages.sort());
    assert.deepEqual([...descriptions.keys()].filter((prefix) => !all.some(({ snippets }) => snippets.includes(prefix))), []);
  });

  for (const [kind, promised] of Object.entries(promises)) {
    describe(kind, () => {
      for (const { promise, see = [], mentions = {}, snippets } of promised) {
        it(promise, async () => {
          assert.ok(see.length + snippets.length > 0);
          for (const one of see) {
            const code = codeOf(one);
            if ('rule' in one) assert.equal(conceptOfRule(one.rule, ruleByName(one.rule)?.family ?? ''), one.page, one.rule);
            for (const language of languages) {
              assert.ok(existsSync(join(root, conceptPath(one.page, language))), `${one.page} (${language})`);
              if (code === null) continue;
              const page = read(one.page, language);
              const text = await hoverIn(language, code);
              assert.ok(text.includes(`**${escapeMarkdown(pageTitle(page) ?? '')}**\n\n${firstParagraph(page)}`), `${one.page} (${language}) is not what a reader sees:\n${code}\n${text}`);
            }
          }
          for (const [page, words] of Object.entries(mentions)) {
            for (const language of languages) for (const word of words) assert.ok(word.split('|').some((either) => read(page, language).includes(either)), `${page} (${language}): ${word}`);
          }
          for (const prefix of snippets) {
            const [english = '', chinese = '', ...rest] = descriptions.get(prefix)?.split(' · ') ?? [];
            assert.match(english, /^\P{Script=Han}+$/u, prefix);
            assert.match(chinese, /\p{Script=Han}/u, prefix);
            assert.deepEqual(rest, []);
          }
        });
      }
    });
  }
});
