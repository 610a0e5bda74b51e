// Which VS Code runs the suite: a desktop build where there is one, else the host, else a download.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { findDesktopExecutable } from '../../../scripts/vscode-host/desktop-code.mjs';

const host = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../scripts/vscode-host/code');

/** Answers with its name, the executable that @vscode/test-electron starts, and how to install a VSIX. */
export async function findVisualStudioCode() {
  const desktop = findDesktopExecutable();
  if (desktop === host) return describe('the headless host', host, host);
  if (desktop) return describe('the desktop build', desktop, commandLineOf(desktop));
  if (process.platform === 'linux' && process.arch === 'x64') return describe('the headless host', host, host);
  const downloaded = await downloadAndUnzipVSCode();
  return describe('a downloaded build', downloaded, commandLineOf(downloaded));
}

function describe(name, executable, commandLine) {
  return { name, executable, install: (vsix, profile) => install(commandLine, vsix, profile) };
}

function install(commandLine, vsix, { extensionsDir, userDataDir }) {
  const args = [
    ...['--install-extension', path.resolve(vsix), '--force'],
    ...[`--extensions-dir=${extensionsDir}`, `--user-data-dir=${userDataDir}`],
  ];
  const isWindows = process.platform === 'win32';
  const quoted = (text) => (isWindows ? `"${text}"` : text);
  const done = spawnSync(quoted(commandLine), args.map(quoted), { encoding: 'utf8', shell: isWindows });
  if (done.status !== 0) throw new Error(`The VSIX could not be installed.\n${done.stdout}${done.stderr}`);
}

function commandLineOf(executable) {
  const [resolved] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  // Archives keep it in bin/; the path is derived, not looked up.
  return fs.existsSync(resolved) ? resolved : executable;
}
