// Cells of a notebook as parts of one Python module. What only IPython understands becomes comments of the same length, so that every
// place in the module is the same place in its cell.

/** Between two cells; a comment that nobody writes. */
export const separator = '# %% asyncio-lens: next cell';

/** Cells that another program reads: `%%bash`, `%%html`, … Those that only measure or record run Python as ever. */
export function isForeign(text: string): boolean {
  const magic = /^\s*%%(\w+)/.exec(text)?.[1];
  return magic !== undefined && !/^(time|timeit|capture|prun|python3?|pypy)$/.test(magic);
}

/** `%autoawait False` and its kind: from here on `await` at the top of a cell is the mistake it is elsewhere. */
export function switchesAutoawaitOff(text: string): boolean {
  return /^[ \t]*%autoawait[ \t]+(false|off|0)\b/im.test(text);
}

/** `%time f()`, `!pip install x` and `f?` become comments; `files = !ls` an assignment of nothing. `replaced` has the lines as they were. */
export function withoutMagics(raw: string): { readonly text: string; readonly replaced: ReadonlyMap<number, string> } {
  const replaced = new Map<number, string>();
  let continues = false;
  const lines = raw.split('\n').map((whole, index) => {
    const end = whole.endsWith('\r') ? '\r' : '';
    const line = whole.slice(0, whole.length - end.length);
    const isMagic: boolean = continues || /^\s*(%%?\w|!|\?{1,2}\w)/.test(line) || /^\s*[\w.]+\?{1,2}\s*$/.test(line);
    const assigned = isMagic ? null : /^(\s*[\w., ]+=\s*)[!%](?=\w)/.exec(line);
    continues = isMagic && line.endsWith('\\');
    if ((!isMagic && assigned === null) || line.trim() === '') return whole;
    replaced.set(index, whole);
    return (assigned === null ? asComment(line) : (assigned[1] ?? '') + '0'.padEnd(line.length - (assigned[1]?.length ?? 0))) + end;
  });
  return { text: lines.join('\n'), replaced };
}

/** A cell as the module has it: the same length, the same lines. */
export function maskedCell(raw: string): string {
  return isForeign(raw) ? raw.replace(/^.*\S.*$/gm, asComment) : withoutMagics(raw).text;
}

function asComment(line: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  return `${indent}#${line.slice(indent.length + 1)}`;
}
