import type { Connection } from 'vscode-languageserver';
import type { Document } from './document.ts';
import type { Features } from './features.ts';
import type { Host } from './host.ts';
import { statusNotification, type ServerStatus } from './protocol.ts';

/** Tells a client that shows it how the server is and how long it took. */
export interface Status {
  set(state: ServerStatus['state']): void;
  /** Busy as long as this runs. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** A document was looked at. */
  looked(document: Document): void;
}

/** Times are worth a message now and then, not one per key press. */
const pause = 500;

export function createStatus(connection: Connection, host: Pick<Host, 'after'>, { client }: Features): Status {
  let state: ServerStatus['state'] = 'busy';
  let jobs = 0;
  let latest: ServerStatus['timing'];
  let isWaiting = false;

  const send = (): void => {
    if (client.status) void connection.sendNotification(statusNotification, { state: jobs > 0 && state === 'ready' ? 'busy' : state, ...(latest ? { timing: latest } : {}) } satisfies ServerStatus);
  };

  return {
    set(next) {
      state = next;
      send();
    },

    async during(work) {
      if (++jobs === 1) send();
      try {
        return await work();
      } finally {
        if (--jobs === 0) send();
      }
    },

    looked({ timing }) {
      if (timing === null || timing === latest) return;
      latest = timing;
      if (isWaiting || !client.status) return;
      isWaiting = true;
      host.after(pause, () => {
        isWaiting = false;
        send();
      });
    },
  };
}
