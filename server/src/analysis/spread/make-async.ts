// Making a function of the project a coroutine function, one file at a time: the definition in its own file, the calls in every file that
// names it. Whoever asks goes through the files, because only they know how files are read. Nothing is guessed: a mention that cannot be
// turned into an awaited call stops the whole change, with the reason.

import { addAwait, canBecomeAsync } from '../edits/await.ts';
import { EditBuilder } from '../edits/builder.ts';
import { groundOf, coroutineOf } from '../facts/awaiting.ts';
import { expectNothingOfMethods } from '../facts/class-members.ts';
import { holdsThreadLock } from '../facts/context.ts';
import type { FileFacts } from '../facts/file.ts';
import type { Meaning } from '../facts/meaning.ts';
import type { ModuleNames } from '../facts/names.ts';
import { referencesIn, type Reference } from '../facts/references.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { Slot } from '../facts/slot.ts';
import type { FunctionRef } from '../call-tree.ts';
import type { Span, TextEdit } from '../model.ts';
import type { Expr } from '../syntax/ast.ts';
import type { PythonTarget } from '../python-version.ts';
import { nameSpan } from '../seeing/places.ts';

export type StopReason =
  | 'special' | 'generator' | 'decorated' | 'public' | 'test' | 'overrides' | 'overridden' // the function itself
  | 'handed-on' | 'unknown-receiver' | 'at-import' | 'nested' | 'lock' | 'awaited' | 'damaged'; // a place that mentions it

export interface Stop {
  readonly reason: StopReason;
  /** The function that cannot follow. */
  readonly name: string;
  /** Document offsets. */
  readonly at: Span;
}

/** What becomes of one file. */
export interface AsyncPart {
  readonly edits: readonly TextEdit[];
  /** Plain functions of this file that call it and have to follow, by their names in the module. */
  readonly next: readonly string[];
  readonly stop: Stop | null;
}

export interface Spread {
  /** The plain function whose header, from `def` to the end of its name, stands at an offset, by its name in the module; null: there is none. */
  plainFunctionAt(offset: number): string | null;
  /** What becomes of this file when a function of it is made a coroutine function, its callers left out. */
  asyncDefinition(name: string): AsyncPart;
  /** What becomes of this file when a function of the project, here or elsewhere, is made a coroutine function. */
  asyncCallers(target: FunctionRef): AsyncPart;
}

export function spreadOf(file: FileFacts, path: string, { python, isTest }: { readonly python: PythonTarget; readonly isTest: boolean }): Spread {
  return {
    plainFunctionAt: (offset) => plainFunctionAt(file, offset),
    asyncDefinition: (name) => definitionPart(file, name, isTest, python),
    asyncCallers: (target) => callersPart(file, path, target, python),
  };
}

const nothing: AsyncPart = { edits: [], next: [], stop: null };

function plainFunctionAt(file: FileFacts, offset: number): string | null {
  const slot = file.slotAt(offset);
  if (slot === undefined || slot.broken !== null || slot.recovered) return null;
  const at = offset - slot.unit.start;
  const fact = slot.facts.functions.find(({ node }) => node.header <= at && at <= node.nameStart + node.name.length);
  return fact === undefined || fact.async ? null : file.names.qualified(`${slot.id}:${fact.index}`);
}

/** The function itself. One that is a coroutine function already needs nothing. */
function definitionPart(file: FileFacts, name: string, isTest: boolean, python: PythonTarget): AsyncPart {
  const key = file.names.keyOf(name);
  const found = key === null ? null : file.names.functionOf(key);
  if (key === null || found === null || found.fact.async) return nothing;
  const { slot, fact } = found;
  const { node } = fact;
  const stopped = (reason: StopReason): AsyncPart => ({ ...nothing, stop: { reason, name, at: shifted(nameSpan(node), slot) } });
  if (slot.broken !== null || slot.recovered) return stopped('damaged');
  if (/^__\w+__$/.test(node.name)) return stopped('special');
  if (fact.generator) return stopped('generator');
  if (!canBecomeAsync(fact)) return stopped('decorated');
  if (isTest && /^(test|setup|teardown)/i.test(node.name)) return stopped('test');
  if (file.names.exported()?.includes(name)) return stopped('public');
  if (overrides(file.names, name, node.name)) return stopped('overrides');
  const edit = new EditBuilder(file, slot, python);
  edit.insert(node.header, 'async ');
  const resolver = file.names.resolver(slot);
  for (const { scope, node: { value } } of slot.facts.returns) {
    const call = scope === fact.ownScope ? slot.facts.calls.find((candidate) => candidate.node === value) : undefined;
    if (call !== undefined && coroutineOf(call, resolver) !== null) addAwait(edit, call.node, call.use);
  }
  return { ...nothing, edits: edit.finish() ?? [] };
}

