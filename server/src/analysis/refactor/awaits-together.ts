// Awaits one behind the other, in flight together: with `gather`, or in a task group.

import type { EditBuilder } from '../edits/builder.ts';
import { freeName, isNameTaken } from '../edits/free-name.ts';
import { standsAlone } from '../edits/shift-lines.ts';
import { isOnLoop } from '../facts/context.ts';
import { lastName } from '../facts/local-names.ts';
import { namesIn } from '../facts/targets.ts';
import type { StatementFact } from '../facts/types.ts';
import type { Text } from '../model.ts';
import type { Expr } from '../syntax/ast.ts';
import { whyDependent, whyNoGroup, whyNoTask, whyOrdered, whyShared, type Step } from './independence.ts';
import { callOf, commentsIn, deeper, joined, withComment, type Argument } from './lines.ts';
import { needs, rewrite, siblings, statementsIn, type Offer, type Selected } from './refactoring.ts';

interface Row extends Step {
  readonly fact: StatementFact;
}

export function awaitsTogether(selected: Selected): readonly Offer[] {
  const { row, caret } = rowAt(selected);
  const [first] = row;
  if (first === undefined || row.length < 2 || !isOnLoop(selected.facts, first.fact)) return [];
  const { rows, refused } = largest(row, caret, selected);
  const groupRefused = refused ?? needs(selected.python, 'asyncio.TaskGroup', '3.11') ?? whyNoGroup(first.fact, selected.facts)
    ?? rows.reduce<Text | null>((why, step) => why ?? whyNoTask(step.value, step.fact, selected), null);
  return [
    rewrite('awaitsToGather', refused, (edit) => writeGather(edit, rows)),
    rewrite('awaitsToGroup', groupRefused, (edit) => writeGroup(edit, rows)),
  ];
}

/** What the selection names; for a caret, all awaits around it that follow each other. */
function rowAt(selected: Selected): { readonly row: readonly Row[]; readonly caret: number | null } {
  const chosen = statementsIn(selected) ?? [];
  const [only, ...more] = chosen;
  const steps = chosen.map(stepOf);
  if (only === undefined || !steps.every((step) => step !== null)) return { row: [], caret: null };
  if (more.length > 0) return { row: steps, caret: null };
  const block = siblings(selected.facts, only);
  const at = block.indexOf(only);
  const row: Row[] = [];
  for (let i = at; i >= 0; i--) {
    const step = stepOf(block[i]);
    if (step === null) break;
    row.unshift(step);
  }
  for (let i = at + 1; i < block.length; i++) {
    const step = stepOf(block[i]);
    if (step === null) break;
    row.push(step);
  }
  return { row, caret: row.findIndex(({ fact }) => fact === only) };
}

/** `await x`, `a = await x`, `a, b = await x`, `self.a = await x`. */
function stepOf(fact: StatementFact | undefined): Row | null {
  if (fact === undefined) return null;
  const { node } = fact;
  if (node.kind === 'expression') return node.value.kind === 'await' ? { fact, place: fact, value: node.value.value, target: null } : null;
  if (node.kind !== 'assign' || node.annotation !== null || node.targets.length !== 1 || node.value?.kind !== 'await') return null;
  const [target] = node.targets;
  return target !== undefined && isPlain(target) ? { fact, place: fact, value: node.value.value, target } : null;
}

function isPlain(target: Expr): boolean {
  switch (target.kind) {
    case 'name': return true;
    case 'attribute': return isPlain(target.value);
    case 'tuple': case 'list': return target.elements.every((element) => element.kind === 'name');
    default: return false;
  }
}

/** Rows beyond this are looked at around the caret only. */
const reach = 12;

