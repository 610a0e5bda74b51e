#!/usr/bin/env node
//   node bench/corpus/write-corpus.mjs --out FOLDER [--preset single|small|workspace] [--seed 1]
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generate, presets } from './generate.mjs';

/** Writes a corpus and its manifest.json; resolves to the manifest. */
export async function writeCorpus(folder, preset, seed = 1) {
  const { files, manifest } = generate({ ...presets[preset], seed });
  await writeFiles(folder, files);
  await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

/** `files`: texts by their paths below the folder. Resolves to the paths of what was written. */
export async function writeFiles(folder, files) {
  const written = [];
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    written.push(file);
  }
  return written;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, preset: { type: 'string', default: 'workspace' }, seed: { type: 'string', default: '1' } },
  });
  if (!values.out || !presets[values.preset]) {
    console.error(`usage: write-corpus.mjs --out FOLDER [--preset ${Object.keys(presets).join('|')}] [--seed 1]`);
    process.exit(2);
  }
  const { files, lines, planted, decoys } = await writeCorpus(values.out, values.preset, Number(values.seed));
  console.log(`${files} files, ${lines} lines, ${planted.length} planted problems, ${decoys.length} decoys in ${values.out}`);
}
