// What `asyncio-lens` starts: the flags of V8, and then the bundle with everything in it, from compiled code where there is some.
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { cacheFolder } from '../node/cache-folder.ts';
import { runBundle } from '../node/kept-code.ts';
import { version } from './version.ts';

// Two hundred rules that each run a little: compiling them beside the work, with all they call inside them, was a third of a check of 2,000
// files (9 % fewer instructions), and what one file needs is garbage with the next: young memory may be large from the start (4 % fewer), and
// in threads that are still to start twice as large as usual (4 % less time; the heap of this one is there already).
setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
setFlagsFromString('--semi-space-growth-factor=16');
setFlagsFromString('--max-semi-space-size=32');

const isKept = !process.argv.includes('--no-cache');
const { exports, wasKept, keep } = runBundle(join(__dirname, 'command-line.js'), isKept ? cacheFolder(version) : null);
/** A short run has nothing to add. */
const keepMore = (): void => {
  if (!wasKept || process.uptime() > 2) keep();
};
(exports as typeof import('./command-line.ts')).start(__filename, keepMore);
