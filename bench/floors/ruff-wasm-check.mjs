// Ruff compiled to WebAssembly, the rules for asyncio only: one process that reads and checks every file.
//   node ruff-wasm-check.mjs FOLDER-WITH-NODE-MODULES DIR
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [packages, folder] = process.argv.slice(2);
const ruff = createRequire(path.join(packages, 'package.json'))('@astral-sh/ruff-wasm-nodejs');
const workspace = new ruff.Workspace({ preview: true, 'target-version': 'py311', lint: { preview: true, select: ['ASYNC', 'RUF006', 'RUF029'] } }, ruff.PositionEncoding.Utf16);
let found = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && entry.name.endsWith('.py')) found += workspace.check(readFileSync(path.join(entry.parentPath, entry.name), 'utf8')).length;
}
console.log(JSON.stringify({ found }));
