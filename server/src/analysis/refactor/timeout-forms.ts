// `await wait_for(x, t)` as `async with timeout(t): await x`, and back.

import type { EditBuilder } from '../edits/builder.ts';
import { standsAlone } from '../edits/shift-lines.ts';
import { isOnLoop } from '../facts/context.ts';
import { callOf as callFact } from '../facts/local-names.ts';
import type { CallFact, StatementFact, WithFact } from '../facts/types.ts';
import type { Argument, Await, Expr, Stmt } from '../syntax/ast.ts';
import { commentsIn, deeper, inOrder, joined, moved, operand } from './lines.ts';
import { bindsNames } from './independence.ts';
import { because, needs, rewrite, statementsIn, within, type Offer, type Selected } from './refactoring.ts';

export function timeoutForms(selected: Selected): readonly Offer[] {
  const [fact, ...more] = statementsIn(selected) ?? [];
  if (fact === undefined || more.length > 0 || !isOnLoop(selected.facts, fact)) return [];
  return [...fromWaitFor(fact, selected), ...fromTimeout(fact, selected)];
}

/** `await x`, `r = await x` and `return await x`: all that such a statement waits for. */
export function awaitOf(node: Stmt): Await | null {
  const value = node.kind === 'expression' || node.kind === 'assign' || node.kind === 'return' ? node.value : null;
  return value?.kind === 'await' ? value : null;
}

// ------------------------------------------------------------------------------------------ wait_for → timeout

function fromWaitFor(fact: StatementFact, selected: Selected): readonly Offer[] {
  const { facts, resolver, python } = selected;
  const waited = awaitOf(fact.node);
  const call = waited === null ? null : callFact(waited.value, facts);
  if (waited === null || call === null || resolver.apiName(resolver.callee(call)) !== 'asyncio.wait_for') return [];
  const parts = argumentsOf(call);
  const refused = parts === null ? because('keywords')
    : needs(python, 'asyncio.timeout', '3.11') ?? (suspends(parts.time, selected) ? because('innerAwait') : null);
  return [rewrite('waitForToTimeout', refused, (edit) => parts !== null && writeScope(edit, fact, call, parts))];
}

interface Parts {
  readonly work: Expr;
  readonly time: Expr;
}

/** Both arguments, by place or by name. */
function argumentsOf({ node: { args } }: CallFact): Parts | null {
  const find = (position: number, keyword: string): Argument | undefined => args.find((argument, index) => (argument.form === 'positional' && index === position) || (argument.form === 'keyword' && argument.keyword === keyword));
  const [work, time] = [find(0, 'fut'), find(1, 'timeout')];
  return args.length === 2 && work !== undefined && time !== undefined && work !== time ? { work: work.value, time: time.value } : null;
}

function suspends(expr: Expr, { facts }: Selected): boolean {
  return facts.suspensions.some(within(expr)) || facts.yields.some(({ node }) => within(expr)(node)) || bindsNames(expr, facts);
}

function writeScope(edit: EditBuilder, { node, ...place }: StatementFact, call: CallFact, { work, time }: Parts): boolean {
  if (!standsAlone(edit, node)) return false;
  // Comments between the arguments come to stand above.
  const [first, second] = work.start < time.start ? [work, time] : [time, work];
  const gaps = [{ start: call.node.open, end: first.start }, { start: first.end, end: second.start }, { start: second.end, end: call.node.end }];
  const comments: string[] = [];
  for (const gap of gaps) {
    const found = commentsIn(edit, gap, '(),=futimeou');
    if (found === null) return false;
    comments.push(...inOrder(found));
  }
  const step = edit.indentUnit;
  const body = `${edit.text({ start: node.start, end: call.node.start })}${operand(moved(edit, work, edit.indentAt(node.start)), work)}${edit.text({ start: call.node.end, end: node.end })}`;
  const header = `async with ${edit.imported('asyncio.timeout', place)}(${edit.text(time)}):`;
  edit.replace(node, joined(edit, edit.indentAt(node.start), [...comments, header, step + deeper(body, step)]));
  return true;
}

// ------------------------------------------------------------------------------------------ timeout → wait_for

function fromTimeout(fact: StatementFact, selected: Selected): readonly Offer[] {
  const { facts, resolver } = selected;
  const found = scopeAround(fact, selected);
  const [item, ...items] = found?.node.items ?? [];
  const call = item === undefined ? null : callFact(item.context, facts);
  if (found === null || item === undefined || call === null || items.length > 0 || !found.node.async || resolver.apiName(resolver.callee(call)) !== 'asyncio.timeout') return [];
  const [argument, ...more] = call.node.args;
  const [only, ...others] = found.node.body.statements;
  const waited = only === undefined ? null : awaitOf(only);
  if (argument === undefined || more.length > 0 || (argument.form !== 'positional' && argument.keyword !== 'when' && argument.keyword !== 'delay')) return [];
  const refused = item.target !== null ? because('scopeNamed', { name: selected.slot.text.slice(item.target.start, item.target.end) })
    : only === undefined || others.length > 0 || waited === null ? because('oneAwait')
    : suspends(waited.value, selected) ? because('innerAwait') : null;
  return [rewrite('timeoutToWaitFor', refused, (edit) => only !== undefined && waited !== null && writeWaitFor(edit, found, only, waited, argument.value))];
}

/** The caret is in the header, or in the only statement below it. */
function scopeAround(fact: StatementFact, { facts }: Selected): WithFact | null {
  const region = facts.regions[fact.region];
  return facts.withs.find(({ node }) => node === fact.node) ?? facts.withs.find((found) => found.bodyRegion === region?.index && found.node.body.statements.length === 1) ?? null;
}

function writeWaitFor(edit: EditBuilder, { node, ...place }: WithFact, only: Stmt, { value }: Await, time: Expr): boolean {
  const item = node.items[0];
  if (item === undefined || !standsAlone(edit, { start: node.start, end: only.end })) return false;
  const gap = commentsIn(edit, { start: item.end, end: only.start }, '():,');
  const head = commentsIn(edit, { start: time.end, end: item.end }, '(),');
  const inner = commentsIn(edit, { start: value.end, end: only.end }, ')');
  // The body begins on a line of its own.
  if (gap === null || head === null || head.behind !== null || head.below.length > 0 || inner === null || !edit.text({ start: item.end, end: only.start }).includes('\n')) return false;
  const outer = edit.indentAt(node.start);
  const work = moved(edit, value, outer);
  const line = `${edit.text({ start: only.start, end: value.start })}${edit.imported('asyncio.wait_for', place)}(${work}, ${edit.text(time)})${edit.text({ start: value.end, end: only.end })}`;
  edit.replace({ start: node.start, end: only.end }, joined(edit, outer, [...inOrder(gap), line]));
  return true;
}

