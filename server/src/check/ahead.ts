import type { Analysis } from '../analysis/index.ts';
import type { Task } from './shared-tasks.ts';

/** Facts of a file take about ten times its text: those of the last ones are kept, the others are read again. */
const maxKept = 16;

/** Files that were read because another asked about them: the next to be checked, the last one first, since its facts are still at hand. */
export class Ahead {
  private readonly tasks: Task[] = [];
  private readonly kept = new Map<string, Analysis>();

  add(task: Task): void {
    this.tasks.push(task);
  }

  keep(path: string, analysis: Analysis): void {
    this.kept.set(path, analysis);
    const [oldest] = this.kept;
    if (this.kept.size <= maxKept || oldest === undefined) return;
    this.kept.delete(oldest[0]);
    oldest[1].dispose();
  }

  next(): Task | null {
    return this.tasks.pop() ?? null;
  }

  /** What is known about this text; from now on it is the caller's to dispose of. */
  analysis(path: string, text: string): Analysis | null {
    const known = this.kept.get(path);
    if (known === undefined) return null;
    this.kept.delete(path);
    if (known.text === text) return known;
    known.dispose();
    return null;
  }
}
