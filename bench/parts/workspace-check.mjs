import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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

/** Findings are no failure: status 1. Nothing is known from an earlier run: caches are kept below a folder that is new. */
export async function timeCommand(args) {
  const home = await mkdtemp(path.join(tmpdir(), 'asyncio-lens-home-'));
  try {
    return await timeIn({ ...process.env, HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home }, args);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function timeIn(env, args) {
  const from = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let errors = '';
  child.stdout.resume();
  child.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-2000)));
  const [code] = await once(child, 'close');
  if (code !== 0 && code !== 1) throw new Error(`${path.basename(args[0])} ended with ${code}\n${errors}`);
  return performance.now() - from;
}
