// No page is half in one language: English ones hold no Chinese, Chinese ones no English sentence, and each has its counterpart.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pagesIn = (folder: string): string[] => readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`);
const paragraphs = (page: string): string[] => page.replace(/^```[^]*?^```$/gm, '').split(/\n\s*\n/);

/** Without code and the words of links, which may name things in English. */
const words = (paragraph: string): string => paragraph.replace(/`[^`]*`/g, '').replace(/!?\[[^\]]*\]\([^)]*\)/g, '');

describe('pages in two languages', () => {
  const english = ['docs/rules', 'docs/concepts'].flatMap(pagesIn);

  it('come in pairs', () => {
    assert.ok(english.length > 200);
    for (const page of english) assert.ok(existsSync(join(root, page.replace(/^docs/, 'docs/zh-cn'))), page);
    assert.equal(['docs/zh-cn/rules', 'docs/zh-cn/concepts'].flatMap(pagesIn).length, english.length);
  });

  it('have no Chinese left in English', () => {
    for (const page of english) assert.doesNotMatch(read(page), /\p{Script=Han}/u, page);
  });

  it('have no English left in Chinese', () => {
    for (const page of [...english.map((name) => name.replace(/^docs/, 'docs/zh-cn')), 'README.zh-cn.md']) {
      const left = paragraphs(read(page)).filter((paragraph) => !/\p{Script=Han}/u.test(paragraph) && /(?:[A-Za-z]{3,} +){2}[A-Za-z]{3,}/.test(words(paragraph)));
      assert.deepEqual(left, [], page);
    }
  });
});
