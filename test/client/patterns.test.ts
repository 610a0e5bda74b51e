// What "Insert a Pattern" lists.
import assert from 'node:assert/strict';
import { patternGroups, patternItem, programsOf, topics } from '../../client/src/common/pattern-list.ts';
import { readSnippets } from '../snippets/expand.ts';

const snippets = readSnippets();
const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
const listed = (locale: 'en' | 'zh-cn') => patternGroups(snippets, locale).flatMap(({ patterns }) => patterns);

describe('the list of patterns', () => {
  it('has each snippet under exactly one topic', () => {
    assert.deepEqual(topics.flatMap((topic) => topic.prefixes).sort(), [...prefixes].sort());
    assert.deepEqual(listed('en').map(({ prefix }) => prefix).sort(), [...prefixes].sort());
  });

  it('has its topics in both languages', () => {
    for (const topic of topics) {
      assert.doesNotMatch(topic.en, /\p{Script=Han}/u);
      assert.match(topic['zh-cn'], /\p{Script=Han}/u);
    }
    assert.deepEqual(patternGroups(snippets, 'zh-cn').map(({ topic }) => topic), topics.map((topic) => topic['zh-cn']));
  });

  it('can be searched in either language, whatever the reader speaks, and speaks his first', () => {
    for (const [locale, own] of [['en', /^\P{Script=Han}*\s—\s.*\p{Script=Han}/u], ['zh-cn', /^[^—]*\p{Script=Han}[^—]*\s—\s.*[A-Za-z]/u]] as const) {
      for (const { description, prefix } of listed(locale)) assert.match(description, own, prefix);
    }
  });

  it('finds a pattern by words of either language', () => {
    const found = (words: string, locale: 'en' | 'zh-cn') =>
      listed(locale).filter((pattern) => Object.values(patternItem(pattern)).some((text) => text.toLowerCase().includes(words))).map(({ prefix }) => prefix);
    const asked = { 'back-off': ['aio-retry'], 退避: ['aio-retry'], 令牌桶: ['aio-token-bucket'], 'token bucket': ['aio-token-bucket'], 爬虫: ['aio-crawler'], crawler: ['aio-crawler'], 断线: ['aio-websocket-client'] };
    for (const [words, expected] of Object.entries(asked)) for (const locale of ['en', 'zh-cn'] as const) assert.deepEqual(found(words, locale), expected, `${words} (${locale})`);
  });

  it('inserts the body as it is in the file', () => {
    const main = listed('en').find(({ prefix }) => prefix === 'aio-main');
    assert.equal(main?.name, 'program');
    assert.match(main.body, /^import asyncio\n\n\nasync def main\(\) -> None:\n\t\$\{0:await/);
  });

  it('shows a snippet that no topic names, too', () => {
    const groups = patternGroups({ 'Asyncio: new': { prefix: 'aio-new', description: 'New · 新', body: ['x'] } }, 'en');
    assert.deepEqual(groups, [{ topic: 'Others', patterns: [{ name: 'new', prefix: 'aio-new', description: 'New  —  新', body: 'x' }] }]);
  });

  it('knows which patterns are whole programs, for files of their own', () => {
    const programs = Object.values(programsOf(snippets));
    assert.ok(programs.length > 30);
    for (const { body } of programs) assert.match(body[0] ?? '', /^(import|from) /);
    assert.ok(programs.find(({ prefix }) => prefix === 'aio-crawler')?.body.includes('if __name__ == "__main__":'));
  });
});
