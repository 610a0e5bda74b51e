// The other editors that the server is tried in; without them their tests fail.
import { spawnSync } from 'node:child_process';
import { ensureAptPackages } from './vscode-host/apt-packages.mjs';

const hasNeovim = () => runs('nvim', '--version');
const hasEglot = () => runs('emacs', '--batch', '--no-init-file', '--funcall', 'package-initialize', '--eval', "(require 'eglot)");

export async function ensureEditors() {
  const packages = [...(hasNeovim() ? [] : ['neovim']), ...(hasEglot() ? [] : ['emacs-nox', 'elpa-eglot'])];
  if (packages.length > 0) await ensureAptPackages(packages, 'Trying the server in other editors').catch((error) => console.error(error.message));
}

function runs(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
