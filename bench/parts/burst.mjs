import { setTimeout as sleep } from 'node:timers/promises';
import { typeAndDelete } from '../editor/edit-plan.mjs';
import { median } from '../statistics.mjs';

const rounds = 5;
const settleMs = 600;
const changesInBurst = 20;

/** Twenty changes written at once, as a paste by key events or a slow host gives them: when is the last answered, with how many publishes? */
export async function measureBursts(session, { lineEnd, indent }) {
  const bursts = [];
  for (let i = 0; i < rounds; i++) {
    await sleep(settleMs);
    bursts.push(await burst(session, lineEnd, `\n${indent}`));
  }
  return { ms: median(bursts.map(({ ms }) => ms)), publishes: median(bursts.map(({ publishes }) => publishes)) };
}

async function burst(session, lineEnd, newLine) {
  const typed = 'time.sleep(1)  # ab'.slice(0, changesInBurst - 1);
  const steps = typeAndDelete('burst', lineEnd, typed, newLine).slice(0, changesInBurst);
  const changes = steps.map((step) => ({ change: session.document.replace(step), version: session.document.version }));
  const publishesBefore = session.publishes.length;
  const { ms } = session.isPulling ? await pullBurst(session, changes) : await session.diagnosticsAfter(() => send(session, changes));
  const publishes = session.publishes.length - publishesBefore;
  await session.edit({ start: lineEnd, end: lineEnd + newLine.length + typed.length, text: '' });
  return { ms, publishes };
}

function send(session, changes) {
  for (const { change, version } of changes) session.sendChange(change, version);
}

/** As an editor does: each change asks again and cancels the request before it. */
async function pullBurst(session, changes) {
  const from = performance.now();
  let last = null;
  for (const { change, version } of changes) {
    session.sendChange(change, version);
    if (last) session.server.notify('$/cancelRequest', { id: last.id });
    last = session.requestDiagnostics();
  }
  const { at } = await last;
  return { ms: at - from };
}
