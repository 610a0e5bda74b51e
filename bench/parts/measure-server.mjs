#!/usr/bin/env node
// Measures one server once, in a process of its own so that one measurement does not warm up the next.
//   node bench/parts/measure-server.mjs TASK   -> one line of JSON; TASK: see Task in measure.mjs
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { planEdits } from '../editor/edit-plan.mjs';
import { Session } from '../editor/session.mjs';
import { median } from '../statistics.mjs';
import { measureBursts } from './burst.mjs';
import { doesIncrementalEqualFresh, isSameAfterUndo } from './consistency.mjs';
import { summarizeTyping, type } from './typing.mjs';

const settleMs = 600;
/** Between two keys: long enough that a slow server is not asked twice at once. */
const pauseMs = 15;
/** Between two of the thousands of keys whose time is not taken. */
const shortPauseMs = 3;
/** Steps of this size visit a range evenly, without coming back to the same place. */
const goldenRatio = 0.618034;

const task = JSON.parse(process.argv[2]);
// Alone in a folder: a server that looks around is not charged for the neighbours of the file.
const folder = mkdtempSync(path.join(tmpdir(), 'asyncio-lens-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, path.basename(task.file));
copyFileSync(task.file, file);
const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
writeFileSync(file, text);
const plan = planEdits(text);
const open = () => Session.open({ command: task.command, file, text, pull: task.pull });

console.log(JSON.stringify(task.what === 'growth' ? await measureGrowth() : await measureLatency()));

async function measureLatency() {
  const { session, coldStart } = await openSeveralTimes();
  try {
    await sleep(settleMs);
    const initial = await session.currentDiagnostics();
    const memory = session.server.memory;
    const processorBefore = session.server.processorMs;
    const times = await type(session, plan.cycles, task.edits, pauseMs);
    const processorMsPerEdit = processorBefore === null ? null : (session.server.processorMs - processorBefore) / times.length;
    const keystroke = summarizeTyping(times);
    const burst = await measureBursts(session, plan);
    const consistency = task.verify
      ? { sameAfterUndo: await isSameAfterUndo(session, initial), incrementalEqualsFresh: await doesIncrementalEqualFresh(session, plan) }
      : {};
    return { coldStart, diagnostics: initial.length, memory, peakMemory: session.server.peakMemory, keystroke, processorMsPerEdit, burst, ...consistency };
  } finally {
    await session.stop();
  }
}

/** The last session is kept for what follows. */
async function openSeveralTimes() {
  const times = [];
  for (let left = task.coldStarts; ; left--) {
    const session = await open();
    times.push(session.times);
    if (left <= 1) return { session, coldStart: medians(times) };
    await session.stop();
  }
}

/** Memory after each of the given numbers of keystrokes, typed all over the file: what is kept for each place adds up. */
async function measureGrowth() {
  const session = await open();
  try {
    const memory = [];
    let done = 0;
    let place = 0.5;
    for (const count of task.keystrokes) {
      for (; done < count; place = (place + goldenRatio) % 1) {
        const { cycles } = planEdits(text, place);
        done += (await type(session, [cycles[0]], cycles[0].length, shortPauseMs)).length;
      }
      await sleep(settleMs);
      memory.push(session.server.memory);
    }
    return { keystrokes: done, memory };
  } finally {
    await session.stop();
  }
}

function medians(times) {
  return Object.fromEntries(Object.keys(times[0]).map((key) => [key, median(times.map((each) => each[key]))]));
}
