import type { Container, Unit, Wrapper } from './unit.ts';

/** With the text behind it, all that the scan from a unit's start on depends on. */
export interface StartState {
  readonly container: Container | null;
  /** The containers that ended last. Unexpected indentation behind simple statements leads back into them. */
  readonly left: Container | null;
}

export const startOfText: StartState = { container: null, left: null };

export function isSameState(a: StartState, b: StartState): boolean {
  return a.container === b.container && a.left === b.left;
}

/** A unit as the scan sees it: what moves can be moved, and the state of the scan at its start is at hand. */
export class ScannedUnit implements Unit {
  length = 0;
  textLength = 0;
  role: 'leaf' | 'header' = 'leaf';
  wrapper: Wrapper = 'plain';
  bad = false;
  forced = false;
  /** The container whose header this is. */
  opens: Container | null = null;
  readonly container: Container | null;

  constructor(
    public start: number,
    readonly indent: number,
    public state: StartState,
  ) {
    this.container = state.container;
  }

  /** Equal in all that a unit's identity stands for, except the text, which the caller knows to be the same so far. */
  isSame(draft: ScannedUnit): boolean {
    return this.textLength === draft.textLength && this.container === draft.container && this.wrapper === draft.wrapper
      && this.bad === draft.bad && this.forced === draft.forced;
  }

  /** Takes over from a later scan what may change in the life of a unit. */
  adopt(draft: ScannedUnit): void {
    this.start = draft.start;
    this.length = draft.length;
    this.state = draft.state;
    this.opens = draft.opens;
  }
}
