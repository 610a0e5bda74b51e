// The pictures of both READMEs, taken in a real VS Code: docs/images/NAME-en.png and NAME-zh-cn.png.
//
//   npm run shots                      builds the VSIX and takes all of them
//
// Options: --vsix FILE (instead of building one), --locale en|zh-cn, --only NAME
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './install.mjs';
import { scenes, program } from './vscode-host/scenes.mjs';
import { ensureHost } from './vscode-host/install-host.mjs';
import { openFilePayload } from './vscode-host/open-file-payload.mjs';
import { seedSettings } from './vscode-host/quiet-settings.mjs';
import { runQuietly } from './vscode-host/run-quietly.mjs';
import { installExtension, startServer } from './vscode-host/server.mjs';
import { projectRoot } from './vscode-host/versions.mjs';
import { openWorkbench, saveScreenshot } from './vscode-host/workbench.mjs';

const folder = path.join(projectRoot, 'docs/images');
/** A README is read by people who wait for its pictures. */
const maxBytes = 150 * 1024;

const pictureSettings = {
  'editor.occurrencesHighlight': 'off',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.wordBasedSuggestions': 'off',
  'breadcrumbs.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'right',
  'workbench.layoutControl.enabled': false,
  'asyncioLens.targetVersion': '3.12',
};

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  return 1;
});

async function main() {
  const text = { type: 'string' };
  const { values } = parseArgs({ options: { vsix: text, locale: text, only: text } });
  await ensureDependencies();
  await ensureHost();
  const vsix = values.vsix ? path.resolve(values.vsix) : await buildVsix();
  for (const locale of values.locale ? [values.locale] : ['en', 'zh-cn']) {
    for (const [name, scene] of Object.entries(scenes)) {
      if (!values.only || values.only === name) await take(name, scene, { vsix, locale });
    }
  }
  return 0;
}

/** A workbench of its own for each: nothing of the one before is in the picture. */
async function take(name, scene, { vsix, locale }) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-shots-'));
  const closing = [() => fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })];
  try {
    const profile = { userDataDir: path.join(scratch, 'user-data'), extensionsDir: path.join(scratch, 'extensions') };
    const workspace = path.join(scratch, 'tea');
    fs.mkdirSync(workspace);
    fs.writeFileSync(path.join(workspace, 'tea.py'), program);
    seedSettings(profile.userDataDir, pictureSettings);
    await installExtension(vsix, profile);
    const server = await startServer({ ...profile, env: { EXTENSIONS_GALLERY: '{"serviceUrl":""}' } });
    closing.push(() => server.stop());
    const { page, close } = await openWorkbench({ locale });
    closing.push(close);
    await page.setViewportSize({ width: 900, height: 600 });
    await page.goto(server.address(workspace, openFilePayload(server, workspace, 'tea.py')));
    // The file is alone in its folder.
    await page.waitForSelector('.editor-instance .view-line', { timeout: 120_000 });
    await page.keyboard.press('Control+b');
    const clip = await scene(page, locale).catch(async (error) => {
      const seen = path.join(projectRoot, 'dist-test/shots', `${name}-${locale}.png`);
      await saveScreenshot(page, seen);
      throw new Error(`${name}-${locale}: ${error.message}\nWhat was to be seen: ${path.relative(projectRoot, seen)}`);
    });
    const file = path.join(folder, `${name}-${locale}.png`);
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide', clip });
    const { size } = fs.statSync(file);
    console.log(`${path.relative(projectRoot, file)}: ${Math.round(size / 1024)} KB`);
    if (size > maxBytes) throw new Error(`${file} is larger than ${maxBytes / 1024} KB.`);
  } finally {
    while (closing.length > 0) await closing.pop()();
  }
}

async function buildVsix() {
  console.log('Building the package');
  await runQuietly('npm', ['run', 'package'], { cwd: projectRoot });
  const { name, version } = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  return path.join(projectRoot, `${name}-${version}.vsix`);
}
