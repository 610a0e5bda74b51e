// An editor that never rests: ten edits a second over 200 open files, for an hour. Memory, latency, trees and threads must stay what they
// are after the first twelfth of the time.
//
//   npm run soak                      one hour
//   npm run soak -- --minutes N
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './install.mjs';
import { projectRoot } from './vscode-host/versions.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
await ensureDependencies();
execFileSync(process.execPath, [path.join(projectRoot, 'scripts/build.mjs')], { cwd: projectRoot, stdio: 'ignore' });
const { runSoak } = await import('../bench/soak.mjs');
process.exitCode = (await runSoak({ dist: path.join(projectRoot, 'dist'), minutes: Number(values.minutes) })) ? 0 : 1;
