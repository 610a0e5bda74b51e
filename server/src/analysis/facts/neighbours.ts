// What a file can ask about other files of the project. The project answers; without one there are no neighbours.

import { emptyBody, type FunctionBody } from './function-body.ts';
import { unknown, unknownSummary, type Meaning, type Summary } from './meaning.ts';
import type { Wrapper } from './wrapper.ts';

/** A range in another file, within one line; 0-based, UTF-16. */
export interface ForeignPlace {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface Neighbours {
  /** Cheap: whether a dotted name, `.relative` ones included, may be in a module that can be read here. */
  knows(dotted: string): boolean;
  /** What it stands for; null: no such module after all. A module that has not been read yet gives `unknown` until it is. */
  imported(dotted: string): Meaning | null;
  /** A name that `from module import *` brings; null: it does not. */
  exported(module: string, name: string): Meaning | null;
  /** Of a class of another file, with inherited ones; null: no such. */
  member(classKey: string, name: string): Meaning | null;
  bases(classKey: string): { readonly names: readonly string[]; readonly complete: boolean };
  summary(functionKey: string): Summary;
  body(functionKey: string): FunctionBody;
  wrapper(functionKey: string): Wrapper | null;
  /** Where a function or class of another file is defined, or a place in the body of that function. */
  place(key: string, at?: { readonly start: number; readonly end: number }): ForeignPlace | null;
}

/** A file on its own: what it imports is known from the tables or not at all. */
export const noNeighbours: Neighbours = {
  knows: () => false,
  imported: () => null,
  exported: () => unknown,
  member: () => unknown,
  bases: () => ({ names: [], complete: false }),
  summary: () => unknownSummary,
  body: () => emptyBody,
  wrapper: () => null,
  place: () => null,
};
