import type { Output } from './host.ts';

export interface Progress {
  readonly update: (text: () => string) => void;
  readonly end: () => void;
}

const intervalMs = 100;

/** One line on a terminal that appears when a run takes longer than a second, and is gone at the end. */
export function startProgress(output: Output, isWanted: boolean, quietTimeMs = 1000): Progress {
  let next = performance.now() + quietTimeMs;
  let isShown = false;
  return {
    update(text) {
      if (!isWanted || !output.isTTY || performance.now() < next) return;
      next = performance.now() + intervalMs;
      isShown = true;
      output.write(`\r${text()}\x1b[K`);
    },
    end() {
      if (isShown) output.write('\r\x1b[K');
    },
  };
}
