// `for x in xs: await f(x)` with at most so many rounds in flight at a time.

import type { EditBuilder } from '../edits/builder.ts';
import { freeName } from '../edits/free-name.ts';
import { endOfLine, standsAlone } from '../edits/shift-lines.ts';
import { isOnLoop, ownerFunction } from '../facts/context.ts';
import { namesIn } from '../facts/targets.ts';
import type { StatementFact } from '../facts/types.ts';
import type { Text } from '../model.ts';
import type { Expr, For, Name, Stmt } from '../syntax/ast.ts';
import { bindsNames, mutableReceiver, whyNoGroup, whyOrdered, type Step } from './independence.ts';
import { commentsIn, inOrder, joined, moved, operand, withComment } from './lines.ts';
import { because, needs, rewrite, statementsIn, within, type Offer, type Selected } from './refactoring.ts';

const limit = 10;

interface Rounds {
  readonly fact: StatementFact;
  readonly node: For;
  readonly body: Stmt;
  /** What each round awaits. */
  readonly value: Expr;
  /** The list that `results.append(await f(x))` fills. */
  readonly list: Name | null;
}

export function loopToFanOut(selected: Selected): readonly Offer[] {
  const { facts, python } = selected;
  const fact = loopAt(selected);
  if (fact === null || fact.node.kind !== 'for' || fact.node.async || !isOnLoop(facts, fact) || !facts.suspensions.some(within(fact.node.body))) return [];
  const rounds = roundsOf(fact, fact.node);
  const why = rounds === null ? because('oneStatement') : whyNot(rounds, selected);
  return [
    rewrite('loopToGather', why, (edit) => rounds !== null && write(edit, rounds, 'gather')),
    rewrite('loopToGroup', why ?? needs(python, 'asyncio.TaskGroup', '3.11') ?? whyNoGroup(fact, facts), (edit) => rounds !== null && write(edit, rounds, 'group')),
  ];
}

/** The loop that is selected, or in whose header or only statement the caret is. */
function loopAt(selected: Selected): StatementFact | null {
  const { facts } = selected;
  const [fact, ...more] = statementsIn(selected) ?? [];
  if (fact === undefined || more.length > 0) return null;
  if (fact.node.kind === 'for') return fact;
  const region = facts.regions[fact.region];
  const outer = region?.kind === 'for' ? facts.statements[region.statement] : undefined;
  return outer?.node.kind === 'for' && outer.node.body.statements.length === 1 && outer.node.body.statements[0] === fact.node ? outer : null;
}

function roundsOf(fact: StatementFact, node: For): Rounds | null {
  const [body, ...more] = node.body.statements;
  if (body?.kind !== 'expression' || more.length > 0) return null;
  const { value } = body;
  if (value.kind === 'await') return { fact, node, body, value: value.value, list: null };
  const [only, ...others] = value.kind === 'call' ? value.args : [];
  if (value.kind !== 'call' || value.callee.kind !== 'attribute' || value.callee.name !== 'append' || value.callee.value.kind !== 'name') return null;
  return only?.form === 'positional' && others.length === 0 && only.value.kind === 'await' ? { fact, node, body, value: only.value.value, list: value.callee.value } : null;
}

function whyNot(rounds: Rounds, selected: Selected): Text | null {
  const { facts, resolver } = selected;
  const { fact, node, body, value, list } = rounds;
  if (node.orElse !== null) return because('loopElse');
  const place = facts.statements.find((found) => found.node === body) ?? fact;
  const step: Step = { place, value, target: null };
  const ordered = whyOrdered(step, selected);
  if (ordered !== null) return ordered;
  if (bindsNames(node.iterable, facts)) return because('innerAwait');
  const names = namesIn(node.target);
  const owner = ownerFunction(facts, fact);
  const behind = facts.reads.find((read) => names.includes(read.name) && owner !== null && within(owner.node)(read) && read.start > node.end);
  if (names.length === 0 || hasOtherTargets(node.target)) return because('keywords');
  if (behind !== undefined) return because('readsTarget', { name: behind.name });
  const inside = facts.reads.filter(within(value));
  if (list !== null && inside.some((read) => read.name === list.name)) return because('readsResults', { name: list.name });
  if (inside.some((read) => read.name === 'super' || read.name === '__class__')) return because('usesSuper');
  // `x.save()` of each item has an object of its own; `db.save(x)` the same one in every round.
  const receiver = mutableReceiver(step, selected);
  if (receiver !== null && !names.includes(receiver.split('.')[0] ?? '')) return because('eachUses', { name: receiver });
  const shared = inside.find((read) => {
    if (read.use.kind !== 'argument' || names.includes(read.name)) return false;
    const given = resolver.meaning({ kind: 'name', name: read.name, start: read.start, end: read.end }, read);
    return given.kind === 'object' || (given.kind === 'instance' && /^builtins\.(list|dict|set|bytearray)$/.test(given.of));
  });
  return shared === undefined ? null : because('eachUses', { name: shared.name });
}

