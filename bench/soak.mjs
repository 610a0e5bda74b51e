// The soak: see scripts/soak.mjs. Memory needs Linux (`/proc`).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { generate, presets } from './corpus/generate.mjs';
import { createRandom } from './corpus/random.mjs';
import { initializeParams } from './editor/capabilities.mjs';
import { EditorText } from './editor/editor-text.mjs';
import { ServerProcess } from './editor/server-process.mjs';
import { hostState } from './host-state.mjs';
import { quantile } from './statistics.mjs';

const fileCount = 200;
const pauseMs = 100;
const mostGrowth = 1.05;
/** Sampled alike at either end, and compared by their median: one collection more or less is no leak. */
const samples = 12;

export async function runSoak({ dist, minutes }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'asyncio-lens-soak-'));
  const server = new ServerProcess([process.execPath, path.join(dist, 'server.js'), '--stdio'], { answer: (method, params) => (method === 'workspace/configuration' ? params.items.map(() => null) : null), hear: () => undefined });
  try {
    const open = await openFiles(server, folder);
    const before = hostState();
    const ticks = await edit(server, open, minutes * 60_000);
    const information = (await server.request('asyncioLens/debugInformation', { uri: null })).result;
    return judge(ticks, information, { before, after: hostState() });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openFiles(server, folder) {
  await server.request('initialize', initializeParams(pathToFileURL(folder).href, folder, true));
  server.notify('initialized', {});
  const texts = [...generate({ ...presets.workspace, seed: 1 }).files].filter(([name]) => name.endsWith('.py')).slice(0, fileCount);
  const open = texts.map(([name, text], n) => {
    const file = path.join(folder, `m${n}_${path.basename(name)}`);
    writeFileSync(file, text);
    const uri = pathToFileURL(file).href;
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'python', version: 1, text } });
    return { uri, text: new EditorText(text) };
  });
  // All of them are looked at before anything is compared: a first look takes memory.
  for (const { uri } of open) await server.request('textDocument/diagnostic', { textDocument: { uri }, identifier: 'asyncioLens' });
  return open;
}

/** What is typed is taken back, so that the texts do not grow. */
async function edit(server, open, length) {
  const random = createRandom(1);
  const begin = performance.now();
  const ticks = [];
  let told = 0;
  while (performance.now() - begin < length) {
    const minute = Math.floor((performance.now() - begin) / 60_000);
    if (minute > told) {
      told = minute;
      tellLastMinute(ticks, minute);
    }
    const { uri, text } = random.pick(open);
    const at = lineStart(text.text, random.int(text.text.length));
    const typed = random.pick(['    time.sleep(1)\n', '"""', '(', 'x = 1\n', 'async def f():\n    await g()\n', '#', 'import asyncio\n']);
    for (const step of [{ start: at, end: at, text: typed }, { start: at, end: at + typed.length, text: '' }]) {
      const change = text.replace(step);
      const from = performance.now();
      server.notify('textDocument/didChange', { textDocument: { uri, version: text.version }, contentChanges: [change] });
      const { at: answered } = await server.request('textDocument/diagnostic', { textDocument: { uri }, identifier: 'asyncioLens' });
      ticks.push({ ms: answered - from, memory: server.memory, threads: threadsOf(server.child.pid) });
      await sleep(Math.max(0, pauseMs - (performance.now() - from)));
    }
  }
  return ticks;
}

/** On the way, so that a run which is broken off has said something. */
function tellLastMinute(ticks, minute) {
  const last = ticks.slice(-Math.ceil(ticks.length / minute));
  console.log(`minute ${minute}: ${ticks.length} edits, memory ${shown(figure(last, 'memory', 0.5))} MB, p95 ${shown(figure(last, 'ms', 0.95))} ms`);
}

function figure(ticks, key, q) {
  return quantile(ticks.map((tick) => tick[key]).filter((value) => value !== null), q);
}

function judge(ticks, information, { before, after }) {
  const part = Math.max(samples, Math.floor(ticks.length / 12));
  const [early, late] = [ticks.slice(part, 2 * part), ticks.slice(-part)];
  const trees = /parser: (\d+) trees held/.exec(information)?.[1];
  const rows = [
    ['memory, MB', figure(early, 'memory', 0.5), figure(late, 'memory', 0.5), (a, b) => a === null || b <= a * mostGrowth],
    ['p95 of an edit, ms', figure(early, 'ms', 0.95), figure(late, 'ms', 0.95), (a, b) => b <= Math.max(a * 1.25, a + 2)],
    ['threads', figure(early, 'threads', 1), figure(late, 'threads', 1), (a, b) => b <= a],
    ['trees held', 0, Number(trees ?? NaN), (a, b) => b === a],
  ];
  console.log(`${ticks.length} edits in ${fileCount} files; load ${before.load.toFixed(1)} -> ${after.load.toFixed(1)}, slowdown ${before.slowdown.toFixed(2)} -> ${after.slowdown.toFixed(2)}`);
  for (const [name, a, b, holds] of rows) console.log(`${holds(a, b) ? 'holds ' : 'FAILS '} ${name}: ${shown(a)} -> ${shown(b)}`);
  return rows.every(([, a, b, holds]) => holds(a, b));
}

function shown(value) {
  return value === null ? 'unknown' : Number(value.toFixed(1)).toString();
}

function lineStart(text, at) {
  return text.lastIndexOf('\n', at) + 1;
}

/** Of the process, workers included. */
function threadsOf(pid) {
  try {
    return Number(/Threads:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? NaN);
  } catch {
    return null;
  }
}
