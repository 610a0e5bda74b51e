// For the tests, which are TypeScript.

export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** At least 0, below the limit. */
  int(limit: number): number;
  /** `undefined` only of an empty list. */
  pick<T>(choices: ArrayLike<T>): T;
  chance(probability: number): boolean;
}

export function createRandom(seed: number): Random;
