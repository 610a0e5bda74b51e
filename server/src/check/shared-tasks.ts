// What is left to be checked, shared by all threads without a message: a mark on each file that is taken. Each thread goes through the
// files in order, from a place of its own on, so that what one reads of other files is rarely what another reads.
import type { AnalysisOptions } from '../analysis/index.ts';
import type { FileTask } from './check-file.ts';
import { slashed } from './projects.ts';
import { outlineMemory, SharedOutlines, type OutlineMemory } from './shared-outlines.ts';

/** What all threads get. `options`: index into the options that are passed beside. */
export interface SharedTasks {
  readonly files: readonly (FileTask & { readonly options: number })[];
  readonly options: readonly AnalysisOptions[];
  /** How many are taken. */
  readonly count: SharedArrayBuffer;
  /** A byte per file: 1 when it is taken. */
  readonly marks: SharedArrayBuffer;
  readonly outlines: OutlineMemory;
}

export interface Task {
  readonly index: number;
  readonly file: FileTask;
  readonly options: AnalysisOptions;
}

export function shareTasks({ files, options }: Pick<SharedTasks, 'files' | 'options'>): SharedTasks {
  return { files, options, count: new SharedArrayBuffer(4), marks: new SharedArrayBuffer(files.length), outlines: outlineMemory(files.length) };
}

/** One thread's view of them. */
export class Tasks {
  private readonly count: Int32Array;
  private readonly marks: Int8Array;
  /** Of the same files. */
  readonly outlines: SharedOutlines;
  private readonly first: number;
  /** Files this thread has looked at in order. */
  private passed = 0;
  private readonly byPath: ReadonlyMap<string, number>;

  /** `share`: the part of the files, 0 to 1, that comes last for this thread. */
  constructor(private readonly shared: SharedTasks, share: number) {
    this.count = new Int32Array(shared.count);
    this.marks = new Int8Array(shared.marks);
    this.outlines = new SharedOutlines(shared.outlines);
    this.first = Math.floor(share * shared.files.length);
    this.byPath = new Map(shared.files.map(({ path }, index) => [slashed(path), index]));
  }

  /** How many files any thread has taken. */
  get taken(): number {
    return Atomics.load(this.count, 0);
  }

  /** The next file in order that nobody has taken; null: all are. */
  next(): Task | null {
    while (this.passed < this.marks.length) {
      const index = (this.first + this.passed++) % this.marks.length;
      if (this.mark(index)) return this.task(index);
    }
    return null;
  }

  /** Index of a file that is to be checked, by whatever thread; undefined: it is not. `path` as the project names it. */
  indexOf(path: string): number | undefined {
    return this.byPath.get(path);
  }

  /** Takes this file; null: it is taken. */
  take(index: number): Task | null {
    return this.mark(index) ? this.task(index) : null;
  }

  private mark(index: number): boolean {
    if (Atomics.compareExchange(this.marks, index, 0, 1) !== 0) return false;
    Atomics.add(this.count, 0, 1);
    return true;
  }

  private task(index: number): Task | null {
    const file = this.shared.files[index];
    const options = file && this.shared.options[file.options];
    return file && options ? { index, file, options } : null;
  }
}
