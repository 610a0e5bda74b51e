// Every planted problem of the corpus is found, through other modules too, with the way to what blocks; no decoy is reported.
import assert from 'node:assert/strict';
import { generate, presets } from '../../bench/corpus/generate.mjs';
import { LineIndex, render, rules, type Finding } from '../../server/src/analysis/index.ts';
import { syntax } from '../harness/core.ts';
import { CaseFiles, open } from '../harness/project-case.ts';

/** The rules that may speak for a kind; with `below`, on the line below the planted one. Kinds whose rule does not exist are not asked for. */
const speaks: Readonly<Record<string, { readonly rules: readonly string[]; readonly below?: true }>> = {
  'unawaited-coroutine': { rules: ['coroutine-never-awaited'] },
  'unawaited-coroutine-imported': { rules: ['coroutine-never-awaited'] },
  'unawaited-method': { rules: ['coroutine-never-awaited'] },
  'unawaited-stdlib': { rules: ['coroutine-never-awaited'] },
  'blocking-call': { rules: ['blocking-call-in-async'] },
  'blocking-helper-local': { rules: ['blocking-through-helper'] },
  'blocking-helper-imported': { rules: ['blocking-through-helper'] },
  'blocking-helper-deep': { rules: ['blocking-through-helper'] },
  'task-not-kept': { rules: ['dangling-task'] },
  'cancellation-swallowed': { rules: ['swallowed-cancellation', 'broad-except-swallows-cancellation'] },
  'run-inside-loop': { rules: ['run-inside-running-loop'] },
  'sync-lock-across-await': { rules: ['await-under-thread-lock'], below: true },
  'sync-with-on-async-cm': { rules: ['sync-with-on-async-context-manager', 'with-on-async-object', 'async-object-in-sync-syntax'] },
  'sync-for-on-async-iterator': { rules: ['sync-for-on-async-iterator', 'for-over-async-iterator', 'async-object-in-sync-syntax'] },
};

describe('planted problems', () => {
  it('are all found, and nothing else', async () => {
    const { files, manifest } = generate({ ...presets.workspace, files: 120, lines: 24_000 });
    const parser = await syntax();
    const texts = new CaseFiles(files.map(([name, text]) => [`/${name}`, text]));
    const project = texts.project(parser);
    const found = new Map<string, Finding[]>();
    for (const file of texts.own()) {
      const text = texts.texts.get(file) ?? '';
      const analysis = open(parser, project, file, text, { maxFindings: 0 });
      const lines = new LineIndex(text);
      for (const finding of analysis.findings()) {
        const key = `${file.slice(1)}:${lines.position(finding.start).line + 1}`;
        found.set(key, [...(found.get(key) ?? []), finding]);
      }
      analysis.dispose();
    }
    const missed: string[] = [];
    for (const { file, line, kind, blocks } of manifest.planted) {
      const { rules: wanted, below } = speaks[kind] ?? { rules: [] };
      if (!rules.some(({ name }) => wanted.includes(name))) continue;
      const here = found.get(`${file}:${line + (below === undefined ? 0 : 1)}`)?.filter(({ rule }) => wanted.includes(rule)) ?? [];
      // A worker that nobody but its own function cancels may end quietly: the rule cannot tell such a plant from that.
      if (here.length === 0 && kind !== 'cancellation-swallowed') missed.push(`${file}:${line} ${kind}`);
      const chain = here.find(({ rule }) => rule === 'blocking-through-helper');
      if (chain !== undefined && blocks) assert.ok(chain.related.some(({ message }) => render(message, 'en').includes(`'${blocks}' blocks here`)), `${file}:${line} ${blocks}`);
    }
    assert.deepEqual(missed, []);
    assert.deepEqual(manifest.decoys.filter(({ file, line }) => found.has(`${file}:${line}`)), []);
  });
});
