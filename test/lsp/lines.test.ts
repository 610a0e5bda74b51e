import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lines } from '../../server/src/lsp/lines.ts';

describe('lines of a document being edited', () => {
  // CR and LF that meet or part at the border of an edit are the odd case.
  const piece = fc.constantFrom('\n', '\r', '\r\n', 'a', '😀', 'x = 1', '');
  const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

  it('are the same after any edits as those of the text read afresh', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(), text), { maxLength: 8 }), (initial, edits) => {
        let current = initial;
        const lines = new Lines(initial);
        for (const [a, b, inserted] of edits) {
          const start = a % (current.length + 1);
          const end = start + (b % (current.length - start + 1));
          current = current.slice(0, start) + inserted + current.slice(end);
          lines.splice(start, end, inserted.length, current);
          const fresh = new Lines(current);
          assert.equal(lines.count, fresh.count);
          for (let offset = 0; offset <= current.length; offset++) {
            const place = fresh.position(offset);
            assert.deepEqual(lines.position(offset), place);
            assert.ok(lines.isAt(offset, place));
            assert.equal(lines.offset(place), fresh.offset(place));
            for (const other of [fresh.position(offset + 1), fresh.position(offset - 1)]) assert.equal(lines.isAt(offset, other), other.line === place.line && other.character === place.character);
          }
        }
      }),
    );
  });

  it('count UTF-16 units, and end with LF, CRLF or CR', () => {
    const lines = new Lines('# 😀 é\r\nb\rc\nd');
    assert.deepEqual(lines.position(5), { line: 0, character: 5 });
    assert.deepEqual(lines.position(8), { line: 1, character: 0 });
    assert.deepEqual(lines.position(10), { line: 2, character: 0 });
    assert.equal(lines.offset({ line: 3, character: 1 }), 13);
  });

  it('take a place outside of the text for the nearest one inside', () => {
    const lines = new Lines('ab\r\ncd');
    assert.equal(lines.offset({ line: 0, character: 99 }), 2);
    assert.equal(lines.offset({ line: 9, character: 0 }), 6);
    assert.equal(lines.offset({ line: -1, character: -5 }), 0);
    assert.deepEqual(lines.position(99), { line: 1, character: 2 });
  });
});
