// Speed and memory of the built server and of `check`, as ratios to floors taken in the same run.
//
//   npm run bench                       everything, about a quarter of an hour on a quiet machine
//   npm run bench -- --quick            one run and fewer edits
//   npm run bench -- --only latency     or scan, memory; peers (other people's tools, installed for it) and scale (up to 100,000 lines, 10,000 files)
//   npm run bench -- --json FILE        all figures, not only those of the table
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './install.mjs';
import { runQuietly } from './vscode-host/run-quietly.mjs';
import { projectRoot } from './vscode-host/versions.mjs';

const dist = path.join(projectRoot, 'dist');
const bundles = ['server.js', 'cli.js'].map((name) => path.join(dist, name));
const sources = ['server/src', 'package.json', 'package-lock.json', 'scripts/build.mjs'].map((name) => path.join(projectRoot, name));

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  return 2;
});

async function main() {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' }, json: { type: 'string' } } });
  await ensureDependencies();
  // Only now: it needs what was just installed.
  const { partNames, runBench } = await import('../bench/run.mjs');
  if (values.only && !partNames.includes(values.only)) throw new Error(`--only takes ${partNames.join(', ')}; not '${values.only}'.`);
  await ensureBundles();
  // Lets the temporary folders go.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
  await runBench({ dist, cache: path.join(projectRoot, '.cache'), isQuick: values.quick ?? false, only: values.only, json: values.json });
  return 0;
}

async function ensureBundles() {
  const newestSource = Math.max(...sources.map(newestIn));
  if (bundles.every((bundle) => timeOf(bundle) > newestSource)) return;
  console.error('node scripts/build.mjs');
  await runQuietly(process.execPath, [path.join(projectRoot, 'scripts/build.mjs')], { cwd: projectRoot });
}

function newestIn(source) {
  if (!statSync(source).isDirectory()) return timeOf(source);
  return Math.max(0, ...readdirSync(source, { withFileTypes: true }).map((entry) => newestIn(path.join(source, entry.name))));
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
