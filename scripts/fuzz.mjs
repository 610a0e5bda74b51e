// Texts that should break the analysis, and proof that they do not. Ends with the seed and a file for every failure.
//
//   npm run fuzz                            any text: ten minutes
//   npm run fuzz -- --seed N --minutes M    the same again, or shorter
//   npm run fuzz -- --seed N --case I       one text of a run, with the time of each step
//   npm run fuzz -- --text FILE             a file of yours
//   npm run fuzz -- --edits N               N random edits in open files that see each other: findings equal those of a fresh start
//   npm run fuzz -- --fixes PATH…           every fix of every finding in real code; needs Python 3 (`PYTHON`)
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureDependencies } from './install.mjs';
import { projectRoot } from './vscode-host/versions.mjs';

await ensureDependencies();
const { status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', path.join(projectRoot, 'test/fuzz/main.ts'), ...process.argv.slice(2)], { cwd: projectRoot, stdio: 'inherit' });
process.exitCode = status ?? 1;
