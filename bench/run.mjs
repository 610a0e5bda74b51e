// The whole bench: writes the corpus, measures what was asked for, prints one table.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeCorpus } from './corpus/write-corpus.mjs';
import { busySlowdown, hostState } from './host-state.mjs';
import { measureLatency } from './parts/latency.mjs';
import { measureGrowth } from './parts/memory.mjs';
import { measurePeers, renderPeers } from './parts/peers.mjs';
import { measureScale, renderScale } from './parts/scale.mjs';
import { measureWorkspaceCheck } from './parts/workspace-check.mjs';
import { findSubjects } from './subjects.mjs';
import { renderTable } from './table.mjs';
import { judge } from './targets.mjs';

export const partNames = ['latency', 'scan', 'memory', 'peers', 'scale'];
/** Measured when nothing else is asked for; the others take their time. */
const usualParts = ['latency', 'scan', 'memory'];

const thorough = { runs: 3, edits: 200, coldStarts: 5 };
/** 128 edits are one round of all kinds. */
const quick = { runs: 1, edits: 128, coldStarts: 2 };

/** `dist`: the folder with the bundles. `only`: one of `partNames`. `json`: a file for all figures. `cache`: a folder for what is installed to be measured beside. */
export async function runBench({ dist, cache, isQuick, only, json }) {
  const amount = isQuick ? quick : thorough;
  const folder = mkdtempSync(path.join(tmpdir(), 'asyncio-lens-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const before = hostState();
  const parts = only ? [only] : usualParts;
  const { rows, tables, measured, notes } = await measureParts(parts, { dist, folder, amount, cache });
  const after = hostState();

  if (rows.length > 0) console.log(renderTable(rows));
  for (const table of tables) console.log(`${table}\n`);
  for (const note of notes) console.log(note);
  console.log(describeRun(parts, amount));
  if (isQuick) console.log('--quick: too few to call a target met or missed.');
  console.log(describeHost(before, after));
  if (json) writeFileSync(json, `${JSON.stringify({ amount, rows: rows.map((row) => ({ ...row, ...judge(row) })), notes, host: { before, after }, measured }, null, 1)}\n`);
}

async function measureParts(parts, { dist, folder, amount, cache }) {
  const rows = [];
  const tables = [];
  const notes = [];
  const measured = {};
  if (parts.includes('latency') || parts.includes('memory')) {
    const command = [process.execPath, path.join(dist, 'server.js'), '--stdio'];
    const found = await writeSubjects(folder);
    notes.push(...found.notes);
    for (const subject of found.subjects) {
      if (parts.includes('latency')) {
        const latency = await measureLatency(subject, command, amount, progress);
        rows.push(...latency.rows);
        measured[subject.name] = latency.measured;
      }
      if (parts.includes('memory')) rows.push(...(await measureGrowth(subject, command, progress)));
    }
    if (process.platform !== 'linux') notes.push('Memory was left out: it is read from /proc, which only Linux has.');
  }
  if (parts.includes('scan')) {
    const { lines } = await writeCorpus(path.join(folder, 'workspace'), 'workspace');
    const scan = await measureWorkspaceCheck(path.join(folder, 'workspace'), lines, path.join(dist, 'cli.js'), amount.runs, progress);
    rows.push(...scan.rows);
    measured.workspaceCheck = scan.measured;
  }
  if (parts.includes('peers')) {
    const { subjects, notes: missing } = await writeSubjects(folder);
    notes.push(...missing);
    await writeCorpus(path.join(folder, 'workspace'), 'workspace');
    measured.peers = await measurePeers({ subjects, workspace: path.join(folder, 'workspace'), dist, cache, edits: amount.edits }, progress);
    tables.push(renderPeers(measured.peers));
  }
  if (parts.includes('scale')) {
    measured.scale = await measureScale({ folder, dist, edits: amount.edits }, progress);
    tables.push(renderScale(measured.scale));
  }
  return { rows, tables, measured, notes };
}

async function writeSubjects(folder) {
  await writeCorpus(path.join(folder, 'single'), 'single');
  return findSubjects(path.join(folder, 'single'));
}

/** Minutes may pass before the table. */
function progress(text) {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${text}\n`);
}

function describeRun(parts, { runs, edits, coldStarts }) {
  const extent = runs === 1 ? 'One run' : `Medians of ${runs} runs`;
  const content = parts.includes('latency') ? ` of ${edits} edits and ${coldStarts} cold starts` : '';
  return `${extent}${content}, floors taken around each; memory while typing is taken once. Ratios travel between machines, milliseconds do not.`;
}

function describeHost(before, after) {
  const isBusy = Math.max(before.slowdown, after.slowdown) > busySlowdown;
  const change = (key, digits) => `${before[key].toFixed(digits)} -> ${after[key].toFixed(digits)}`;
  return `host: load ${change('load', 1)}, slowdown ${change('slowdown', 2)}${isBusy ? ' (busy: repeat)' : ''}, Node ${process.version}`;
}
