// The ways a project states its Python: PEP 440 specifiers, Poetry's carets and tildes, the file of version managers.
import { parsePythonRange, type PythonRange } from '../analysis/index.ts';

/** `>=3.9,<4`, `3.11`, `3.11.4`, `py311`; null when it cannot tell. */
export function parseRequirement(text: string): PythonRange | null {
  const trimmed = text.trim();
  const short = /^py(\d)(\d+)$/.exec(trimmed);
  if (short) return parsePythonRange(`${short[1]}.${short[2]}`);
  const exact = /^(\d+\.\d+)(?:\.\d+)?$/.exec(trimmed);
  return parsePythonRange(exact?.[1] ?? trimmed);
}

/** Poetry's own operators in terms of PEP 440: `^3.9` keeps the major version, `~3.9` the minor one. */
export function poetryRequirement(text: string): string | null {
  if (text.includes('||')) return null; // A union is no range; saying nothing is better than saying half of it.
  const parts = text.split(',').map((part) => {
    const match = /^\s*([\^~])\s*(\d+)(?:\.(\d+))?(?:\.\d+)*\s*$/.exec(part);
    if (!match) return part.trim();
    const [, operator, major = '3', minor] = match;
    const next = operator === '~' && minor !== undefined ? `${major}.${Number(minor) + 1}` : `${Number(major) + 1}`;
    return `>=${major}.${minor ?? '0'},<${next}`;
  });
  return parts.join(',');
}

/** The first version named in a `.python-version` file: `3.12.1`, `cpython-3.12`, `3.13t`; null for `system`, PyPy builds and the like. */
export function parsePythonVersionFile(text: string): PythonRange | null {
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const name = line.replace(/#.*/, '').trim();
    if (name === '') continue;
    const match = /^(?:c?python-?)?(3\.\d+)(?:[.\-+a-z]|$)/.exec(name);
    return match?.[1] === undefined ? null : parsePythonRange(match[1]);
  }
  return null;
}
