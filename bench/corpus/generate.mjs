// Deterministic synthetic asyncio code with known planted problems: the same seed gives the same bytes.
import { writeClass, writeFunction } from './definitions.mjs';
import { writeHead } from './module-head.mjs';
import { ModuleWriter } from './module-writer.mjs';
import { createRandom } from './random.mjs';
import { kinds } from './vocabulary.mjs';

export const presets = {
  /** Three files that know nothing of each other. */
  single: { singles: [['single_1k.py', 1000], ['single_5k.py', 5000], ['single_20k.py', 20000]] },
  small: { files: 60, lines: 12_000 },
  workspace: { files: 2000, lines: 400_000 },
};

/**
 * `density`: lines per planted problem, about; decoys come at the same rate.
 *
 * The manifest lists planted problems ({ file, line, kind, symbol, blocks }, lines from 1) and decoys.
 */
export function generate({ seed = 1, density = 120, singles, files, lines }) {
  const corpus = { random: createRandom(seed), density, modules: [], planted: [], decoys: [], moduleCount: 0, blocks: new Map() };
  const written = singles ? generateSingles(corpus, singles) : generatePackages(corpus, files, lines);
  const lineCount = written.reduce((sum, [, text]) => sum + (text ? text.split('\n').length - 1 : 0), 0);
  const { planted, decoys } = corpus;
  return { files: written, manifest: { generator: 1, seed, files: written.length, lines: lineCount, kinds, byKind: countKinds(planted), planted, decoys } };
}

function generateSingles(corpus, singles) {
  return singles.map(([file, lines]) => [file, buildModule(corpus, file.replace(/\.py$/, ''), file, lines).text]);
}

function generatePackages(corpus, files, lines) {
  const packages = Math.max(1, Math.round(files / 25));
  const written = [];
  for (let i = 0; i < packages; i++) written.push([`app/pkg_${i}/__init__.py`, '']);
  written.push(['app/__init__.py', '']);
  const count = Math.max(1, files - packages - 1);
  let left = lines;
  for (let i = 0; i < count; i++) {
    const folder = `pkg_${i % packages}`;
    const file = `app/${folder}/mod_${i}.py`;
    // Lengths differ by a factor of five or so; the last module takes what is left.
    const share = i === count - 1 ? 1 : 0.3 + 1.4 * corpus.random.next();
    const target = Math.max(60, Math.round((left / (count - i)) * share));
    const { writer, text } = buildModule(corpus, `app.${folder}.mod_${i}`, file, target);
    written.push([file, text]);
    left -= writer.lines.length;
    writer.lines = [];
    corpus.modules.push(writer);
  }
  return written;
}

function buildModule(corpus, name, file, lines) {
  const writer = new ModuleWriter(name, file, corpus.random, corpus, corpus.density);
  writeHead(writer);
  while (writer.lines.length < lines - 25) {
    if (corpus.random.chance(0.25)) writeClass(writer);
    else writeFunction(writer);
  }
  writer.emit(0, '');
  while (writer.lines.length < lines) writer.emit(0, `# ${writer.sentence(6)}`);
  return { writer, text: `${writer.lines.join('\n')}\n` };
}

function countKinds(planted) {
  const byKind = {};
  for (const { kind } of planted) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return byKind;
}
