// Real code to start from: the interpreter's own library, and every specification of a rule, because most of the library knows nothing of asyncio.

import { libraryFiles, readPython } from '../syntax/python-judge.ts';
import { files as specified } from '../properties/texts.ts';
import type { Random } from '../../bench/corpus/random.mjs';

export interface Corpus {
  /** A file with `async` in it, or (one time in four) any. */
  file(random: Random): string;
  /** Many files one after the other, of about this many characters. */
  large(random: Random, length: number): string;
}

/** Read once and kept, so that memory is flat from then on. */
export function openCorpus(): Corpus {
  const library = libraryFiles().map(readPython).filter((text): text is string => text !== null && text.length < 400_000);
  const asynchronous = [...library.filter((text) => /\basync def\b/.test(text)), ...specified];
  const file = (random: Random): string => random.pick(random.chance(0.75) ? asynchronous : library);
  return {
    file,
    large(random, length) {
      const parts: string[] = [];
      for (let sum = 0; sum < length;) {
        const part = file(random);
        parts.push(part);
        sum += part.length + 1;
      }
      return parts.join('\n').slice(0, length);
    },
  };
}