function hasOtherTargets(target: Expr): boolean {
  switch (target.kind) {
    case 'name': return false;
    case 'tuple': case 'list': return target.elements.some(hasOtherTargets);
    case 'starred': return hasOtherTargets(target.value);
    default: return true;
  }
}

function write(edit: EditBuilder, { fact, node, body, value, list }: Rounds, form: 'gather' | 'group'): boolean {
  if (!standsAlone(edit, { start: node.start, end: body.end })) return false;
  const gap = commentsIn(edit, { start: node.iterable.end, end: body.start }, '():');
  const inner = commentsIn(edit, { start: value.end, end: body.end }, '),');
  const lead = edit.text({ start: body.start, end: value.start });
  if (gap === null || inner === null || inner.behind !== null || inner.below.length > 0 || lead.includes('#') || edit.text({ start: node.start, end: node.iterable.start }).includes('#')) return false;
  const indent = edit.indentAt(node.start);
  const step = edit.indentUnit;
  const semaphore = freeName(edit, 'semaphore');
  const limited = freeName(edit, 'limited');
  const names = namesIn(node.target).filter((name, index, all) => all.indexOf(name) === index);
  const used = names.filter((name) => edit.slot.facts.reads.some((read) => read.name === name && within(value)(read)));
  const call = `${limited}(${used.join(', ')})`;
  const clause = `for ${edit.text({ start: node.target.start, end: node.target.end })} in ${loopSource(edit, node)}`;
  const result = `${list === null ? '' : 'return '}await ${operand(moved(edit, value, indent + step + step), value)}`;
  // The comment behind the await goes with it.
  const line = edit.text({ start: body.end, end: endOfLine(edit, body.end) });
  const tail = line.trim() === '' ? null : line.trim();
  edit.replace({ start: node.start, end: body.end + (tail === null ? 0 : line.trimEnd().length) }, joined(edit, indent, [
    `${semaphore} = ${edit.imported('asyncio.Semaphore', fact)}(${limit})`,
    '',
    `async def ${limited}(${used.join(', ')}):`,
    `${step}async with ${semaphore}:`,
    ...inOrder(gap).map((line) => step + step + line),
    step + step + withComment(result, tail),
    '',
    ...(form === 'gather' ? gatherLines(edit, fact, call, clause, list) : groupLines(edit, fact, call, clause, list)),
  ]));
  return true;
}

function gatherLines(edit: EditBuilder, fact: StatementFact, call: string, clause: string, list: Name | null): string[] {
  const gather = `await ${edit.imported('asyncio.gather', fact)}(*(${call} ${clause}))`;
  return [list === null ? gather : `${list.name}.extend(${gather})`];
}

function groupLines(edit: EditBuilder, fact: StatementFact, call: string, clause: string, list: Name | null): string[] {
  const step = edit.indentUnit;
  const group = freeName(edit, 'tg');
  const header = `async with ${edit.imported('asyncio.TaskGroup', fact)}() as ${group}:`;
  if (list === null) return [header, `${step}${clause}:`, `${step}${step}${group}.create_task(${call})`];
  const tasks = freeName(edit, 'tasks');
  const task = freeName(edit, 'task');
  return [header, `${step}${tasks} = [${group}.create_task(${call}) ${clause}]`, `${list.name}.extend(${task}.result() for ${task} in ${tasks})`];
}

/** A bare tuple, a lambda or a condition needs brackets behind `in` of a comprehension. */
function loopSource(edit: EditBuilder, { iterable }: For): string {
  const text = edit.text(iterable);
  const whole = /^(call|name|attribute|subscript|list|set|dict|comprehension|constant|formatted|await)$/.test(iterable.kind) || (iterable.kind === 'tuple' && text.startsWith('('));
  return whole ? text : `(${text})`;
}
