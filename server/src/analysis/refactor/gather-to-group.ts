// `await gather(a(), b())` as a task group that keeps the results.

import type { EditBuilder } from '../edits/builder.ts';
import { freeName } from '../edits/free-name.ts';
import { standsAlone } from '../edits/shift-lines.ts';
import { isOnLoop } from '../facts/context.ts';
import { callOf as callFact } from '../facts/local-names.ts';
import type { CallFact, StatementFact } from '../facts/types.ts';
import type { Text } from '../model.ts';
import type { Comprehension, Expr, Stmt } from '../syntax/ast.ts';
import { bindsNames, whyNoGroup, whyNoTask } from './independence.ts';
import { taskName } from './awaits-together.ts';
import { commentsIn, inOrder, joined, moved, withComment, type Argument } from './lines.ts';
import { because, needs, rewrite, statementsIn, within, type Offer, type Selected } from './refactoring.ts';
import { awaitOf } from './timeout-forms.ts';

export function gatherToGroup(selected: Selected): readonly Offer[] {
  const { facts, resolver, python } = selected;
  const [fact, ...more] = statementsIn(selected) ?? [];
  const waited = fact === undefined ? null : awaitOf(fact.node);
  const call = waited === null ? null : callFact(waited.value, facts);
  if (fact === undefined || more.length > 0 || call === null || !isOnLoop(facts, fact) || resolver.apiName(resolver.callee(call)) !== 'asyncio.gather' || call.node.args.length === 0) return [];
  const each = comprehensionOf(call);
  const refused = whyNot(call, each, selected) ?? needs(python, 'asyncio.TaskGroup', '3.11') ?? whyNoGroup(fact, facts);
  return [rewrite('gatherToGroup', refused, (edit) => (each === null ? writeTasks(edit, fact, call) : writeEach(edit, fact, call, each)))];
}

function whyNot(call: CallFact, each: Comprehension | null, selected: Selected): Text | null {
  const { args } = call.node;
  if (args.some(({ keyword }) => keyword === 'return_exceptions')) return because('returnExceptions');
  const inside = within(call.node);
  if (selected.facts.yields.some(({ node }) => inside(node)) || bindsNames(call.node, selected.facts) || selected.facts.suspensions.some(inside)) return because('innerAwait');
  if (each !== null) {
    const place = selected.facts.comprehensions.find(({ node }) => node === each);
    const [element] = each.elements;
    const made = callFact(element, selected.facts);
    return place === undefined || element === undefined ? because('keywords') : whyNoTask(element, made ?? place, selected);
  }
  if (args.some(({ form }) => form !== 'positional')) return because('keywords');
  return args.reduce<Text | null>((why, { value }) => why ?? whyNoTask(value, call, selected), null);
}

/** `gather(*(f(x) for x in xs))`, and nothing beside it. */
function comprehensionOf({ node: { args: [only, ...more] } }: CallFact): Comprehension | null {
  if (only?.form !== 'star' || more.length > 0 || only.value.kind !== 'comprehension') return null;
  return only.value.form === 'generator' || only.value.form === 'list' ? only.value : null;
}

/** `r = ` and `return ` in front of the results; '' where nobody wants them, null where their place is not to be seen through. */
function leadOf(edit: EditBuilder, node: Stmt, waited: Expr): { readonly lead: string; readonly names: readonly Expr[] | null } | null {
  const lead = edit.text({ start: node.start, end: waited.start });
  const rest = edit.text({ start: waited.end, end: node.end });
  if (lead.includes('#') || lead.includes('\n') || rest !== '' || lead.includes('(await')) return null;
  const [target, ...more] = node.kind === 'assign' ? node.targets : [];
  const names = target !== undefined && more.length === 0 && (target.kind === 'tuple' || target.kind === 'list') ? target.elements : null;
  return { lead: node.kind === 'expression' ? '' : lead, names };
}

