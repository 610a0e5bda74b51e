// Several files seen together. Each file asks its neighbours through this; answers live in one graph of their own, so that a change in one
// file reaches exactly the findings of others that depend on it. What has not been read yet is `unknown` until it is supplied.

import { basesPrint, outsideBases } from '../facts/class-members.ts';
import type { FileFacts } from '../facts/file.ts';
import type { FunctionBody } from '../facts/function-body.ts';
import { bodyPrint, emptyBody } from '../facts/function-body.ts';
import { apart, Graph } from '../facts/graph.ts';
import { fingerprint, isForeign, summaryPrint, unknown, unknownSummary, type Meaning, type Summary } from '../facts/meaning.ts';
import type { ForeignPlace, Neighbours } from '../facts/neighbours.ts';
import { viewOf, type FunctionOutline, type ModuleView, type Outline } from '../facts/outline.ts';
import type { Wrapper } from '../facts/wrapper.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { Linker } from './link.ts';
import { Modules, type Files, type Module } from './modules.ts';

/** Where outlines come from. */
export interface Outlines {
  /** The outline of a file that is not open; null: it cannot be read; `later`: it will be supplied. */
  load(path: string): Outline | null | 'later';
}

type View = ModuleView | null | 'later';

const maxDepth = 24;

export class Project {
  readonly graph = new Graph();
  /** Another number after every change to any file. */
  version = 0;
  private readonly modules: Modules;
  private readonly linker: Linker;
  private readonly stored = new Map<string, View>();
  private readonly open = new Map<string, FileFacts>();
  private depth = 0;

  /** `stays`: no file is going to change, as far as this project is asked; it may only be told to `startOver`. */
  constructor(readonly knowledge: Knowledge, private readonly files: Files, private readonly outlines: Outlines, private readonly stays = false) {
    if (stays) this.graph.stay();
    this.modules = new Modules(files);
    this.linker = new Linker(knowledge, {
      name: () => null, starred: () => null, given: () => unknown, defers: false,
      imported: (path) => this.imported('', path),
      member: (key, name) => this.member(key, name),
      // Nothing is linked inside a class body.
      ownMember: () => null,
      summary: (key) => this.summary(key),
      wrapper: (key) => this.wrapper(key),
      bases: (key) => this.bases(key),
    });
  }

  neighbours(path: string): Neighbours {
    return {
      knows: (dotted) => this.knows(path, dotted),
      imported: (dotted) => this.imported(path, dotted),
      exported: (module, name) => this.exportedBy(path, module, name),
      member: (key, name) => this.member(key, name),
      bases: (key) => this.bases(key),
      summary: (key) => this.summary(key),
      body: (key) => this.body(key),
      wrapper: (key) => this.wrapper(key),
      place: (key, at) => this.place(key, at),
    };
  }

  /** A file is open: its text goes before what is stored of it. */
  join(path: string, file: FileFacts): void {
    this.version++;
    this.open.set(path, file);
    this.graph.changed('module', path);
  }

  leave(path: string, file: FileFacts): void {
    if (this.open.get(path) !== file) return;
    this.version++;
    this.open.delete(path);
    this.stored.delete(path);
    this.graph.changed('module', path);
  }

  /** The text of an open file was edited. */
  touched(path: string): void {
    if (this.open.has(path)) this.version++;
  }

  /** What `load` had put off. */
  supply(path: string, outline: Outline | null): void {
    this.version++;
    this.stored.set(path, outline === null ? null : viewOf(outline));
    if (!this.open.has(path)) this.graph.changed('module', path);
  }

  /** A file has another content on disk; it is loaded again when somebody asks. */
  changed(path: string): void {
    this.version++;
    this.stored.delete(path);
    if (!this.open.has(path)) this.graph.changed('module', path);
  }

  /** Files that could not be read are tried again, and everything is asked anew. No analysis that has asked anything may be at work. */
  startOver(): void {
    this.version++;
    for (const [path, view] of this.stored) if (view === null) this.stored.delete(path);
    this.graph.startOver(!this.stays);
  }

  /** Files came, went or were renamed. */
  filesChanged(): void {
    this.version++;
    this.modules.forget();
    this.graph.changed('files');
  }

