// `asyncio.run(x)` as `await x`, and a hand-made loop as `asyncio.run(x)`.

import { argumentAt } from '../facts/blocking.ts';
import { loopUse, type LoopUse } from '../facts/event-loop.ts';
import type { Slot } from '../facts/slot.ts';
import type { Binding, CallFact, StatementFact } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import { needsParentheses } from './await.ts';
import type { EditBuilder } from './builder.ts';
import { takesCurrentLoop } from './current-loop.ts';
import { wrapInCoroutine } from './wrap-in-coroutine.ts';

/** Arguments such as `debug=True` have no counterpart and go. */
export function awaitArgument(call: CallFact): (edit: EditBuilder) => boolean {
  return (edit) => {
    const value = coroutineOf(call);
    if (value === null) return false;
    const simple = value.kind === 'call' || value.kind === 'name' || value.kind === 'attribute';
    const awaited = simple ? `await ${edit.text(value)}` : `await (${edit.text(value)})`;
    edit.replace(call.node, needsParentheses(call.use) || isOperand(call) ? `(${awaited})` : awaited);
    return true;
  };
}

/** `await x ** 2` would be read as `(await x) ** 2`, which is right; a reader deserves the brackets all the same. */
function isOperand(call: CallFact): boolean {
  return call.use.kind === 'operand';
}

function coroutineOf(call: CallFact): Expr | null {
  const argument = argumentAt(call.node, { position: 0, keyword: call.node.args[0]?.keyword ?? 'main' });
  return argument === null || argument.form === 'star' || argument.form === 'double-star' ? null : argument.value;
}

/** Uses `asyncio.run` where the loop does nothing but run one coroutine to its end. */
export function useAsyncioRun(call: CallFact, binding: Binding | null): (edit: EditBuilder) => boolean {
  return (edit) => {
    const found = binding === null ? [{ slot: edit.slot, use: use(edit.slot, call) }] : usesInFile(edit, binding);
    const runs = found.filter(({ use }) => use.method === 'run_until_complete');
    const closes = found.filter(({ use }) => use.method === 'close');
    const [run] = runs;
    if (run === undefined || run.use.call === null || runs.length > 1 || closes.length > 1 || runs.length + closes.length !== found.length) return false;
    const value = run.use.call.node.args.length === 1 ? coroutineOf(run.use.call) : null;
    const inRun = edit.in(run.slot);
    if (value === null || inRun === null) return false;
    // Only a coroutine: `asyncio.run` takes no future. `gather` and its kind go into one.
    const resolver = edit.file.names.resolver(run.slot);
    const meaning = resolver.meaning(value, run.use.call);
    const future = meaning.kind === 'awaitable' && meaning.sort === 'future' && value.kind === 'call' ? run.slot.facts.calls.find(({ node }) => node === value) : undefined;
    if (meaning.kind !== 'awaitable' || (meaning.sort !== 'coroutine' && (future === undefined || resolver.callee(future).kind !== 'api'))) return false;
    // What was made for the current loop cannot be awaited in the one that `asyncio.run` makes.
    if (takesCurrentLoop(edit, future ?? null)) return false;
    if (future !== undefined && !wrapInCoroutine(inRun, future, 'gather_all')) return false;
    inRun.replace({ start: run.use.call.node.start, end: run.use.call.node.callee.end }, inRun.imported('asyncio.run', run.use.call));
    for (const { slot, use } of closes) if (use.call === null || !removeStatement(edit, slot, slot.facts.statements[use.call.statement], use.call.node)) return false;
    return binding === null || removeStatement(edit, edit.slot, edit.slot.facts.statements[call.statement], null);
  };
}

function use(slot: Slot, call: CallFact): LoopUse {
  return loopUse(call.use, slot.facts, call.node.start);
}

/** Everything that reads the name, wherever it can be seen from. */
function usesInFile(edit: EditBuilder, binding: Binding): { slot: Slot; use: LoopUse }[] {
  // A class attribute, or a name that other statements bind as well.
  if (binding.scope === 0 && (edit.slot.container.classKey !== null || edit.file.registry.names.get(binding.name)?.length !== 1)) return [];
  const slots = binding.scope === 0 ? edit.file.slots : [edit.slot];
  return slots.flatMap((slot) => slot.facts.reads.filter((read) => read.name === binding.name && (binding.scope !== 0 || !edit.file.names.resolver(slot).isLocal(read.name, read)))
    .map((read) => ({ slot, use: loopUse(read.use, slot.facts, read.start) })));
}

/** The whole line; not where a block would be left empty. */
function removeStatement(edit: EditBuilder, slot: Slot, statement: StatementFact | undefined, only: Expr | null): boolean {
  const inSlot = edit.in(slot);
  if (statement === undefined || inSlot === null || (only !== null && (statement.node.kind !== 'expression' || statement.node.value !== only))) return false;
  const region = slot.facts.regions[statement.region];
  const { container } = slot.unit;
  const alone = container !== null && edit.file.slots.filter((other) => other.unit.container === container && other.text.trim() !== '').length < 2;
  if (region === undefined ? alone : slot.facts.statements.filter((found) => found.region === statement.region && found.scope === statement.scope).length < 2) return false;
  const { text } = edit.file;
  const start = text.lastIndexOf('\n', slot.unit.start + statement.node.start - 1) + 1;
  const newline = text.indexOf('\n', slot.unit.start + statement.node.end);
  const end = newline < 0 ? text.length : newline + 1;
  const from = slot.unit.start + statement.node.start;
  const to = slot.unit.start + statement.node.end;
  if (text.slice(start, from).trim() !== '' || !/^\s*$/.test(text.slice(to, end))) return false;
  inSlot.replace({ start: start - slot.unit.start, end: end - slot.unit.start }, '');
  return true;
}
