// Random texts by family: from soup to real files that were damaged.

import type { Random } from '../../bench/corpus/random.mjs';
import type { Corpus } from './corpus.ts';

export interface Family {
  readonly name: string;
  /** How often it comes up next to the others. */
  readonly weight: number;
  make(random: Random, corpus: Corpus): string | Uint8Array;
}

const token = /\s*(?:[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*|"""|'''|["']|[-+*/%@&|^<>=!:]=?|.)|\s+/gsu;
const lineEnds = ['\n', '\r', '\r\n', '\n\r', '\f\n', '\r\r\n', '\u2028', '\x0b', '\x1c', '\x85'];
const inserted = ['\t', '\f', '\0', '\ufeff', '\ud83d', '\udc0d', '\u2028', '\u200b', '\\', '\\\n', '"""', "'", '"', '(', ')', '[', '}', '#', ':', ';', '\r', '\n', '\n\n', ' ', '    ', '🐍', 'é', 'await ', 'async ', 'return ', '=', '.', ',', 'f"{', '}'];
const words = [
  'async', 'await', 'def', 'class', 'with', 'for', 'in', 'if', 'else', 'elif', 'try', 'except', 'except*', 'finally', 'return', 'yield', 'yield from', 'lambda', 'import', 'from', 'as', 'match', 'case', 'while', 'break', 'raise',
  'global', 'nonlocal', 'del', 'assert', 'not', 'is', 'None', 'asyncio', 'time', 'sleep', 'gather', 'create_task', 'TaskGroup', 'timeout', 'run', 'Lock', 'f', 'x', 'self', '.', ',', ':', ';', '(', ')', '[', ']', '{', '}', '=',
  ':=', '*', '**', '@', '->', '"', "'", '"""', "f'''", 'rb"', '\n', '\n    ', '\n        ', '\n\t', '\\\n', '#', '1', '1e5', '0x', '...', 'é', '协程', '🐍', '\r\n', '\r', '# asyncio-lens: ignore',
];

export const families: readonly Family[] = [
  { name: 'bytes', weight: 2, make: (random) => bytes(random, 1 + random.int(4_000), 256) },
  { name: 'bytes of ASCII', weight: 2, make: (random) => bytes(random, 1 + random.int(4_000), 128) },
  { name: 'code units', weight: 2, make: (random) => String.fromCharCode(...Array.from({ length: random.int(2_000) }, () => random.int(random.chance(0.8) ? 0x500 : 0x1_0000))) },
  { name: 'words in any order', weight: 6, make: (random) => Array.from({ length: random.int(400) }, () => random.pick(words)).join(random.chance(0.5) ? ' ' : '') },
  { name: 'cut off', weight: 4, make: (random, corpus) => upTo(random, corpus.file(random)) },
  { name: 'with a hole', weight: 4, make: hole },
  { name: 'tokens shuffled', weight: 4, make: shuffled },
  { name: 'tokens of another file', weight: 4, make: crossed },
  { name: 'lines of several files', weight: 4, make: spliced },
  { name: 'sprinkled', weight: 6, make: (random, corpus) => sprinkled(random, corpus.file(random), inserted) },
  { name: 'line ends of all kinds', weight: 4, make: (random, corpus) => corpus.file(random).replace(/\n/g, () => random.pick(lineEnds)) },
  { name: 'two kinds of line ends', weight: 2, make: twoLineEnds },
  { name: 'indented anew', weight: 2, make: (random, corpus) => corpus.file(random).replace(/^ +/gm, (blanks) => (random.chance(0.1) ? random.pick(['', '\t', ' ', `${blanks} `, '\f']) : blanks)) },
  { name: 'bytes damaged', weight: 4, make: damaged },
  { name: 'declared encodings', weight: 2, make: declared },
  { name: 'byte order marks', weight: 1, make: (random, corpus) => sprinkled(random, `\ufeff${corpus.file(random)}`, ['\ufeff']) },
  { name: 'half surrogate pairs', weight: 2, make: (random, corpus) => sprinkled(random, corpus.file(random), ['\ud83d', '\udc0d', '\udc0d\ud83d']) },
  { name: '5 MB', weight: 0.06, make: (random, corpus) => corpus.large(random, 5_000_000) },
];

const total = families.reduce((sum, family) => sum + family.weight, 0);

export function pickFamily(random: Random): Family {
  let at = random.next() * total;
  return families.find((family) => (at -= family.weight) < 0) ?? families[0] ?? fail();
}

function fail(): never {
  throw new Error('no families');
}

function bytes(random: Random, length: number, limit: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.int(limit));
}

function upTo(random: Random, text: string): string {
  return text.slice(0, random.int(text.length + 1));
}

function hole(random: Random, corpus: Corpus): string {
  const text = corpus.file(random);
  const start = random.int(text.length + 1);
  return text.slice(0, start) + text.slice(start + random.int(400));
}

function tokensOf(text: string): string[] {
  return text.slice(0, 30_000).match(token) ?? [];
}

function shuffled(random: Random, corpus: Corpus): string {
  const tokens = tokensOf(corpus.file(random));
  const reach = random.pick([2, 10, tokens.length]);
  for (let count = random.int(tokens.length); count > 0; count--) {
    const i = random.int(tokens.length);
    const j = Math.min(tokens.length - 1, i + random.int(reach));
    [tokens[i], tokens[j]] = [tokens[j] ?? '', tokens[i] ?? ''];
  }
  return tokens.join('');
}

function crossed(random: Random, corpus: Corpus): string {
  const tokens = tokensOf(corpus.file(random));
  const others = tokensOf(corpus.file(random));
  const share = random.pick([0.001, 0.01, 0.2]);
  return tokens.map((own) => (others.length > 0 && random.chance(share) ? random.pick(others) : own)).join('');
}

function spliced(random: Random, corpus: Corpus): string {
  const sources = Array.from({ length: 3 }, () => corpus.file(random).split('\n'));
  const lines: string[] = [];
  while (lines.length < 600 && random.chance(0.97)) {
    const source = random.pick(sources);
    const start = random.int(source.length);
    lines.push(...source.slice(start, start + 1 + random.int(30)));
  }
  return lines.join('\n');
}

function sprinkled(random: Random, text: string, what: readonly string[]): string {
  const places = Array.from({ length: 1 + random.int(30) }, () => random.int(text.length + 1)).sort((a, b) => a - b);
  let result = '';
  let at = 0;
  for (const place of places) {
    result += text.slice(at, place) + random.pick(what);
    at = place;
  }
  return result + text.slice(at);
}

function twoLineEnds(random: Random, corpus: Corpus): string {
  const text = corpus.file(random);
  const border = random.int(text.length + 1);
  return text.slice(0, border).replace(/\n/g, '\r\n') + text.slice(border);
}

function damaged(random: Random, corpus: Corpus): Uint8Array {
  const content = Buffer.from(corpus.file(random), 'utf8');
  for (let count = random.int(5); count > 0 && content.length > 0; count--) content[random.int(content.length)] = random.int(256);
  return random.chance(0.3) ? content.subarray(0, random.int(content.length + 1)) : content;
}

function declared(random: Random, corpus: Corpus): Uint8Array {
  const name = random.pick(['gbk', 'gb2312', 'big5', 'shift_jis', 'euc-kr', 'latin-1', 'ascii', 'cp1252', 'utf-8', 'utf-16', 'utf-7', 'koi8-r', 'nonsense', '']);
  const body = random.chance(0.5) ? Buffer.from(corpus.file(random), 'latin1') : Buffer.from(bytes(random, 300, 256));
  return Buffer.concat([Buffer.from(`# -*- coding: ${name} -*-\n`), body]);
}