/** The longest part of the row around the caret that can run together; if there is none, why the pair at the caret cannot. */
function largest(row: readonly Row[], caret: number | null, selected: Selected): { readonly rows: readonly Row[]; readonly refused: Text | null } {
  const alone = new Map<Row, Text | null>();
  const pairs = new Map<Row, Map<Row, Text | null>>();
  if (caret === null) return { rows: row, refused: whyNot(row) };
  const near = row.slice(Math.max(0, caret - reach), caret + reach + 1);
  const at = Math.min(caret, reach);
  for (let length = near.length; length >= 2; length--) {
    for (let from = Math.max(0, at - length + 1); from <= at && from + length <= near.length; from++) {
      const part = near.slice(from, from + length);
      if (whyNot(part) === null) return { rows: part, refused: null };
    }
  }
  const from = Math.min(at, near.length - 2);
  const pair = near.slice(from, from + 2);
  return { rows: pair, refused: whyNot(pair) };

  function whyNot(part: readonly Row[]): Text | null {
    for (const [index, step] of part.entries()) {
      const why = remembered(alone, step, () => whyOrdered(step, selected) ?? whyShared(step, selected));
      if (why !== null) return why;
      for (const earlier of part.slice(0, index)) {
        const dependent = remembered(remembered(pairs, earlier, () => new Map<Row, Text | null>()), step, () => whyDependent(earlier, step, selected));
        if (dependent !== null) return dependent;
      }
    }
    return null;
  }
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** The awaited expressions with their comments, where each statement has its lines for itself; null where one has not, or holds a comment beside its call. */
function argumentsOf(edit: EditBuilder, row: readonly Row[]): readonly Argument[] | null {
  const args: Argument[] = [];
  let above: readonly string[] = [];
  for (const [index, { fact, value }] of row.entries()) {
    if (!standsAlone(edit, fact.node) || hidesComment(edit, fact, value)) return null;
    const next = row[index + 1];
    const gap = next === undefined ? null : commentsIn(edit, { start: fact.node.end, end: next.fact.node.start });
    if (next !== undefined && gap === null) return null;
    args.push({ source: edit.text(value), above, behind: gap?.behind ?? null });
    above = gap?.below ?? [];
  }
  return args;
}

/** `(  # why` between `await` and what it waits for. */
function hidesComment(edit: EditBuilder, { node }: StatementFact, value: Expr): boolean {
  return edit.text({ start: node.start, end: value.start }).includes('#') || edit.text({ start: value.end, end: node.end }).includes('#');
}

function writeGather(edit: EditBuilder, row: readonly Row[]): boolean {
  const [first, last] = [row[0], row.at(-1)];
  const args = argumentsOf(edit, row);
  if (first === undefined || last === undefined || args === null) return false;
  const results = row.some(({ target }) => target !== null);
  // A throw-away name must not be one that the file means something by.
  if (results && row.some(({ target }) => target === null) && isNameTaken(edit, '_')) return false;
  const left = results ? `${row.map(({ target }) => targetText(edit, target)).join(', ')} = ` : '';
  const callee = edit.imported('asyncio.gather', first.fact);
  edit.replace({ start: first.fact.node.start, end: last.fact.node.end }, callOf(edit, edit.indentAt(first.fact.node.start), `${left}await `, callee, args));
  return true;
}

function targetText(edit: EditBuilder, target: Expr | null): string {
  if (target === null) return '_';
  const text = edit.text(target);
  return target.kind !== 'tuple' || text.startsWith('(') ? text : `(${text})`;
}

function writeGroup(edit: EditBuilder, row: readonly Row[]): boolean {
  const [first, last] = [row[0], row.at(-1)];
  const args = argumentsOf(edit, row);
  if (first === undefined || last === undefined || args === null) return false;
  const indent = edit.indentAt(first.fact.node.start);
  const step = edit.indentUnit;
  const taken = new Set<string>();
  const group = freeName(edit, 'tg');
  const lines = [`async with ${edit.imported('asyncio.TaskGroup', first.fact)}() as ${group}:`];
  const results: string[] = [];
  for (const [index, { target, value }] of row.entries()) {
    const arg = args[index];
    if (arg === undefined) return false;
    const start = `${group}.create_task(${deeper(arg.source, step)})`;
    lines.push(...arg.above.map((line) => step + line));
    if (target === null) lines.push(step + withComment(start, arg.behind));
    else {
      const name = freeName(edit, taskName(resultName(target), value), taken);
      taken.add(name);
      lines.push(step + withComment(`${name} = ${start}`, arg.behind));
      results.push(`${edit.text(target)} = ${name}.result()`);
    }
  }
  edit.replace({ start: first.fact.node.start, end: last.fact.node.end }, joined(edit, indent, [...lines, ...results]));
  return true;
}

function resultName(target: Expr): string | undefined {
  const [only, ...more] = target.kind === 'attribute' ? [target.name] : namesIn(target);
  return more.length === 0 ? only : undefined;
}

/** After the one name its result gets, else after the function that is called. */
export function taskName(result: string | undefined, value: Expr | undefined): string {
  const name = result ?? (value?.kind === 'call' ? lastName(value.callee) : '');
  const stem = name.replace(/^_+/, '');
  return stem === '' ? 'task' : `${stem}_task`;
}

