// Writes the tables of rules and settings into the READMEs, and the JSON schema of our table in pyproject.toml. `--check` fails when they are
// stale. Needs dist/cli.js.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');
const read = (name) => readFileSync(path.join(root, name), 'utf8');
const rules = JSON.parse(execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), 'rules', '--format', 'json'], { encoding: 'utf8' }));

fill('README.md', 'rules', ruleTable(['Rule', 'What happens', 'Severity', 'Fix'], 'docs/rules'));
fill('README.zh-cn.md', 'rules-zh', ruleTable(['规则', '会发生什么', '级别', '修复'], 'docs/zh-cn/rules'));
fill('README.md', 'settings', settingsTable());
fill('README.md', 'features', featureTable('en', ['Feature', 'Settings below `asyncioLens.`, or command']));
fill('README.zh-cn.md', 'features-zh', featureTable('zh-cn', ['功能', '`asyncioLens.` 下的设置，或命令']));
fill('docs/concepts/README.md', 'concepts', conceptList('docs/concepts'));
fill('docs/zh-cn/concepts/README.md', 'concepts', conceptList('docs/zh-cn/concepts'));

const { rows } = JSON.parse(read('docs/catalogue.json'));
const claimed = rows.filter((row) => row.rule !== undefined);
const leftOut = rows.filter((row) => row.leftOut !== undefined);
fill('docs/catalogue.md', 'claimed', claimedTable(['Row', 'Mistake', 'Rule', 'Codes in other tools'], 'rules'));
fill('docs/catalogue.md', 'left-out', leftOutTable(['Row', 'Mistake', 'Why not'], 'en'));
fill('docs/zh-cn/catalogue.md', 'claimed', claimedTable(['编号', '问题', '规则', '其他工具的代码'], 'rules'));
fill('docs/zh-cn/catalogue.md', 'left-out', leftOutTable(['编号', '问题', '原因'], 'zh-cn'));

const { pyprojectSchema, tableSchema } = await tsImport('../server/src/config/table-schema.ts', import.meta.url);
write('schemas/asyncio-lens.schema.json', json(tableSchema()));
write('schemas/pyproject.schema.json', json(pyprojectSchema('asyncio-lens.schema.json')));

function claimedTable(head, folder) {
  const lines = claimed.map(({ id, name, rule, codes = [] }) => `| ${id} | ${name} | [${rule}](${folder}/${rule}.md) | ${codes.map((code) => `\`${code}\``).join(' ')} |`);
  return [`| ${head.join(' | ')} |`, '| --- | --- | --- | --- |', ...lines].join('\n');
}

function leftOutTable(head, language) {
  const lines = leftOut.map(({ id, name, leftOut: why }) => `| ${id} | ${name} | ${why[language]} |`);
  return [`| ${head.join(' | ')} |`, '| --- | --- | --- |', ...lines].join('\n');
}

function featureTable(language, head) {
  const { contributes } = JSON.parse(read('package.json'));
  const texts = JSON.parse(read(language === 'en' ? 'package.nls.json' : 'package.nls.zh-cn.json'));
  const titleOf = (name) => texts[contributes.commands.find(({ command }) => command === `asyncioLens.${name}`).title.slice(1, -1)];
  const rows = JSON.parse(read('docs/features.json')).map(({ settings, command, ...text }) => {
    const how = [...settings.map((name) => `\`${name}\``), ...(command === undefined ? [] : [`*${titleOf(command)}*`])];
    return `| ${text[language]} | ${how.join(language === 'en' ? ', ' : '、')} |`;
  });
  return [`| ${head.join(' | ')} |`, '| --- | --- |', ...rows].join('\n');
}

function ruleTable(head, folder) {
  const rows = rules.map(({ name, severity, fix }) => `| [${name}](${folder}/${name}.md) | ${firstSentence(read(`${folder}/${name}.md`))} | ${severity} | ${fix} |`);
  return [`| ${head.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n');
}

function conceptList(folder) {
  const names = readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort();
  return names.map((name) => `- [${/^# (.+)$/m.exec(read(`${folder}/${name}`))[1]}](${name})`).join('\n');
}

/** Of the paragraph under the title. */
function firstSentence(page) {
  const paragraph = page.split(/\r?\n\r?\n/)[1]?.replace(/\s*\n\s*/g, ' ') ?? '';
  return (/^(?:`[^`]*`|[^`.。]|\.(?=\S))*[.。]/.exec(paragraph)?.[0] ?? paragraph).replaceAll('|', '\\|');
}

function settingsTable() {
  const { contributes } = JSON.parse(read('package.json'));
  const texts = JSON.parse(read('package.nls.json'));
  const rows = Object.entries(contributes.configuration.properties).map(([name, { default: value, markdownDescription = '' }]) => {
    const text = texts[markdownDescription.slice(1, -1)] ?? markdownDescription;
    const line = text.split('\n')[0].replace(/`#([\w.]+)#`/g, '`$1`').replaceAll('|', '\\|');
    return `| \`${name}\` | \`${JSON.stringify(value)}\` | ${line} |`;
  });
  return ['| Setting | Default | |', '| --- | --- | --- |', ...rows].join('\n');
}

function fill(name, mark, table) {
  write(name, read(name).replace(new RegExp(`(<!-- ${mark}:[^>]*-->\\n)[^]*?(<!-- /${mark} -->)`), (_, open, close) => `${open}\n${table}\n\n${close}`));
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(name, text) {
  const file = path.join(root, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (check) {
    console.error(`${name} is stale: run node scripts/generate-docs.mjs`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}
