// No text crashes the core, and none keeps it busy out of proportion.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analysis, defaultOptions, LineIndex } from '../../server/src/analysis/index.ts';
import { syntax } from '../harness/core.ts';
import { files } from './texts.ts';

const seed = Number(process.env['SEED'] ?? 20261121);

async function analyse(text: string): Promise<void> {
  const analysis = new Analysis(await syntax(), text, { ...defaultOptions, maxFindings: 0 });
  for (const finding of analysis.findings()) {
    assert.ok(finding.start >= 0 && finding.start <= finding.end && finding.end <= text.length);
    for (const fix of analysis.fixes(finding)) for (const edit of fix.edits) assert.ok(edit.start >= 0 && edit.start <= edit.end && edit.end <= text.length);
    analysis.suppressLine(finding);
    analysis.suppressFile(finding);
  }
  assert.deepEqual(analysis.takeFailures(), []);
}

describe('any text', () => {
  it('of arbitrary characters', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), analyse), { numRuns: 300, seed });
  });

  it('of Python tokens in any order', async () => {
    const token = fc.constantFrom('async', 'await', 'def', 'class', 'with', 'for', 'in', 'if', 'else', 'try', 'except', 'finally', 'return', 'yield', 'lambda', 'import', 'from', 'as', 'asyncio', 'time', 'sleep', 'f', 'x', '.', ',', ':', '(', ')', '[', ']', '{', '}', '=', ':=', '*', '**', '"', "'", '"""', 'f"', '\n', '\n    ', '\n        ', ' ', '\\\n', '#', '@', '->', '1', 'None', 'é', '🐍');
    await fc.assert(fc.asyncProperty(fc.array(token, { maxLength: 120 }).map((parts) => parts.join(' ')), analyse), { numRuns: 300, seed });
  });

  it('cut off or with a hole', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.nat(200), async (text, at, hole) => {
      const start = at % (text.length + 1);
      await analyse(text.slice(0, start));
      await analyse(text.slice(0, start) + text.slice(start + hole));
    }), { numRuns: 60, seed });
  });

  it('that is hostile', async () => {
    for (const text of [
      '', '\0', '\uFEFF', '\uD800', '\r', '\f\f', '\u2028'.repeat(50),
      `async def f():\n    ${'('.repeat(10_000)}`,
      `async def f():\n    x = ${'['.repeat(5_000)}${']'.repeat(5_000)}\n`,
      `x = ${'a + '.repeat(20_000)}1\n`,
      `x = ${'a.'.repeat(20_000)}b\n`,
      `async def f():\n    ${'x ** '.repeat(10_000)}x\n`,
      `import time\n\n\nasync def main():\n${'    time.sleep(1)\n'.repeat(10_000)}`,
      `import asyncio\n\n\nasync def main():\n${'    task = asyncio.create_task(main())\n'.repeat(1_500)}`,
      `x = ${'f('.repeat(3_000)}1${')'.repeat(3_000)}\n`,
      Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}async def f${i}():`).join('\n'),
      Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}if x:`).join('\n'),
      `import asyncio\nasync def f():\n    asyncio.sleep(1)  # ${'x'.repeat(1_000_000)}\n`,
      `async def f():\n    x = "${'🐍'.repeat(300_000)}"\n`,
      'def f(): pass\n'.repeat(20_000),
    ]) await analyse(text);
  });
});

describe('LineIndex', () => {
  it('agrees with a slow count, for every line end', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '🐍', '\n', '\r\n', '\r', 'é', ' ')), (parts) => {
      const text = parts.join('');
      const index = new LineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const before = text.slice(0, offset);
        // Between CR and LF the line has not ended yet.
        const ends = [...before.matchAll(/\r\n|\n|\r(?!\n)/g)].filter((end) => !(end[0] === '\r' && text[offset] === '\n' && end.index === offset - 1));
        const last = ends.at(-1);
        const start = last === undefined ? 0 : last.index + last[0].length;
        assert.deepEqual(index.position(offset), { line: ends.length, character: offset - start });
        if (text[offset - 1] !== '\r' || text[offset] !== '\n') assert.equal(index.offset(index.position(offset)), offset);
      }
    }), { seed, numRuns: 300 });
  });
});
