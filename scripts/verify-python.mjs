// Python and the libraries that snippets are run with: Debian packages where they can be installed, else a sentence that says what is missing.
import { spawnSync } from 'node:child_process';

const packages = ['python3', 'python3-aiohttp', 'python3-httpx'];

export function ensurePython() {
  if (hasAll()) return;
  if (process.platform === 'linux' && spawnSync('apt-get', ['--version']).status === 0) {
    console.log(`Installing ${packages.join(', ')}`);
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
      const [command, ...rest] = [...sudo, 'apt-get', ...args];
      spawnSync(command, rest, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
  }
  if (!hasAll()) console.error(`Python 3.11 with aiohttp and httpx was not found and could not be installed (${packages.join(', ')}): tests that run snippets will fail.`);
}

/** Any interpreter that has both; the tests look for the same. */
function hasAll() {
  return ['/usr/bin/python3', 'python3'].some((python) => spawnSync(python, ['-c', 'import aiohttp, httpx, sys; sys.exit(sys.version_info < (3, 11))'], { stdio: 'ignore' }).status === 0);
}
