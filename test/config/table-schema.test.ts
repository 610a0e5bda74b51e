// The JSON schema says what the parser says, and is the one that ships.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'smol-toml';
import { parsePyproject, tableKeys } from '../../server/src/config/index.ts';
import { pyprojectSchema, tableSchema } from '../../server/src/config/table-schema.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(join(__dirname, '../..', file), 'utf8'));
const tableFile = 'asyncio-lens.schema.json';

const good = [
  '', 'select = ["all"]', 'extend-select = ["dangling-task", "ASYNC251", "blocking-*", "blocking"]', 'ignore = []', 'exclude = ["a/**"]',
  'severity = { dangling-task = "off", "blocking-*" = "hint" }', 'tests.severity = { blocking = "off" }', 'notebooks.severity.blocking = "error"',
  'target-version = "auto"', 'target-version = "3.11"', 'target-version = ">=3.10"', 'max-number-of-problems = 0', 'helper-depth = 10', 'locale = "zh-cn"',
  'blocking-calls = { extend = ["a.*"], allow = ["b"] }', 'baseline = "known.json"', 'neighbours = true', 'generated = true',
];
const bad = [
  'selct = []', 'extend-select = 3', 'select = "all"', 'ignore = [3]', 'exclude = "a"', 'severity = { dangling-task = "loud" }', 'severity = ["off"]', 'tests = 3', 'tests.ignore = []',
  'notebooks.severity = "off"', 'target-version = 3', 'target-version = "two"', 'max-number-of-problems = -1', 'helper-depth = 11', 'helper-depth = "5"', 'locale = "fr"',
  'blocking-calls.extent = []', 'blocking-calls.allow = "a"', 'baseline = []', 'baseline = " "', 'neighbours = "yes"', 'generated = 1',
];

describe('the JSON schema of our table', () => {
  const ajv = new Ajv({ allErrors: true, schemas: { [tableFile]: tableSchema() } });
  const validate = ajv.compile(pyprojectSchema(tableFile));

  it('agrees with the parser', () => {
    for (const [lines, isGood] of [[good, true], [bad, false]] as const) {
      for (const line of lines) {
        const toml = `[project]\nname = "x"\n[tool.asyncio-lens]\n${line}\n[tool.other]\nx = 1\n`;
        assert.equal(parsePyproject(toml).problems.length === 0, isGood, `parser: ${line}`);
        assert.equal(validate(parse(toml)), isGood, `schema: ${line}`);
      }
    }
    for (const { name } of tableKeys) assert.ok(good.some((line) => line.startsWith(name)) && bad.some((line) => line.startsWith(name)), `nothing tried for ${name}`);
  });

  it('is the one in the package', () => {
    assert.deepEqual(read(`schemas/${tableFile}`), JSON.parse(JSON.stringify(tableSchema())));
    assert.deepEqual(read('schemas/pyproject.schema.json'), JSON.parse(JSON.stringify(pyprojectSchema(tableFile))));
  });

  it('is contributed', () => {
    const { contributes, files } = read('package.json') as { contributes: { tomlValidation: unknown }; files: readonly string[] };
    assert.deepEqual(contributes.tomlValidation, [{ fileMatch: 'pyproject.toml', url: './schemas/pyproject.schema.json' }]);
    assert.ok(files.includes('schemas'));
  });
});
