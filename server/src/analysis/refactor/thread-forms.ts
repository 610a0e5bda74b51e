// Work in a thread, in the words of asyncio: `run_in_executor` and `to_thread` for each other, and a thread that is started and joined.

import type { EditBuilder } from '../edits/builder.ts';
import { threadCall } from '../edits/offload.ts';
import { removeStatement } from '../edits/remove-statement.ts';
import { standsAlone } from '../edits/shift-lines.ts';
import { isOnLoop, ownerFunction } from '../facts/context.ts';
import { callOf as callFact, methodCalled, onlyBinding, readsWithin } from '../facts/local-names.ts';
import type { CallFact, StatementFact } from '../facts/types.ts';
import type { Text } from '../model.ts';
import type { Argument, Call } from '../syntax/ast.ts';
import { commentsIn, inOrder, joined } from './lines.ts';
import { because, needs, rewrite, siblings, statementsIn, within, type Offer, type Selected } from './refactoring.ts';

export function threadForms(selected: Selected): readonly Offer[] {
  const [fact, ...more] = statementsIn(selected) ?? [];
  if (fact === undefined || !isOnLoop(selected.facts, fact)) return [];
  return [...(more.length > 0 ? [] : between(fact, selected)), ...joinedThread([fact, ...more], selected)];
}

// ------------------------------------------------------------------------------- run_in_executor ↔ to_thread

function between(fact: StatementFact, selected: Selected): readonly Offer[] {
  const { facts, resolver, python, span } = selected;
  const calls = facts.calls.filter((call) => call.statement === fact.index && isOnLoop(facts, call));
  // The one at the caret, else the only one of the statement.
  const pick = (isIt: (call: CallFact) => boolean): CallFact | undefined => {
    const found = calls.filter(isIt);
    return found.filter(({ node }) => node.start <= span.start && span.end <= node.end).at(-1) ?? (found.length === 1 ? found[0] : undefined);
  };
  const executor = pick(({ node }) => node.callee.kind === 'attribute' && node.callee.name === 'run_in_executor');
  const thread = pick((call) => resolver.apiName(resolver.callee(call)) === 'asyncio.to_thread');
  return [
    ...(executor === undefined ? [] : [rewrite('executorToThread', whyNoThread(executor, selected) ?? needs(python, 'asyncio.to_thread', '3.9'), (edit) => toThread(edit, executor))]),
    ...(thread === undefined ? [] : [rewrite('threadToExecutor', whyNotAwaited(thread, selected), (edit) => toExecutor(edit, thread))]),
  ];
}

function whyNoThread(call: CallFact, selected: Selected): Text | null {
  const [pool, callable] = call.node.args;
  if (call.node.args.some(({ form }) => form === 'keyword' || form === 'double-star') || pool?.form !== 'positional' || callable?.form !== 'positional') return because('keywords');
  if (pool.value.kind !== 'constant' || pool.value.type !== 'none') return because('ownExecutor');
  return whyNotAwaited(call, selected);
}

/** A future runs by itself, a coroutine only when it is awaited. */
function whyNotAwaited({ use }: CallFact, { facts, resolver }: Selected): Text | null {
  const taker = use.kind === 'argument' ? facts.calls[use.call] : undefined;
  const name = taker === undefined || taker.use.kind !== 'awaited' ? null : resolver.apiName(resolver.callee(taker));
  return use.kind === 'awaited' || name === 'asyncio.gather' || name === 'asyncio.wait_for' ? null : because('notAwaited');
}

function toThread(edit: EditBuilder, call: CallFact): boolean {
  const { node } = call;
  const callable = node.args[1];
  if (callable === undefined || edit.text({ start: node.start, end: callable.start }).includes('#')) return false;
  edit.replace({ start: node.start, end: callable.start }, `${edit.imported('asyncio.to_thread', call)}(`);
  dropLoop(edit, call);
  return true;
}

/** `loop = asyncio.get_running_loop()`, when this was all that it was for. */
function dropLoop(edit: EditBuilder, call: CallFact): void {
  const { facts } = edit.slot;
  const { callee } = call.node;
  const owner = ownerFunction(facts, call);
  const name = callee.kind === 'attribute' && callee.value.kind === 'name' ? callee.value.name : null;
  const binding = owner === null || name === null ? null : onlyBinding(facts, owner, name);
  if (owner === null || name === null || binding?.source.kind !== 'value' || readsWithin(facts, owner, name).length !== 1) return;
  const made = callFact(binding.source.value, facts);
  const resolver = edit.file.names.resolver(edit.slot);
  const statement = made?.use.kind === 'assigned' && made.use.node.targets.length === 1 ? facts.statements[made.statement] : undefined;
  if (made !== null && statement !== undefined && /^asyncio\.get_(running|event)_loop$/.test(resolver.apiName(resolver.callee(made)) ?? '')) removeStatement(edit, statement);
}

