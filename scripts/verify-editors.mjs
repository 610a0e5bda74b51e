// The other editors that the server is tried in.
import { spawnSync } from 'node:child_process';
import { ensureSystemPackages } from './system-packages.mjs';

export function ensureEditors() {
  if (!ensureSystemPackages(['neovim'], () => runs('nvim', '--version'))) console.error('Neovim was not found and could not be installed (neovim): its tests will fail.');
  const hasEglot = () => runs('emacs', '--batch', '--no-init-file', '--funcall', 'package-initialize', '--eval', "(require 'eglot)");
  if (!ensureSystemPackages(['emacs-nox', 'elpa-eglot'], hasEglot)) console.error('Emacs with eglot was not found and could not be installed (emacs-nox, elpa-eglot): its tests will fail.');
}

function runs(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
