// `fe` becomes `await fetch(…)`: coroutine functions at hand under the name that is being typed, where a whole value is about to be written.

import { groundOf } from '../facts/awaiting.ts';
import type { FileFacts } from '../facts/file.ts';
import type { Meaning } from '../facts/meaning.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Slot } from '../facts/slot.ts';
import type { BindingSource, StatementFact } from '../facts/types.ts';
import type { LocalAwait, Span } from '../model.ts';

/** What is typed of a name, at the end of its line. */
export interface TypedName extends Span {
  readonly behindSelf: boolean;
  /** Where the letters begin, behind `self.`. */
  readonly word: number;
}

/** At the beginning of a statement, behind `=` or behind `return`; null: elsewhere, or nothing is typed. */
export function typedName(text: string, offset: number): TypedName | null {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const [, self, word] = /(?:^[ \t]*|^[ \t]*return[ \t]+|=[ \t]*)(self\.)?((?:[\p{L}_][\p{L}\p{N}_]*)?)$/u.exec(text.slice(lineStart, offset)) ?? [];
  if (word === undefined || (self === undefined && word === '')) return null;
  if (!/^[ \t]*(?:#[^\n]*)?\r?(?:\n|$)/.test(text.slice(offset, offset + 200))) return null;
  const start = offset - word.length - (self?.length ?? 0);
  return { start, end: offset, behindSelf: self !== undefined, word: offset - word.length };
}

/** `end`: where the name ends in the text as it can be read, without a loose dot. */
export function awaitsAt(file: FileFacts, slot: Slot, { start, word, behindSelf }: TypedName, end: number, topLevelAwait: boolean): readonly LocalAwait[] {
  const from = slot.unit.start;
  const place = valueAt(slot, start - from, end - from);
  if (place === null) return [];
  const ground = groundOf(slot.facts, place, slot.container.classKey);
  if (ground.kind !== 'coroutine' && !(ground.kind === 'module' && topLevelAwait)) return [];
  const resolver = file.names.resolver(slot);
  const typed = file.text.slice(word, end).toLowerCase();
  const fits = (name: string): boolean => name.toLowerCase().startsWith(typed) && (typed !== '' || !name.startsWith('__'));
  const offered = (name: string, meaning: Meaning): readonly LocalAwait[] => {
    if (!isCoroutineFunction(meaning, resolver, file) || isEndless(meaning, place, slot, file)) return [];
    const takes = takenBy(meaning, behindSelf, file);
    // An editor compares what is replaced with the name: `await` goes in front of `self` by itself.
    return [behindSelf ? { name, receiver: 'self.', takes, start: word, edits: [{ start, end: start, newText: 'await ' }] } : { name, receiver: '', takes, start: word, edits: [] }];
  };
  if (!behindSelf) return namesInScope(file, slot, place, fits).flatMap((name) => offered(name, resolver.name(name, place, start - from)));
  const self = resolver.name('self', place, start - from);
  return self.kind === 'object' ? members(file, self.key).filter(fits).flatMap((name) => offered(name, resolver.attribute(self, name))) : [];
}

/** The statement whose whole value stands there. */
function valueAt({ facts, text }: Slot, start: number, end: number): StatementFact | null {
  return facts.statements.find((statement) => {
    const { node, scope } = statement;
    if (node.kind !== 'expression' && node.kind !== 'assign' && node.kind !== 'return') return false;
    if (node.value?.start !== start || node.value.end !== end) return false;
    // An asynchronous generator returns nothing.
    if (node.kind === 'return') return facts.functions[facts.scopes[scope]?.owner ?? -1]?.generator === false;
    // Who wants the coroutine itself, or the function, does not want it awaited.
    return node.kind !== 'assign' || node.annotation === null || !/Awaitable|Coroutine|Callable|Task|Future/.test(text.slice(node.annotation.start, node.annotation.end));
  }) ?? null;
}

/** Functions and imports, of the functions around and of the module. */
function namesInScope(file: FileFacts, { facts }: Slot, place: StatementFact, fits: (name: string) => boolean): readonly string[] {
  const names = new Set<string>();
  const isGiven = ({ source }: { readonly source: BindingSource }): boolean => source.kind === 'function' || source.kind === 'import';
  for (let scope = facts.scopes[place.scope]; scope !== undefined && scope.index !== 0; scope = facts.scopes[scope.parent]) {
    for (const [name, bindings] of scope.bindings) if (fits(name) && bindings.every(isGiven)) names.add(name);
  }
  for (const [name, entries] of file.registry.names) if (fits(name) && entries.every(isGiven)) names.add(name);
  return [...names];
}

/** Of the class and of its bases in this file. */
function members(file: FileFacts, classKey: string): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const take = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const name of file.registry.members.get(key)?.keys() ?? []) names.add(name);
    for (const base of file.names.basesOf(key)) if (base.kind === 'class') take(base.key);
  };
  take(classKey);
  return [...names];
}

function isCoroutineFunction(meaning: Meaning, { knowledge }: Resolver, file: FileFacts): boolean {
  switch (meaning.kind) {
    case 'function': {
      const { coroutine, property } = file.names.summary(meaning.key);
      return coroutine === 'yes' && !property;
    }
    case 'api': case 'method': {
      const api = knowledge.api(meaning.name);
      return api?.awaitable === 'coroutine' && api.kind !== 'class';
    }
    default: return false;
  }
}

/** The function itself, under no condition. */
function isEndless(meaning: Meaning, { scope, region }: StatementFact, slot: Slot, file: FileFacts): boolean {
  const around = slot.facts.functions[slot.facts.scopes[scope]?.owner ?? -1];
  return region === -1 && around !== undefined && meaning.kind === 'function' && meaning.key === file.names.functionKey(slot, around);
}

function takenBy(meaning: Meaning, behindSelf: boolean, file: FileFacts): LocalAwait['takes'] {
  const found = meaning.kind === 'function' ? file.names.functionOf(meaning.key) : null;
  if (meaning.kind !== 'function' || found === null) return 'unknown';
  const isBound = behindSelf && file.names.summary(meaning.key).binding !== 'static';
  const params = found.fact.node.params.filter(({ name }) => name !== '').slice(isBound ? 1 : 0);
  if (params.length === 0) return 'nothing';
  return params.every(({ form, value }) => form !== 'plain' || value !== null) ? 'optional' : 'unknown';
}