function writeTasks(edit: EditBuilder, fact: StatementFact, call: CallFact): boolean {
  const waited = awaitOf(fact.node);
  const args = argumentsOf(edit, call);
  const place = waited === null ? null : leadOf(edit, fact.node, waited);
  if (args === null || place === null || !standsAlone(edit, fact.node)) return false;
  const { lead, names } = place;
  const step = edit.indentUnit;
  const group = freeName(edit, 'tg');
  const taken = new Set<string>();
  const tasks: string[] = [];
  const lines = [...args.head, `async with ${edit.imported('asyncio.TaskGroup', call)}() as ${group}:`];
  for (const [index, { source, above, behind }] of args.each.entries()) {
    const start = `${group}.create_task(${source})`;
    lines.push(...above.map((line) => step + line));
    const value = call.node.args[index]?.value;
    const target = names?.[index];
    const result = target?.kind === 'name' && names?.length === args.each.length ? target.name : undefined;
    const name = lead === '' ? '' : freeName(edit, taskName(result, value), taken);
    taken.add(name);
    if (name !== '') tasks.push(name);
    lines.push(step + withComment(name === '' ? start : `${name} = ${start}`, behind));
  }
  lines.push(...args.tail.map((line) => step + line));
  if (names !== null && names.length === tasks.length && names.every(({ kind }) => kind === 'name' || kind === 'attribute')) {
    lines.push(...names.map((name, index) => `${edit.text(name)} = ${tasks[index] ?? ''}.result()`));
  } else if (lead !== '') lines.push(`${lead}[${tasks.map((task) => `${task}.result()`).join(', ')}]`);
  edit.replace(fact.node, joined(edit, edit.indentAt(fact.node.start), lines));
  return true;
}

interface Arguments {
  /** Comments in front of the first and behind the last. */
  readonly head: readonly string[];
  readonly each: readonly Argument[];
  readonly tail: readonly string[];
}

function argumentsOf(edit: EditBuilder, { node }: CallFact): Arguments | null {
  const [first] = node.args;
  const opening = first === undefined ? null : commentsIn(edit, { start: node.open, end: first.start }, '(');
  if (opening === null) return null;
  const each: Argument[] = [];
  let above = opening.below;
  let tail: readonly string[] = [];
  for (const [index, argument] of node.args.entries()) {
    const gap = commentsIn(edit, { start: argument.end, end: node.args[index + 1]?.start ?? node.end }, '(),');
    if (gap === null) return null;
    each.push({ source: moved(edit, argument, edit.indentAt(node.start) + edit.indentUnit), above, behind: gap.behind });
    above = tail = gap.below;
  }
  return { head: opening.behind === null ? [] : [opening.behind], each, tail };
}

function writeEach(edit: EditBuilder, fact: StatementFact, call: CallFact, each: Comprehension): boolean {
  const waited = awaitOf(fact.node);
  const place = waited === null ? null : leadOf(edit, fact.node, waited);
  const [element] = each.elements;
  const before = commentsIn(edit, { start: call.node.open, end: each.start }, '(*');
  const behind = commentsIn(edit, { start: each.end, end: call.node.end }, '),');
  if (place === null || element === undefined || before === null || behind === null || !standsAlone(edit, fact.node)) return false;
  const step = edit.indentUnit;
  const group = freeName(edit, 'tg');
  const tasks = freeName(edit, 'tasks');
  const item = freeName(edit, 'task');
  const inner = `${edit.text({ start: each.start + 1, end: element.start })}${group}.create_task(${edit.text(element)})${edit.text({ start: element.end, end: each.end - 1 })}`;
  edit.replace(fact.node, joined(edit, edit.indentAt(fact.node.start), [
    ...inOrder(before), ...inOrder(behind),
    `async with ${edit.imported('asyncio.TaskGroup', call)}() as ${group}:`,
    // Kept in a list in any case: a group holds its tasks, but a bare comprehension reads as a mistake.
    `${step}${tasks} = [${inner}]`,
    ...(place.lead === '' ? [] : [`${place.lead}[${item}.result() for ${item} in ${tasks}]`]),
  ]));
  return true;
}
