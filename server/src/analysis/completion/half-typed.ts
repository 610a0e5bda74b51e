// What is being typed cannot be read. For a moment another text takes its place, and the answers are for the text as it is.

import type { FileFacts } from '../facts/file.ts';
import type { LocalAwait, LocalPattern, Postfix, TextEdit } from '../model.ts';
import type { PythonTarget } from '../python-version.ts';
import { awaitsAt, typedName } from './auto-await.ts';
import { patternPlace, wordOfLine } from './pattern-place.ts';
import { patternsAt } from './patterns.ts';
import { postfixesAt } from './postfix.ts';

export interface HalfTyped {
  readonly file: FileFacts;
  readonly python: PythonTarget;
  readonly topLevelAwait: boolean;
  edit(start: number, end: number, text: string): void;
  failed(what: string, error: unknown): void;
}

export function postfixesBehind(half: HalfTyped, offset: number): readonly Postfix[] {
  const { file, python, topLevelAwait } = half;
  const typed = /[\p{L}\p{N}_)\]](\.[A-Za-z]*)$/u.exec(file.text.slice(Math.max(0, offset - 20), offset))?.[1];
  if (typed === undefined) return [];
  // Code with a loose dot cannot be read; without the dot it can.
  const dot = offset - typed.length;
  return asIf(half, 'postfix', { start: dot, end: offset, text: '' }, () => {
    const slot = file.slotAt(dot - 1);
    if (slot === undefined || slot.broken !== null) return [];
    return postfixesAt(file, slot, dot, /^[^\r\n]*/.exec(file.text.slice(dot, dot + 200))?.[0] ?? '', python, topLevelAwait);
  });
}

export function patternsInPlaceOf(half: HalfTyped, offset: number): readonly LocalPattern[] {
  const { file, python, topLevelAwait } = half;
  const word = wordOfLine(file.text, offset);
  if (word === null) return [];
  const { start, mayBeHandler, mayBeStatement } = word;
  const standing = (text: string): readonly LocalPattern[] =>
    asIf(half, 'pattern', { start, end: offset, text }, () => {
      const slot = file.slotAt(start);
      if (slot === undefined || slot.broken !== null || slot.recovered) return [];
      const place = patternPlace(file, slot, start - slot.unit.start, topLevelAwait);
      return place === null ? [] : patternsAt(place, start, python);
    });
  return [...(mayBeHandler ? standing('except BaseException: pass') : []), ...(mayBeStatement ? standing('pass') : [])];
}

export function awaitsInPlaceOf(half: HalfTyped, offset: number): readonly LocalAwait[] {
  const { file, topLevelAwait } = half;
  const typed = typedName(file.text, offset);
  if (typed === null) return [];
  const { start, word } = typed;
  const isLooseDot = word === offset;
  const end = isLooseDot ? offset - 1 : offset;
  const ask = (): readonly LocalAwait[] => {
    const slot = file.slotAt(start);
    return slot === undefined || slot.broken !== null || slot.recovered ? [] : awaitsAt(file, slot, typed, end, topLevelAwait);
  };
  return asIf(half, 'await', { start: end, end: offset, text: '' }, ask);
}

function asIf<T extends { readonly edits: readonly TextEdit[] }>(half: HalfTyped, what: string, { start, end, text }: { start: number; end: number; text: string }, ask: () => readonly T[]): readonly T[] {
  const typed = half.file.text.slice(start, end);
  const stays = typed === text;
  if (!stays) half.edit(start, end, text);
  try {
    const by = typed.length - text.length;
    const shifted = (edit: TextEdit): TextEdit => (edit.start > start ? { ...edit, start: edit.start + by, end: edit.end + by } : edit);
    return ask().map((answer) => ({ ...answer, edits: answer.edits.map(shifted) }));
  } catch (error) {
    half.failed(what, error);
    return [];
  } finally {
    if (!stays) half.edit(start, start + text.length, typed);
  }
}
