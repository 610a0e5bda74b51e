// A headless browser that shows the workbench and can reach nothing but this machine.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureAptPackages } from './apt-packages.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** CHROMIUM in the environment wins, then what is on PATH, then Debian's package. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  await ensureAptPackages(['chromium'], 'Showing VS Code without a screen');
  const installed = findChromium();
  if (!installed) throw new Error('Chromium is still not on PATH. Set CHROMIUM to its executable.');
  return installed;
}

/** Chinese texts are empty boxes without a font that has the characters; the test does not fail for that. */
export async function ensureFontFor(locale) {
  if (!/^(zh|ja|ko)/.test(locale ?? '')) return;
  await ensureAptPackages(['fonts-wqy-microhei'], 'Drawing Chinese texts').catch((error) =>
    console.warn(error.message.split('\n')[0]),
  );
}

/** `playwright-core` is loaded here, late, because a fresh checkout does not have it yet. */
export async function launchChromium() {
  const executablePath = await ensureChromium();
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Even a request nobody intercepted ends here.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => existsSync(file));
}
