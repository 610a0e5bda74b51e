// Small Python files that the tests of the command line share.

export const rule = 'coroutine-never-awaited';
export const clean = 'import asyncio\n\n\nasync def work():\n    await asyncio.sleep(1)\n';
/** One finding with a safe fix: line 9, `work`. */
export const bad = `${clean}\n\nasync def main():\n    work()\n`;
export const fixed = `${clean}\n\nasync def main():\n    await work()\n`;

/** A file whose only mistake is behind characters of its encoding. */
export function badWith(cookie: string, text: string): string {
  return `${cookie}${bad.replace('    work()', `    x = "${text}"; work()`)}`;
}
