// Answers that remember what they were computed from. A change marks what may depend on it; an answer is computed again only
// when something it read really has another value. Each has a kind and a name; values are compared by their fingerprint, which is made
// when there is something to compare: most answers are given once.

import { exact } from '../exact.ts';

/** A question kept by the asker, so that asking again costs nothing while its answer stands. */
export interface Question<T> {
  readonly value: T;
  readonly isFresh: boolean;
}

/** What a question or an input is about. */
type Name = string | number;

type State = 'clean' | 'check' | 'dirty';

/** The fingerprint of a value. Equal ones mean interchangeable values: no offsets, no object identities, nothing that changes in place. */
export type Print<T> = (value: T) => string;

/** Of what is never compared. */
const noPrint: Print<unknown> = () => '';

class Cell implements Question<unknown> {
  state: State = 'dirty';
  value: unknown = undefined;
  print: Print<unknown> = noPrint;
  /** Whether `value` is the answer that users were given, not an attempt. */
  isSettled = false;
  /** Being computed. */
  busy = false;
  /** Its sources are being looked at. */
  checking = false;
  /** While busy: how many others are, and whether one of them asked for this one. */
  depth = 0;
  isCircular = false;
  /** The outermost busy question that the value rests on: until that one has its answer, this value is an attempt. */
  restsOn = Infinity;
  compute: (() => unknown) | null = null;
  /** What it was computed from; now and then one stands here twice. */
  sources: Cell[] = [];
  users: Set<Cell> | null = null;
  /** Who linked it last: an answer often reads the same thing again at once. */
  linkedBy: Cell | null = null;

  constructor(readonly kind: string, readonly name: Name, readonly home: Graph) {}

  get isFresh(): boolean {
    return this.state === 'clean';
  }
}

/** The answer that is being computed, and how many wait for it: one for all graphs, since an answer of one may read those of another. */
let reader: Cell | null = null;
let depth = 0;
/** Answers that rest on a question still open. */
const attempts: Cell[] = [];
/** Circles of answers settle in two or three turns. */
const maxTurns = 8;

export class Graph {
  private readonly cells = new Map<string, Map<Name, Cell>>();
  private readonly kept = new Set<Cell>();
  private isFollowing = true;

  /**
   * Answers from memory while nothing it was computed from changed. Questions that go round in a circle are computed in turns: the
   * first turn takes `atFirst` for the one that closes the circle, each further turn what came out, until it stays. So the answers
   * do not depend on which question was asked first.
   */
  ask<T>(kind: string, name: Name, compute: () => T, print: Print<T>, atFirst: T): T {
    const cell = this.cell(kind, name);
    this.link(cell);
    if (cell.busy) {
      if (!cell.isCircular) {
        cell.isCircular = true;
        cell.value = atFirst;
      }
      restOn(cell.depth);
      return cell.value as T;
    }
    if (cell.compute === null) {
      cell.compute = compute;
      cell.print = print as Print<unknown>;
    }
    this.refresh(cell);
    restOn(cell.restsOn);
    // Kind and name are the question, so its cell only ever holds that question's type.
    return cell.value as T;
  }

  /** Notes that the running computation read an input: something outside, told by `changed`. */
  read(kind: string, name: Name = ''): void {
    const cell = this.cell(kind, name);
    if (cell.compute === null) cell.state = 'clean';
    this.link(cell);
  }

  /** An input has another value now. */
  changed(kind: string, name: Name = ''): void {
    const cell = this.cells.get(kind)?.get(name);
    if (cell === undefined) return;
    for (const user of cell.users ?? []) this.mark(user, 'dirty');
  }

  /** A question without a name, asked from outside the graph only. */
  keep<T>(compute: () => T): Question<T> {
    const cell = new Cell('', '', this);
    cell.compute = compute;
    this.kept.add(cell);
    return cell as Question<T>;
  }

  /** Brings a kept question up to date. */
  answer<T>(question: Question<T>): T {
    if (question instanceof Cell && !question.isFresh) this.refresh(question);
    return question.value;
  }

  /** Somebody waits for an answer, of this graph or another. */
  get isAnswering(): boolean {
    return reader !== null;
  }

  /**
   * Kept questions that were never answered may be answered side by side: what is read from here to the next `enter`, or to `leave`, the answer of
   * this one rests on. Not while `isAnswering`. Nobody may ask for them before `close`, so nothing that is computed meanwhile can rest on one.
   */
  enter(question: Question<unknown>): void {
    if (!(question instanceof Cell)) return;
    reader = question;
    question.depth = depth = 1;
  }

  leave(): void {
    reader = null;
    depth = 0;
  }

  close<T>(question: Question<T>, value: T): void {
    if (!(question instanceof Cell)) return;
    question.value = value;
    question.state = 'clean';
  }

  forget(question: Question<unknown>): void {
    if (!(question instanceof Cell)) return;
    this.kept.delete(question);
    this.unlink(question);
  }

  /** Nothing here is asked any more: other graphs need not tell it of changes. */
  dispose(): void {
    const leave = (cell: Cell): void => {
      // Links within this graph go with it.
      if (cell.sources.some(({ home }) => home !== this)) this.unlink(cell);
    };
    this.kept.forEach(leave);
    this.cells.forEach((cells) => cells.forEach(leave));
    this.kept.clear();
    this.cells.clear();
  }