function toExecutor(edit: EditBuilder, call: CallFact): boolean {
  const { node } = call;
  const [callable] = node.args;
  const last = node.args.at(-1);
  if (callable?.form !== 'positional' || last === undefined || edit.text({ start: node.start, end: callable.start }).includes('#')) return false;
  const named = node.args.some(({ form }) => form === 'keyword' || form === 'double-star');
  edit.replace({ start: node.start, end: callable.start }, `${edit.imported('asyncio.get_running_loop', call)}().run_in_executor(None, ${named ? `${edit.imported('functools.partial', call)}(` : ''}`);
  if (named) edit.insert(last.end, ')');
  return true;
}

// --------------------------------------------------------------------------------------- start() and join()

interface Thread {
  readonly made: CallFact;
  readonly steps: readonly StatementFact[];
  readonly refused: Text | null;
}

function joinedThread(chosen: readonly StatementFact[], selected: Selected): readonly Offer[] {
  const thread = chosen.map((fact) => threadOf(fact, selected)).find((found) => found !== null) ?? null;
  if (thread === null) return [];
  const parts = partsOf(thread.made.node);
  const refused = thread.refused ?? (typeof parts === 'string' ? because('threadOptions', { name: parts }) : null);
  return [rewrite('threadToCoroutine', refused, (edit) => typeof parts !== 'string' && awaitThread(edit, thread, parts))];
}

/** The thread that a statement makes, starts or joins; null where nobody joins it, which is another program. */
function threadOf(fact: StatementFact, { facts, resolver }: Selected): Thread | null {
  const owner = ownerFunction(facts, fact);
  const names = fact.node.kind === 'assign' ? fact.node.targets.slice(0, 1).flatMap((target) => (target.kind === 'name' ? [target.name] : [])) : facts.reads.filter(within(fact.node)).map((read) => read.name);
  for (const name of names) {
    const binding = owner === null ? null : onlyBinding(facts, owner, name);
    const made = binding?.source.kind === 'value' ? callFact(binding.source.value, facts) : null;
    if (owner === null || made === null || resolver.apiName(resolver.callee(made)) !== 'threading.Thread' || made.use.kind !== 'assigned' || made.use.node.targets.length !== 1) continue;
    const uses = readsWithin(facts, owner, name).map((read) => methodCalled(read.use, facts));
    const [start, join] = [uses.find((use) => use?.name === 'start'), uses.find((use) => use?.name === 'join')];
    const steps = [made, start?.call, join?.call].flatMap((call) => facts.statements[call?.statement ?? -1] ?? []);
    const [first, second, third] = steps;
    if (join === undefined || join === null || start === undefined || start === null || first === undefined || second === undefined || third === undefined) continue;
    const block = siblings(facts, first);
    const at = block.indexOf(first);
    const refused = uses.length !== 2 || start.call.use.kind !== 'discarded' || join.call.use.kind !== 'discarded' ? because('threadInUse')
      : join.call.node.args.length > 0 ? because('threadOptions', { name: 'join(timeout)' })
      : block[at + 1] !== second || block[at + 2] !== third ? because('workBetween') : null;
    return { made, steps, refused };
  }
  return null;
}

interface Parts {
  readonly target: Argument;
  readonly args: readonly Argument['value'][];
  readonly named: readonly (readonly [name: string, value: Argument['value']])[];
}

/** What the thread runs; else the argument that stands in the way. */
function partsOf({ args }: Call): Parts | string {
  const by = (keyword: string): Argument | undefined => args.find((argument) => argument.keyword === keyword);
  const odd = args.find(({ form, keyword }) => form !== 'keyword' || !/^(target|args|kwargs|daemon)$/.test(keyword ?? ''));
  const [target, positional, named] = [by('target'), by('args')?.value, by('kwargs')?.value];
  if (odd !== undefined || target === undefined) return odd?.keyword ?? 'target';
  if (positional !== undefined && ((positional.kind !== 'tuple' && positional.kind !== 'list') || positional.elements.some(({ kind }) => kind === 'starred'))) return 'args';
  if (named !== undefined && (named.kind !== 'dict' || named.keys.some((key) => key?.kind !== 'constant' || key.type !== 'str' || !/^[A-Za-z_]\w*$/.test(key.text)))) return 'kwargs';
  return {
    target,
    args: positional?.kind === 'tuple' || positional?.kind === 'list' ? positional.elements : [],
    named: named?.kind === 'dict' ? named.keys.flatMap((key, index) => {
      const value = named.values[index];
      return key?.kind === 'constant' && value !== undefined ? [[key.text, value] as const] : [];
    }) : [],
  };
}

function awaitThread(edit: EditBuilder, { made, steps }: Thread, { target, args, named }: Parts): boolean {
  const [first, second, third] = steps;
  if (first === undefined || second === undefined || third === undefined || steps.some(({ node }) => !standsAlone(edit, node) || edit.text(node).includes('#'))) return false;
  const comments: string[] = [];
  for (const gap of [{ start: first.node.end, end: second.node.start }, { start: second.node.end, end: third.node.start }]) {
    const found = commentsIn(edit, gap);
    if (found === null) return false;
    comments.push(...inOrder(found));
  }
  const given = [...args.map((arg) => edit.text(arg)), ...named.map(([name, value]) => `${name}=${edit.text(value)}`)];
  const line = `await ${threadCall(edit, edit.text(target.value), given, named.length > 0, made)}`;
  edit.replace({ start: first.node.start, end: third.node.end }, joined(edit, edit.indentAt(first.node.start), [...comments, line]));
  return true;
}
