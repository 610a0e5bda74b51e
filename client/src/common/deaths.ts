/** When a server that died is started again, and how often a person hears of it. No editor in here, so that it can be tested without one. */
export interface Deaths {
  /** The server died. `delay` null: it is not started again. */
  next(): { readonly delay: number | null; readonly isFirst: boolean };
}

/** A server that lives this long is healthy: what was before does not count. */
const healthy = 5 * 60_000;
const firstDelay = 250;
const longestDelay = 30_000;
/** With these delays about a minute of trying. */
const mostInARow = 8;

export function createDeaths(now: () => number): Deaths {
  let inARow = 0;
  let last = -Infinity;
  let wasTold = false;
  return {
    next() {
      inARow = now() - last > healthy ? 1 : inARow + 1;
      last = now();
      const isFirst = !wasTold;
      wasTold = true;
      return { delay: inARow > mostInARow ? null : Math.min(firstDelay * 2 ** (inARow - 1), longestDelay), isFirst };
    },
  };
}
