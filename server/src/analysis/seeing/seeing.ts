// What can be seen in a file beyond its findings: one question each, asked from the facts as they are now.

import type { FileFacts } from '../facts/file.ts';
import type { Span } from '../model.ts';
import { asyncNames } from './async-names.ts';
import { blockingHints, type Project } from './blocking-paths.ts';
import { asyncDefinitions, lensAt } from './lenses.ts';
import { concurrencyMap } from './map.ts';
import type { AsyncName, BlockingHint, ConcurrencyMap, Lens, SuspensionHint } from './model.ts';
import { suspensionHints } from './suspension-hints.ts';
import { suspensionPoints } from './suspension-points.ts';

export interface Seeing {
  /** Keywords: the `async` of the function around the one at the offset, and everything in it that suspends; null: none is there. */
  suspensionPoints(offset: number): readonly Span[] | null;
  suspensionHints(range: Span): readonly SuspensionHint[];
  blockingHints(range: Span): readonly BlockingHint[];
  /** Names of the functions that have a lens. */
  asyncDefinitions(): readonly Span[];
  lensAt(nameStart: number): Lens | null;
  asyncNames(range: Span): readonly AsyncName[];
  concurrencyMap(offset: number | null): ConcurrencyMap;
}

export function seeingOf(file: FileFacts, project: Project): Seeing {
  return {
    suspensionPoints: (offset) => suspensionPoints(file, offset),
    suspensionHints: (range) => suspensionHints(file, range),
    blockingHints: (range) => blockingHints(file, range, project),
    asyncDefinitions: () => asyncDefinitions(file),
    lensAt: (nameStart) => lensAt(file, nameStart, project),
    asyncNames: (range) => asyncNames(file, range),
    concurrencyMap: (offset) => concurrencyMap(file, offset, project),
  };
}
