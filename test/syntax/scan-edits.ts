// Random edits as a person and an editor make them, drawn as numbers so that a failing series can be shrunk.
import fc from 'fast-check';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Numbers an edit is made from once the text it applies to is known. */
export interface Draw {
  readonly kind: number;
  readonly place: number;
  readonly pick: number;
  readonly size: number;
}

const inserts = [
  'x', 'f', 'await ', ' ', '    ', '\t', '\f', '\n', '\n\n', '\n    ', '"', "'", '"""', "'''", '"', "'", '"""', 'rb', 'f"', "f'''", 'f"{', '{', '}',
  '(', ')', '[', ']', '{}', '()', ':', ';', ',', '=', '\\', '\\\n', '#', '# c\n', '!r', ':>{', '}}', '{{', '@', '@d\n', 'é', '🐍', '\r\n',
];
const lines = [
  'x = 1', 'def f(): pass', 'async def f(a,', 'class C:', 'class C: pass', 'if x:', 'elif x:', 'else:', 'else: y()', 'try:', 'except E:', 'finally:',
  'for i in j:', 'while x:', 'with a as b:', 'match x:', 'case 1:', '@decorator', 'pass', 'import a.b as c', 'from a import (b,', ')', 'return await f(x)',
  '"""', 'x = """', "''' text", '# comment', 'foo(', 'x = [', '}', '\\', 'x; y', 'x: int', 'lambda: 0', 'f"{x', 'x = f"""{', 'async with a: pass', '',
];

export const draws: fc.Arbitrary<Draw> = fc.record({
  kind: fc.nat(19),
  place: fc.nat(1 << 24),
  pick: fc.nat(1 << 16),
  size: fc.nat(1 << 8),
});

/** The edit a draw means in this text. */
export function editOf(text: string, { kind, place, pick, size }: Draw): Edit {
  const at = place % (text.length + 1);
  const line = lineAt(text, at);
  const more = linesFrom(text, line.start, 1 + (size % 6));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^[ \t\f]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
  const depth = ['', '    ', '        ', '\t', ' ', indent, indent, indent][size % 8] ?? '';
  switch (kind) {
    case 0: case 1: case 2: case 3: return insert(at, choose(inserts, pick));
    case 4: return insert(line.contentEnd, choose(inserts, pick));
    case 5: return insert(line.start + indent.length, choose(inserts, pick));
    case 6: case 7: return { start: at, end: Math.min(text.length, at + 1 + (size % 3)), newText: '' };
    case 8: return { start: at, end: Math.min(text.length, at + 1), newText: choose(inserts, pick) };
    case 9: case 10: return insert(line.start, depth + choose(lines, pick) + eol);
    case 11: return insert(line.contentEnd, eol + depth + choose(lines, pick));
    case 12: return { start: line.start, end: more.end, newText: '' };
    case 13: return insert(lineAt(text, pick * 7919 % (text.length + 1)).start, text.slice(line.start, more.end));
    case 14: return { start: line.start, end: more.end, newText: shift(text.slice(line.start, more.end), '    ') };
    case 15: return { start: line.start, end: more.end, newText: text.slice(line.start, more.end).replace(/^(?: {1,4}|\t)/gm, '') };
    case 16: return { start: line.start, end: more.end, newText: `${indent}${choose(['if x:', 'class C:', 'try:', 'def f():', 'async def f():'], pick)}${eol}${shift(text.slice(line.start, more.end), '    ')}` };
    case 17: return { start: line.start, end: more.end, newText: `${indent}"""${eol}${text.slice(line.start, more.end)}${indent}"""${eol}` };
    case 18: return { start: at, end: Math.min(text.length, at + (size % 64)), newText: text.slice(pick % (text.length + 1)).slice(0, size % 50) };
    default: return { start: line.start, end: Math.min(text.length, line.start + indent.length), newText: depth };
  }
}

export function apply(text: string, { start, end, newText }: Edit): string {
  return text.slice(0, start) + newText + text.slice(end);
}

export function inverse(text: string, { start, end, newText }: Edit): Edit {
  return { start, end: start + newText.length, newText: text.slice(start, end) };
}

function insert(at: number, newText: string): Edit {
  return { start: at, end: at, newText };
}

function choose(from: readonly string[], pick: number): string {
  return from[pick % from.length] ?? '';
}

function shift(text: string, by: string): string {
  return text.replace(/^(?=.*\S)/gm, by);
}

function lineAt(text: string, at: number): { readonly start: number; readonly contentEnd: number; readonly end: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const found = text.indexOf('\n', at);
  const end = found < 0 ? text.length : found + 1;
  const contentEnd = found < 0 ? end : text[found - 1] === '\r' && found > start ? found - 1 : found;
  return { start, contentEnd, end };
}

function linesFrom(text: string, start: number, count: number): { readonly end: number } {
  let end = start;
  for (let left = count; left > 0 && end < text.length; left--) end = lineAt(text, end).end;
  return { end };
}

/** Text made of the same pieces at random. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...inserts), fc.tuple(fc.constantFrom('\n', '\n  ', '\n    ', '\r\n'), fc.constantFrom(...lines)).map((parts) => parts.join(''))), { maxLength: 40, size: 'max' })
  .map((parts) => parts.join(''));
