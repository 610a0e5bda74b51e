import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { isAbsolute } from 'node:path';

/** A unified diff of one file that `git apply` and `patch -p1` understand. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const [from, to] = isAbsolute(file) ? [file, file] : [`a/${file}`, `b/${file}`];
  return createTwoFilesPatch(from, to, before, after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY });
}
