// A child together with everything it starts, so that nothing outlives the run.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const graceMilliseconds = 3000;

/** Starts a command as the head of its own process group; `stop` ends the whole group. */
export function spawnGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  const exited = new Promise((resolve) => child.once('close', resolve));
  return { child, exited, stop: () => stopGroup(child.pid) };
}

async function stopGroup(pid) {
  if (!signalGroup(pid, 'SIGTERM')) return;
  const deadline = Date.now() + graceMilliseconds;
  while (Date.now() < deadline) {
    await sleep(50);
    if (!signalGroup(pid, 0)) return;
  }
  signalGroup(pid, 'SIGKILL');
}

/** False when no process of the group is left. */
function signalGroup(pid, signal) {
  if (!pid) return false;
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
