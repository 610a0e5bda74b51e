// Where rules are named in pyproject.toml, and where they could be.
import assert from 'node:assert/strict';
import { rulePlaceAt, rulePlaces, tableSlotAt } from '../../server/src/config/index.ts';

describe('names of rules in pyproject.toml', () => {
  it('are found in every form', () => {
    const toml = `\uFEFF# ignore = ["comment"]
[project]
ignore = ["elsewhere"]
description = """
[tool.asyncio-lens]
ignore = ["in-a-text"]
"""

[tool.asyncio-lens]
select = ["a-one", 'a-two'] # "no"
extend-select = [
  "a-three", # "no"
  "a-four",
]
severity.a-five = "hint"
severity."a-six" = "hint"
exclude = ["a-seven"]

[tool.asyncio-lens.severity]
a-eight = "off"
"a-nine" = "error"

[tool.ruff]
ignore = ["elsewhere"]
`;
    const places = rulePlaces(toml);
    assert.deepEqual(places.map(({ name }) => name), ['a-one', 'a-two', 'a-three', 'a-four', 'a-five', 'a-six', 'a-eight', 'a-nine']);
    for (const { name, start, end } of places) assert.equal(toml.slice(start, end), name);
    for (const place of places) for (const at of [place.start, place.end]) assert.deepEqual(rulePlaceAt(toml, at), place);
    assert.equal(rulePlaceAt(toml, toml.indexOf('a-seven')), null);
  });

  it('are found in inline tables and dotted keys', () => {
    for (const toml of ['[tool]\nasyncio-lens = { ignore = ["a"], severity = { b = "off" } }\n', 'tool.asyncio-lens.ignore = ["a"]\ntool.asyncio-lens.severity.b = "off"\n']) {
      assert.deepEqual(rulePlaces(toml).map(({ name }) => name), ['a', 'b'], toml);
    }
  });

  it('are found although the file is damaged elsewhere, and bad input harms nobody', () => {
    assert.deepEqual(rulePlaces('[tool.asyncio-lens]\nignore = ["a"]\nselect = ["b\nexclude = [').map(({ name }) => name), ['a']);
    for (const toml of ['', '[', '[tool.asyncio-lens]\nignore', '[[tool.asyncio-lens]]\nignore = ["a"]', '[tool.asyncio-lens]\nignore = "a"']) assert.deepEqual(rulePlaces(toml), []);
  });
});

describe('a place for the name of a rule', () => {
  /** `|` is the cursor, `⟦` and `⟧` what the name replaces. Answers with the text after a name was put in. */
  const filled = (marked: string): string | null => {
    const toml = marked.replace('|', '');
    const slot = tableSlotAt(toml, marked.indexOf('|'));
    return slot?.kind === 'rule' ? toml.slice(0, slot.start) + (slot.needsQuotes ? '"NAME"' : 'NAME') + toml.slice(slot.end) : null;
  };
  const table = '[tool.asyncio-lens]\n';
  const cases: readonly (readonly [string, string])[] = [
    ['ignore = ["|"]', 'ignore = ["NAME"]'],
    ['ignore = ["|', 'ignore = ["NAME'],
    ["ignore = ['blo|king']", "ignore = ['NAME']"],
    ['ignore = [|]', 'ignore = ["NAME"]'],
    ['ignore = ["a", blo|', 'ignore = ["a", "NAME"'],
    ['extend-select = [\n  "a", # why\n  |', 'extend-select = [\n  "a", # why\n  "NAME"'],
    ['select = ["blocking-|"]', 'select = ["NAME"]'],
    ['severity = { | }', 'severity = { NAME }'],
    ['severity = { a = "off", blo|', 'severity = { a = "off", NAME'],
    ['severity.blocking-|', 'severity.NAME'],
    ['severity."blo|', 'severity."NAME'],
    ['exclude = ["x"]\n\n[tool.asyncio-lens.severity]\nblo|', 'exclude = ["x"]\n\n[tool.asyncio-lens.severity]\nNAME'],
    ['exclude = ["x"]\n[tool.asyncio-lens.severity]\r\n|\r\n', 'exclude = ["x"]\n[tool.asyncio-lens.severity]\r\nNAME\r\n'],
  ];
  for (const [before, after] of cases) it(`is seen in ${JSON.stringify(before)}`, () => assert.equal(filled(table + before), table + after));

  it('is seen without a header, and in an inline table', () => {
    assert.equal(filled('tool.asyncio-lens.ignore = ["|'), 'tool.asyncio-lens.ignore = ["NAME');
    assert.equal(filled('[tool]\nasyncio-lens = { ignore = [|'), '[tool]\nasyncio-lens = { ignore = ["NAME"');
  });

  for (const before of ['|', 'ign|', 'ignore = |', 'ignore = ["a"|]', 'ignore = ["a"]|', 'exclude = ["|"]', '# ignore = ["|', 'severity = { a = "|" }', 'severity.a = |', 'locale = "|"', 'ignore = ["a"]\nloc|', 'target-version = """|']) {
    it(`is not seen in ${JSON.stringify(before)}`, () => assert.equal(filled(table + before), null));
  }

  it('is not seen in tables of others', () => {
    for (const before of ['[tool.ruff]\nignore = ["|"]', '[tool.asyncio-lens]\n[tool.ruff]\nignore = ["|"]', 'ignore = ["|"]', '[tool.asyncio-lens.severity]|', '[[tool.asyncio-lens]]\nignore = ["|"]', '']) {
      assert.equal(filled(before.includes('|') ? before : '|'), null, before);
    }
  });
});
