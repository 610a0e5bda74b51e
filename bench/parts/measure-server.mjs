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
import { measureRequests } from './requests.mjs';
import { summarizeTyping, type } from './typing.mjs';

const settleMs = 600;
/** Processor time in a second in which nothing is done. */
const idleMs = 50;
/** Between two keys: long enough that a slow server is not asked twice at once. */
const pauseMs = 15;
/** Between two of the thousands of keys whose time is not taken. */
const shortPauseMs = 3;
/** Steps of this size visit a range evenly, without coming back to the same place. */
const goldenRatio = 0.618034;

const task = JSON.parse(process.argv[2]);
// Alone in a folder: a server that looks around is not charged for the neighbours of the file. Or in a workspace, when they are asked for.
const folder = task.workspace ?? mkdtempSync(path.join(tmpdir(), 'asyncio-lens-bench-'));
const file = path.join(folder, path.basename(task.file));
process.on('exit', () => rmSync(task.workspace ? file : folder, { recursive: true, force: true }));
copyFileSync(task.file, file);
const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
writeFileSync(file, text);
const plan = planEdits(text);
const open = () => Session.open({ command: task.command, file, text, pull: task.pull });

console.log(JSON.stringify(task.what === 'growth' ? await measureGrowth() : await measureLatency()));

async function measureLatency() {
  const { session, coldStart } = await openSeveralTimes();
  try {
    await (task.workspace ? untilIdle(session.server) : sleep(settleMs));
    const initial = await session.currentDiagnostics();
    const memory = session.server.memory;
    const processorBefore = session.server.processorMs;
    const times = await type(session, plan.cycles, task.edits, pauseMs);
    const processorMsPerEdit = processorBefore === null ? null : (session.server.processorMs - processorBefore) / times.length;
    const keystroke = summarizeTyping(times);
    const burst = task.burst === false ? null : await measureBursts(session, plan);
    const requests = task.requests ? await measureRequests(session) : null;
    const consistency = task.verify
      ? { sameAfterUndo: await isSameAfterUndo(session, initial), incrementalEqualsFresh: await doesIncrementalEqualFresh(session, plan) }
      : {};
    return { coldStart, diagnostics: initial.length, memory, peakMemory: session.server.peakMemory, keystroke, processorMsPerEdit, burst, requests, ...consistency };
  } finally {
    await session.stop();
  }
}

/** When the index is ready, the server rests. */
async function untilIdle(server) {
  for (let before = -1; server.processorMs > before + idleMs; ) {
    before = server.processorMs;
    await sleep(1_000);
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
