import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { median, ratio } from '../statistics.mjs';
import { bareParse } from './measure.mjs';

/** Wall time of `check` over a whole folder, next to one process that reads and parses the same files. */
export async function measureWorkspaceCheck(folder, lines, cli, runs, progress) {
  const floors = [await timeCommand(bareParse(folder))];
  const own = [];
  for (let run = 1; run <= runs; run++) {
    progress(`workspace check: run ${run} of ${runs}`);
    own.push(await timeCommand([cli, 'check', '--format', 'json', folder]));
    floors.push(await timeCommand(bareParse(folder)));
  }
  const around = own.map((_, i) => (floors[i] + floors[i + 1]) / 2);
  const speed = median(own.map((ms, i) => ratio(around[i], ms)));
  return {
    rows: [{ measure: 'workspace check', file: `${Math.round(lines / 1000)}k lines`, unit: 'ms', own: median(own), parse: median(around), perParse: speed && 1 / speed, speed }],
    measured: { own, floors, linesPerSecond: lines / (median(own) / 1000) },
  };
}

/** Findings are no failure: status 1. */
export async function timeCommand(args) {
  const from = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stdout.resume();
  child.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-2000)));
  const [code] = await once(child, 'close');
  if (code !== 0 && code !== 1) throw new Error(`${path.basename(args[0])} ended with ${code}\n${errors}`);
  return performance.now() - from;
}
