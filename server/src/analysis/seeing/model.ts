// What can be seen in a file beyond its findings. Plain data; offsets are those of the document.

import type { Span } from '../model.ts';

/** A place in this document, or in another file of the project. */
export type SeenPlace = Span | { readonly path: string; readonly line: number; readonly start: number; readonly end: number };

/** A call that keeps the event loop's thread, itself or through plain functions. */
export interface BlockingPath {
  /** Of what blocks in the end. */
  readonly name: string;
  /** From the first function that is called to the one that makes the blocking call; empty: the call itself blocks. `at`: where that function calls the next one, or what blocks. */
  readonly through: readonly { readonly name: string; readonly at: SeenPlace | null }[];
}

export interface BlockingHint extends BlockingPath {
  /** Behind the call. */
  readonly at: number;
  /** What is called, as it is written. */
  readonly written: string;
}

export interface SuspensionHint {
  readonly at: number;
  /** `never`: an `await` that certainly gives no other task a turn. */
  readonly kind: 'enter-and-exit' | 'exit' | 'each-round' | 'never';
}

/** What stands above a coroutine function. */
export interface Lens {
  readonly suspends: number;
  /** Calls in this file whose result is awaited there and then. */
  readonly awaitedBy: number;
  /** Calls in this file that are handed to something that runs them. */
  readonly startedBy: number;
  readonly blocks: readonly string[];
}

/** The name of a coroutine function where it is defined or called. */
export interface AsyncName extends Span {
  readonly kind: 'function' | 'method';
  readonly defines: boolean;
}

export type MapNodeKind = 'coroutine' | 'async-generator' | 'plain' | 'module' | 'api';

export interface MapNode {
  /** Position in `ConcurrencyMap.nodes`. */
  readonly id: number;
  readonly name: string;
  readonly kind: MapNodeKind;
  /** Of its name; null for the module and for APIs. */
  readonly at: SeenPlace | null;
}

export type MapEdgeKind = 'awaits' | 'iterates' | 'runs' | 'starts' | 'blocks';

export interface MapEdge {
  readonly from: number;
  readonly to: number;
  readonly kind: MapEdgeKind;
  /** What runs or starts it: `gather`, `create_task`, `run`; empty for the others. */
  readonly by: string;
  readonly at: Span;
  /** Of `starts`. */
  readonly collected: Collected | null;
}

/** Who waits for a task. */
export type Collected =
  /** `by`: `await`, `gather`, …; `in`: the function, where it is another one. */
  | { readonly kind: 'waited'; readonly by: string; readonly in: string | null; readonly at: Span }
  | { readonly kind: 'group'; readonly name: string }
  /** The value is thrown away, so that nobody can wait for it. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unknown'; readonly kept: string | null };

export interface ConcurrencyMap {
  /** Of the function it is about; null: the whole file. */
  readonly about: string | null;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Edges that are left out because the map would be too large to read. */
  readonly left: number;
}
