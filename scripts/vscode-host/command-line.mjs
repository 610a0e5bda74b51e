// Environment: VSCODE_HOST_TIMEOUT (seconds, 300), VSCODE_HOST_SCREENSHOT (a PNG of the end of the run),
// VSCODE_HOST_VERBOSE (print the extension host's and the page's console at once), CHROMIUM (the browser).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureHost } from './install-host.mjs';
import { parseLaunchArguments } from './launch-arguments.mjs';
import { seedSettings } from './quiet-settings.mjs';
import { installExtension, runServerCommand } from './server.mjs';
import { runTests } from './test-run.mjs';

export async function main(args) {
  const launch = parseLaunchArguments(args);
  await ensureHost();

  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'));
  const profile = {
    userDataDir: launch.userDataDir ?? path.join(scratch, 'user-data'),
    extensionsDir: launch.extensionsDir ?? path.join(scratch, 'extensions'),
  };
  try {
    process.exitCode = await run(launch, profile, scratch);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function run(launch, profile, scratch) {
  if (launch.wantsVersion) return print(await runServerCommand(['--version'], profile));
  if (launch.wantsList) return print(await runServerCommand(['--list-extensions', '--show-versions'], profile));
  for (const vsix of launch.vsixes) await installExtension(vsix, profile);
  if (launch.vsixes.length > 0) return print(`Installed ${launch.vsixes.join(', ')}`);
  if (!launch.testsPath) {
    throw new Error('This `code` only installs extensions and runs tests. To look at VS Code: npm run try');
  }

  seedSettings(profile.userDataDir);
  const emptyFolder = path.join(scratch, 'workspace');
  fs.mkdirSync(emptyFolder);
  return runTests({
    ...launch,
    ...profile,
    folder: launch.folder ?? emptyFolder,
    timeoutSeconds: Number(process.env.VSCODE_HOST_TIMEOUT) || 300,
    screenshot: process.env.VSCODE_HOST_SCREENSHOT,
    verbose: Boolean(process.env.VSCODE_HOST_VERBOSE),
  });
}

function print(text) {
  console.log(text.trim());
  return 0;
}
