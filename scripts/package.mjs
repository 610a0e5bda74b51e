// Packs the extension into asyncio-lens-VERSION.vsix at the top of the project. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const maxBytes = 1024 * 1024;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = path.join(root, `asyncio-lens-${version}.vsix`);
const vsce = path.join(path.dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');

execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  // Zip entries carry a time; a fixed one keeps the bytes equal.
  env: { ...process.env, SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? '1767225600' },
});

const { size } = statSync(file);
console.log(`${path.basename(file)}: ${(size / 1024).toFixed(0)} KB`);
if (size > maxBytes) {
  console.error(`The package is larger than ${maxBytes / 1024} KB.`);
  process.exitCode = 1;
}
