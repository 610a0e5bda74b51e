// The command line itself; cli.ts starts it, in the main thread and in each worker.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import type { Host } from './host.ts';
import { localeFromArguments, localeFromEnvironment } from './locale.ts';
import { say } from './messages.ts';
import { runProgram } from './program.ts';
import { errorCode } from './walk.ts';
import { runWorker } from './worker.ts';

/** A reader that has seen enough (`| head`) closes the pipe; that is no failure, a full disk is. */
function outputFailed(error: Error): void {
  const code = errorCode(error);
  if (code === 'EPIPE') process.exit();
  const locale = localeFromArguments(process.argv.slice(2)) ?? localeFromEnvironment(process.env);
  writeSync(process.stderr.fd, `${say(locale, 'error')}${say(locale, 'outputFailed', { error: code })}\n`);
  process.exit(2);
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  // Without an encoding set a stream yields buffers; its type cannot say so.
  for await (const chunk of process.stdin) if (chunk instanceof Buffer) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function main(file: string): Promise<void> {
  process.stdout.on('error', outputFailed);
  process.stderr.on('error', (error) => process.exit(errorCode(error) === 'EPIPE' ? undefined : 2)); // nobody is left to tell
  const { cwd, env, stdout, stderr, argv } = process;
  const host: Host = { args: argv.slice(2), cwd: cwd(), env, stdout, stderr, readStdin, interrupted, folder: __dirname, workerFile: file };
  // Not process.exit(): what is still on its way to a pipe would be lost.
  process.exitCode = await runProgram(host);
}

/** `file`: what was started, and is started again as a worker. `keep`: for the next start, once most of the code has run. */
export function start(file: string, keep: () => void): void {
  if (isMainThread && process.argv.includes('check')) process.once('exit', keep);
  void (isMainThread ? main(file) : runWorker(__dirname));
}
