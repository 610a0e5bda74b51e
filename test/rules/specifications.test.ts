// Every `test/rules/*.{py,txt,toml}` is run: what is marked is found, and nothing else, by any rule; fixes write what the next section says.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyEdits, defaultOptions, LineIndex, PackageList, rules, type Finding, type Fix } from '../../server/src/analysis/index.ts';
import { analyse } from '../harness/core.ts';
import { readSpecification, type Section } from '../harness/specification.ts';

const folder = path.dirname(fileURLToPath(import.meta.url));

/** What was found in a module or in a list of packages. */
interface Checked {
  readonly text: string;
  findings(): readonly Finding[];
  fixes(finding: Finding): readonly Fix[];
}

function describeFindings(analysis: Checked, withSeverity: boolean): string[] {
  const lines = new LineIndex(analysis.text);
  return analysis.findings().map((finding) => {
    const start = lines.position(finding.start);
    const end = lines.position(finding.end);
    return `${start.line}:${start.character}-${end.line}:${end.character} ${finding.rule}${withSeverity ? ` (${finding.severity})` : ''}`;
  });
}

function described(section: Section, withSeverity: boolean): string[] {
  return [...section.marks].sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1))
    .map((mark) => `${mark.line}:${mark.start}-${mark.line}:${mark.end} ${mark.rule}${withSeverity ? ` (${mark.severity})` : ''}`);
}

async function checked(section: Section, extension: string): Promise<Checked> {
  if (extension !== '.py') return new PackageList(extension === '.toml' ? 'pyproject' : 'requirements', section.code, { ...defaultOptions, ...section.options });
  const analysis = await analyse(section.code, section.options);
  analysis.findings();
  assert.deepEqual(analysis.takeFailures(), [], 'a rule threw');
  return analysis;
}

async function check(section: Section, extension: string): Promise<Checked> {
  const withSeverity = section.marks.some((mark) => mark.severity !== null);
  const analysis = await checked(section, extension);
  const found = describeFindings(analysis, withSeverity);
  assert.deepEqual(found, described(section, withSeverity), `line ${section.line}:\n${section.code}`);
  return analysis;
}

function nth(analysis: Checked, section: Section, ordinal: number): Finding {
  const mark = section.marks[ordinal - 1];
  const lines = new LineIndex(analysis.text);
  const finding = analysis.findings().find((candidate) => mark !== undefined && candidate.rule === mark.rule && candidate.start === lines.offset({ line: mark.line, character: mark.start }));
  assert.ok(finding, `no marked finding number ${ordinal}`);
  return finding;
}

for (const name of fs.readdirSync(folder).filter((file) => /\.(?:py|txt|toml)$/.test(file)).sort()) {
  const extension = path.extname(name);
  describe(`specification ${extension === '.py' ? name.slice(0, -3) : name}`, () => {
    for (const section of readSpecification(fs.readFileSync(path.join(folder, name), 'utf8'))) {
      it(section.title, async () => {
        const analysis = await check(section, extension);
        for (const fix of section.fixes) {
          const finding = nth(analysis, section, fix.of);
          const offered = analysis.fixes(finding);
          const chosen = offered.find((candidate) => candidate.kind === fix.kind || candidate.kind === `common.${fix.kind}`);
          assert.ok(chosen, `no fix '${fix.kind}', only ${offered.map((candidate) => candidate.kind).join(', ') || 'none'}`);
          assert.equal(applyEdits(section.code, chosen.edits), fix.section.code);
          await check(fix.section, extension);
        }
      });
    }
  });
}

describe('specifications', () => {
  it('exist for every rule', () => {
    for (const rule of rules) assert.ok(['.py', '.txt'].some((extension) => fs.existsSync(path.join(folder, rule.name + extension))), rule.name);
  });
});
