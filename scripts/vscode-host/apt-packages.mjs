// System packages, on Debian and its relatives only.
import { spawnSync } from 'node:child_process';
import { runQuietly } from './run-quietly.mjs';

/** Installs those of `names` that are missing, or says in one sentence why that is not possible. */
export async function ensureAptPackages(names, purpose) {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;

  const wanted = `${purpose} needs the system packages ${missing.join(', ')}`;
  if (!succeeds('apt-get', ['--version'])) {
    throw new Error(`${wanted}. There is no apt-get here: install their equivalents by hand and try again.`);
  }
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (prefix.length > 0 && !succeeds('sudo', ['-n', 'true'])) {
    throw new Error(`${wanted}. Run: sudo apt-get install -y ${missing.join(' ')}`);
  }

  console.log(`Installing system packages: ${missing.join(', ')}`);
  // `env` because sudo drops the variable otherwise.
  const aptGet = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300'];
  const run = (...args) => runQuietly(aptGet[0], [...aptGet.slice(1), ...args]);
  try {
    await run('install', '-y', '--no-install-recommends', ...missing);
  } catch {
    // The package lists of a fresh machine are often empty or old.
    await run('update');
    await run('install', '-y', '--no-install-recommends', ...missing);
  }
}

function isInstalled(name) {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
  return query.status === 0 && query.stdout === 'installed';
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
