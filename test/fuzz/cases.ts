// The cases of a run by number: the same numbers give the same text.

import { createRandom, type Random } from '../../bench/corpus/random.mjs';
import { decodePython } from '../../server/src/check/decode.ts';
import type { Corpus } from './corpus.ts';
import { shapes } from './shapes.ts';
import { pickFamily } from './texts.ts';

export interface Case {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly random: Random;
}

const known = shapes();

/** Cases before this one are the shapes; behind it every number is a random text. */
export const shapeCount = known.length;

export function caseOf(seed: number, index: number, corpus: Corpus): Case {
  const random = createRandom(seed * 1_000_003 + index);
  const shape = known[index];
  if (shape !== undefined) return { name: shape.name, content: shape.make(), random };
  const family = pickFamily(random);
  return { name: family.name, content: family.make(random, corpus), random };
}

/** Text as the command line would read it; null: it would not. */
export function textOf({ content }: Case): string | null {
  if (typeof content === 'string') return content;
  const decoded = decodePython(content);
  return decoded.ok ? decoded.text : null;
}
