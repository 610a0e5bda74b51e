import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The official schema, from a package that carries it for its own checks. It is written in draft 4, which Ajv no longer knows by name; of what
// changed since, the schema uses nothing but `id`.
const file = createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

const ajv = new Ajv({
  allErrors: true,
  strict: false,
  // One of its patterns (`language`) has a bracket too many, which only the older syntax of expressions accepts.
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => URL.canParse(text, 'file:///') && !/[\s"<>\\^`{|}]/.test(text),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
});
const validate = ajv.compile(schema);

/** Empty when the log is valid. */
export function sarifErrors(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}
