// Our server with a workspace of 2,000 files indexed, beside the floors and what other people's servers and linters take for the same.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { bareParse, emptyServer, measure, parseOnlyServer } from './measure.mjs';
import { timeCommand } from './workspace-check.mjs';

/** Installed for the run, from the npm registry. Ruff's native server is in no npm package. */
const packages = { pyright: '1.1.414', '@astral-sh/ruff-wasm-nodejs': '0.17.4' };
/** A server that takes seconds per key is not asked two hundred times. */
const fewEdits = 8;
/** For longer files it would take many minutes. */
const mostLines = 10_000;

export async function measurePeers({ subjects, workspace, dist, cache, edits }, progress) {
  const folder = await install(cache, progress);
  const own = [process.execPath, path.join(dist, 'server.js'), '--stdio'];
  const pyright = [process.execPath, path.join(folder, 'node_modules/pyright/langserver.index.js'), '--stdio'];
  const rows = [];
  for (const { name, file } of subjects) {
    const servers = [
      { who: 'empty', command: emptyServer },
      { who: 'parse-only', command: parseOnlyServer },
      { who: 'ours', command: own, pull: true },
      { who: 'ours, 2,000 files indexed', command: own, pull: true, workspace },
      ...(linesOf(file) > mostLines ? [] : [{ who: 'pyright', command: pyright, edits: fewEdits }]),
    ];
    for (const { who, command, pull = false, ...more } of servers) {
      progress(`${name}: ${who}`);
      const found = await measure({ what: 'latency', file, command, pull, coldStarts: 1, edits, requests: true, burst: false, ...more });
      rows.push({ file: name, who, ...figuresOf(found) });
    }
  }
  const checks = [];
  for (const [who, args] of [
    ['bare parse, one process', bareParse(workspace)],
    ['ours, check, cold', [path.join(dist, 'cli.js'), 'check', '--no-cache', '--format', 'json', workspace]],
    ['Ruff as WebAssembly, one process', [path.join(import.meta.dirname, '../floors/ruff-wasm-check.mjs'), folder, workspace]],
  ]) {
    progress(`workspace: ${who}`);
    checks.push({ who, ms: await timeCommand(args) });
  }
  return { rows, checks };
}

function figuresOf({ keystroke, coldStart, memory, requests }) {
  return { p50: keystroke.p50, p95: keystroke.p95, coldStart: coldStart.spawnToDiagnostics, memory, ...requests };
}

function linesOf(file) {
  return readFileSync(file, 'utf8').split('\n').length;
}

async function install(cache, progress) {
  const folder = path.join(cache, 'bench-peers');
  const wanted = `${JSON.stringify({ private: true, dependencies: packages })}\n`;
  const list = path.join(folder, 'package.json');
  const isThere = existsSync(list) && readFileSync(list, 'utf8') === wanted && Object.keys(packages).every((name) => existsSync(path.join(folder, 'node_modules', name)));
  if (isThere) return folder;
  progress('installing what is measured beside');
  mkdirSync(folder, { recursive: true });
  writeFileSync(list, wanted);
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder });
  return folder;
}

/** Two tables in Markdown. */
export function renderPeers({ rows, checks }) {
  const number = (value) => (value === null || value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(1));
  const table = (head, lines) => [head, head.map((_, index) => (index < 2 ? '---' : '--:')), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [
    table(
      ['file', 'server', 'key p50, ms', 'key p95, ms', 'start, ms', 'memory, MB', 'code action p95', 'hover p95', 'completion p95'],
      rows.map(({ file, who, p50, p95, coldStart, memory, codeAction, hover, completion }) => [file, who, ...[p50, p95, coldStart, memory, codeAction, hover, completion].map(number)]),
    ),
    table(['2,000 files', 'seconds'], checks.map(({ who, ms }) => [who, (ms / 1000).toFixed(1)])),
  ].join('\n\n');
}
