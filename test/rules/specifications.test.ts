// Every `test/rules/*.py` is run: what is marked is found, and nothing else, by any rule; fixes write what the next section says.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyEdits, LineIndex, rules, type Analysis, type Finding } from '../../server/src/analysis/index.ts';
import { analyse } from '../harness/core.ts';
import { readSpecification, type Section } from '../harness/specification.ts';

const folder = path.dirname(fileURLToPath(import.meta.url));

function describeFindings(analysis: Analysis, withSeverity: boolean): string[] {
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

async function check(section: Section): Promise<Analysis> {
  const withSeverity = section.marks.some((mark) => mark.severity !== null);
  const analysis = await analyse(section.code, section.options);
  const found = describeFindings(analysis, withSeverity);
  assert.deepEqual(analysis.takeFailures(), [], 'a rule threw');
  assert.deepEqual(found, described(section, withSeverity), `line ${section.line}:\n${section.code}`);
  return analysis;
}

function nth(analysis: Analysis, section: Section, ordinal: number): Finding {
  const mark = section.marks[ordinal - 1];
  const lines = new LineIndex(analysis.text);
  const finding = analysis.findings().find((candidate) => mark !== undefined && candidate.rule === mark.rule && candidate.start === lines.offset({ line: mark.line, character: mark.start }));
  assert.ok(finding, `no marked finding number ${ordinal}`);
  return finding;
}

for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.py')).sort()) {
  describe(`specification ${name.slice(0, -3)}`, () => {
    for (const section of readSpecification(fs.readFileSync(path.join(folder, name), 'utf8'))) {
      it(section.title, async () => {
        const analysis = await check(section);
        for (const fix of section.fixes) {
          const finding = nth(analysis, section, fix.of);
          const offered = analysis.fixes(finding);
          const chosen = offered.find((candidate) => candidate.kind === fix.kind || candidate.kind === `common.${fix.kind}`);
          assert.ok(chosen, `no fix '${fix.kind}', only ${offered.map((candidate) => candidate.kind).join(', ') || 'none'}`);
          assert.equal(applyEdits(section.code, chosen.edits), fix.section.code);
          await check(fix.section);
        }
      });
    }
  });
}

describe('specifications', () => {
  it('exist for every rule', () => {
    for (const rule of rules) assert.ok(fs.existsSync(path.join(folder, `${rule.name}.py`)), rule.name);
  });
});
