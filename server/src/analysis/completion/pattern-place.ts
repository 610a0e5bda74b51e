// Where a statement is about to be written, and what is at hand there.

import { groundOf } from '../facts/awaiting.ts';
import type { FileFacts } from '../facts/file.ts';
import type { Meaning } from '../facts/meaning.ts';
import type { Slot } from '../facts/slot.ts';
import type { BindingSource, HandlerFact, Place } from '../facts/types.ts';

/** The word that a line begins with, if the line holds nothing else. */
export interface WordOfLine {
  readonly start: number;
  /** A handler of the `try` above. */
  readonly mayBeHandler: boolean;
  /** A `try` without any handler has nothing else behind it. */
  readonly mayBeStatement: boolean;
}

export function wordOfLine(text: string, offset: number): WordOfLine | null {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const [, indent, word] = /^([ \t]*)([A-Za-z_]*)$/.exec(text.slice(lineStart, offset)) ?? [];
  if (indent === undefined || word === undefined || !/^[ \t]*(?:#[^\n]*)?\r?(?:\n|$)/.test(text.slice(offset, offset + 200))) return null;
  if (!fitsBetween(text, lineStart, offset, indent.length)) return null;
  const above = lineAbove(text, lineStart, indent.length);
  return { start: lineStart + indent.length, mayBeHandler: /^(?:try|except)\b/.test(above), mayBeStatement: !/^try\b/.test(above) };
}

/** A header above wants its block, and a deeper line below belongs to one: a reader that forgives much would take a statement between them. */
function fitsBetween(text: string, lineStart: number, offset: number, depth: number): boolean {
  const header = /^([ \t]*)\S[^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?![^])/m.exec(text.slice(Math.max(0, lineStart - 2000), lineStart));
  const below = /\n([ \t]*)[^\s#]/.exec(text.slice(offset, offset + 2000))?.[1] ?? '';
  return below.length <= depth && (header?.[1] === undefined || header[1].length < depth);
}

/** The nearest line above that is no deeper, without its indentation; empty where it is less deep. */
function lineAbove(text: string, lineStart: number, depth: number): string {
  for (let end = lineStart - 1; end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const [line, indent = ''] = /^([ \t]*)\S?/.exec(text.slice(start, end)) ?? [''];
    if (line.length > indent.length && indent.length <= depth) return indent.length === depth ? text.slice(start + depth, end) : '';
    end = start - 1;
  }
  return '';
}

export interface PatternPlace extends Place {
  readonly file: FileFacts;
  readonly slot: Slot;
  /** Offset in the unit. */
  readonly at: number;
  readonly ground: 'coroutine' | 'class' | 'module';
  /** The `except` clause that stands there for the moment. */
  readonly handler: HandlerFact | null;
}

/** `at`: offset in the unit of a `pass` or an `except` clause that holds the place. Null: no statement begins there, or nothing asynchronous can be written. */
export function patternPlace(file: FileFacts, slot: Slot, at: number, topLevelAwait: boolean): PatternPlace | null {
  const { facts, container } = slot;
  const handler = facts.handlers.find(({ node }) => node.start === at) ?? null;
  const place = handler ?? facts.statements.find(({ node }) => node.start === at && node.kind === 'pass');
  if (place === undefined) return null;
  const found = groundOf(facts, place, container.classKey);
  const { scope, region, statement } = place;
  const here = (ground: PatternPlace['ground']): PatternPlace => ({ file, slot, at, handler, scope, region, statement, ground });
  switch (found.kind) {
    case 'coroutine': return here('coroutine');
    // A class in a function has no key: nobody knows its other members.
    case 'class': return scope === 0 && region === -1 && container.classKey !== null ? here('class') : null;
    case 'module':
      if (topLevelAwait) return here('coroutine');
      return region === -1 && !container.conditional && !container.program ? here('module') : null;
    default: return null;
  }
}

/** Local names, attributes of `self` and names of the module that hold an instance of one of these classes, nearest first. */
export function atHand(place: PatternPlace, classes: ReadonlySet<string>): readonly string[] {
  const { file, slot, at } = place;
  // This is asked with every word that is typed at the beginning of a line.
  if (![...classes].some((name) => file.text.includes(name.slice(name.lastIndexOf('.') + 1)))) return [];
  const resolver = file.names.resolver(slot);
  const fits = (meaning: Meaning): boolean => meaning.kind === 'instance' && classes.has(meaning.of);
  const found = new Set<string>();
  for (let scope = slot.facts.scopes[place.scope]; scope !== undefined && scope.index !== 0; scope = slot.facts.scopes[scope.parent]) {
    for (const [name, bindings] of scope.bindings) if (bindings.some(({ source }) => mayHold(source)) && fits(resolver.name(name, place, at))) found.add(name);
  }
  const self = resolver.name('self', place, at);
  if (self.kind === 'object') {
    for (const name of file.registry.members.get(self.key)?.keys() ?? []) if (fits(resolver.attribute(self, name))) found.add(`self.${name}`);
  }
  for (const [name, entries] of file.registry.names) {
    if (entries.some(({ source }) => mayHold(source)) && !resolver.isLocal(name, place) && fits(resolver.name(name, place, at))) found.add(name);
  }
  return [...found].filter((name) => !isEntered(place, name));
}

/** Of the ways to get an object that somebody else has, too. */
function mayHold(source: BindingSource): boolean {
  if (source.kind === 'value') return /^(?:call|name|attribute|bool|conditional)$/.test(source.value.kind);
  return source.kind === 'annotated' || (source.kind === 'parameter' && source.param.annotation !== null);
}

/** Taking a lock a second time would wait for ever. */
function isEntered({ slot, region }: PatternPlace, name: string): boolean {
  const { facts, text } = slot;
  for (let around = facts.regions[region]; around !== undefined; around = facts.regions[around.parent]) {
    const statement = facts.statements[around.statement]?.node;
    if (statement?.kind === 'with' && statement.items.some(({ context }) => text.slice(context.start, context.end) === name)) return true;
  }
  return false;
}

/** A call of a function of the module, its required parameters as arguments. */
export interface ModuleCall {
  readonly name: string;
  readonly text: string;
  readonly needsNothing: boolean;
}

export function moduleFunctions(file: FileFacts, nature: 'coroutine' | 'async-generator'): readonly ModuleCall[] {
  return [...file.registry.names].flatMap(([name, [entry, ...more]]) => {
    if (entry === undefined || more.length > 0 || entry.source.kind !== 'function') return [];
    const fact = entry.slot.facts.functions[entry.source.index];
    if (fact?.async !== true || fact.generator !== (nature === 'async-generator') || file.names.summary(`${entry.slot.id}:${fact.index}`).nature !== nature) return [];
    const needed = fact.node.params.filter(({ form, value, name: param }) => form === 'plain' && value === null && param !== '').map((param) => param.name);
    return [{ name, text: `${name}(${needed.join(', ')})`, needsNothing: needed.length === 0 }];
  });
}