  /** Open files are brought up to date before any of them is asked: never in the middle of an answer. */
  settle(): void {
    this.graph.sweep();
    for (const file of this.open.values()) file.settle();
  }

  // ------------------------------------------------------------------------------------------------ names

  private knows(from: string, dotted: string): boolean {
    if (dotted.startsWith('!')) return true;
    if (dotted.startsWith('.')) return from !== '';
    const dot = dotted.indexOf('.');
    return this.root(from, dot < 0 ? dotted : dotted.slice(0, dot)) !== null;
  }

  private root(from: string, name: string): Module | null {
    if (from === '') return null;
    this.graph.read('files');
    return this.modules.root(from, name);
  }

  private imported(from: string, dotted: string): Meaning | null {
    const start = this.start(from, dotted);
    return start === null ? null : this.walk(start.module, start.rest, dotted, from);
  }

  /** The module a dotted name begins with, and the names behind it. */
  private start(from: string, dotted: string): { readonly module: Module; readonly rest: readonly string[] } | null {
    if (dotted.startsWith('!')) {
      const end = dotted.lastIndexOf('!');
      const file = dotted.slice(1, end);
      const module = file.endsWith('/') ? { file: null, folder: file.slice(0, -1) } : this.modules.ofFile(file);
      return { module, rest: dotted.slice(end + 1).split('.').filter((part) => part !== '') };
    }
    this.graph.read('files');
    const dots = /^\.*/.exec(dotted)?.[0].length ?? 0;
    const parts = dotted.slice(dots).split('.').filter((part) => part !== '');
    if (dots > 0) {
      return from === '' ? null : { module: this.modules.relative(from, dots), rest: parts };
    }
    const [first, ...rest] = parts;
    const module = first === undefined ? null : this.root(from, first);
    return module === null ? null : { module, rest };
  }

  private walk(module: Module, rest: readonly string[], dotted: string, from: string): Meaning | null {
    const [name, ...more] = rest;
    if (name === undefined) return this.moduleMeaning(module);
    // What the tables say of an installed package is more than its source shows.
    if (module.file !== null && this.files.isInstalled(module.file) && this.knowledge.api(this.knowledge.canonical(dotted)) !== undefined) return null;
    const inner = this.modules.submodule(module, name);
    // `from . import client` in a package's own `__init__.py` asks for the submodule, not for the name it is about to bind.
    const own = module.file === null || (module.file === from && inner !== null) ? null : this.exported(module.file, name);
    if (own !== null) return more.reduce<Meaning>((value, attribute) => this.linker.attribute(value, attribute), own);
    if (inner !== null) return this.walk(inner, more, dotted, from);
    return module.file === null ? null : unknown;
  }

  private moduleMeaning(module: Module): Meaning {
    return { kind: 'api', name: `!${module.file ?? `${module.folder ?? ''}/`}!` };
  }

  private exportedBy(from: string, dotted: string, name: string): Meaning | null {
    const start = this.start(from, dotted);
    let module = start?.module ?? null;
    for (const part of start?.rest ?? []) module = module === null ? null : this.modules.submodule(module, part);
    if (module === null || module.file === null) return unknown;
    return this.starredFrom(module.file, name);
  }

  private starredFrom(file: string, name: string): Meaning | null {
    const view = this.view(file);
    if (view === 'later' || view === null) return unknown;
    const all = view.all();
    if (all === null ? name.startsWith('_') : !all.includes(name)) return null;
    return this.exported(file, name);
  }

  /** A name that a module binds, or takes over with a star; null: certainly not. */
  private exported(file: string, name: string): Meaning | null {
    return this.graph.ask<Meaning | null>('export', `${file} ${name}`, () => this.nested(() => {
      const view = this.view(file);
      if (view === 'later' || view === null) return unknown;
      const own = view.name(name);
      if (own !== null) return this.linker.link(own, file, (path) => this.imported(file, path));
      for (const module of [...view.stars()].reverse()) {
        const found = this.knows(file, module) ? this.exportedBy(file, module, name) : unknown;
        if (found !== null) return found;
      }
      return null;
    }, unknown), fingerprint, unknown);
  }

  // ------------------------------------------------------------------------------------------------ classes and functions

