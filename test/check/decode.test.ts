import assert from 'node:assert/strict';
import { decodePython, encodePython } from '../../server/src/check/decode.ts';

function bytes(text: string, encoding: BufferEncoding = 'utf8'): Buffer {
  return Buffer.from(text, encoding);
}

/** Decodes, expects the text, and expects the same bytes on the way back. */
function assertRoundTrip(source: Uint8Array, text: string): void {
  const decoded = decodePython(source);
  assert.ok(decoded.ok);
  assert.equal(decoded.text, text);
  const back = encodePython(decoded.text, decoded.encoding, source);
  assert.ok(back);
  assert.deepEqual(Buffer.from(back), Buffer.from(source));
}

describe('encodings of Python files', () => {
  it('UTF-8 without and with a byte order mark, which is no part of the text', () => {
    assertRoundTrip(bytes('x = "中文 😀"\r\n'), 'x = "中文 😀"\r\n');
    assertRoundTrip(bytes('\uFEFFx = 1\n'), 'x = 1\n');
    assertRoundTrip(bytes(''), '');
  });

  it('the coding comment, in the spellings people use', () => {
    assertRoundTrip(bytes('# -*- coding: latin-1 -*-\nx = "\xe9\x80"\n', 'latin1'), '# -*- coding: latin-1 -*-\nx = "é\x80"\n');
    assertRoundTrip(bytes('#!/usr/bin/python\n# vim: set fileencoding=ISO_8859_1 :\n"\xe9"', 'latin1'), '#!/usr/bin/python\n# vim: set fileencoding=ISO_8859_1 :\n"é"');
    const gbk = Buffer.concat([bytes('# coding: gb2312\nx = "'), Buffer.from([0xd6, 0xd0, 0xce, 0xc4]), bytes('"\n')]);
    assertRoundTrip(gbk, '# coding: gb2312\nx = "中文"\n');
    const koi = Buffer.concat([bytes('# coding: koi8-r\nx = "'), Buffer.from([0xc4, 0xc1]), bytes('"\n')]);
    assertRoundTrip(koi, '# coding: koi8-r\nx = "да"\n');
  });

  it('a comment on the third line, or on the second behind code, does not count', () => {
    assert.ok(!decodePython(bytes('\n\n# coding: latin-1\n"\xe9"', 'latin1')).ok);
    assert.ok(!decodePython(bytes('x = 1\n# coding: latin-1\n"\xe9"', 'latin1')).ok);
  });

  it('what cannot be read has a reason', () => {
    const reasons: readonly (readonly [Uint8Array, string])[] = [
      [bytes('x = "\xe9"\n', 'latin1'), 'undecodable'],
      [Buffer.from([0xff, 0xfe, 0x78, 0]), 'utf-16'],
      [Buffer.from([0xfe, 0xff, 0, 0x78]), 'utf-16'],
      [bytes('\x7fELF\0\0'), 'binary'],
      [bytes('# coding: klingon\n'), 'unknown-encoding'],
      [bytes('# coding: utf-16\n'), 'unknown-encoding'],
      [bytes('# coding: ascii\n# \xe9', 'latin1'), 'undecodable'],
    ];
    for (const [source, reason] of reasons) {
      const decoded = decodePython(source);
      assert.ok(!decoded.ok);
      assert.equal(decoded.reason, reason);
    }
  });

  it('refuses to write what the encoding has no code for', () => {
    const latin = bytes('# coding: latin-1\n');
    assert.equal(encodePython('中', { label: 'latin1', hasBom: false }, latin), null);
    assert.equal(encodePython('😀', { label: 'gbk', hasBom: false }, latin), null);
    assert.equal(encodePython('é', { label: 'ascii', hasBom: false }, latin), null);
  });
});
