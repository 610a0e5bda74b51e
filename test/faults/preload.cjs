// Loaded before the server or the command line, in each of its threads: breaks what a test asks for in LENS_FAULTS, a list of words.
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const faults = (process.env.LENS_FAULTS ?? '').split(',');

/** A file whose name says what becomes of the thread that reads it. */
if (faults.includes('deadly-files') && !isMainThread) {
  const { readFileSync } = fs;
  fs.readFileSync = (path, ...rest) => {
    if (/ends_the_worker/.test(String(path))) process.exit(3);
    if (/fills_the_worker/.test(String(path))) for (const kept = []; ; ) kept.push(new Array(1_000_000).fill(kept.length));
    if (/breaks_the_answer/.test(String(path))) throw Object.assign(new Error('secret words'), { code: 'ESECRET', toString: null });
    return readFileSync(path, ...rest);
  };
}

if (faults.includes('no-workers')) require('node:worker_threads').Worker = class { constructor() { throw Object.assign(new Error('no threads'), { code: 'ERR_WORKER_INIT_FAILED' }); } };

/** WebAssembly gets no more memory as long as the file is there. */
const hunger = faults.find((fault) => fault.startsWith('hunger='))?.slice('hunger='.length);
if (hunger !== undefined) {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (fs.existsSync(hunger)) throw new RangeError('no memory');
    return grow.call(this, pages);
  };
}

const disk = faults.includes('full-disk') ? ['ENOSPC', 'no space left on device'] : faults.includes('read-only') ? ['EROFS', 'read-only file system'] : null;
if (disk !== null) {
  const [code, words] = disk;
  const full = () => {
    throw Object.assign(new Error(words), { code });
  };
  for (const name of ['writeSync', 'writeFileSync', 'appendFileSync', 'mkdirSync']) fs[name] = full;
}

if (faults.includes('no-network')) {
  const refuse = (what) => () => {
    fs.appendFileSync(process.env.LENS_FAULTS_LOG, `${what}\n`);
    throw new Error(`network: ${what}`);
  };
  const net = require('node:net');
  net.Socket.prototype.connect = refuse('net connect');
  net.Server.prototype.listen = refuse('net listen');
  require('node:dgram').Socket.prototype.bind = refuse('dgram bind');
  require('node:dgram').Socket.prototype.send = refuse('dgram send');
  const dns = require('node:dns');
  for (const name of ['lookup', 'resolve', 'reverse']) dns[name] = dns.promises[name] = refuse(`dns ${name}`);
  globalThis.fetch = refuse('fetch');
  globalThis.WebSocket = class { constructor() { refuse('WebSocket')(); } };
  const children = require('node:child_process');
  for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) children[name] = refuse(`child ${name}`);
}
