// The JSON schema of `[tool.asyncio-lens]`, for TOML editors that read such. Written to schemas/ by scripts/generate-docs.mjs.
import { rules } from '../analysis/index.ts';
import { ruleNames } from './known-rules.ts';
import { severities, tableKeys, tableName, type TableKey, type Takes } from './table.ts';

type Json = Readonly<Record<string, unknown>>;

const draft = 'http://json-schema.org/draft-07/schema#';

/** Of the table itself. */
export function tableSchema(): Json {
  const families = [...new Set(rules.map(({ family }) => family))];
  return {
    $schema: draft,
    title: 'Asyncio Lens',
    description: `[tool.${tableName}]`,
    ...tableOf(tableKeys),
    definitions: {
      rule: {
        description: 'A rule by its name or an alias, a family, or the beginning of a name with `*`.\n\n规则名或别名、规则类别，或以 `*` 结尾的规则名开头。',
        anyOf: [{ enum: [...new Set(['all', ...families, ...ruleNames()])] }, { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9-]*\\*?$' }],
      },
      severity: { type: 'string', enum: severities },
    },
  };
}

/** Of a pyproject.toml; the tables of others may hold anything. */
export function pyprojectSchema(tableFile: string): Json {
  const table = { type: 'object', properties: { [tableName]: { $ref: tableFile } } };
  return { $schema: draft, title: 'pyproject.toml', type: 'object', properties: { tool: table } };
}

function tableOf(keys: readonly TableKey[]): Json {
  return { type: 'object', properties: Object.fromEntries(keys.map((key) => [key.name, property(key)])), additionalProperties: false };
}

function property({ takes, text, default: value }: TableKey): Json {
  return { description: `${text.en}\n\n${text['zh-cn']}`, ...(value === undefined ? {} : { default: JSON.parse(value) as unknown }), ...schemaOf(takes) };
}

function schemaOf(takes: Takes): Json {
  switch (takes.kind) {
    case 'rules':
      return { type: 'array', items: { $ref: '#/definitions/rule' } };
    case 'severities':
      return { type: 'object', propertyNames: { $ref: '#/definitions/rule' }, additionalProperties: { $ref: '#/definitions/severity' } };
    case 'strings':
      return { type: 'array', items: { type: 'string' } };
    case 'choice':
      return { type: 'string', enum: takes.values };
    case 'version':
      return { type: 'string', pattern: '^(auto|[<>=~!]*\\s*3(\\.\\d+)*.*)$', examples: ['auto', '3.11'] };
    case 'count':
      return { type: 'integer', minimum: 0, ...(takes.atMost === Number.MAX_SAFE_INTEGER ? {} : { maximum: takes.atMost }) };
    case 'switch':
      return { type: 'boolean' };
    case 'path':
      return { type: 'string', pattern: '\\S' };
    case 'table':
      return tableOf(takes.keys);
  }
}
