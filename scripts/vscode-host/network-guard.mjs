// Nothing may leave this machine: every attempt is stopped, remembered and told apart.
import fs from 'node:fs';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** What the workbench asks for by itself, whatever extension is installed. Stopped as well, but no failure. */
const workbenchHosts = /(^|\.)(vscode-cdn\.net|open-vsx\.org)$/;

/** Guards a Playwright browser context; `attempts()` lists the addresses it stopped, without query strings. */
export async function guardNetwork(context) {
  const stopped = new Set();
  const remember = (address) => isOutside(address) && stopped.add(withoutQuery(address));

  await context.route(
    (url) => isOutside(url.href),
    (route) => route.abort('blockedbyclient'),
  );
  // Also what cannot be routed, such as a request of a worker.
  context.on('request', (request) => remember(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => remember(socket.url())));
  return { attempts: () => [...stopped] };
}

/** What `refuse-network.cjs` wrote down, as addresses. */
export function refusedConnections(recordFile) {
  if (!fs.existsSync(recordFile)) return [];
  const lines = fs.readFileSync(recordFile, 'utf8').split('\n').filter(Boolean);
  return [...new Set(lines)];
}

export function isWorkbenchOwn(address) {
  return workbenchHosts.test(new URL(address).hostname);
}

function isOutside(address) {
  const url = new URL(address);
  return /^(https?|wss?):$/.test(url.protocol) && !loopback.has(url.hostname);
}

function withoutQuery(address) {
  const url = new URL(address);
  return `${url.protocol}//${url.host}${url.pathname}`;
}
