#!/usr/bin/env node
// The floor of a workspace check: one process reads and parses every Python file below a folder and drops the tree.
//   node bench/floors/floor-parse.mjs FOLDER   -> one line of JSON
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { loadParser } from './tree-sitter.mjs';

const { parser, startMs } = await loadParser();
let files = 0;
let lines = 0;
for (const file of pythonFiles(process.argv[2])) {
  const text = readFileSync(file, 'utf8');
  parser.parse(text).delete();
  files++;
  lines += text.split('\n').length - 1;
}
console.log(JSON.stringify({ files, lines, startMs }));

function* pythonFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* pythonFiles(file);
    else if (entry.name.endsWith('.py')) yield file;
  }
}
