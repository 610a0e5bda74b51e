// The workbench on a page: opened guarded, looked at, photographed.
import fs from 'node:fs';
import path from 'node:path';
import { ensureFontFor, launchChromium } from './chromium.mjs';
import { guardNetwork } from './network-guard.mjs';

export const viewport = { width: 1400, height: 900 };

/** An empty page that speaks `locale` and reaches nothing but this machine. */
export async function openWorkbench({ locale }) {
  await ensureFontFor(locale);
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport, locale: 'en-US' });
    const { attempts } = await guardNetwork(context);
    // Extensions are told this language. The workbench stays English: its translations are not part of the host.
    if (locale) await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)};`);
    return { page: await context.newPage(), attempts, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

export async function saveScreenshot(page, file) {
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  // Under another name first, so that whoever waits for the file finds it complete.
  const partial = `${file}.partial.png`;
  try {
    await page.screenshot({ path: partial, animations: 'disabled', caret: 'hide' });
    fs.renameSync(partial, file);
  } catch (error) {
    console.error(`No screenshot: ${error.message.split('\n')[0]}`);
  }
}
