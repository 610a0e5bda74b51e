// Memory and processor time of a process with its children. Linux only; elsewhere the answers are null.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');
const ticksPerSecond = 100;

/** Resident memory in MB. */
export function residentMemory(pid) {
  return hasProc ? processTree(pid).reduce((sum, each) => sum + ownMemory(each), 0) : null;
}

export function processorMs(pid) {
  if (!hasProc) return null;
  const ticks = processTree(pid).reduce((sum, each) => sum + (statOf(each)?.ticks ?? 0), 0);
  return (ticks * 1000) / ticksPerSecond;
}

function processTree(pid) {
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? statOf(name)?.parent : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [];
  const waiting = [pid];
  while (waiting.length > 0) {
    const next = waiting.pop();
    tree.push(next);
    waiting.push(...(children.get(next) ?? []));
  }
  return tree;
}

function statOf(pid) {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The command's name stands in brackets and may hold spaces and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}

function ownMemory(pid) {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readOrNull(`/proc/${pid}/status`) ?? '')?.[1];
  return kilobytes ? Number(kilobytes) / 1024 : 0;
}

/** A process may end between listing and reading. */
function readOrNull(file) {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}
