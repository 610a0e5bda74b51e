// Messages of the protocol as they travel: a header with the length, then JSON.

export function encodeMessage(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/** Calls `receive(message, at)`; `at` is when the bytes arrived, before they were decoded. */
export function readMessages(stream, receive) {
  let buffer = Buffer.alloc(0);
  let length = -1;
  stream.on('data', (chunk) => {
    const at = performance.now();
    buffer = buffer.length > 0 ? Buffer.concat([buffer, chunk]) : chunk;
    for (;;) {
      if (length < 0) {
        const headerEnd = buffer.indexOf('\r\n\r\n');
        if (headerEnd < 0) return;
        length = Number(/content-length:\s*(\d+)/i.exec(buffer.toString('latin1', 0, headerEnd))[1]);
        buffer = buffer.subarray(headerEnd + 4);
      }
      if (buffer.length < length) return;
      const message = JSON.parse(buffer.toString('utf8', 0, length));
      buffer = buffer.subarray(length);
      length = -1;
      receive(message, at);
    }
  });
}
