import { setTimeout as sleep } from 'node:timers/promises';
import { summary } from '../statistics.mjs';

/** Types the plan's cycles, round and round, until at least `count` edits are made; ends with the text it began with. */
export async function type(session, cycles, count, pauseMs) {
  const times = [];
  for (let i = 0; times.length < count; i++) {
    for (const step of cycles[i % cycles.length]) {
      const { ms } = await session.edit(step);
      times.push({ kind: step.kind, ms });
      await sleep(pauseMs);
    }
  }
  return times;
}

export function summarizeTyping(times) {
  const byKind = groupByKind(times);
  return {
    ...summary(times.map(({ ms }) => ms)),
    byKind: Object.fromEntries([...byKind].map(([kind, group]) => [kind, summary(group.map(({ ms }) => ms))])),
  };
}

function groupByKind(times) {
  const groups = new Map();
  for (const time of times) groups.set(time.kind, [...(groups.get(time.kind) ?? []), time]);
  return groups;
}
