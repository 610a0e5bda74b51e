import { createHash } from 'node:crypto';

/** Tells contents apart; nothing secret rests on it. 32 hexadecimal digits. */
export function contentHash(content: string | Buffer): string {
  return createHash('md5').update(content).digest('hex');
}