/** The mentions of a function of this file (`path`) or of another one. */
function callersPart(file: FileFacts, path: string, target: FunctionRef, python: PythonTarget): AsyncPart {
  const key = target.path === path ? file.names.keyOf(target.name) : `${target.path}!${target.name}`;
  const last = target.name.slice(target.name.lastIndexOf('.') + 1);
  if (key === null) return nothing;
  const isMethod = target.name.includes('.');
  const overriding = isMethod ? overriddenIn(file, path, target, last) : null;
  if (overriding !== null) return { ...nothing, stop: { reason: 'overridden', name: target.name, at: overriding } };
  // Methods of anything unknown; bare names and names of unknown modules that are called like this one.
  const stem = /([^/]+?)(?:\/__init__)?\.pyi?$/.exec(target.path)?.[1] ?? '';
  const mayBe = (meaning: Meaning, expr: Expr): boolean =>
    meaning.kind === 'unknown' ? isMethod || (target.path !== path && expr.kind === 'name') : meaning.kind === 'api' && `.${meaning.name}`.endsWith(`.${stem}.${last}`);
  const edits: TextEdit[] = [];
  const next = new Set<string>();
  for (const slot of file.slots) {
    if (!slot.text.includes(last)) continue;
    const resolver = file.names.resolver(slot);
    const edit = new EditBuilder(file, slot, python, edits);
    for (const found of referencesIn(slot, resolver, key, last, mayBe)) {
      const stopped = (reason: StopReason): AsyncPart => ({ ...nothing, stop: { reason, name: target.name, at: shifted(found.expr, slot) } });
      const step = stepAt(found, file, python);
      if ('stop' in step) return stopped(step.stop);
      if (step.caller !== null) {
        const caller = file.names.qualified(`${slot.id}:${step.caller.index}`);
        if (caller === null) return stopped('nested');
        // It awaits itself from now on; who calls it is asked when its turn comes.
        next.add(caller);
      }
      if (found.call === null) return stopped('handed-on');
      if (step.runs) {
        edit.insert(found.call.node.start, `${edit.imported('asyncio.run', found.call)}(`);
        edit.insert(found.call.node.end, ')');
      } else addAwait(edit, found.call.node, found.call.use);
    }
    if (edit.finish() === null && edits.length > 0) return { ...nothing, stop: { reason: 'damaged', name: target.name, at: { start: slot.unit.start, end: slot.unit.start } } };
  }
  return { edits, next: [...next], stop: null };
}

type Step = { readonly stop: StopReason } | { readonly caller: FunctionFact | null; readonly runs: boolean };

/** What a mention asks for: an `await` where it stands, also `async` around it, or `asyncio.run` where the program begins. */
function stepAt({ slot, place, call, known }: Reference, file: FileFacts, python: PythonTarget): Step {
  if (slot.broken !== null || slot.recovered) return { stop: 'damaged' };
  if (call === null) return { stop: known ? 'handed-on' : 'unknown-receiver' };
  if (call.use.kind === 'awaited') return { stop: 'awaited' };
  if (holdsThreadLock(slot.facts, place, file.names.resolver(slot))) return { stop: 'lock' };
  const ground = groundOf(slot.facts, place, slot.container.classKey);
  if ('nesting' in ground && ground.nesting > 1 && !python.has('3.11')) return { stop: 'nested' };
  switch (ground.kind) {
    case 'coroutine': return { caller: null, runs: false };
    case 'function': return { caller: ground.fact, runs: false };
    case 'module': return slot.container.program && ground.nesting === 0 ? { caller: null, runs: true } : { stop: 'at-import' };
    default: return { stop: 'nested' };
  }
}

/** A class that it inherits from, or may, has a method of this name: whoever calls that one would not await. */
function overrides(names: ModuleNames, qualified: string, method: string): boolean {
  if (!qualified.includes('.')) return false;
  const owner = qualified.slice(0, qualified.lastIndexOf('.'));
  return !expectNothingOfMethods(names.bases(owner)) || names.basesOf(owner).some((base) => base.kind === 'class' && names.member(base.key, method) !== null);
}

/** Where a class of this file that inherits from the function's class has a method of the same name. */
function overriddenIn(file: FileFacts, path: string, { path: home, name }: FunctionRef, method: string): Span | null {
  const target = home === path ? file.names.keyOf(name) : `${home}!${name}`;
  const isInherited = (base: Meaning): boolean => {
    const found = base.kind === 'class' ? file.names.member(base.key, method) : null;
    return found?.kind === 'function' && found.key === target;
  };
  for (const [key, members] of file.registry.members) {
    if (!members.has(method) || !file.names.basesOf(key).some(isInherited)) continue;
    const found = file.names.classAt(key);
    if (found !== null) return shifted(nameSpan(found.fact.node), found.slot);
  }
  return null;
}

function shifted({ start, end }: Span, { unit }: Slot): Span {
  return { start: start + unit.start, end: end + unit.start };
}
