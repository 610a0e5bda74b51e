// From a fresh checkout to the extension running in a real VS Code, with nothing but Node at the start.
//
//   npm run try                      opens examples/: in the desktop VS Code if there is one, else in a browser
//   npm run try -- --shot FILE.png   the same without a screen; writes a picture and ends
//
// Options: --folder FOLDER (instead of examples/), --open FILE (inside it), --line N, --locale zh-cn,
// --vsix FILE (instead of building one), --port N (of the browser variant); with --shot also --hover "TEXT" and
// --problems.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './install.mjs';
import { findDesktopCommand } from './vscode-host/desktop-code.mjs';
import { openInBrowser } from './vscode-host/open-in-browser.mjs';
import { openOnDesktop } from './vscode-host/open-on-desktop.mjs';
import { runQuietly } from './vscode-host/run-quietly.mjs';
import { takeShot } from './vscode-host/take-shot.mjs';
import { projectRoot } from './vscode-host/versions.mjs';

const text = { type: 'string' };
const flag = { type: 'boolean' };
const options = {
  shot: text,
  folder: text,
  open: text,
  line: text,
  hover: text,
  problems: flag,
  locale: text,
  vsix: text,
  port: text,
};

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  return 1;
});

async function main() {
  const { values } = parseArgs({ options });
  const folder = path.resolve(values.folder ?? path.join(projectRoot, 'examples'));
  const file = fileToOpen(folder, values.open);

  await ensureDependencies();
  const vsix = values.vsix ? path.resolve(values.vsix) : await buildVsix();
  // Not the user's own VS Code profile: trying leaves no trace there.
  const profile = {
    userDataDir: path.join(projectRoot, '.cache/try/user-data'),
    extensionsDir: path.join(projectRoot, '.cache/try/extensions'),
  };
  rmSync(profile.extensionsDir, { recursive: true, force: true });

  const request = { ...values, vsix, folder, file };
  if (values.shot) return takeShot(request);
  const command = findDesktopCommand();
  return command ? openOnDesktop(command, request, profile) : openInBrowser(request, profile);
}

/** The first Python file, unless one was named. */
function fileToOpen(folder, name) {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder} to open.`);
  if (name) {
    if (!existsSync(path.join(folder, name))) throw new Error(`There is no ${name} in ${folder}.`);
    return name;
  }
  return readdirSync(folder)
    .filter((entry) => entry.endsWith('.py'))
    .sort()[0];
}

async function buildVsix() {
  for (const step of ['build', 'package']) {
    console.log(`node scripts/${step}.mjs`);
    await runQuietly(process.execPath, [path.join(projectRoot, `scripts/${step}.mjs`)], { cwd: projectRoot });
  }
  const { name, version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  return path.join(projectRoot, `${name}-${version}.vsix`);
}
