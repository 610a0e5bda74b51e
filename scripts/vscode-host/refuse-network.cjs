// Preloaded into every Node process of a test run (server, extension host, language server): a connection to
// another machine fails, and is written down as an address.
'use strict';
const childProcess = require('node:child_process');
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');

const record = process.env.VSCODE_HOST_NETWORK_RECORD;
const launcher = Number(process.env.VSCODE_HOST_LAUNCHER);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const target = targetOf(args);
  if (!target || isLoopback(target.host)) return connect.apply(this, args);
  if (record) fs.appendFileSync(record, `tcp://${target.host}:${target.port}\n`);
  const message = `Tests may not connect to ${target.host}:${target.port}`;
  process.nextTick(() => this.destroy(Object.assign(new Error(message), { code: 'ECONNREFUSED' })));
  return this;
};

// VS Code removes NODE_OPTIONS from the environment of its extension host, so it is put back for every child.
for (const name of ['spawn', 'fork']) {
  const start = childProcess[name];
  childProcess[name] = (...args) => start(...withThisPreload(args));
}
syncBuiltinESMExports();

// The launcher stops its processes itself, unless it was killed.
if (launcher) setInterval(() => isAlive(launcher) || process.exit(1), 2000).unref();

/** The options come last, after an optional list of arguments. */
function withThisPreload([command, ...rest]) {
  const list = rest.find(Array.isArray) ?? [];
  const options = rest.find((arg) => typeof arg === 'object' && arg !== null && !Array.isArray(arg)) ?? {};
  const env = { ...(options.env ?? process.env), NODE_OPTIONS: `--require=${JSON.stringify(__filename)}` };
  return [command, list, { ...options, env }];
}

/** Undefined for a pipe. `net.connect` hands its arguments over as one normalized list. */
function targetOf(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    return first.path ? undefined : { host: first.host ?? 'localhost', port: first.port };
  }
  const isPath = typeof first === 'string' && !/^\d+$/.test(first);
  return isPath ? undefined : { host: typeof second === 'string' ? second : 'localhost', port: first };
}

function isLoopback(host) {
  return host === 'localhost' || host === '::1' || host === '0.0.0.0' || host.startsWith('127.');
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
