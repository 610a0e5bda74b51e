import { Writable } from 'node:stream';

/**
 * Sends the header of a message together with its body. Written one after the other, the header wakes a client that can do nothing with it yet,
 * and on a busy machine the body waits until that client has gone back to sleep.
 */
export function wholeMessages(output: Writable): Writable {
  let header = '';
  return new Writable({
    decodeStrings: false,
    write(chunk: string | Uint8Array, _encoding, done) {
      if (typeof chunk === 'string') {
        header += chunk;
        done();
        return;
      }
      const message = Buffer.concat([Buffer.from(header, 'latin1'), chunk]);
      header = '';
      output.write(message, done);
    },
  });
}
