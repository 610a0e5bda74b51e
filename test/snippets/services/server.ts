// A server of the tests' own: data in a temporary folder, a free port of the loopback interface, gone when the tests are.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whereIs } from './parts.ts';

export interface Serving {
  /** What the server prints once it can be asked. */
  readonly ready: RegExp;
  readonly env?: NodeJS.ProcessEnv;
  /** How it is asked to end. */
  readonly signal?: NodeJS.Signals;
}

/** Servers refuse to run as root, so root lends them an account without rights. */
const account = process.getuid?.() === 0 ? { uid: numberOf('-u'), gid: numberOf('-g') } : undefined;

/** Where one server lives, and its processes. */
export class Place {
  readonly folder: string;
  readonly #stops: (() => Promise<void>)[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<Place> {
    const folder = await mkdtemp(join(tmpdir(), 'lens-'));
    folders.add(folder);
    if (account) await chown(folder, account.uid, account.gid);
    return new Place(folder);
  }

  /** Runs a program to its end. */
  async run(program: string, args: readonly string[]): Promise<void> {
    const { ended, output } = this.#start(program, args);
    const code = await ended;
    if (code !== 0) throw new Error(`${program} ended with ${code}:\n${output()}`);
  }

  /** Starts a program and waits until it is ready. */
  async serve(program: string, args: readonly string[], { ready, env, signal = 'SIGTERM' }: Serving): Promise<void> {
    const { child, ended, output } = this.#start(program, args, env);
    this.#stops.push(async () => {
      child.kill(signal);
      const late = setTimeout(() => killGroup(child), 20_000);
      await ended;
      clearTimeout(late);
      killGroup(child);
    });
    const isReady = new Promise<'ready'>((resolve) => {
      const look = (): void => void (ready.test(output()) && resolve('ready'));
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', look);
    });
    let timer: NodeJS.Timeout | undefined;
    const isLate = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), 110_000)));
    const outcome = await Promise.race([isReady, isLate, ended]);
    clearTimeout(timer);
    if (outcome === 'ready') return;
    throw new Error(`${program} ${outcome === 'late' ? 'was not ready in time' : `ended with ${outcome}`}:\n${output()}`);
  }

  async close(): Promise<void> {
    for (const stop of this.#stops.reverse()) await stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
    folders.delete(this.folder);
  }

  #start(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
    const file = whereIs(program);
    if (file === undefined) throw new Error(`${program} was not found`);
    const child = spawn(file, args, {
      cwd: this.folder,
      env: { ...process.env, HOME: this.folder, LC_ALL: 'C.UTF-8', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it starts can be ended with it.
      detached: true,
      ...account,
    });
    running.add(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(-10_000)));
    const ended = new Promise<number | NodeJS.Signals | string>((resolve) => {
      child.on('error', (error) => resolve(error.message));
      child.on('close', (code, signal) => resolve(code ?? signal ?? 'an error'));
    });
    void ended.then(() => running.delete(child));
    return { child, ended, output: () => text };
  }
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | NodeJS.Signals | string>;
  readonly output: () => string;
}

/** The system picks it; somebody else may take it in the meantime, which the server's own message then says. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const running = new Set<ChildProcess>();
const folders = new Set<string>();
process.on('exit', () => {
  running.forEach(killGroup);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
// Without these, a test run that is told to end would leave its servers behind.
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) process.once(signal, () => process.exit(code));

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}

function numberOf(which: '-u' | '-g'): number {
  return Number(spawnSync('id', [which, 'nobody'], { encoding: 'utf8' }).stdout);
}
