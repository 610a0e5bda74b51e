import assert from 'node:assert/strict';
import { parse } from 'smol-toml';
import { applyEdits } from '../../server/src/analysis/index.ts';
import { addBlockingAllow, addIgnore } from '../../server/src/config/index.ts';

function ignoring(toml: string, rule = 'new-rule'): string {
  return applyEdits(toml, addIgnore(toml, rule));
}

function allowing(toml: string, name = 'app.fast'): string {
  return applyEdits(toml, addBlockingAllow(toml, name));
}

describe('editing pyproject.toml', () => {
  // One row per shape that an author may have chosen; the rest of the file must come out as it went in.
  const shapes: readonly (readonly [why: string, before: string, after: string])[] = [
    ['an empty file gets the table', '', '[tool.asyncio-lens]\nignore = ["new-rule"]\n'],
    [
      'a file without our table gets it at the end, behind a blank line',
      '[project]\nname = "x"\n',
      '[project]\nname = "x"\n\n[tool.asyncio-lens]\nignore = ["new-rule"]\n',
    ],
    [
      'a missing line break at the end is made up for',
      '[project]\nname = "x"',
      '[project]\nname = "x"\n\n[tool.asyncio-lens]\nignore = ["new-rule"]\n',
    ],
    [
      'a table without the key gets it behind its last key, not behind the comment that belongs to the next table',
      '[tool.asyncio-lens]\nselect = ["all"] # loud\n\n# next\n[tool.other]\n',
      '[tool.asyncio-lens]\nselect = ["all"] # loud\nignore = ["new-rule"]\n\n# next\n[tool.other]\n',
    ],
    ['an empty table', '[tool.asyncio-lens]  # ours\n', '[tool.asyncio-lens]  # ours\nignore = ["new-rule"]\n'],
    ['an empty table at the very end', '[tool.asyncio-lens]', '[tool.asyncio-lens]\nignore = ["new-rule"]\n'],
    ['a list in one line', '[tool.asyncio-lens]\nignore = ["a", "b"] # c\n', '[tool.asyncio-lens]\nignore = ["a", "b", "new-rule"] # c\n'],
    ['a list in one line with a comma at its end', '[tool.asyncio-lens]\nignore = ["a",]\n', '[tool.asyncio-lens]\nignore = ["a", "new-rule",]\n'],
    ['an empty list', '[tool.asyncio-lens]\nignore = []\n', '[tool.asyncio-lens]\nignore = ["new-rule"]\n'],
    [
      'a list of lines',
      '[tool.asyncio-lens]\nignore = [\n  "a",\n  "b", # why\n]\n',
      '[tool.asyncio-lens]\nignore = [\n  "a",\n  "b", # why\n  "new-rule",\n]\n',
    ],
    [
      'a list of lines without the last comma keeps that habit',
      '[tool.asyncio-lens]\nignore = [\n\t"a",\n\t"b" # why, [really]\n]\n',
      '[tool.asyncio-lens]\nignore = [\n\t"a",\n\t"b", # why, [really]\n\t"new-rule"\n]\n',
    ],
    [
      'comments below the last element stay below',
      '[tool.asyncio-lens]\nignore = [\n  "a",\n  # "b",\n]\n',
      '[tool.asyncio-lens]\nignore = [\n  "a",\n  "new-rule",\n  # "b",\n]\n',
    ],
    ['a list of nothing but a comment', '[tool.asyncio-lens]\nignore = [\n  # none yet\n]\n', '[tool.asyncio-lens]\nignore = [\n  # none yet\n  "new-rule",\n]\n'],
    ['an inline table', '[tool]\nasyncio-lens = { select = ["all"] }\n', '[tool]\nasyncio-lens = { select = ["all"], ignore = ["new-rule"] }\n'],
    ['an empty inline table', '[tool]\nasyncio-lens = {}\n', '[tool]\nasyncio-lens = { ignore = ["new-rule"] }\n'],
    ['a list in an inline table', 'tool.asyncio-lens = { ignore = ["a"] }\n', 'tool.asyncio-lens = { ignore = ["a", "new-rule"] }\n'],
    [
      'dotted keys, which define the table so that a header may not',
      '[tool]\nasyncio-lens.locale = "en"\nother = 1\n',
      '[tool]\nasyncio-lens.locale = "en"\nasyncio-lens.ignore = ["new-rule"]\nother = 1\n',
    ],
    [
      'only a table below ours',
      '[tool.asyncio-lens.severity]\na = "off"\n',
      '[tool.asyncio-lens]\nignore = ["new-rule"]\n\n[tool.asyncio-lens.severity]\na = "off"\n',
    ],
    ['a quoted header', '[tool."asyncio-lens"]\n"ignore" = [\'a\']\n', '[tool."asyncio-lens"]\n"ignore" = [\'a\', "new-rule"]\n'],
    ['Windows line ends', '[tool.asyncio-lens]\r\nignore = [\r\n  "a",\r\n]\r\n', '[tool.asyncio-lens]\r\nignore = [\r\n  "a",\r\n  "new-rule",\r\n]\r\n'],
    [
      'Windows line ends and a new table',
      '[project]\r\nname = "x"\r\n',
      '[project]\r\nname = "x"\r\n\r\n[tool.asyncio-lens]\r\nignore = ["new-rule"]\r\n',
    ],
    ['a byte order mark', '\uFEFF[tool.asyncio-lens]\nignore = ["a"]\n', '\uFEFF[tool.asyncio-lens]\nignore = ["a", "new-rule"]\n'],
    [
      'brackets and keys inside strings are text',
      'x = """\n[tool.asyncio-lens]\nignore = []\n"""\ny = "a # b"\n',
      'x = """\n[tool.asyncio-lens]\nignore = []\n"""\ny = "a # b"\n\n[tool.asyncio-lens]\nignore = ["new-rule"]\n',
    ],
    ['indentation', '  [tool.asyncio-lens]\n    select = ["all"]\n', '  [tool.asyncio-lens]\n    select = ["all"]\n    ignore = ["new-rule"]\n'],
  ];
  for (const [why, before, after] of shapes) {
    it(`ignores a rule: ${why}`, () => {
      assert.equal(ignoring(before), after);
      parse(after.replace('\uFEFF', ''));
      assert.deepEqual(addIgnore(after, 'new-rule'), [], 'a second time there is nothing to do');
    });
  }

  it('finds a name that is there in another spelling', () => {
    assert.deepEqual(addIgnore("[tool.asyncio-lens]\nignore = ['new-rule']\n", 'new-rule'), []);
    assert.deepEqual(addIgnore('[tool.asyncio-lens]\nignore = ["new\\u002Drule"]\n', 'new-rule'), []);
  });

  it('leaves a value alone that is no list', () => {
    assert.deepEqual(addIgnore('[tool.asyncio-lens]\nignore = "a"\n', 'new-rule'), []);
  });

  const allowed: readonly (readonly [why: string, before: string, after: string])[] = [
    ['nothing there', '', '[tool.asyncio-lens]\nblocking-calls.allow = ["app.fast"]\n'],
    ['our table', '[tool.asyncio-lens]\nignore = []\n', '[tool.asyncio-lens]\nignore = []\nblocking-calls.allow = ["app.fast"]\n'],
    [
      'an inline table',
      '[tool.asyncio-lens]\nblocking-calls = { extend = ["app.slow"] }\n',
      '[tool.asyncio-lens]\nblocking-calls = { extend = ["app.slow"], allow = ["app.fast"] }\n',
    ],
    [
      'a dotted key',
      '[tool.asyncio-lens]\nblocking-calls.extend = ["app.slow"]\n',
      '[tool.asyncio-lens]\nblocking-calls.extend = ["app.slow"]\nblocking-calls.allow = ["app.fast"]\n',
    ],
    [
      'a header of its own',
      '[tool.asyncio-lens]\n\n[tool.asyncio-lens.blocking-calls]\nextend = ["app.slow"]\n',
      '[tool.asyncio-lens]\n\n[tool.asyncio-lens.blocking-calls]\nextend = ["app.slow"]\nallow = ["app.fast"]\n',
    ],
    ['a list', '[tool.asyncio-lens.blocking-calls]\nallow = ["a"]\n', '[tool.asyncio-lens.blocking-calls]\nallow = ["a", "app.fast"]\n'],
  ];
  for (const [why, before, after] of allowed) {
    it(`allows a call: ${why}`, () => {
      assert.equal(allowing(before), after);
      parse(after);
    });
  }
});