  private member(classKey: string, name: string): Meaning | null {
    return this.graph.ask<Meaning | null>('member', `${classKey}.${name}`, () => this.nested(() => {
      const { file, name: className } = split(classKey);
      const view = this.view(file);
      if (view === 'later' || view === null || view.class(className) === null) return unknown;
      const own = view.member(className, name);
      if (own !== null) return this.linker.link(own, file, (path) => this.imported(file, path));
      for (const base of this.basesOf(classKey)) {
        if (base.kind === 'class') {
          const inherited = isForeign(base.key) ? this.member(base.key, name) : unknown;
          if (inherited !== null) return inherited;
        } else if (base.kind !== 'api') return unknown;
      }
      return null;
    }, unknown), fingerprint, unknown);
  }

  private bases(classKey: string): { readonly names: readonly string[]; readonly complete: boolean } {
    return this.graph.ask('bases', classKey, () => outsideBases(this.basesOf(classKey), (base) => (isForeign(base) ? this.bases(base) : { names: [], complete: false })), basesPrint, { names: [], complete: false });
  }

  private basesOf(classKey: string): readonly Meaning[] {
    const { file, name } = split(classKey);
    const view = this.view(file);
    const found = view === 'later' || view === null ? null : view.class(name);
    return found === null ? [unknown] : found.bases.map((base) => this.linker.link(base, file, (path) => this.imported(file, path)));
  }

  private summary(key: string): Summary {
    return this.graph.ask<Summary>('summary', key, () => this.nested<Summary>(() => {
      const found = this.functionAt(key);
      if (found === null) return unknownSummary;
      const { file } = split(key);
      const { summary } = found;
      return { ...summary, result: this.linker.link(summary.result, file, (path) => this.imported(file, path)) };
    }, unknownSummary), summaryPrint, unknownSummary);
  }

  /** Installed packages are not followed: what blocks inside them is in the tables, or nobody's guess. */
  private body(key: string): FunctionBody {
    const { file } = split(key);
    if (this.files.isInstalled(file)) return emptyBody;
    return this.graph.ask<FunctionBody>('body', key, () => {
      const found = this.functionAt(key);
      if (found === null) return emptyBody;
      const calls = found.body.calls.map((call) => ({ ...call, to: this.linker.link(call.to, file, (path) => this.imported(file, path)) }));
      return { ...found.body, calls };
    }, bodyPrint, emptyBody);
  }

  private wrapper(key: string): Wrapper | null {
    return this.graph.ask<Wrapper | null>('wrapper', key, () => this.functionAt(key)?.wrapper ?? null, JSON.stringify, null);
  }

  private functionAt(key: string): FunctionOutline | null {
    const { file, name } = split(key);
    const view = this.view(file);
    return view === 'later' || view === null ? null : view.function(name);
  }

  private place(key: string, at?: { readonly start: number; readonly end: number }): ForeignPlace | null {
    const { file, name } = split(key);
    const view = this.view(file);
    if (view === 'later' || view === null) return null;
    const found = view.function(name);
    const defined = found ?? view.class(name);
    if (defined === null) return null;
    const [from, to] = at === undefined || found === null ? [defined.start, defined.end] : [found.base + at.start, found.base + at.end];
    const start = view.position(from);
    const end = view.position(to);
    return { path: file, line: start.line, start: start.character, end: end.line === start.line ? end.character : start.character };
  }

  // ------------------------------------------------------------------------------------------------ modules

  private view(file: string): View {
    this.graph.read('module', file);
    const open = this.open.get(file);
    if (open !== undefined) return open.outline;
    let view = this.stored.get(file);
    if (view === undefined) {
      // An outline depends on its text alone, whoever asks for it.
      const outline = apart(() => this.outlines.load(file));
      view = outline === 'later' || outline === null ? outline : viewOf(outline);
      this.stored.set(file, view);
    }
    return view;
  }

  /** Chains of re-exports and bases end somewhere. */
  private nested<T>(run: () => T, tooDeep: T): T {
    if (this.depth >= maxDepth) return tooDeep;
    this.depth++;
    try {
      return run();
    } finally {
      this.depth--;
    }
  }
}

function split(key: string): { readonly file: string; readonly name: string } {
  const mark = key.lastIndexOf('!');
  return { file: key.slice(0, mark), name: key.slice(mark + 1) };
}
