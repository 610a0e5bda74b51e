// "Which one do I need?": every path ends, in both languages, with a page and a snippet that exist.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { firstQuestion, outcomes, questions } from '../../client/src/common/model-choices.ts';
import { conceptPath } from '../../server/src/explain/index.ts';
import { readSnippets } from '../snippets/expand.ts';

const root = join(__dirname, '../..');
const locales = ['en', 'zh-cn'] as const;

/** Every way through the questions, as names. */
function paths(name = firstQuestion, before: readonly string[] = []): readonly (readonly string[])[] {
  assert.ok(!before.includes(name), `a circle: ${[...before, name].join(' > ')}`);
  const path = [...before, name];
  if (name in outcomes) return [path];
  const question = questions[name];
  assert.ok(question, `${path.join(' > ')} is neither a question nor an outcome`);
  return question.answers.flatMap(({ next }) => paths(next, path));
}

describe('"Which one do I need?"', () => {
  const all = paths();

  it('ends on every path, after six questions at most', () => {
    assert.ok(all.length > 20);
    for (const path of all) assert.ok(path.length <= 7, path.join(' > '));
  });

  it('asks nothing in vain and reaches every answer', () => {
    const seen = new Set(all.flat());
    assert.deepEqual([...seen].sort(), [...Object.keys(questions), ...Object.keys(outcomes)].sort());
    for (const { answers } of Object.values(questions)) assert.ok(new Set(answers.map(({ label }) => label.en)).size === answers.length && answers.length > 1);
  });

  it('says everything in both languages', () => {
    const said = [
      ...Object.values(questions).flatMap(({ ask, answers }) => [ask, ...answers.flatMap(({ label, detail }) => (detail ? [label, detail] : [label]))]),
      ...Object.values(outcomes).flatMap(({ title, reason }) => [title, reason]),
    ];
    for (const words of said) {
      assert.match(words.en, /^[^\p{Script=Han}]+$/u);
      assert.match(words['zh-cn'], /\p{Script=Han}/u);
    }
  });

  it('names a page and snippets that exist', () => {
    const prefixes = Object.values(readSnippets()).map(({ prefix }) => prefix);
    for (const [name, { concept, snippets }] of Object.entries(outcomes)) {
      for (const locale of locales) assert.ok(existsSync(join(root, conceptPath(concept, locale))), `${name}: ${concept} (${locale})`);
      assert.ok(snippets.length > 0, name);
      assert.deepEqual(snippets.filter((prefix) => !prefixes.includes(prefix)), [], name);
    }
  });

  it('sends who waits to asyncio, who blocks to threads, who computes to processes', () => {
    const ends = (...path: string[]): boolean => all.some((one) => one.join(' ') === path.join(' '));
    assert.ok(ends('work', 'count', 'libraryOfMany', 'shapeOfMany', 'boundedMap'));
    assert.ok(ends('work', 'count', 'library', 'around', 'threads'));
    assert.ok(ends('work', 'isolation', 'where', 'data', 'version', 'processes'));
    assert.ok(ends('work', 'both', 'asyncioAndProcesses'));
    assert.ok(ends('work', 'plain'));
  });
});
