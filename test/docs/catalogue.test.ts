// The catalogue of known mistakes: a row that is claimed has all that a rule consists of, a row that is not has its reason.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ruleByName, rules, type RuleInfo } from '../../server/src/analysis/index.ts';
import { readSpecification } from '../harness/specification.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly rule?: string;
  readonly codes?: readonly string[];
  readonly leftOut?: Readonly<Record<'en' | 'zh-cn', string>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const { rows } = JSON.parse(readFileSync(`${root}docs/catalogue.json`, 'utf8')) as { readonly rows: readonly Row[] };
const perFamily = { A: 33, B: 22, C: 17, D: 16, E: 15, F: 22, G: 17, H: 23, I: 11, J: 7, K: 23, L: 23 };

function ruleOf(row: Row): RuleInfo {
  const found = rules.find((rule) => rule.name === row.rule);
  assert.ok(found, `${row.id}: no rule '${row.rule ?? ''}'`);
  return found;
}

describe('catalogue', () => {
  it('has every row, once', () => {
    const expected = Object.entries(perFamily).flatMap(([family, count]) => Array.from({ length: count }, (_, index) => `${family}${index + 1}`));
    assert.deepEqual(rows.map(({ id }) => id), expected);
    assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length);
  });

  it('claims a row or says why not, in both languages', () => {
    for (const { id, rule, leftOut } of rows) {
      assert.notEqual(rule === undefined, leftOut === undefined, id);
      if (leftOut === undefined) continue;
      assert.match(leftOut.en, /^\S.*\.$/, id);
      assert.match(leftOut['zh-cn'], /[一-鿿].*。$/, id);
    }
  });

  it('is shown in both languages', () => {
    for (const page of ['docs/catalogue.md', 'docs/zh-cn/catalogue.md']) {
      const shown = [...readFileSync(`${root}${page}`, 'utf8').matchAll(/^\| ([A-L]\d+) \|/gm)].map(([, id]) => id);
      assert.deepEqual(new Set(shown), new Set(rows.map(({ id }) => id)), page);
    }
  });

  for (const row of rows.filter(({ rule }) => rule !== undefined)) {
    it(`${row.id} ${row.name}`, () => {
      const rule = ruleOf(row);
      for (const name of [row.name, ...row.codes ?? []]) {
        assert.ok(name === rule.name || rule.aliases.includes(name), `${rule.name} does not answer to '${name}'`);
        assert.ok(ruleByName(name), name);
      }
      for (const folder of ['docs/rules/', 'docs/zh-cn/rules/']) assert.ok(existsSync(`${root}${folder}${rule.name}.md`), folder);
      const files = ['.py', '.txt', '.toml'].map((extension) => `${root}test/rules/${rule.name}${extension}`).filter((file) => existsSync(file));
      const sections = files.flatMap((file) => readSpecification(readFileSync(file, 'utf8')));
      assert.ok(sections.some((section) => section.marks.some((mark) => mark.rule === rule.name)), 'nothing is reported in its specification');
      assert.ok(sections.some((section) => section.marks.length === 0), 'no near miss in its specification');
      const fixes = sections.some((section) => section.fixes.some((fix) => section.marks[fix.of - 1]?.rule === rule.name));
      assert.equal(fixes, rule.fix !== 'none', 'its specification has fixes exactly when the rule has');
    });
  }

  it('leaves no name of a rule to another one', () => {
    for (const rule of rules) assert.equal(ruleByName(rule.name)?.name, rule.name);
  });

  it('has a fix for three rules of four', () => {
    assert.ok(rules.filter((rule) => rule.fix !== 'none').length >= rules.length * 0.75);
  });
});
