// Answers that remember what they were computed from. A change marks what may depend on it; an answer is computed again only
// when something it read really has another value. Keys are names, values are compared by their fingerprint.

/** A question kept by the asker, so that asking again costs nothing while its answer stands. */
export interface Question<T> {
  readonly value: T;
  readonly isFresh: boolean;
}

type State = 'clean' | 'check' | 'dirty';

export interface Answer<T> {
  readonly value: T;
  /** Equal fingerprints mean interchangeable values: no offsets, no object identities. */
  readonly print: string;
}

class Cell implements Question<unknown> {
  state: State = 'dirty';
  value: unknown = undefined;
  print = '';
  busy = false;
  compute: (() => Answer<unknown>) | null = null;
  readonly sources = new Set<Cell>();
  readonly users = new Set<Cell>();

  constructor(readonly key: string, readonly home: Graph) {}

  get isFresh(): boolean {
    return this.state === 'clean';
  }
}

/** The answer that is being computed: one for all graphs, since an answer of one may read those of another. */
let reader: Cell | null = null;

export class Graph {
  private readonly cells = new Map<string, Cell>();
  private readonly kept = new Set<Cell>();

  /** Answers from memory while nothing it was computed from changed. A question that asks itself gets `whenCyclic`. */
  ask<T>(key: string, compute: () => Answer<T>, whenCyclic: T): T {
    const cell = this.cell(key);
    this.link(cell);
    if (cell.busy) return whenCyclic;
    cell.compute ??= compute;
    this.refresh(cell);
    // The key names the question, so its cell only ever holds that question's type.
    return cell.value as T;
  }

  /** Notes that the running computation read an input: something outside, told by `changed`. */
  read(key: string): void {
    const cell = this.cell(key);
    if (cell.compute === null) cell.state = 'clean';
    this.link(cell);
  }

  /** An input has another value now. */
  changed(key: string): void {
    const cell = this.cells.get(key);
    if (cell === undefined) return;
    for (const user of cell.users) this.mark(user, 'dirty');
  }

  /** A question without a key, asked from outside the graph only. */
  keep<T>(compute: () => Answer<T>): Question<T> {
    const cell = new Cell('', this);
    cell.compute = compute;
    this.kept.add(cell);
    return cell as Question<T>;
  }

  /** Brings a kept question up to date. */
  answer<T>(question: Question<T>): T {
    if (question instanceof Cell && !question.isFresh) this.refresh(question);
    return question.value;
  }

  forget(question: Question<unknown>): void {
    if (!(question instanceof Cell)) return;
    this.kept.delete(question);
    this.unlink(question);
  }

  /** Nothing here is asked any more: other graphs need not tell it of changes. */
  dispose(): void {
    for (const cell of [...this.kept, ...this.cells.values()]) this.unlink(cell);
    this.kept.clear();
    this.cells.clear();
  }

  /** Keys of the inputs that kept questions rest on, in whatever graph, that begin with a prefix; without it. */
  inputs(prefix: string): Set<string> {
    const found = new Set<string>();
    const seen = new Set<Cell>();
    const visit = (cell: Cell): void => {
      if (seen.has(cell)) return;
      seen.add(cell);
      if (cell.compute === null) {
        if (cell.key.startsWith(prefix)) found.add(cell.key.slice(prefix.length));
      } else for (const source of cell.sources) visit(source);
    };
    for (const cell of this.kept) visit(cell);
    return found;
  }

  get size(): number {
    return this.cells.size;
  }

  private cell(key: string): Cell {
    let cell = this.cells.get(key);
    if (cell === undefined) this.cells.set(key, (cell = new Cell(key, this)));
    return cell;
  }

  private link(cell: Cell): void {
    if (reader === null || reader === cell) return;
    reader.sources.add(cell);
    cell.users.add(reader);
  }

  private unlink(cell: Cell): void {
    for (const source of cell.sources) {
      source.users.delete(cell);
      // Questions nobody asks any more would otherwise pile up while a name is being typed.
      if (source.users.size === 0 && !source.busy) source.home.orphans.add(source);
    }
    cell.sources.clear();
  }

  private readonly orphans = new Set<Cell>();

  /** Drops answers that nothing reads. Call between edits. */
  sweep(): void {
    for (const cell of this.orphans) {
      this.orphans.delete(cell);
      if (cell.users.size > 0 || this.cells.get(cell.key) !== cell) continue;
      this.unlink(cell);
      this.cells.delete(cell.key);
    }
  }

  private mark(cell: Cell, state: 'check' | 'dirty'): void {
    if (cell.state === 'dirty' || cell.state === state) return;
    const first = cell.state === 'clean';
    cell.state = state;
    if (first) for (const user of cell.users) this.mark(user, 'check');
  }

  private refresh(cell: Cell): void {
    if (cell.state === 'check') {
      for (const source of [...cell.sources]) {
        if (source.compute !== null && !source.busy) this.refresh(source);
        if ((cell.state as State) === 'dirty') break;
      }
      if ((cell.state as State) === 'check') cell.state = 'clean';
    }
    if (cell.state === 'clean' || cell.compute === null) return;
    this.unlink(cell);
    const outer = reader;
    reader = cell;
    cell.busy = true;
    let answer: Answer<unknown>;
    try {
      answer = cell.compute();
    } finally {
      cell.busy = false;
      reader = outer;
    }
    cell.state = 'clean';
    cell.value = answer.value;
    if (answer.print !== cell.print) {
      cell.print = answer.print;
      for (const user of cell.users) if (!user.busy) this.mark(user, 'dirty');
    }
  }
}
