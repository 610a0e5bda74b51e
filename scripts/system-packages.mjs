// What tests need beyond Node and npm: Debian packages where they can be installed, else a sentence that says what is missing.
import { spawnSync } from 'node:child_process';

/** Answers whether it is there in the end. */
export function ensureSystemPackages(packages, isThere) {
  if (isThere()) return true;
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log(`Installing ${packages.join(', ')}`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    spawnSync(command, rest, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  return isThere();
}
