// What a module tells about itself without knowing any other: names, functions, classes. Plain data that can be stored; what it has from
// other modules stays `deferred` until somebody links it. Keys of its own functions and classes begin with `!`.

import type { FunctionBody } from './function-body.ts';
import type { FileFacts } from './file.ts';
import type { Meaning, Summary } from './meaning.ts';
import { isFunctionKey, unknown } from './meaning.ts';
import type { ModuleNames } from './names.ts';
import type { Wrapper } from './wrapper.ts';

export interface FunctionOutline {
  /** Of the name, document offsets. */
  readonly start: number;
  readonly end: number;
  /** Document offset that the places in `body` are relative to. */
  readonly base: number;
  readonly summary: Summary;
  readonly body: FunctionBody;
  readonly wrapper: Wrapper | null;
}

export interface ClassOutline {
  readonly start: number;
  readonly end: number;
  readonly bases: readonly Meaning[];
}

/** A module as others see it. Questions are asked with names as they stand in the module: `Client.fetch`. */
export interface ModuleView {
  /** A name of the module; null: not bound in it. */
  name(name: string): Meaning | null;
  /** An own member of a class, inherited ones left out; null: it has none of that name. */
  member(className: string, name: string): Meaning | null;
  function(name: string): FunctionOutline | null;
  class(name: string): ClassOutline | null;
  /** Modules whose names it takes over with `*`, in order. */
  stars(): readonly string[];
  /** `__all__`, where it is a plain list. */
  all(): readonly string[] | null;
  /** Line and column of a document offset. */
  position(offset: number): { readonly line: number; readonly character: number };
}

/** The stored form. */
export interface Outline {
  readonly names: Readonly<Record<string, Meaning>>;
  readonly functions: Readonly<Record<string, FunctionOutline>>;
  readonly classes: Readonly<Record<string, ClassOutline & { readonly members: Readonly<Record<string, Meaning>> }>>;
  readonly stars: readonly string[];
  readonly all: readonly string[] | null;
  /** Offsets at which lines begin. */
  readonly lines: readonly number[];
}

/** A module whose text is at hand: each question is answered from its facts, and remembered by its graph. */
export class FileOutline implements ModuleView {
  constructor(private readonly file: FileFacts, private readonly names: ModuleNames) {}

  name(name: string): Meaning | null {
    const found = this.names.name(name, false);
    return found === null ? null : this.portable(found);
  }

  member(className: string, name: string): Meaning | null {
    const found = this.names.ownMember(className, name);
    return found === null ? null : this.portable(found);
  }

  function(name: string): FunctionOutline | null {
    const key = this.names.keyOf(name);
    const place = key === null ? null : this.names.definition(key);
    if (key === null || place === null) return null;
    const summary = this.names.summary(key);
    const body = this.names.body(key);
    const base = place.slot.unit.start;
    const wrapper = this.names.wrapper(key);
    return {
      start: place.start + base, end: place.end + base, base, wrapper,
      summary: { ...summary, result: this.portable(summary.result) },
      body: { ...body, calls: body.calls.map((call) => ({ ...call, to: this.portable(call.to) })) },
    };
  }

  class(name: string): ClassOutline | null {
    const found = this.names.classAt(name);
    if (found === null) return null;
    const { slot, fact } = found;
    const start = slot.unit.start + fact.node.nameStart;
    return { start, end: start + fact.node.name.length, bases: this.names.basesOf(name).map((base) => this.portable(base)) };
  }

  stars(): readonly string[] {
    return this.names.stars();
  }

  all(): readonly string[] | null {
    return this.names.exported();
  }

  position(offset: number): { line: number; character: number } {
    let line = 0;
    let start = 0;
    const { text } = this.file;
    for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++;
      start = at + 1;
    }
    return { line, character: offset - start };
  }

  /** Everything at once, to be stored. */
  stored(): Outline {
    const { registry, text } = this.file;
    const names: Record<string, Meaning> = Object.create(null) as Record<string, Meaning>;
    const functions: Record<string, FunctionOutline> = Object.create(null) as Record<string, FunctionOutline>;
    const classes: Record<string, ClassOutline & { members: Record<string, Meaning> }> = Object.create(null) as typeof classes;
    const add = (name: string): void => {
      const found = this.function(name);
      if (found !== null) functions[name] = found;
    };
    for (const name of registry.names.keys()) {
      names[name] = this.name(name) ?? unknown;
      add(name);
    }
    for (const key of registry.classes.keys()) {
      const found = key.startsWith('#') ? null : this.class(key);
      if (found === null) continue;
      const members: Record<string, Meaning> = Object.create(null) as Record<string, Meaning>;
      for (const name of registry.members.get(key)?.keys() ?? []) {
        members[name] = this.member(key, name) ?? unknown;
        add(`${key}.${name}`);
      }
      classes[key] = { ...found, members };
    }
    const lines = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
    return { names, functions, classes, stars: this.stars(), all: this.all(), lines };
  }

  /** Keys that hold outside this file. */
  private portable(meaning: Meaning): Meaning {
    switch (meaning.kind) {
      case 'function': {
        const name = this.names.qualified(meaning.key);
        return name === null ? unknown : { ...meaning, key: `!${name}` };
      }
      case 'class': case 'object': return meaning.key.startsWith('#') || meaning.key === '' ? unknown : { ...meaning, key: `!${meaning.key}` };
      case 'awaitable': {
        const by = isFunctionKey(meaning.by) ? this.names.qualified(meaning.by) : null;
        return { ...meaning, result: this.portable(meaning.result), by: by === null ? meaning.by.includes(':') ? '' : meaning.by : `!${by}` };
      }
      case 'deferred': return { ...meaning, of: this.portable(meaning.of) };
      default: return meaning;
    }
  }
}

/** A module that was stored. */
export function viewOf(outline: Outline): ModuleView {
  return {
    name: (name) => outline.names[name] ?? null,
    member: (className, name) => outline.classes[className]?.members[name] ?? null,
    function: (name) => outline.functions[name] ?? null,
    class: (name) => outline.classes[name] ?? null,
    stars: () => outline.stars,
    all: () => outline.all,
    position: (offset) => {
      let low = 0;
      let high = outline.lines.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((outline.lines[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return { line: low, character: offset - (outline.lines[low] ?? 0) };
    },
  };
}
