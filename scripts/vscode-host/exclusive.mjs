// One installation at a time, also between processes.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `work` while `lockFile` is ours. A lock whose owner has died is taken over. */
export async function exclusively(lockFile, work) {
  fs.mkdirSync(path.dirname(lockFile), { recursive: true });
  let told = false;
  while (!acquire(lockFile)) {
    if (!told) console.log('Waiting for another process that is installing the VS Code host.');
    told = true;
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lockFile, { force: true });
  }
}

function acquire(lockFile) {
  try {
    fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!isAbandoned(lockFile)) return false;
  fs.rmSync(lockFile, { force: true });
  return acquire(lockFile);
}

function isAbandoned(lockFile) {
  try {
    const owner = Number(fs.readFileSync(lockFile, 'utf8'));
    // An empty file is a lock that is being written this very moment.
    if (!owner) return Date.now() - fs.statSync(lockFile).mtimeMs > 10_000;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
