// Runs one refactoring on a text in which `‹` and `›` stand around a selection, or `‸` marks a caret.

import assert from 'node:assert/strict';
import { applyEdits, render, type AnalysisOptions, type Refactoring } from '../../server/src/analysis/index.ts';
import { analyse } from '../harness/core.ts';

const newest: Partial<AnalysisOptions> = { python: { min: [3, 12], max: null } };

export interface Asked {
  readonly code: string;
  readonly offers: readonly Refactoring[];
}

export async function ask(marked: string, options: Partial<AnalysisOptions> = newest): Promise<Asked> {
  const start = marked.search(/[‸‹]/);
  assert.ok(start >= 0, 'no mark');
  const code = marked.replace(/[‸‹›]/g, '');
  const end = marked.includes('›') ? marked.indexOf('›') - 1 : start;
  const analysis = await analyse(code, options);
  const offers = analysis.refactorings(start, end);
  assert.deepEqual(analysis.takeFailures(), []);
  return { code, offers };
}

/** The text afterwards. */
export async function becomes(id: string, marked: string, after: string, options?: Partial<AnalysisOptions>): Promise<void> {
  const { code, offers } = await ask(marked, options);
  const found = offers.find((offer) => offer.id === id);
  assert.ok(found !== undefined, `${id} is not offered`);
  assert.ok(found.edits !== null, `refused: ${found.refused === null ? '' : render(found.refused, 'en')}`);
  assert.equal(applyEdits(code, found.edits), after);
}

/** Offered, but not to be had, for this reason. */
export async function refuses(id: string, marked: string, reason: string, options?: Partial<AnalysisOptions>): Promise<void> {
  const { offers } = await ask(marked, options);
  const found = offers.find((offer) => offer.id === id);
  assert.ok(found !== undefined, `${id} is not offered`);
  assert.equal(found.refused?.key ?? 'not refused', `refactorings.${reason}`);
}

/** Not a word about it. */
export async function silent(id: string, marked: string, options?: Partial<AnalysisOptions>): Promise<void> {
  const { offers } = await ask(marked, options);
  assert.ok(!offers.some((offer) => offer.id === id), `${id} is offered`);
}

/** The body of `async def main(a, b):` in a file that imports asyncio, and what it becomes. */
export function inMain(body: string): string {
  return `import asyncio\n\n\nasync def main(a, b):\n${body.replace(/^(?=.)/gm, '    ')}`;
}
