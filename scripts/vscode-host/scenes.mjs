// What the pictures of the READMEs show. A scene brings the workbench there and answers with the part worth seeing.
import fs from 'node:fs';
import path from 'node:path';
import { hoverOver, waitForFindings } from './editor-page.mjs';
import { projectRoot } from './versions.mjs';

const patience = 60_000;

export const program = `import asyncio
import time


async def brew(cup: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    return cup


async def main() -> None:
    time.sleep(5)
    asyncio.create_task(brew("tea", 3))
    await asyncio.gather(brew("tea", 1), brew("coffee", 2))


asyncio.run(main())
`;

export const scenes = {
  async hover(page) {
    await waitForFindings(page);
    await hoverOver(page, 'time.sleep');
    return around(page, ['.monaco-hover:not(.hidden)', '.editor-instance .view-lines']);
  },
  async fixes(page) {
    await waitForFindings(page);
    await caretIn(page, 'sleep(5)');
    await pressUntil(page, 'Control+.', '.action-widget .monaco-list-row');
    return around(page, ['.action-widget', '.editor-instance .view-lines']);
  },
  async snippets(page, locale) {
    await waitForFindings(page);
    await caretIn(page, 'time.sleep(5)');
    await command(page, locale, 'insertPattern');
    await page.waitForSelector('.quick-input-list .monaco-list-row[aria-label*="aio-main"]', { timeout: patience });
    await page.keyboard.type(locale === 'zh-cn' ? '超时' : 'timeout', { delay: 40 });
    await page.waitForSelector('.quick-input-list .monaco-list-row[aria-label*="aio-timeout"]', { timeout: patience });
    return around(page, ['.quick-input-widget', '.editor-instance .view-lines']);
  },
  async patterns(page) {
    await waitForFindings(page);
    await caretIn(page, 'time.sleep(5)');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('tas', { delay: 40 });
    await page.waitForSelector('.suggest-widget.visible .monaco-list-row[aria-label^="taskgroup"]', { timeout: patience });
    const details = '.suggest-details-container:not([style*="display: none"])';
    if ((await page.locator(details).count()) === 0) await pressUntil(page, 'Control+Space', details);
    return around(page, ['.suggest-widget.visible', details, '.editor-instance .view-lines']);
  },
  async walkthrough(page, locale) {
    // Wide enough for the picture beside the steps.
    await page.setViewportSize({ width: 1200, height: 640 });
    await waitForFindings(page);
    await command(page, locale, 'openWalkthrough');
    await page.waitForSelector('.getting-started-step .codicon-getting-started-step-unchecked', { timeout: patience });
    // The picture is a page of its own, drawn after it is there.
    await page.waitForSelector('.getting-started-media iframe, iframe.webview.ready', { timeout: patience });
    await page.waitForTimeout(3000);
    return around(page, ['.gettingStartedContainer'], 600);
  },
  async map(page, locale) {
    await waitForFindings(page);
    await command(page, locale, 'showConcurrencyMap');
    await page.waitForSelector('iframe.webview.ready', { timeout: patience });
    await page.waitForTimeout(8000);
    return around(page, ['.part.editor']);
  },
};

/** A key that comes too early is answered by nothing. */
async function pressUntil(page, key, selector) {
  const deadline = Date.now() + patience;
  for (;;) {
    await page.keyboard.press(key);
    const shown = await page.waitForSelector(selector, { timeout: 8_000 }).catch(() => null);
    if (shown) return;
    if (Date.now() > deadline) throw new Error(`${key} did not bring up ${selector}.`);
  }
}

async function caretIn(page, text) {
  await page.locator('.view-line', { hasText: text.replaceAll(' ', '\u00a0') }).first().click();
}

/** Through the palette, by the title in the reader's language. */
export async function command(page, locale, name) {
  const nls = JSON.parse(fs.readFileSync(path.join(projectRoot, locale === 'zh-cn' ? 'package.nls.zh-cn.json' : 'package.nls.json'), 'utf8'));
  const title = nls[`command.${name}`];
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input', { timeout: patience });
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click({ timeout: patience });
}

/** From the left edge, with the numbers of the lines: the smallest rectangle with all of these, and a margin. */
async function around(page, selectors, mostHeight = 420) {
  const boxes = [];
  for (const selector of selectors) for (const element of await page.locator(selector).all()) if (await element.isVisible()) boxes.push(await element.boundingBox());
  const { width, height } = page.viewportSize();
  const found = boxes.filter((box) => box !== null && box.width > 0);
  const right = Math.min(width, Math.max(...found.map((box) => box.x + box.width)) + 8);
  const bottom = Math.min(height - 22, Math.max(...found.map((box) => box.y + Math.min(box.height, mostHeight))) + 8);
  const y = Math.max(0, Math.min(...found.map((box) => box.y)) - 40);
  return { x: 0, y, width: right, height: bottom - y };
}
