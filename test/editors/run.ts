import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { buildIfNeeded } from '../check/bundle.ts';

const root = process.cwd();

export const program = `import asyncio
import time


async def main():
    time.sleep(1)
    asyncio.create_task(main())
`;

/** What a driver saw, or the `problem` that ended it. */
export interface Report {
  readonly problem?: string;
  readonly hover: string;
  readonly offered: readonly string[];
}

/** Fails with what there is to do: an editor that nobody has is not a test that passes. */
export function requireEditor(name: string, packages: string): void {
  assert.equal(spawnSync(name, ['--version']).status, 0, `${name} is not installed: 'npm run verify' does it on Debian, elsewhere install ${packages}`);
}

export const offered = [
  "Await 'asyncio.sleep' instead (blocking-call-in-async)",
  "Run it in a thread with 'await asyncio.to_thread' (blocking-call-in-async)",
  'Fix everything safe in this file',
  'Treat time.sleep as non-blocking in this project',
  'Ignore blocking-call-in-async on this line',
  'Ignore blocking-call-in-async in this file',
  'Ignore blocking-call-in-async in pyproject.toml',
];

/**
 * Runs an editor with the set-up of docs/editors.md. The program that the set-up names is the built server, found on PATH as it would be
 * after an installation.
 */
export async function runEditor<R extends Report>(editor: 'neovim' | 'emacs', command: (files: { setUp: string; driver: string; file: string }) => readonly string[]): Promise<R> {
  buildIfNeeded();
  const folder = mkdtempSync(join(tmpdir(), 'asyncio-lens-editor-'));
  try {
    const setUp = write(join(folder, `set-up.${endings[editor]}`), setUpOf(editor));
    const file = write(join(folder, 'project', 'app.py'), program);
    write(join(folder, 'project', 'pyproject.toml'), '[project]\nname = "app"\n');
    const bin = write(join(folder, 'bin', 'asyncio-lens-server'), `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist', 'server.js')}' "$@"\n`);
    chmodSync(bin, 0o755);
    const reportFile = join(folder, 'report.json');
    const [name = '', ...args] = command({ setUp, driver: join(root, 'test', 'editors', `${editor}.${endings[editor]}`), file });
    const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', PATH: `${dirname(bin)}${delimiter}${process.env['PATH'] ?? ''}`, FILE: file, REPORT: reportFile };
    const output = await ended(name, args, { cwd: dirname(file), env });
    assert.ok(existsSync(reportFile), `${name} wrote no report: ${output}`);
    const report = JSON.parse(readFileSync(reportFile, 'utf8')) as R;
    assert.equal(report.problem, undefined, output);
    return report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const endings = { neovim: 'lua', emacs: 'el' } as const;

/** The block behind `<!-- tested: EDITOR -->`. */
function setUpOf(editor: string): string {
  const page = readFileSync(join(root, 'docs', 'editors.md'), 'utf8');
  const block = new RegExp(`<!-- tested: ${editor} -->\\s*\`\`\`\\w+\\n([^]*?)\`\`\``).exec(page)?.[1];
  assert.ok(block, `docs/editors.md has no tested set-up for ${editor}`);
  return block;
}

function write(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function ended(name: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], timeout: 100_000 });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
