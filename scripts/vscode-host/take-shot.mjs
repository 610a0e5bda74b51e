// A picture of the extension at work in a real VS Code.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hoverOver, showProblems, waitForFindings } from './editor-page.mjs';
import { ensureHost } from './install-host.mjs';
import { openFilePayload } from './open-file-payload.mjs';
import { seedSettings } from './quiet-settings.mjs';
import { installExtension, startServer } from './server.mjs';
import { openWorkbench, saveScreenshot } from './workbench.mjs';

/** Leaves out what the cursor and the host's name would add to the picture. */
const pictureSettings = {
  'editor.occurrencesHighlight': 'off',
  'window.title': '${activeEditorShort}${separator}${rootName}',
};

/** Resolves to 0 once the picture is written; rejects when the editor never came to show a finding. */
export async function takeShot({ vsix, folder, file, line, hover, problems, locale, shot }) {
  if (!file) throw new Error(`There is no Python file to open in ${folder}.`);
  await ensureHost();
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-shot-'));
  const closing = [() => fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })];
  const close = async () => {
    while (closing.length > 0) await closing.pop()();
  };
  const interrupt = () => close().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, interrupt);

  try {
    const profile = { userDataDir: path.join(scratch, 'user-data'), extensionsDir: path.join(scratch, 'extensions') };
    // A copy: nothing that happens in the workbench reaches the repository.
    const workspace = path.join(scratch, path.basename(folder));
    fs.cpSync(folder, workspace, { recursive: true });
    seedSettings(profile.userDataDir, pictureSettings);
    await installExtension(vsix, profile);

    const server = await startServer({ ...profile, env: { EXTENSIONS_GALLERY: '{"serviceUrl":""}' } });
    closing.push(() => server.stop());
    const { page, close: closeBrowser } = await openWorkbench({ locale });
    closing.push(() => closeBrowser());

    const shownLine = line ?? (hover && lineOf(path.join(workspace, file), hover));
    await page.goto(server.address(workspace, openFilePayload(server, workspace, file, shownLine)));
    await waitForFindings(page, { onScreen: !shownLine });
    if (problems) await showProblems(page);
    if (hover) await hoverOver(page, hover);
    await saveScreenshot(page, path.resolve(shot));
    console.log(`Wrote ${shot}`);
    return 0;
  } finally {
    await close();
  }
}

function lineOf(file, text) {
  const index = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`"${text}" does not occur in ${path.basename(file)}.`);
  return index + 1;
}
