// Runs a tool to its end; its output is only shown when it fails.
import { spawn } from 'node:child_process';

const shownLines = 60;

/** Resolves to the output; rejects with the command and the end of its output. */
export function runQuietly(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Windows keeps npm and code in .cmd files, which only a shell can start.
      shell: process.platform === 'win32',
    });
    let output = '';
    const collect = (chunk) => (output = (output + chunk).slice(-200_000));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const tail = output.trim().split('\n').slice(-shownLines).join('\n');
      reject(new Error(`${[command, ...args].join(' ')} ended with ${signal ?? code}\n${withoutHostNames(tail)}`));
    });
  });
}

/** Logs end up in issues and CI pages: the name of a private registry or mirror is nobody's business there. */
export function withoutHostNames(text) {
  return text.replace(/\b(https?:\/\/)(?!127\.0\.0\.1|localhost)[^\s/'"]+/g, '$1<host>');
}
