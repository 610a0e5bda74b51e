// What a person would do with the editor on a page. Every wait is for something to be seen, never for a time.
const patience = 60_000;
const squiggle = '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint';

/** Findings, counted in the status bar and, unless `onScreen` is false, drawn as squiggles. */
export async function waitForFindings(page, { onScreen = true } = {}) {
  const settled = ({ squiggle, onScreen }) => {
    const count = document.querySelectorAll(squiggle).length;
    const counted = /[1-9]/.test(document.querySelector('[id="status.problems"]')?.textContent ?? '');
    const isStarting = /Activating Extensions/.test(document.querySelector('.part.statusbar')?.textContent ?? '');
    const found = counted && !isStarting && (count > 0 || !onScreen);
    // Unchanged for a moment: findings arrive file by file, and the picture should have all of them.
    const before = (window.findingsBefore ??= { count: -1, since: 0 });
    if (before.count !== count || !found) Object.assign(before, { count, since: performance.now() });
    return found && performance.now() - before.since > 500;
  };
  await page.waitForFunction(settled, { squiggle, onScreen }, { timeout: patience, polling: 100 }).catch(() => {
    throw new Error(`No squiggle appeared within ${patience / 1000} s.`);
  });
}

export async function showProblems(page) {
  await page.keyboard.press('Control+Shift+M');
  await page.waitForSelector('.markers-panel .monaco-list-row', { timeout: patience }).catch(() => {
    throw new Error('The Problems panel stayed empty.');
  });
}

/** Rests the mouse on the first visible occurrence of `text` and waits until the hover has its contents. */
export async function hoverOver(page, text) {
  const place = await page.waitForFunction(placeOf, text, { timeout: patience }).catch(() => {
    throw new Error(`"${text}" is not visible in the editor.`);
  });
  const { x, y } = await place.jsonValue();
  const deadline = Date.now() + patience;
  // A hover answers to movement only, and goes away when the editor changes beneath it: hence more than one try.
  while (Date.now() < deadline) {
    await page.mouse.move(x, y + 200);
    await page.mouse.move(x, y, { steps: 5 });
    const shown = page.waitForFunction(isHoverSettled, undefined, { timeout: 10_000, polling: 100 });
    if (await shown.catch(() => false)) return;
  }
  throw new Error(`No hover appeared over "${text}".`);
}

/** Runs in the page. Several providers contribute, each in its own time; the offer of a quick fix comes last, and its placeholder stays behind, hidden. */
function isHoverSettled() {
  const hovers = [...document.querySelectorAll('.monaco-hover:not(.hidden) .monaco-hover-content')];
  const content = hovers.map((hover) => hover.innerText.trim()).join('');
  const before = (window.hoverBefore ??= { content: '', since: 0 });
  if (before.content !== content) Object.assign(before, { content, since: performance.now() });
  return content && !/^Loading|Checking for quick fixes/.test(content) && performance.now() - before.since > 1000;
}

/** Runs in the page. The editor draws every blank as a no-break space, and a line as many spans. */
function placeOf(text) {
  const plain = (content) => content.replace(/\u00a0/g, ' ');
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const start = plain(line.textContent).indexOf(text);
    if (start < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = start + Math.floor(text.length / 2);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (offset >= node.length) {
        offset -= node.length;
        continue;
      }
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return undefined;
}
