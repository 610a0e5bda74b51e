// The outline of a text that is not open.

import { sharedKnowledge } from '../knowledge/load.ts';
import type { Syntax } from '../syntax/index.ts';
import { FileFacts } from './file.ts';
import { noNeighbours } from './neighbours.ts';
import type { Outline } from './outline.ts';

/** Depends on the text alone, so that it can be kept by the text's hash. Changes of its form or of the tables need a new `outlineVersion`. */
export function outlineOf(syntax: Syntax, text: string): Outline {
  const file = new FileFacts(syntax, sharedKnowledge(), text, noNeighbours);
  try {
    return file.outline.stored();
  } finally {
    file.dispose();
  }
}
