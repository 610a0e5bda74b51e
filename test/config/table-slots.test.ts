// What can be written where in `[tool.asyncio-lens]`.
import assert from 'node:assert/strict';
import { keyPlaceAt, tableKeys, tableSlotAt } from '../../server/src/config/index.ts';

const table = '[tool.asyncio-lens]\n';
/** `|` is the cursor. Answers with what is offered and the text after the first of it was taken. */
const offered = (marked: string): readonly [string, string] | null => {
  const offset = marked.indexOf('|');
  const toml = marked.slice(0, offset) + marked.slice(offset + 1);
  const slot = tableSlotAt(toml, offset);
  if (!slot || slot.kind === 'rule') return null;
  const words = slot.kind === 'key' ? slot.keys.map(({ name }) => name) : slot.kind === 'value' ? slot.values : slot.names;
  return [words.join(' '), toml.slice(0, slot.start) + (words[0] ?? '') + toml.slice(slot.end)];
};

describe('keys of the table', () => {
  const all = tableKeys.map(({ name }) => name);

  it('are offered where one can stand, without those that stand there', () => {
    assert.deepEqual(offered(`${table}|`), [all.join(' '), `${table}select`]);
    assert.deepEqual(offered(`${table}sel|`), [all.join(' '), `${table}select`]);
    assert.deepEqual(offered(`${table}ignore = []\nselect = []\nexc|`)?.[0], all.filter((name) => name !== 'ignore' && name !== 'select').join(' '));
    assert.deepEqual(offered(`${table}|\n\n[tool.asyncio-lens.severity]\n`)?.[0], all.filter((name) => name !== 'severity').join(' '));
    // The key at the cursor is not in its own way.
    assert.match(offered(`${table}ign|ore = []\n`)?.[0] ?? '', /(^| )ignore( |$)/);
    for (const damaged of ['ignore = ["a"\n|', 'x = {', '"sel|']) assert.equal(offered(table + damaged + (damaged.includes('|') ? '' : '|')), null, damaged);
  });

  it('are offered inside of inner tables, in each form', () => {
    for (const [before, after] of [
      [`${table}blocking-calls.|`, `${table}blocking-calls.extend`],
      [`${table}blocking-calls = { | }`, `${table}blocking-calls = { extend }`],
      [`[tool.asyncio-lens.blocking-calls]\n|`, '[tool.asyncio-lens.blocking-calls]\nextend'],
      ['[tool]\nasyncio-lens.blocking-calls.|', '[tool]\nasyncio-lens.blocking-calls.extend'],
      ['tool.asyncio-lens = { blocking-calls = { ex|', 'tool.asyncio-lens = { blocking-calls = { extend'],
    ] as const) assert.deepEqual(offered(before), ['extend allow', after], before);
    assert.deepEqual(offered(`${table}tests.|`), ['severity', `${table}tests.severity`]);
  });

  it('are offered nowhere else', () => {
    for (const marked of ['[project]\n|', '|', '[tool]\nruff.|', '[tool.ruff]\nsel|', '[[tool.asyncio-lens]]\n|', `${table}select.|`, `${table}# |`]) assert.equal(offered(marked), null, marked);
  });

  it('are found under the cursor', () => {
    const toml = 'a.locale = 1\n[tool.asyncio-lens]\ntests.severity = {}\nblocking-calls = { extend = ["locale"] }\n[tool.asyncio-lens.notebooks.severity]\n';
    const at = (text: string, from = 0): string | undefined => keyPlaceAt(toml, toml.indexOf(text, from) + 1)?.name;
    assert.deepEqual([at('tests'), at('severity'), at('blocking'), at('extend'), at('notebooks'), at('severity', toml.indexOf('notebooks'))], ['tests', 'tests.severity', 'blocking-calls', 'blocking-calls.extend', 'notebooks', 'notebooks.severity']);
    assert.deepEqual([at('locale'), at('"locale'), at('asyncio-lens'), at('tool')], [undefined, undefined, undefined, undefined]);
  });
});

describe('values of the table', () => {
  it('are offered where there are only some', () => {
    assert.deepEqual(offered(`${table}locale = |`), ['"auto" "en" "zh-cn"', `${table}locale = "auto"`]);
    assert.deepEqual(offered(`${table}locale = "z|"\n`), ['"auto" "en" "zh-cn"', `${table}locale = "auto"\n`]);
    assert.deepEqual(offered(`${table}neighbours = t|`), ['true false', `${table}neighbours = true`]);
    assert.deepEqual(offered(`${table}severity.dangling-task = |`)?.[0], '"error" "warning" "information" "hint" "off"');
    assert.deepEqual(offered(`${table}tests.severity = { blocking = "|`)?.[0], '"error" "warning" "information" "hint" "off"');
    assert.deepEqual(offered(`[tool.asyncio-lens.severity]\n"dangling-task" = '|'`)?.[1], '[tool.asyncio-lens.severity]\n"dangling-task" = "error"');
  });

  it('are not offered behind a value, nor where anything can stand', () => {
    for (const after of ['locale = "en" |', 'ignore = ["a"] |', 'exclude = |', 'baseline = "|', 'severity = |', 'locale.x = |', 'nothing = |', 'helper-depth = |']) assert.equal(offered(table + after), null, after);
  });
});

describe('headers of our tables', () => {
  it('are offered behind a bracket at the beginning of a line', () => {
    const names = 'tool.asyncio-lens tool.asyncio-lens.severity tool.asyncio-lens.tests.severity tool.asyncio-lens.notebooks.severity tool.asyncio-lens.blocking-calls';
    assert.deepEqual(offered('[project]\nname = "x"\n\n[tool.as|]\n'), [names, '[project]\nname = "x"\n\n[tool.asyncio-lens]\n']);
    assert.deepEqual(offered(`${table}\n[|`)?.[0], names.slice(names.indexOf(' ') + 1));
    for (const marked of [`${table}ignore = [\n[|`, `${table}x = "\n[|`, '[[tool.|', 'a = [|']) assert.equal(offered(marked)?.[0].startsWith('tool') ?? false, false, marked);
  });
});
