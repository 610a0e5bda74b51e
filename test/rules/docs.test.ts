// The rule pages tell the truth: what they call bad is reported by that rule alone, everything else they show is silent, and the preferred fix writes what they call good.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { applyEdits, defaultOptions, LineIndex, PackageList, parsePythonRange, rules, type Analysis } from '../../server/src/analysis/index.ts';
import { analyse } from '../harness/core.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const languages = [
  { name: 'en', folder: 'docs/rules', bad: 'Bad', good: 'Good' },
  { name: 'zh-cn', folder: 'docs/zh-cn/rules', bad: '错误示例', good: '正确示例' },
] as const;

/** Pages about what only some versions have: the versions their examples are for. */
const targets: Readonly<Record<string, string>> = { 'legacy-timeout-package': '>=3.11', 'timeout-error-alias': '>=3.9', 'api-newer-than-python': '>=3.9' };

/** Rules about lists of packages: their examples are such lists. */
const ofLists = new Set(['asyncio-backport-dependency']);

const analyseFor = async (rule: string, code: string): Promise<Pick<Analysis, 'text' | 'findings' | 'fixes'>> =>
  ofLists.has(rule) ? new PackageList('requirements', code, defaultOptions) : analyse(code, { python: parsePythonRange(targets[rule] ?? '') ?? 'all', extendSelect: [rule] });

interface Example {
  readonly section: string;
  readonly code: string;
}

function examplesOf(page: string): Example[] {
  const examples: Example[] = [];
  for (const section of page.split(/^## /m).slice(1)) {
    const heading = section.slice(0, section.indexOf('\n')).trim();
    for (const block of section.matchAll(/^```(?:python|pip-requirements)\n(.*?)^```$/gms)) examples.push({ section: heading, code: block[1] ?? '' });
  }
  return examples;
}

function found(analysis: Pick<Analysis, 'text' | 'findings'>): string[] {
  const lines = new LineIndex(analysis.text);
  return analysis.findings().map((finding) => `${lines.position(finding.start).line + 1}: ${finding.rule}`);
}

/** Applies the first fix of each finding of the rule, one after the other. */
async function fixed(code: string, rule: string): Promise<string> {
  let text = code;
  for (let round = 0; round < 10; round++) {
    const analysis = await analyseFor(rule, text);
    const finding = analysis.findings().find((candidate) => candidate.rule === rule);
    const [first] = finding === undefined ? [] : analysis.fixes(finding);
    if (first === undefined) break;
    text = applyEdits(text, first.edits);
  }
  return text;
}

for (const { name, folder, bad, good } of languages) {
  describe(`rule pages as the rules see them (${name})`, () => {
    for (const rule of rules) {
      describe(rule.name, () => {
        const page = (): Example[] => examplesOf(fs.readFileSync(`${root}${folder}/${rule.name}.md`, 'utf8').replaceAll('\r\n', '\n'));
        const only = (section: string): string => {
          const codes = page().filter((example) => example.section === section);
          assert.equal(codes.length, 1, section);
          return codes[0]?.code ?? '';
        };

        it('reports what is bad, and nothing else in it', async () => {
          const reported = found(await analyseFor(rule.name, only(bad))).map((line) => line.replace(/^\d+: /, ''));
          assert.deepEqual([...new Set(reported)], [rule.name]);
        });

        it('is silent about all that is good', async () => {
          for (const example of page()) {
            if (example.section !== bad) assert.deepEqual(found(await analyseFor(rule.name, example.code)), [], `${example.section}:\n${example.code}`);
          }
        });

        it('makes good of bad with its preferred fix', async () => {
          const analysis = await analyseFor(rule.name, only(bad));
          const preferred = analysis.findings().some((finding) => analysis.fixes(finding)[0]?.isPreferred === true);
          if (preferred) assert.equal(await fixed(only(bad), rule.name), only(good));
          else assert.notEqual(rule.fix, 'safe', 'a rule with safe fixes prefers one of them for its own example');
        });
      });
    }
  });
}
