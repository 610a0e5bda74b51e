import { isMainThread } from 'node:worker_threads';
import type { Host } from './host.ts';
import { runProgram } from './program.ts';
import { runWorker } from './worker.ts';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
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

async function main(): Promise<void> {
  process.stdout.on('error', ignoreClosedPipe);
  process.stderr.on('error', ignoreClosedPipe);
  const { cwd, env, stdout, stderr, argv } = process;
  const host: Host = { args: argv.slice(2), cwd: cwd(), env, stdout, stderr, readStdin, interrupted, folder: __dirname, workerFile: __filename };
  // Not process.exit(): what is still on its way to a pipe would be lost.
  process.exitCode = await runProgram(host);
}

void (isMainThread ? main() : runWorker(__dirname));
