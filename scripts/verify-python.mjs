// Python and the libraries that snippets are run with.
import { spawnSync } from 'node:child_process';
import { ensureSystemPackages } from './system-packages.mjs';

const packages = ['python3', 'python3-aiohttp', 'python3-httpx'];

export function ensurePython() {
  if (ensureSystemPackages(packages, hasAll)) return;
  console.error(`Python 3.11 with aiohttp and httpx was not found and could not be installed (${packages.join(', ')}): tests that run snippets will fail.`);
}

/** Any interpreter that has both; the tests look for the same. */
function hasAll() {
  return ['/usr/bin/python3', 'python3'].some((python) => spawnSync(python, ['-c', 'import aiohttp, httpx, sys; sys.exit(sys.version_info < (3, 11))'], { stdio: 'ignore' }).status === 0);
}
