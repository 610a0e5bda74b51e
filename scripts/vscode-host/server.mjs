// The VS Code server itself: start it, talk to its command line, know its addresses.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnGroup } from './process-group.mjs';
import { runQuietly } from './run-quietly.mjs';
import { hostPaths } from './versions.mjs';

const startTimeout = 60_000;

/** Installs a VSIX the way a user's `code --install-extension` does. */
export async function installExtension(vsix, { userDataDir, extensionsDir }) {
  await runServerCommand(['--install-extension', path.resolve(vsix), '--force'], { userDataDir, extensionsDir });
}

/** Runs the server with options that make it answer and end. */
export function runServerCommand(args, { userDataDir, extensionsDir }) {
  return runQuietly(
    hostPaths.node,
    [
      hostPaths.serverMain,
      ...profileArguments({ userDataDir, extensionsDir }),
      '--accept-server-license-terms',
      ...args,
    ],
    { env: serverEnvironment() },
  );
}

/**
 * Resolves once the workbench can be opened. `testDriver` makes the page obey a test payload;
 * `preload` is a CommonJS file that every Node process of the host loads first.
 */
export async function startServer({ userDataDir, extensionsDir, testDriver = false, port = 0, preload, env = {} }) {
  // Without a token, any web page in the user's browser could drive the server.
  const token = randomBytes(16).toString('hex');
  // Sockets of the extension host stay behind; and their paths must be short.
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-server-'));
  const group = spawnGroup(
    hostPaths.node,
    [
      hostPaths.serverMain,
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
      ...profileArguments({ userDataDir, extensionsDir }),
      ...['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'],
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    {
      env: {
        ...serverEnvironment(),
        TMPDIR: temporary,
        ...(preload && { NODE_OPTIONS: `--require=${JSON.stringify(preload)}` }),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );

  const stop = async () => {
    await group.stop();
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };

  let output = '';
  const origin = await new Promise((resolve, reject) => {
    const fail = (reason) => reject(new Error(`The VS Code server ${reason}.\n${output}`));
    const timer = setTimeout(() => fail(`was not ready after ${startTimeout / 1000} s`), startTimeout);
    const collect = (chunk) => {
      output = (output + chunk).slice(-100_000);
      const ready = /Web UI available at \S+?:(\d+)/.exec(output);
      if (ready) resolve(`http://127.0.0.1:${ready[1]}`);
      if (ready) clearTimeout(timer);
    };
    group.child.stdout.on('data', collect);
    group.child.stderr.on('data', collect);
    group.child.once('error', (error) => fail(`could not be started: ${error.message}`));
    group.exited.then((code) => fail(`ended with ${code}`));
  }).catch(async (error) => {
    await stop();
    throw error;
  });

  return {
    origin,
    exited: group.exited,
    stop,
    output: () => output,
    /** Where a browser finds the workbench with `folder` open. */
    address: (folder, payload = []) =>
      `${origin}/?${new URLSearchParams({
        tkn: token,
        folder: path.resolve(folder),
        ...(payload.length > 0 && { payload: JSON.stringify(payload) }),
      })}`,
    /** How the workbench names a file of this machine. */
    remoteUri: (file) => `vscode-remote://${new URL(origin).host}${path.resolve(file)}`,
  };
}

function profileArguments({ userDataDir, extensionsDir }) {
  fs.mkdirSync(userDataDir, { recursive: true });
  fs.mkdirSync(extensionsDir, { recursive: true });
  // The server's own data too, or it would land in the user's home.
  return [
    ...['--server-data-dir', path.join(userDataDir, 'server')],
    ...['--user-data-dir', path.resolve(userDataDir), '--extensions-dir', path.resolve(extensionsDir)],
  ];
}

/** A terminal inside another VS Code passes its own variables on, and the server would obey them. */
function serverEnvironment() {
  const isForeign = (name) => /^(VSCODE_(?!HOST_)|ELECTRON_|NODE_OPTIONS$)/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isForeign(name)));
}
