import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditedText } from '../../server/src/analysis/syntax/scan/index.ts';

describe('a text that is being edited', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '🐍', ' '), maxLength: 60 });

  it('reads like a string, wherever it is cut', () => {
    const step = fc.record({ start: fc.nat(), end: fc.nat(), newText: text, joins: fc.boolean() });
    fc.assert(fc.property(text, fc.constantFrom(8, 16, 4096), fc.array(step, { maxLength: 20 }), (initial, reach, steps) => {
      let plain = initial;
      let edited = EditedText.of(initial, reach);
      for (const { start: a, end: b, newText, joins } of steps) {
        const start = a % (plain.length + 1);
        const end = start + (b % (plain.length - start + 1));
        const before = edited;
        const window = edited.window(start, end);
        assert.equal(window.text, plain.slice(window.base, window.base + window.text.length));
        assert.ok(window.base <= start && end <= window.base + window.text.length);
        edited = edited.replaced(start, end, newText);
        if (joins) assert.equal(before.whole, plain, 'the text before stays');
        plain = plain.slice(0, start) + newText + plain.slice(end);
        assert.equal(edited.length, plain.length);
        for (const from of [0, start, end, plain.length >> 1]) for (const to of [from, from + 5, start + newText.length, plain.length]) if (to >= from) assert.equal(edited.slice(from, to), plain.slice(from, to));
        if (joins) assert.equal(edited.whole, plain);
      }
      assert.equal(edited.whole, plain);
    }));
  });

  it('copies no more than what is around the edit', () => {
    const line = 'x = 1\n';
    let edited = EditedText.of(line.repeat(100_000)).replaced(300_000, 300_000, 'y');
    for (let at = 300_001; at < 300_100; at++) edited = edited.replaced(at, at, 'y');
    assert.ok(edited.window(300_000, 300_100).text.length < 20_000);
    for (let at = 0; at < 20; at++) edited = edited.replaced(300_000, 300_000, 'z'.repeat(10_000));
    assert.ok(edited.window(300_000, 300_000).text.length < 100_000, 'a piece that has grown is cut anew');
  });
});
