// What it costs as the work grows: lines of one file, files of one workspace.
import path from 'node:path';
import { generate } from '../corpus/generate.mjs';
import { writeFiles } from '../corpus/write-corpus.mjs';
import { bareParse, measure, parseOnlyServer } from './measure.mjs';
import { timeCommand } from './workspace-check.mjs';

const lineCounts = [1_000, 5_000, 20_000, 100_000];
const fileCounts = [100, 2_000, 10_000];
const linesPerFile = 200;

export async function measureScale({ folder, dist, edits }, progress) {
  const command = [process.execPath, path.join(dist, 'server.js'), '--stdio'];
  const files = [];
  for (const lines of lineCounts) {
    progress(`${lines} lines`);
    const [file] = await writeFiles(path.join(folder, `lines-${lines}`), generate({ singles: [['single.py', lines]] }).files);
    const task = { what: 'latency', file, coldStarts: 1, edits, burst: false };
    const own = await measure({ ...task, command, pull: true });
    const floor = await measure({ ...task, command: parseOnlyServer, pull: false });
    files.push({ lines, own, floor });
  }
  const workspaces = [];
  for (const count of fileCounts) {
    progress(`${count} files`);
    const target = path.join(folder, `files-${count}`);
    await writeFiles(target, generate({ files: count, lines: count * linesPerFile }).files);
    const floor = await timeCommand(bareParse(target));
    const own = await timeCommand([path.join(dist, 'cli.js'), 'check', '--no-cache', '--format', 'json', target]);
    workspaces.push({ count, own, floor });
  }
  return { files, workspaces };
}

/** Two tables in Markdown. */
export function renderScale({ files, workspaces }) {
  const number = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
  const row = (...cells) => `| ${cells.join(' | ')} |`;
  return [
    row('lines', 'key p50, ms', 'parse-only', 'key p95, ms', 'parse-only', 'start, ms', 'parse-only', 'memory, MB', 'parse-only'),
    row(...Array.from({ length: 9 }, () => '--:')),
    ...files.map(({ lines, own, floor }) => row(lines, ...[(each) => each.keystroke.p50, (each) => each.keystroke.p95, (each) => each.coldStart.spawnToDiagnostics, (each) => each.memory].flatMap((figure) => [number(figure(own)), number(figure(floor))]))),
    '',
    row('files', 'check, s', 'bare parse, s', 'speed × parse'),
    row(...Array.from({ length: 4 }, () => '--:')),
    ...workspaces.map(({ count, own, floor }) => row(count, (own / 1000).toFixed(1), (floor / 1000).toFixed(1), (floor / own).toFixed(2))),
  ].join('\n');
}
