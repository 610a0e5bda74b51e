// Installs the dependencies when they are missing or differ from the lock file. Needs nothing but Node and npm.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './vscode-host/run-quietly.mjs';
import { projectRoot } from './vscode-host/versions.mjs';

export async function ensureDependencies() {
  if (areInstalled()) return;
  console.log('Installing dependencies (npm ci)');
  await runQuietly('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: projectRoot });
}

/** npm writes down what it installed; that has to be what the lock file asks for. */
function areInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;

  const isSame = (name) =>
    present[name]?.version === wanted[name].version && present[name]?.integrity === wanted[name].integrity;
  // Optional packages are mostly for other platforms.
  const isOptional = (name) => Boolean(wanted[name].optional || wanted[name].devOptional) && !present[name];
  const names = Object.keys(wanted).filter((name) => name !== '');
  return names.every((name) => isSame(name) || isOptional(name)) && Object.keys(present).every((name) => wanted[name]);
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(path.join(projectRoot, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === import.meta.filename) {
  await ensureDependencies();
}
