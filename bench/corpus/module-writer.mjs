import { blockingCalls, nouns, words } from './vocabulary.mjs';

/**
 * One module in the making: its lines, the functions it has so far, and where problems and decoys were put.
 *
 * Every random draw counts: one more or one less changes all bytes that follow, and figures stop being comparable with older ones.
 */
export class ModuleWriter {
  lines = [];
  /** Names of functions by what calling them means. */
  coroutines = [];
  blockers = [];
  deepBlockers = [];
  helpers = [];
  asyncGenerators = [];
  asyncContextManagers = [];
  classes = [];
  /** The same for what this module imports from others of the corpus. */
  imported = { coroutines: [], blockers: [], deepBlockers: [], helpers: [] };
  linesSinceProblem = 0;

  constructor(name, file, random, corpus, density) {
    this.name = name;
    this.file = file;
    this.random = random;
    this.corpus = corpus;
    this.density = density;
    this.serial = corpus.moduleCount++ * 1000;
  }

  emit(indent, text) {
    this.lines.push(text ? ' '.repeat(indent) + text : '');
    this.linesSinceProblem++;
  }

  blank(count = 2) {
    for (let i = 0; i < count; i++) this.emit(0, '');
  }

  /** A line with a problem; `blocks` is the blocking call it ends in. */
  plant(indent, text, kind, symbol, blocks) {
    this.corpus.planted.push({ file: this.file, line: this.lines.length + 1, kind, symbol: symbol ?? null, ...(blocks ? { blocks } : {}) });
    this.emit(indent, text);
    this.linesSinceProblem = 0;
  }

  /** A line that looks like a problem and is correct. */
  decoy(indent, text, kind) {
    this.corpus.decoys.push({ file: this.file, line: this.lines.length + 1, kind });
    this.emit(indent, text);
  }

  docstring(indent) {
    if (this.random.chance(0.6)) this.emit(indent, `"""${this.sentence(7)}."""`);
  }

  sentence(length) {
    return Array.from({ length }, () => this.random.pick(words)).join(' ');
  }

  freshName(prefix) {
    return `${prefix}_${this.random.pick(nouns)}_${++this.serial}`;
  }

  /** A blocking call and the dotted name of what it calls. */
  blockingCall() {
    const template = this.random.pick(blockingCalls);
    const number = 1 + this.random.int(9);
    const path = `"data/${this.random.pick(nouns)}.bin"`;
    return { text: template.replace('{n}', number).replace('{path}', path), callee: template.slice(0, template.indexOf('(')) };
  }

  /** What the named sync function blocks in. */
  blocksIn(name) {
    return this.corpus.blocks.get(name);
  }

  get knownCoroutines() {
    return [...this.coroutines, ...this.imported.coroutines];
  }

  get knownBlockers() {
    return [...this.blockers, ...this.imported.blockers];
  }
}
