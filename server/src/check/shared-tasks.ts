// What is left to be checked, shared by all threads without a message: a counter for those who go through the files in order, and a mark
// on each file that is taken, so that a thread may also take one that it has at hand.
import type { AnalysisOptions } from '../analysis/index.ts';
import type { FileTask } from './check-file.ts';
import { slashed } from './projects.ts';

/** What all threads get. `options`: index into the options that are passed beside. */
export interface SharedTasks {
  readonly files: readonly (FileTask & { readonly options: number })[];
  readonly options: readonly AnalysisOptions[];
  /** Two numbers: the index of the next file in order, and how many are taken. */
  readonly counters: SharedArrayBuffer;
  /** A byte per file: 1 when it is taken. */
  readonly marks: SharedArrayBuffer;
}

export interface Task {
  readonly index: number;
  readonly file: FileTask;
  readonly options: AnalysisOptions;
}

export function shareTasks({ files, options }: Pick<SharedTasks, 'files' | 'options'>): SharedTasks {
  return { files, options, counters: new SharedArrayBuffer(8), marks: new SharedArrayBuffer(files.length) };
}

/** One thread's view of them. */
export class Tasks {
  private readonly counters: Int32Array;
  private readonly marks: Int8Array;
  private readonly byPath: ReadonlyMap<string, number>;

  constructor(private readonly shared: SharedTasks) {
    this.counters = new Int32Array(shared.counters);
    this.marks = new Int8Array(shared.marks);
    this.byPath = new Map(shared.files.map(({ path }, index) => [slashed(path), index]));
  }

  /** How many files any thread has taken. */
  get taken(): number {
    return Atomics.load(this.counters, 1);
  }

  /** The next file in order that nobody has taken; null: all are. */
  next(): Task | null {
    for (;;) {
      const index = Atomics.add(this.counters, 0, 1);
      if (index >= this.marks.length) return null;
      if (this.mark(index)) return this.task(index);
    }
  }

  /** Whether the file is to be checked, by whatever thread. `path` as the project names it. */
  has(path: string): boolean {
    return this.byPath.has(path);
  }

  /** Takes this file; null: it is not to be checked, or taken. */
  take(path: string): Task | null {
    const index = this.byPath.get(path);
    return index !== undefined && this.mark(index) ? this.task(index) : null;
  }

  private mark(index: number): boolean {
    if (Atomics.compareExchange(this.marks, index, 0, 1) !== 0) return false;
    Atomics.add(this.counters, 1, 1);
    return true;
  }

  private task(index: number): Task | null {
    const file = this.shared.files[index];
    const options = file && this.shared.options[file.options];
    return file && options ? { index, file, options } : null;
  }
}
