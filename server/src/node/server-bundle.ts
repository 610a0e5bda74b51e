// The bundle that the server of Node and that of the browser share (scripts/build.mjs): what the former borrows comes from here.
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { version } from '../check/version.ts';
import { runBundle, type RunningBundle } from './kept-code.ts';

let running: RunningBundle | null = null;

export function serverBundle(): unknown {
  running ??= runBundle(join(__dirname, 'server-browser.js'), cacheFolder(version));
  return running.exports;
}

/** For the next start. */
export function keepServerCode(): void {
  running?.keep();
}
