// The desktop VS Code of this machine, if there is one that can show a window.
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

const isWindows = process.platform === 'win32';

/** The command-line tool, as a user types it. */
export function findDesktopCommand() {
  if (!hasScreen()) return undefined;
  const name = isWindows ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** The application behind the command-line tool: @vscode/test-electron wants to start it itself. */
export function findDesktopExecutable() {
  if (process.env.VSCODE_EXECUTABLE) return path.resolve(process.env.VSCODE_EXECUTABLE);
  const command = findDesktopCommand();
  if (!command) return undefined;
  const binFolder = path.dirname(realpathSync(command));
  const relative = { win32: '../Code.exe', darwin: '../../../MacOS/Electron' }[process.platform] ?? '../code';
  const executable = path.resolve(binFolder, relative);
  return existsSync(executable) ? executable : undefined;
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
