import type { Host } from './host.ts';
import type { InitializationOptions } from './protocol.ts';

/** The host of a worker: files by address, turns by message. Uses nothing that Node lacks, so that a test can run it. */
export function browserHost(version: string): Host {
  let assets: InitializationOptions['assets'];
  const get = async (address: string | undefined): Promise<Response> => {
    if (address === undefined) throw new Error('the client did not say where the files of the product are');
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} for a file of the product`);
    return response;
  };
  const bytes = async (address: string | undefined): Promise<Uint8Array> => new Uint8Array(await (await get(address)).arrayBuffer());
  return {
    version,
    configure: (options) => void (assets = options.assets),
    readAsset: async (path) => (await get(assets && `${assets.root}/${path}`)).text(),
    async loadWasm() {
      const [runtime, grammar] = await Promise.all([bytes(assets?.runtime), bytes(assets?.grammar)]);
      return { runtime, grammar };
    },
    now: () => performance.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    turn: createTurns(),
  };
}

/** `setTimeout` is held back to 4 ms when nested; a message to oneself comes in the next turn. */
function createTurns(): Host['turn'] {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  // Typed as Node's port, which has the browser's handler too but does not declare it.
  Object.assign(port1, { onmessage: () => waiting.shift()?.() });
  // Node, where tests run this, would not end while a port is open.
  if ('unref' in port1) port1.unref();
  return (run) => {
    waiting.push(run);
    port2.postMessage(null);
  };
}
