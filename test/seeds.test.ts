// What four Chinese tutorials on asyncio name as a mistake, or fall into themselves, in our own words: each trap is reported, each corrected version is silent.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LineIndex, rules } from '../server/src/analysis/index.ts';
import { analyse } from './harness/core.ts';
import { readSpecification, type Section } from './harness/specification.ts';

const folder = fileURLToPath(new URL('./seeds/', import.meta.url));
const known = new Set(rules.map((rule) => rule.name));

/** The rules that each tutorial calls for. One that does not exist yet is asked for as soon as it does. */
const traps: Readonly<Record<string, readonly string[]>> = {
  'first-steps': [
    'blocking-call-in-async', 'debug-set-on-wrong-loop', 'session-per-request', 'task-exception-swallowed', 'unbounded-concurrency',
  ],
  'from-blocking-to-concurrent': [
    'aiohttp-numeric-timeout', 'aiohttp-startup-task', 'asyncio-run-without-guard', 'background-loop-unguarded', 'blocking-call-in-async',
    'check-then-act-across-await', 'client-per-request-handler', 'coroutine-returned-unawaited', 'dangling-task', 'get-event-loop-without-loop',
    'loop-not-closed', 'queue-empty-polling', 'queue-join-without-task-done', 'session-not-closed', 'superseded-async-package', 'swallowed-cancellation',
    'unawaited-coroutine-variable',
  ],
  'core-guide': [
    'async-generator-not-closed', 'blocking-call-in-async', 'blocking-executor-scope', 'cancel-not-awaited', 'connection-shared-by-tasks',
    'coroutine-created-early', 'coroutine-never-awaited', 'gather-results-unchecked', 'manual-loop-management', 'tasks-left-behind',
    'thread-pool-per-call', 'timeout-error-alias', 'unused-async',
  ],
  'ultimate-guide': [
    'await-in-loop', 'await-outside-async', 'blocking-call-in-async', 'coroutine-called-from-sync', 'coroutine-decorator-removed', 'event-loop-policy',
    'gather-outside-loop', 'get-event-loop-without-loop', 'incomplete-async-context-manager', 'lock-created-inline', 'primitive-local-to-worker',
    'queue-consumer-can-die', 'response-not-released', 'session-outside-coroutine', 'yield-from-awaitable',
  ],
};

/** `title [rule other-rule]`: rules that must say something about the section, wherever they point. */
function promised({ title }: Section): readonly string[] {
  return /\[([a-z -]+)\]/.exec(title)?.[1]?.split(' ') ?? [];
}

function isCorrected(section: Section): boolean {
  return section.title.startsWith('corrected');
}

for (const [name, expected] of Object.entries(traps)) {
  describe(`tutorial ${name}`, () => {
    const sections = readSpecification(fs.readFileSync(`${folder}${name}.py`, 'utf8'));

    sections.forEach((section, index) => {
      if (isCorrected(section)) {
        it(`${sections[index - 1]?.title ?? ''} → corrected`, async () => {
          const analysis = await analyse(section.code, section.options);
          assert.deepEqual(analysis.findings().map((finding) => `${finding.rule} at '${section.code.slice(finding.start, finding.end)}'`), [], section.code);
        });
        return;
      }
      it(section.title, async () => {
        const wanted = promised(section).filter((rule) => known.has(rule));
        const analysis = await analyse(section.code, { ...section.options, extendSelect: wanted });
        const lines = new LineIndex(section.code);
        const found = analysis.findings().map((finding) => ({ rule: finding.rule, start: lines.position(finding.start), end: lines.position(finding.end) }));
        for (const { rule, line, start, end } of section.marks) assert.ok(found.some((each) => each.rule === rule && each.start.line === line && each.start.character === start && each.end.character === end), `${rule} on line ${line + 1}:\n${section.code}`);
        for (const rule of wanted) assert.ok(found.some((each) => each.rule === rule), `${rule}:\n${section.code}`);
      });
    });

    it('shows every trap of the table, each with its corrected version', () => {
      const shown = sections.filter((section) => !isCorrected(section));
      assert.equal(shown.length * 2, sections.length);
      const named = new Set(shown.flatMap((section) => [...promised(section), ...section.marks.map((mark) => mark.rule)]));
      assert.deepEqual([...named].sort(), expected);
    });
  });
}