  /** Nothing will change from here on: who reads what need not be written down both ways. `changed` has no effect until `startOver`. */
  stay(): void {
    this.isFollowing = false;
  }

  /** Forgets all answers, and follows changes again if `follows`. Whoever kept a question keeps another. Not while answering. */
  startOver(follows: boolean): void {
    this.dispose();
    this.orphans.clear();
    this.isFollowing = follows;
  }

  /** Names of the inputs of a kind that kept questions rest on, in whatever graph. */
  inputs(kind: string): Set<string> {
    const found = new Set<string>();
    const seen = new Set<Cell>();
    const visit = (cell: Cell): void => {
      if (seen.has(cell)) return;
      seen.add(cell);
      if (cell.compute === null) {
        if (cell.kind === kind) found.add(String(cell.name));
      } else for (const source of cell.sources) visit(source);
    };
    for (const cell of this.kept) visit(cell);
    return found;
  }

  private cell(kind: string, name: Name): Cell {
    let cells = this.cells.get(kind);
    if (cells === undefined) this.cells.set(kind, (cells = new Map()));
    let cell = cells.get(name);
    if (cell === undefined) cells.set(name, (cell = new Cell(kind, name, this)));
    return cell;
  }

  private link(cell: Cell): void {
    if (reader === null || reader === cell || cell.linkedBy === reader) return;
    cell.linkedBy = reader;
    reader.sources.push(cell);
    if (cell.home.isFollowing) (cell.users ??= new Set()).add(reader);
  }

  private unlink(cell: Cell): void {
    for (const source of cell.sources) {
      source.users?.delete(cell);
      if (source.linkedBy === cell) source.linkedBy = null;
      // Questions nobody asks any more would otherwise pile up while a name is being typed.
      if (source.users?.size === 0 && !source.busy) source.home.orphans.add(source);
    }
    cell.sources = [];
  }

  private readonly orphans = new Set<Cell>();

  /** Drops answers that nothing reads. Call between edits. */
  sweep(): void {
    for (const cell of this.orphans) {
      this.orphans.delete(cell);
      if ((cell.users?.size ?? 0) > 0 || this.cells.get(cell.kind)?.get(cell.name) !== cell) continue;
      this.unlink(cell);
      this.cells.get(cell.kind)?.delete(cell.name);
    }
  }

  private mark(cell: Cell, state: 'check' | 'dirty'): void {
    if (cell.state === 'dirty' || cell.state === state) return;
    const first = cell.state === 'clean';
    cell.state = state;
    if (first) for (const user of cell.users ?? []) this.mark(user, 'check');
  }

  /** Asks what a cell was computed from whether anything changed. A source that is being looked at already is part of a circle: who knows. */
  private check(cell: Cell): void {
    if (cell.checking) cell.state = 'dirty';
    cell.checking = true;
    for (const source of cell.sources) {
      if (cell.state === 'dirty') break;
      if (source.busy || source.checking) cell.state = 'dirty';
      else if (source.compute !== null) this.refresh(source);
    }
    cell.checking = false;
    if (cell.state === 'check') cell.state = 'clean';
  }

  private refresh(cell: Cell): void {
    if (cell.state === 'check') this.check(cell);
    if (cell.state === 'clean' || cell.compute === null) return;
    const outer = reader;
    const begin = attempts.length;
    const { value: before, isSettled: hadAnswer } = cell;
    let value: unknown;
    let isAnswered = false;
    cell.isSettled = false;
    reader = cell;
    cell.busy = true;
    cell.depth = ++depth;
    cell.isCircular = false;
    try {
      for (let turn = 0; turn < maxTurns; turn++) {
        this.unlink(cell);
        cell.restsOn = Infinity;
        const last = value;
        value = cell.compute();
        isAnswered = true;
        if (!cell.isCircular || cell.value === value || (turn > 0 && cell.print(last) === cell.print(value))) break;
        cell.value = value;
        discard(begin);
      }
    } finally {
      cell.busy = false;
      reader = outer;
      depth--;
      if (!isAnswered) discard(begin);
    }
    cell.state = 'clean';
    cell.value = value;
    cell.isSettled = true;
    cell.sources = exact(cell.sources);
    if (cell.restsOn < cell.depth) attempts.push(cell);
    else {
      cell.restsOn = Infinity;
      for (const settled of attempts.splice(begin)) settled.restsOn = Infinity;
    }
    if (cell.users === null || (hadAnswer && (before === value || cell.print(before) === cell.print(value)))) return;
    // Those that are clean have been computed in this turn, with this answer.
    for (const user of cell.users) if (user.state === 'check') user.state = 'dirty';
  }
}

/** Does something apart from the answer that is being computed: what is read meanwhile, that answer does not rest on. */
export function apart<T>(run: () => T): T {
  const outer = reader;
  const outerDepth = depth;
  reader = null;
  depth = 0;
  try {
    return run();
  } finally {
    reader = outer;
    depth = outerDepth;
  }
}

/** The running computation used something that rests on an open question. */
function restOn(open: number): void {
  if (reader !== null && open < reader.restsOn) reader.restsOn = open;
}

/** The last turn's attempts were made with what does not stay. */
function discard(begin: number): void {
  for (const attempt of attempts.splice(begin)) {
    attempt.restsOn = Infinity;
    attempt.state = 'dirty';
  }
}
