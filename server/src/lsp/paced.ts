import type { Host } from './host.ts';

/** After a run, before the next one. */
const pause = 50;

/** Runs at once when it is wanted, and once more for everything that is wanted meanwhile or soon after: tens of thousands of events come together. */
export function createPaced(host: Pick<Host, 'after'>, run: () => Promise<void>): () => void {
  let isBusy = false;
  let isWanted = false;
  const start = (): void => {
    isBusy = true;
    isWanted = false;
    void run()
      .catch(() => undefined) // what can fail in there tells it
      .then(() =>
        host.after(pause, () => {
          isBusy = false;
          if (isWanted) start();
        }),
      );
  };
  return () => {
    isWanted = true;
    if (!isBusy) start();
  };
}
