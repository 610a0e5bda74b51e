// Two properties that must hold whatever was typed.
import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than the server withholds what it found in a statement that is being typed (`asyncioLens.revealDelay`, 1.5 s). */
const settleMs = 2000;

/** After all edits are undone the diagnostics are those of the start. */
export async function isSameAfterUndo(session, initial) {
  await sleep(settleMs);
  return comparable(await session.currentDiagnostics()) === comparable(initial);
}

/** The diagnostics after one more edit equal those of a fresh open of the same text. */
export async function doesIncrementalEqualFresh(session, { lineEnd, indent }) {
  await session.edit({ start: lineEnd, end: lineEnd, text: `\n${indent}time.sleep(1)` });
  await sleep(settleMs);
  const incremental = await session.currentDiagnostics();
  session.sendClose();
  session.document.version++;
  const fresh = await session.diagnosticsAfter(() => session.sendOpen());
  return comparable(incremental) === comparable(fresh.items);
}

function comparable(diagnostics) {
  return JSON.stringify(diagnostics.map(({ range, code, message, severity }) => JSON.stringify([range, code, message, severity])).sort());
}
