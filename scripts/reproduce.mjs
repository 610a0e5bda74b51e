// Packs the extension twice, in folders of other names, with another clock and other rights of new files: the bytes must be the same.
// `npm run reproduce`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\0').filter((name) => name !== '' && !name.startsWith('test/'));

const sums = [packIn('a', 0o022, 1_600_000_000), packIn('another folder', 0o077, 1_700_000_000)];
for (const sum of sums) console.log(sum);
if (new Set(sums).size > 1) {
  console.error('The same sources gave two different packages.');
  process.exitCode = 1;
}

function packIn(name, mask, seconds) {
  const parent = mkdtempSync(path.join(tmpdir(), 'asyncio-lens-'));
  const before = process.umask(mask);
  try {
    const folder = path.join(parent, name);
    for (const file of files) {
      cpSync(path.join(root, file), path.join(folder, file));
      utimesSync(path.join(folder, file), seconds, seconds);
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    execFileSync(process.execPath, ['scripts/package.mjs'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    return createHash('sha256').update(readFileSync(path.join(folder, `asyncio-lens-${version}.vsix`))).digest('hex');
  } finally {
    process.umask(before);
    rmSync(parent, { recursive: true, force: true });
  }
}
