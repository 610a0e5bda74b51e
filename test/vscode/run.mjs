// Runs the suite in a real VS Code, against an installed VSIX: first in the Node extension host, then in the
// web worker one.
//
//   node test/vscode/run.mjs FILE.vsix [--only node|web] [--locale zh-cn] [--suite FOLDER]
//
// VSCODE_EXECUTABLE names a desktop build; without one, `code` on PATH is used if there is a screen, else the host
// under scripts/vscode-host, whose own environment variables are described there.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { findVisualStudioCode } from './harness/find-vscode.mjs';
import { bundleSuites } from './harness/bundle-suites.mjs';
import { seedSettings } from '../../scripts/vscode-host/quiet-settings.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const outFolder = path.resolve(here, '../../dist-test/vscode');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, locale: { type: 'string' }, suite: { type: 'string' } },
});

// A wait that fails takes its time, and a shared machine takes more.
process.env.VSCODE_HOST_TIMEOUT ??= '900';

// @vscode/test-electron ends VS Code at SIGINT only.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => process.emit('SIGINT'));

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  return 1;
});

async function main() {
  const vsix = positionals[0];
  if (!vsix || !fs.existsSync(vsix)) throw new Error('Name the VSIX to test: node test/vscode/run.mjs FILE.vsix');

  const suites = await bundleSuites(path.resolve(values.suite ?? path.join(here, 'suite')), outFolder);
  const code = await findVisualStudioCode();
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-test-'));
  try {
    const extensionsDir = path.join(scratch, 'extensions');
    await code.install(vsix, { extensionsDir, userDataDir: path.join(scratch, 'install') });
    let failed = false;
    for (const [kind, suite] of Object.entries(suites)) {
      if (values.only && values.only !== kind) continue;
      console.log(`\n${kind === 'node' ? 'Node' : 'Web worker'} extension host, ${code.name}`);
      const passed = await runSuite(code, kind, planOf(kind, suite, extensionsDir), path.join(scratch, kind));
      failed ||= !passed;
    }
    return failed ? 1 : 0;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** An installed extension runs in Node whenever it can; in the worker runs what is under development. */
function planOf(kind, { driver, file }, extensionsDir) {
  if (kind === 'node') return { testsPath: file, developmentPaths: [driver], extensionsDir };
  const unpacked = installedFolder(extensionsDir);
  return { testsPath: file, developmentPaths: [unpacked, driver], extensionsDir: path.join(extensionsDir, 'none') };
}

async function runSuite(code, kind, plan, folder) {
  const workspace = path.join(folder, 'workspace');
  const userDataDir = path.join(folder, 'user-data');
  createWorkspace(workspace);
  seedSettings(userDataDir);
  try {
    await runTests({
      vscodeExecutablePath: code.executable,
      extensionDevelopmentPath: plan.developmentPaths,
      extensionTestsPath: plan.testsPath,
      launchArgs: [
        workspace,
        `--extensions-dir=${plan.extensionsDir}`,
        `--user-data-dir=${userDataDir}`,
        ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
        ...(values.locale ? [`--locale=${values.locale}`] : []),
      ],
    });
    return true;
  } catch (error) {
    console.error(`${kind}: ${error.message}`);
    return false;
  } finally {
    collectScreenshots(path.join(folder, 'screenshots'), path.join(outFolder, 'screenshots', kind));
  }
}

/** A copy, so that a case may change its files. */
function createWorkspace(folder) {
  const template = path.join(here, 'workspace');
  fs.mkdirSync(folder, { recursive: true });
  if (fs.existsSync(template)) fs.cpSync(template, folder, { recursive: true });
}

function installedFolder(extensionsDir) {
  const folders = fs.readdirSync(extensionsDir).map((name) => path.join(extensionsDir, name));
  const installed = folders.filter((folder) => fs.existsSync(path.join(folder, 'package.json')));
  if (installed.length !== 1) throw new Error(`Expected one installed extension, found ${installed.length}.`);
  return installed[0];
}

function collectScreenshots(from, to) {
  fs.rmSync(to, { recursive: true, force: true });
  if (fs.existsSync(from)) fs.cpSync(from, to, { recursive: true });
}
