// Who waits when: for `gather`, for awaits in a row, for a blocking sleep. Lengths are given where literals tell them.

import type { Call, Expr } from '../syntax/ast.ts';
import { argumentAt, literalOf } from '../facts/blocking.ts';
import { isInside } from '../facts/context.ts';
import type { FileFacts } from '../facts/file.ts';
import type { Slot } from '../facts/slot.ts';
import type { CallFact, Place, StatementFact, Suspension } from '../facts/types.ts';
import type { Timeline } from '../model.ts';
import { shortName } from './target.ts';

const maxBars = 6;
const maxLabel = 24;

type Bar = Timeline['bars'][number];

export function timelineOfCall(name: string, call: CallFact, slot: Slot, file: FileFacts, blocks: boolean): Timeline | null {
  if (name === 'time.sleep') {
    const seconds = blocks ? sleepOf(call.node) : null;
    return seconds === null ? null : { form: 'blocked', bars: [{ label: labelOf(call.node, slot), seconds }] };
  }
  if (name === 'asyncio.TaskGroup.create_task') return timelineOfGroup(call, slot, file);
  if (name !== 'asyncio.gather') return null;
  const args = call.node.args.filter((argument) => argument.form !== 'keyword');
  if (args.length < 2 || args.length > maxBars || args.some((argument) => argument.form !== 'positional')) return null;
  return { form: 'together', bars: args.map(({ value }) => barOf(value, call, slot, file)) };
}

/** The tasks that a group is given one after the other, in the same block. */
function timelineOfGroup(call: CallFact, slot: Slot, file: FileFacts): Timeline | null {
  const { facts } = slot;
  const resolver = file.names.resolver(slot);
  const tasks = facts.calls.filter((other) => other.scope === call.scope && other.region === call.region && (other.use.kind === 'discarded' || other.use.kind === 'assigned')
    && resolver.apiName(resolver.callee(other)) === 'asyncio.TaskGroup.create_task');
  if (!tasks.includes(call) || tasks.length < 2 || tasks.length > maxBars || isInside(facts, call, ['for', 'async-for', 'while'])) return null;
  const bars = tasks.flatMap((task) => {
    const coroutine = argumentAt(task.node, { position: 0, keyword: 'coro' });
    return coroutine === null ? [] : [barOf(coroutine.value, task, slot, file)];
  });
  return bars.length === tasks.length ? { form: 'together', bars } : null;
}

/** The statements around an `await` that each only await a call, one right after the other. */
export function timelineOfAwait(suspension: Suspension, slot: Slot, file: FileFacts): Timeline | null {
  const siblings = slot.facts.statements.filter(({ scope, region }) => scope === suspension.scope && region === suspension.region);
  const here = siblings.findIndex(({ index }) => index === suspension.statement);
  if (here < 0 || awaitedCall(siblings[here]) === null) return null;
  let first = here;
  while (first > 0 && awaitedCall(siblings[first - 1]) !== null) first--;
  let last = here;
  while (awaitedCall(siblings[last + 1]) !== null) last++;
  if (last === first || last - first >= maxBars) return null;
  const bars = siblings.slice(first, last + 1).flatMap((statement) => {
    const call = awaitedCall(statement);
    return call === null ? [] : [barOf(call, statement, slot, file)];
  });
  return { form: 'in-a-row', bars, dependent: isDependent(siblings.slice(first, last + 1), slot) };
}

/** A later one reads a name that an earlier one binds. */
function isDependent(statements: readonly StatementFact[], slot: Slot): boolean {
  const bound = new Set<string>();
  for (const { index, node } of statements) {
    if (slot.facts.reads.some((read) => read.statement === index && bound.has(read.name))) return true;
    if (node.kind === 'assign') for (const target of node.targets) for (const name of namesIn(target)) bound.add(name);
  }
  return false;
}

function namesIn(target: Expr): readonly string[] {
  switch (target.kind) {
    case 'name': return [target.name];
    case 'list': case 'tuple': return target.elements.flatMap(namesIn);
    case 'starred': case 'attribute': case 'subscript': return namesIn(target.value);
    default: return [];
  }
}

/** `x = await f()`, `await f()`, `return await f()`. */
function awaitedCall(statement: StatementFact | undefined): Call | null {
  const node = statement?.node;
  if (node?.kind !== 'expression' && node?.kind !== 'assign' && node?.kind !== 'return') return null;
  return node.value?.kind === 'await' && node.value.value.kind === 'call' ? node.value.value : null;
}

function barOf(expr: Expr, place: Place, slot: Slot, file: FileFacts): Bar {
  return { label: labelOf(expr, slot), seconds: expr.kind === 'call' ? secondsOf(expr, place, slot, file) : null };
}

function labelOf(expr: Expr, slot: Slot): string {
  const source = slot.text.slice(expr.start, expr.end).replace(/\s+/g, ' ');
  return source.length <= maxLabel ? source : `${shortName(expr)}(…)`.slice(-maxLabel);
}

/** How long awaiting the call takes: `asyncio.sleep(2)` itself, or a function of the file that does nothing but sleep once for a time the call tells. */
function secondsOf(call: Call, place: Place, slot: Slot, file: FileFacts): number | null {
  const callee = file.names.resolver(slot).meaning(call.callee, place);
  if (callee.kind === 'api') return callee.name === 'asyncio.sleep' ? sleepOf(call) : null;
  if (callee.kind !== 'function' || file.names.summary(callee.key).nature !== 'coroutine') return null;
  const found = file.names.functionOf(callee.key);
  if (found === null) return null;
  const { facts } = found.slot;
  const [only, ...more] = facts.suspensions.filter(({ scope }) => scope === found.fact.ownScope);
  if (only === undefined || more.length > 0 || only.form !== 'await' || only.value.kind !== 'call') return null;
  if (isInside(facts, only, ['for', 'async-for', 'while', 'if', 'else', 'case', 'handler', 'try-else', 'loop-else'])) return null;
  const inner = file.names.resolver(found.slot).meaning(only.value.callee, only);
  if (inner.kind !== 'api' || inner.name !== 'asyncio.sleep') return null;
  const literal = sleepOf(only.value);
  const delay = argumentAt(only.value, { position: 0, keyword: 'delay' })?.value;
  if (literal !== null || delay?.kind !== 'name') return literal;
  const position = found.fact.node.params.findIndex(({ name, form }) => form === 'plain' && name === delay.name);
  // A bound method's `self` is not among the call's arguments.
  const given = position < 0 ? null : argumentAt(call, { position: callee.bound ? position - 1 : position, keyword: delay.name });
  return given === null ? null : numberOf(given.value);
}

function sleepOf(call: Call): number | null {
  const delay = argumentAt(call, { position: 0, keyword: 'delay' });
  return delay === null ? null : numberOf(delay.value);
}

function numberOf(expr: Expr): number | null {
  const value = literalOf(expr);
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}
