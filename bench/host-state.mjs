import { loadavg } from 'node:os';

/** Above this the machine is busy with something else, and a run is worth repeating. */
export const busySlowdown = 1.5;

/** Times a fixed piece of work. `slowdown`, mean over best, is near 1 on a quiet machine. */
export function hostState() {
  fixedWork();
  const times = Array.from({ length: 25 }, fixedWork);
  const best = Math.min(...times);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { load: loadavg()[0], unitMs: best, slowdown: mean / best };
}

function fixedWork() {
  const from = performance.now();
  let value = 1;
  for (let i = 0; i < 4e6; i++) value = (Math.imul(value, 1103515245) + 12345) | 0;
  // Looks at the value, so that the loop cannot be optimised away.
  return performance.now() - from + (value === 0.5 ? 1 : 0);
}
