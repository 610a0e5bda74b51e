import type { Host } from './host.ts';

export interface Coalescing {
  /** Publishes soon: after two turns without another call, at most `longest` milliseconds after the first. */
  soon(key: string): void;
  cancel(key: string): void;
}

/**
 * The transport hands out one message per turn, so that one turn is not enough to see whether another change is waiting behind
 * this one: a burst of twenty changes would be published ten times.
 */
export function createCoalescing(host: Pick<Host, 'now' | 'turn'>, publish: (key: string) => void, longest = 30): Coalescing {
  const waiting = new Map<string, { readonly since: number; quiet: number }>();

  const step = (key: string): void => {
    const entry = waiting.get(key);
    if (!entry) return;
    entry.quiet++;
    if (entry.quiet < 2 && host.now() - entry.since < longest) return host.turn(() => step(key));
    waiting.delete(key);
    publish(key);
  };

  return {
    soon(key) {
      const entry = waiting.get(key);
      if (entry) entry.quiet = 0;
      else {
        waiting.set(key, { since: host.now(), quiet: 0 });
        host.turn(() => step(key));
      }
    },
    cancel(key) {
      waiting.delete(key);
    },
  };
}
