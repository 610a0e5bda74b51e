import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { processorMs, residentMemory } from '../processes.mjs';
import { encodeMessage, readMessages } from './framing.mjs';

const requestTimeout = 60_000;
const sampleEveryMs = 50;

/** A server over its standard streams: requests, notifications, and what it says of its own accord. */
export class ServerProcess {
  #nextId = 1;
  #pending = new Map();
  #stderr = '';
  #hasExited = false;
  /** In MB, as far as it was seen. */
  peakMemory = null;

  /** `answer(method, params)` is asked for the server's requests, `hear(method, params, at)` gets its notifications. */
  constructor([command, ...args], { answer, hear }) {
    this.spawnedAt = performance.now();
    this.child = spawn(command, args, { stdio: 'pipe' });
    this.exited = once(this.child, 'exit').then(([code]) => this.#failAll(`the server exited (${code})`), (error) => this.#failAll(error.message));
    // Looking takes the client a few milliseconds each time, so it shows in the 95th percentile of every server alike. The targets were
    // set with it; without it the ratios would be others.
    this.sampler = setInterval(() => this.#sample(), sampleEveryMs).unref();
    this.child.stdin.on('error', () => {}); // told by the exit
    this.child.stderr.on('data', (chunk) => (this.#stderr = (this.#stderr + chunk).slice(-4000)));
    readMessages(this.child.stdout, (message, at) => {
      if (message.method === undefined) this.#settle(message, at);
      else if (message.id === undefined) hear(message.method, message.params, at);
      else this.#write({ id: message.id, result: answer(message.method, message.params) });
    });
  }

  get memory() {
    return residentMemory(this.child.pid);
  }

  get processorMs() {
    return processorMs(this.child.pid);
  }

  notify(method, params) {
    this.#write({ method, params });
  }

  /** Resolves to { result, at }. The promise has the request's `id`, so that it can be cancelled. */
  request(method, params, timeout = requestTimeout) {
    const id = this.#nextId++;
    const promise = new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#settle({ id, error: { message: `timeout: ${method}` } }), timeout);
      this.#pending.set(id, { resolve, reject, timer });
    });
    promise.catch(() => {}); // a cancelled request is not awaited by anyone
    this.#write({ id, method, params });
    return Object.assign(promise, { id });
  }

  async stop() {
    await this.request('shutdown', undefined, 3000).catch(() => {});
    this.notify('exit');
    await Promise.race([this.exited, sleep(1500, undefined, { ref: false })]);
    if (!this.#hasExited) this.child.kill('SIGKILL');
  }

  #sample() {
    const memory = this.memory;
    if (memory === null) return clearInterval(this.sampler);
    this.peakMemory = Math.max(this.peakMemory ?? 0, memory);
  }

  #write(message) {
    if (!this.#hasExited) this.child.stdin.write(encodeMessage(message));
  }

  #settle({ id, result, error }, at) {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    clearTimeout(pending.timer);
    if (error) pending.reject(Object.assign(new Error(error.message), { code: error.code }));
    else pending.resolve({ result, at });
  }

  #failAll(message) {
    this.#hasExited = true;
    clearInterval(this.sampler);
    for (const id of [...this.#pending.keys()]) this.#settle({ id, error: { message: `${message}\n${this.#stderr}` } });
  }
}
