import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
export const bundle = join(root, 'dist', 'cli.js');

/** Builds when the bundle is missing or older than what it is made of. */
export function buildIfNeeded(): void {
  const built = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = [join(root, 'scripts', 'build.mjs'), join(root, 'package.json'), ...filesBelow(join(root, 'server', 'src'))];
  if (sources.every((file) => statSync(file).mtimeMs < built)) return;
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user does. English unless the environment says otherwise. */
export function run(cwd: string, args: readonly string[], options: { input?: string | Uint8Array; env?: Readonly<Record<string, string>> } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    cwd,
    encoding: 'utf8',
    input: options.input ?? '',
    maxBuffer: 1 << 28,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C', ...options.env },
  });
  return { status, stdout, stderr };
}

/** The findings of `--format json`. */
export function json(outcome: Outcome): readonly JsonFinding[] {
  return JSON.parse(outcome.stdout) as readonly JsonFinding[];
}

export interface JsonFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: JsonRange;
  readonly related: readonly { readonly file: string; readonly range: JsonRange; readonly message: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safety: string;
    readonly isPreferred: boolean;
    readonly edits: readonly { readonly range: JsonRange; readonly newText: string }[];
  }[];
}

export interface JsonRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
