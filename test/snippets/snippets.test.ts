import assert from 'node:assert/strict';
import { expand, readSnippets, type Expansion } from './expand.ts';
import { compileErrors } from './python.ts';
import { inPlace, insideCoroutine } from './in-place.ts';
import { complaints, formatted } from './ruff.ts';


const snippets = Object.entries(readSnippets());

describe('snippets', () => {
  it('have one prefix each, and nobody types it by accident', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    assert.deepEqual([...new Set(prefixes)], prefixes);
    for (const prefix of prefixes) assert.match(prefix, /^aio-[a-z]+(-[a-z]+)*$/);
    for (const prefix of insideCoroutine) assert.ok(prefixes.includes(prefix), prefix);
  });

  it('are described in English and in Chinese, since VS Code cannot translate them', () => {
    for (const [name, { description }] of snippets) {
      const [english, chinese, ...rest] = description.split(' · ');
      assert.deepEqual(rest, [], name);
      assert.doesNotMatch(english ?? '', /\p{Script=Han}/u, name);
      assert.match(chinese ?? '', /\p{Script=Han}/u, name);
    }
  });

  it('are accepted by Python itself', async () => {
    const sources = Object.fromEntries(
      snippets.map(([name, snippet]) => [name, inPlace(snippet, expand(snippet).text)]),
    );
    assert.deepEqual(await compileErrors(sources), {});
  });

  for (const [name, snippet] of snippets) {
    describe(`${snippet.prefix} (${name})`, () => {
      it('is indented by tabs only, so that the editor can use what the file uses', () => {
        for (const line of snippet.body) assert.doesNotMatch(line, /^\t* |\s$/, line);
      });

      it('numbers its tab stops without gaps, gives each one default and ends at $0', () => {
        const { stops, defaults } = expand(snippet);
        const last = Math.max(...stops);
        assert.deepEqual(
          [...stops].sort((a, b) => a - b),
          Array.from({ length: last + 1 }, (_, index) => index),
        );
        for (let stop = 1; stop <= last; stop++) assert.equal(defaults.get(stop), 1, `stop ${stop}`);
        assert.ok((defaults.get(0) ?? 0) <= 1);
      });

      it('leads from top to bottom', () => {
        const order = expand(snippet).stops.filter((stop) => stop !== 0);
        assert.deepEqual(
          order,
          [...order].sort((a, b) => a - b),
        );
      });

      it('satisfies Ruff and its formatter', () => {
        const expansion = expand(snippet);
        const source = inPlace(snippet, expansion.text);
        const unexpected = complaints(source).filter((one) => !isToBeFilledIn(one, expansion));
        assert.deepEqual(unexpected, []);
        assert.equal(formatted(source), source);
      });
    });
  }
});

/** An undefined name is fine where the reader is asked for it, and an unused import where nothing uses it yet. */
function isToBeFilledIn({ code, message }: { code: string; message: string }, { values, text }: Expansion): boolean {
  const name = /`(\w+)/.exec(message)?.[1] ?? '';
  if (code === 'F401') return name === 'asyncio' && !/^import asyncio$/m.test(text);
  return code === 'F821' && [...values.values()].some((value) => new RegExp(`\\b${name}\\b`).test(value));
}
