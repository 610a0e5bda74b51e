// Every text exists in both languages with the same placeholders, and is written in that language.

import assert from 'node:assert/strict';
import { catalogues } from '../../server/src/analysis/messages/index.ts';
import { render, rules } from '../../server/src/analysis/index.ts';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('message catalogues', () => {
  for (const [id, { en, 'zh-cn': zh }] of Object.entries(catalogues)) {
    it(`${id}: same keys and placeholders, no leftovers`, () => {
      assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort());
      for (const [key, text] of Object.entries(en)) {
        const other = zh[key] ?? '';
        assert.deepEqual([...new Set(placeholders(other))], [...new Set(placeholders(text))], key);
        assert.match(other, /\p{Script=Han}/u, key);
        assert.doesNotMatch(text, /\p{Script=Han}|!|\byou\b|\byour\b/iu, key);
        assert.ok(text.length <= 120, `${key}: ${text.length} characters`);
      }
    });
  }

  it('belong to a rule, to all, or to the refactorings', () => {
    for (const id of Object.keys(catalogues)) assert.ok(id === 'common' || id === 'refactorings' || rules.some((rule) => rule.name === id), id);
    for (const rule of rules) assert.ok(catalogues[rule.name] !== undefined, rule.name);
  });

  it('are rendered with their arguments', () => {
    assert.equal(render({ key: 'common.definedHere', args: { name: 'f' } }, 'en'), "'f' is defined here");
    assert.equal(render({ key: 'common.definedHere', args: { name: 'f' } }, 'zh-cn'), "'f' 定义于此");
  });
});
