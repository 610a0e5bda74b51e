import assert from 'node:assert/strict';
import { analyse } from './core.ts';

export async function rulesOf(text: string): Promise<string[]> {
  return (await analyse(text)).findings().map((finding) => finding.rule);
}

/** The findings after an edit are those of the new text read anew. */
export async function after(text: string, next: string): Promise<string[]> {
  const analysis = await analyse(text);
  analysis.findings();
  analysis.setText(next);
  const found = analysis.findings().map((finding) => finding.rule);
  assert.deepEqual(found, await rulesOf(next), 'as if read anew');
  return found;
}
