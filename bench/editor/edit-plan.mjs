// Where to type in a text, and what.

/**
 * `cycles`: groups of single edits ({ kind, start, end, text }) that together leave the text as it was.
 * `lineEnd` and `indent`: where the body of a function begins, near the place asked for.
 *
 * `place`, 0 to 1: in the middle of a file an incremental parse has half of it behind the edit.
 */
export function planEdits(text, place = 0.5) {
  const lines = text.split('\n');
  const near = (isWanted) => nearestLine(lines, Math.floor(lines.length * place), isWanted);
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1) + line.length + 1);

  const { line, isAsync } = functionNear(lines, near);
  const indent = indentOf(lines[line + 1] ?? '') || '    ';
  const lineEnd = starts[line] + lines[line].length;
  const bodyEnd = starts[line + 1] + (lines[line + 1] ?? '').length;
  const newLine = `\n${indent}`;
  const cycles = [
    typeAndDelete('statement', lineEnd, 'time.sleep(1)', newLine),
    typeAndDelete('comment', bodyEnd, '  # note'),
    typeInString(lines, starts, near),
    [...typeAndDelete('newline', lineEnd, '\n'), ...typeAndDelete('newline', bodyEnd, '\n')],
    typeAndDelete('statement', lineEnd, isAsync ? 'await asyncio.wait_for(x, 1)' : 'value = compute(x, 1)', newLine),
    // An opened triple quote turns the rest of the file into a string until it is closed: the worst case of incremental parsing.
    typeAndDelete('triple quote', lineEnd, '"""', newLine),
  ];
  return { cycles, lineEnd, indent };
}

/** Key by key, then backspace by backspace; `before` comes and goes in one piece, as automatic indentation does. */
export function typeAndDelete(kind, start, typed, before = '') {
  const steps = [];
  let at = start;
  if (before) {
    steps.push({ kind, start: at, end: at, text: before });
    at += before.length;
  }
  for (const text of typed) {
    steps.push({ kind, start: at, end: at, text });
    at++;
  }
  for (let left = typed.length; left > 0; left--) {
    at--;
    steps.push({ kind, start: at, end: at + 1, text: '' });
  }
  if (before) steps.push({ kind, start, end: start + before.length, text: '' });
  return steps;
}

function typeInString(lines, starts, near) {
  const words = /(["'])[A-Za-z][A-Za-z _]{2,}\1/;
  const line = near((text) => words.test(text) && !/"""|'''|#/.test(text));
  return line < 0 ? [] : typeAndDelete('string', starts[line] + words.exec(lines[line]).index + 3, 'abc def');
}

function functionNear(lines, near) {
  const isHeader = (pattern) => (text, i) => {
    const next = lines[i + 1] ?? '';
    return pattern.test(text) && next.trim() !== '' && indentOf(next).length > indentOf(text).length && !/^\s*["']/.test(next);
  };
  const asyncLine = near(isHeader(/^\s*async def .*:\s*$/));
  if (asyncLine >= 0) return { line: asyncLine, isAsync: true };
  const line = near(isHeader(/^\s*def .*:\s*$/));
  return { line: line >= 0 ? line : near(() => true), isAsync: false };
}

function nearestLine(lines, start, isWanted) {
  for (let distance = 0; distance < lines.length; distance++) {
    for (const i of [start + distance, start - distance]) if (i >= 0 && i < lines.length && isWanted(lines[i], i)) return i;
  }
  return -1;
}

function indentOf(line) {
  return /^\s*/.exec(line)[0];
}
