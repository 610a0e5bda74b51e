import * as vscode from 'vscode';

const patience = 90_000;

/**
 * Resolves with what `probe` answers once that is neither undefined nor false; asks at every event. Gives up with a sentence that says
 * what was waited for and what was there instead.
 */
export async function until<T>(what: string, events: readonly vscode.Event<never>[], probe: () => T | undefined | false, seen: () => unknown = () => ''): Promise<T> {
  const listeners: vscode.Disposable[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const ask = (): void => {
        const answer = probe();
        if (answer !== undefined && answer !== false) resolve(answer);
      };
      timer = setTimeout(() => reject(new Error(`waited ${patience / 1000} s for ${what}; instead: ${JSON.stringify(seen())}`)), patience);
      listeners.push(...events.map((event) => event(ask)));
      ask();
    });
  } finally {
    clearTimeout(timer);
    vscode.Disposable.from(...listeners).dispose();
  }
}

/** For what has no event: asks again and again. */
export async function poll<T>(what: string, probe: () => T | undefined | false | PromiseLike<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`waited ${patience / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
