// Bytes of a Python file to text and back, by the rules of PEP 263: byte order mark, coding comment in the first two lines, else UTF-8.

export interface Encoding {
  readonly label: string;
  readonly hasBom: boolean;
}

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly reason: 'binary' | 'utf-16' | 'undecodable' | 'unknown-encoding'; readonly label: string };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const codingComment = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

export function decodePython(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { ok: false, reason: 'utf-16', label: 'utf-16' };
  }
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = hasBom ? bytes.subarray(3) : bytes;
  // Python refuses a NUL byte anywhere; in practice it means that this is no source file.
  if (content.includes(0)) return { ok: false, reason: 'binary', label: 'binary' };
  const label = hasBom ? 'utf-8' : declaredEncoding(content);
  const decoder = decoderFor(label);
  if (!decoder) return { ok: false, reason: 'unknown-encoding', label };
  const text = decoder(content);
  return text === null ? { ok: false, reason: 'undecodable', label } : { ok: true, text, encoding: { label, hasBom } };
}

/** null when the text cannot be written in this encoding without loss. `original`: the bytes it was read from, as proof that the way back works. */
export function encodePython(text: string, encoding: Encoding, original: Uint8Array): Uint8Array | null {
  if (encoding.label === 'utf-8') return Buffer.from(encoding.hasBom ? `\uFEFF${text}` : text, 'utf8');
  if (encoding.label === 'ascii') return /^[\0-\x7f]*$/.test(text) ? Buffer.from(text, 'latin1') : null;
  if (encoding.label === 'latin1') return /^[\0-\xff]*$/.test(text) ? Buffer.from(text, 'latin1') : null;
  const before = decoderFor(encoding.label)?.(original);
  if (before === undefined || before === null) return null;
  const codes = encodingTable(encoding.label);
  const proof = encodeWith(codes, before);
  return proof && Buffer.compare(proof, original) === 0 ? encodeWith(codes, text) : null;
}

function declaredEncoding(bytes: Uint8Array): string {
  const [first = '', second = ''] = Buffer.from(bytes.subarray(0, 1000)).toString('latin1').split(/\r\n|\r|\n/, 2);
  const name = codingComment.exec(first)?.[1] ?? (/^[ \t\f]*(?:#.*)?$/.test(first) ? codingComment.exec(second)?.[1] : undefined);
  return name === undefined ? 'utf-8' : canonicalName(name);
}

const otherNames: Readonly<Record<string, string>> = {
  cp936: 'gbk', ms936: 'gbk', gb2312: 'gbk', 'gb18030-2000': 'gb18030', cp950: 'big5', 'big5-tw': 'big5',
  cp932: 'shift_jis', 'shift-jis': 'shift_jis', sjis: 'shift_jis', eucjp: 'euc-jp', cp949: 'euc-kr', euckr: 'euc-kr',
};

/** Python's names of codecs in terms of the labels that TextDecoder knows. */
function canonicalName(name: string): string {
  const lower = name.toLowerCase().replaceAll('_', '-');
  if (/^(?:utf-?8(?:-.*)?|u8|cp65001)$/.test(lower)) return 'utf-8';
  if (/^(?:ascii|us-ascii|646)$/.test(lower)) return 'ascii';
  if (/^(?:latin-?1|iso-?8859-1|iso-latin-1|l1|8859|cp819)(?:-unix|-dos|-mac)?$/.test(lower)) return 'latin1';
  const codePage = /^(?:cp|windows-)(125\d|874)$/.exec(lower)?.[1];
  if (codePage) return `windows-${codePage}`;
  return otherNames[lower] ?? lower;
}

/** A function that answers null for bytes that are not valid; undefined when nobody knows the encoding. */
function decoderFor(label: string): ((bytes: Uint8Array) => string | null) | undefined {
  // Not TextDecoder's own latin1: that one is Windows-1252, as on the web.
  if (label === 'latin1') return (bytes) => Buffer.from(bytes).toString('latin1');
  if (label === 'ascii') return (bytes) => (bytes.some((byte) => byte > 0x7f) ? null : Buffer.from(bytes).toString('latin1'));
  const decoder = label === 'utf-8' ? utf8 : newDecoder(label);
  return (
    decoder &&
    ((bytes) => {
      try {
        return decoder.decode(bytes);
      } catch {
        return null;
      }
    })
  );
}

function newDecoder(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    return decoder.encoding.startsWith('utf-16') ? undefined : decoder;
  } catch {
    return undefined;
  }
}

/** Node encodes UTF-8 only. The legacy encodings have at most two bytes per character here, so decoding all pairs once gives the way back. */
function encodingTable(label: string): ReadonlyMap<string, Uint8Array> {
  const decode = decoderFor(label);
  const codes = new Map<string, Uint8Array>();
  const add = (...bytes: number[]): boolean => {
    const text = decode?.(Uint8Array.from(bytes)) ?? '';
    const isOne = [...text].length === 1;
    if (isOne && !codes.has(text)) codes.set(text, Uint8Array.from(bytes));
    return isOne;
  };
  for (let lead = 0; lead < 256; lead++) {
    if (add(lead)) continue;
    for (let trail = 0x40; trail < 256; trail++) add(lead, trail);
  }
  return codes;
}

function encodeWith(codes: ReadonlyMap<string, Uint8Array>, text: string): Uint8Array | null {
  const parts: Uint8Array[] = [];
  for (const char of text) {
    const code = codes.get(char);
    if (!code) return null;
    parts.push(code);
  }
  return Buffer.concat(parts);
}
