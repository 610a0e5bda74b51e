// Writes everything a new rule consists of, as skeletons that compile, and lists them: `npm run new-rule NAME [--family FAMILY]`.
// What is left to do are the TODOs and the tests that fail: they ask for the specification, the pages and the wording.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const english = {
  headings: ['Why', 'Bad', 'Good', 'When not to use it', 'Details'],
  first: 'TODO what happens, in at most 400 characters: the hover shows this paragraph.',
  todo: 'TODO what the event loop does.',
  suppress: (id) => `TODO: \`# asyncio-lens: ignore[${id}] the reason\`.`,
  details: ['Severity: warning.', 'Fix: none.', 'Python: all versions.', 'Other tools: TODO.'],
};

const chinese = {
  headings: ['为什么', '错误示例', '正确示例', '何时不适用', '细节'],
  first: 'TODO 会发生什么，不超过 200 个字：悬停提示会显示这一段。',
  todo: 'TODO 事件循环做了什么。',
  suppress: (id) => `TODO：\`# asyncio-lens: ignore[${id}] 理由\`。`,
  details: ['严重程度：警告。', '修复：无。', 'Python：所有版本。', '其他工具：TODO。'],
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { family: { type: 'string' }, root: { type: 'string' } } });
const root = path.resolve(values.root ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '..'));
// npm keeps options without `--` in front: `--family=x` arrives as environment, `--family x` leaves `x` as a second argument.
const family = values.family ?? positionals[1] ?? process.env.npm_config_family ?? 'event-loop';
const [name] = positionals;

const families = familiesOf(read('server/src/analysis/rules/rule.ts'));
const files = name === undefined ? [] : skeletons(name, family);
const problem = name === undefined ? 'usage: npm run new-rule NAME [--family FAMILY]'
  : !/^[a-z]+(-[a-z]+)+$/.test(name) ? `'${name}': a rule is named after the mistake, in kebab-case, without digits`
    : /^(no|avoid|use|prefer)-/.test(name) ? `'${name}': the mistake, not the remedy`
      : !families.includes(family) ? `'${family}' is no family: ${families.join(', ')}`
        : files.find(([file]) => fs.existsSync(path.join(root, file)))?.[0].concat(' exists');
if (problem !== undefined) {
  console.error(problem);
  process.exit(2);
}
for (const [file, text] of files) {
  fs.writeFileSync(path.join(root, file), text);
  console.log(file);
}
execFileSync(process.execPath, [path.join(path.dirname(fileURLToPath(import.meta.url)), 'generate-index.mjs'), '--root', root], { stdio: 'inherit' });
console.log(`\nFirst the specification, then the rule, then the pages:\n  npx mocha "test/**/*.test.ts" -g ${name}`);

function read(file) {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

function familiesOf(source) {
  return [...(/type Family =([^;]+);/.exec(source)?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(([, found]) => found);
}

function skeletons(id, inFamily) {
  return [
    [`test/rules/${id}.py`, specification(id)],
    [`server/src/analysis/rules/${id}.ts`, rule(id, inFamily)],
    [`server/src/analysis/messages/${id}.ts`, messages()],
    [`docs/rules/${id}.md`, page(id, english)],
    [`docs/zh-cn/rules/${id}.md`, page(id, chinese)],
  ];
}

function specification(id) {
  return `#: TODO why this is a mistake
import asyncio


async def main():
    await asyncio.sleep(1)
#         ^^^^^^^^^^^^^ ${id} (warning)

#: under other names
import asyncio as aio
from asyncio import sleep as pause

#: shadowed
class asyncio:
    def sleep(self):
        return None

#: TODO near misses: a nested plain function, a lambda, a conditional import, a decorator; then a test file (test file)
`;
}

function rule(id, inFamily) {
  return `// TODO the mistake, in one sentence.

import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: '${id}',
  aliases: [],
  family: '${inFamily}',
  severity: 'warning',
  fix: 'none',
  onByDefault: false,
  words: ['TODO'],

  check({ facts, resolver, report }) {
    for (const call of facts.calls) {
      const name = resolver.apiName(resolver.callee(call));
      if (name !== 'TODO') continue;
      const { callee } = call.node;
      report({ at: { start: callee.start, end: callee.end }, message: 'message', args: { name } });
    }
  },
};
`;
}

function messages() {
  return `import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "TODO '{name}' has this consequence",
  },
  {
    message: "TODO '{name}' 会造成的后果",
  },
);
`;
}

function page(id, { headings, first, todo, suppress, details }) {
  const example = '```python\nimport asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n```';
  const bodies = [todo, example, example, `- ${suppress(id)}`, details.map((line) => `- ${line}`).join('\n')];
  return `# ${id}\n\n${first}\n\n${headings.map((heading, index) => `## ${heading}\n\n${bodies[index]}\n`).join('\n')}`;
}
