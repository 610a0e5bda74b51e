// A coroutine calls something that keeps the event loop's thread: no other task runs until it returns.

import { awaitTwin, carriesOver, clientTwin } from '../edits/async-twin.ts';
import { liftable, liftBlock } from '../edits/lift-block.ts';
import { offloadCall, takeArgumentsAlong } from '../edits/offload.ts';
import { blockingOf, literalOf, type BlockingCall } from '../facts/blocking.ts';
import { destination, holdsThreadLock, isOnLoop, runsBeforeOthers } from '../facts/context.ts';
import { offloadAround } from '../facts/coroutine-functions.ts';
import { lastName } from '../facts/local-names.ts';
import { waitsForOwnLoop } from '../facts/own-loop-wait.ts';
import type { CallFact, UnitFacts, WithFact } from '../facts/types.ts';
import type { Blocking, BlockingCategory } from '../knowledge/types.ts';
import type { Severity } from '../model.ts';
import { originOf } from '../facts/origin.ts';
import { parts } from './blocking-parts.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'blocking-call-in-async',
  aliases: ['EVL001', 'VG002', 'CH001', 'discordpy-blocking-handler'],
  family: 'blocking',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,
  parts,
  words: ['async'],

  check(unit) {
    const { facts, resolver } = unit;
    const blocking = new Map<CallFact, BlockingCall>();
    /** What the project says does not block, and with it what is done with its result. */
    const allowed = new Set<CallFact>();
    for (const call of facts.calls) {
      if (!isOnLoop(facts, call) || destination(call.use).kind === 'awaited' || mayBeAwaited(call, facts)) continue;
      const found = blockingOf(call, facts, resolver) ?? configured(unit, call);
      // A future of the own loop never comes: a mistake with a rule of its own.
      if (found === null || waitsForOwnLoop(call, facts, resolver) !== null) continue;
      if (unit.blocking.isAllowed(found.name)) allowed.add(call);
      else blocking.set(call, found);
    }
    // What is done with a file or connection that is reported already belongs to that finding.
    const reported = new Map<CallFact, { readonly found: BlockingCall; readonly others: CallFact[] }>();
    for (const [call, found] of blocking) {
      const origin = belongsTogether(found.blocking.category) ? originOf(call, facts, resolver, (other) => blocking.has(other) || allowed.has(other)) : null;
      if (origin !== null && allowed.has(origin)) continue;
      const part = origin === null || origin === call ? undefined : blocking.get(origin);
      if (origin === null || part === undefined) {
        if (!reported.has(call)) reported.set(call, { found, others: [] });
        continue;
      }
      const group = reported.get(origin) ?? { found: part, others: [] };
      group.others.push(call);
      reported.set(origin, group);
    }
    for (const [call, { others, found }] of reported) report(unit, call, found, others);
  },
};

/** `await ensure_async(socket.send(data))`: whoever writes this has objects of both kinds. */
function mayBeAwaited({ use }: CallFact, facts: UnitFacts): boolean {
  const taker = use.kind === 'argument' ? facts.calls[use.call] : undefined;
  return taker?.use.kind === 'awaited' && /^_*(ensure|maybe|force|as)_?(async|await(able)?|coro(utine)?|future|deferred)(_.*)?$|_(maybe|if)_?await(able)?$|^await_(me_)?(maybe|if)/i.test(lastName(taker.node.callee));
}

function report(unit: UnitUnderCheck, call: CallFact, found: BlockingCall, others: readonly CallFact[]): void {
  const around = offloadAround(call, unit.facts, unit.resolver);
  // `to_thread(work())` is a mistake of its own, with a rule of its own.
  if (around?.asCallable === true) return;
  unit.report({
    at: { start: call.node.callee.start, end: call.node.callee.end },
    part: around !== null ? 'blocking-offload-argument' : partOf(found),
    message: around === null ? messageFor(found.blocking) : 'argument',
    args: { name: displayName(found.name), ...(around === null ? {} : { offload: around.callback.api }) },
    severity: severityOf(unit, call, found.blocking),
    related: others.slice(0, 8).map((other) => ({ at: { start: other.node.callee.start, end: other.node.callee.end }, message: 'also', args: { name: displayName(resolverName(unit, other)) } })),
    fixes: () => (around === null ? fixesFor(unit, call, found) : around.offload.use.kind !== 'awaited' ? [] : [{ title: { key: 'takeArguments' }, safety: 'suggestion', build: takeArgumentsAlong(around.offload, around.callback.argument) }]),
  });
}

function partOf({ api, blocking }: BlockingCall): string {
  return api.blocks === undefined ? 'blocking-user-configured' : `blocking-${blocking.category}`;
}

/** A name the project lists as blocking. */
function configured(unit: UnitUnderCheck, call: CallFact): BlockingCall | null {
  const callee = unit.resolver.callee(call);
  const name = callee.kind === 'function' ? unit.file.functionName(callee.key) : unit.resolver.apiName(callee);
  if (name === null || !unit.blocking.isAdded(name)) return null;
  return { name, api: { kind: 'function' }, blocking: { category: 'other-network', cost: 'wait' } };
}

function resolverName(unit: UnitUnderCheck, call: CallFact): string {
  return unit.resolver.apiName(unit.resolver.callee(call)) ?? '';
}

function displayName(name: string): string {
  return name.replace(/^builtins\./, '');
}

/** One file, one connection: one finding. */
function belongsTogether(category: BlockingCategory): boolean {
  return category === 'file-io' || category === 'db-driver';
}

function messageFor(blocking: Blocking): string {
  const { category, cost } = blocking;
  if (category === 'debugger' || category === 'input') return category;
  if (cost === 'wait') return 'wait';
  if (category === 'cpu-call' || cost === 'cpu') return 'cpu';
  if (/^(file|path|fs)-|^archive$/.test(category)) return category === 'path-stat' ? 'syscall' : 'data';
  return cost === 'data' ? 'work' : cost;
}

function severityOf(unit: UnitUnderCheck, call: CallFact, blocking: Blocking): Severity {
  const severity = bySeverity(blocking);
  const lower = unit.isTest || runsBeforeOthers(unit.facts, call, unit.resolver);
  return !lower ? severity : severity === 'warning' ? 'information' : 'hint';
}

function bySeverity({ category, cost }: Blocking): Severity {
  switch (category) {
    case 'debugger': return 'hint';
    case 'fs-tree': case 'db-driver': case 'orm-session': return 'warning';
    case 'file-open': case 'subprocess': return cost === 'wait' ? 'warning' : 'information';
    case 'sync-primitive': return 'information';
    default: return cost === 'wait' ? 'warning' : cost === 'syscall' ? 'hint' : 'information';
  }
}

function fixesFor(unit: UnitUnderCheck, call: CallFact, found: BlockingCall): FixPlan[] {
  const { facts, resolver, python } = unit;
  // An await under a thread lock would stop the whole loop.
  if (holdsThreadLock(facts, call, resolver)) return [];
  const plans: FixPlan[] = [];
  for (const twin of found.api.twins ?? []) {
    if (twin.since !== undefined && !python.has(twin.since)) continue;
    if (twin.form === 'await' && carriesOver(call, twin)) {
      const standard = twin.call.startsWith('asyncio.');
      plans.push({ title: { key: 'awaitTwin', args: { twin: twin.call } }, safety: standard ? 'safe' : 'suggestion', build: (edit) => awaitTwin(edit, call, twin) });
    }
  }
  const block = blockOf(unit, call);
  const lift = block === null ? null : liftable(facts, block, unit.slot.text);
  if (lift !== null) plans.push({ title: { key: 'liftBlock' }, safety: 'suggestion', build: (edit) => liftBlock(edit, lift, writes(call) ? 'write' : 'read') });
  if (found.blocking.offload !== false && found.blocking.category !== 'debugger' && block === null) {
    const nested = facts.calls.some((inner) => inner !== call && inner.node.start > call.node.callee.end && inner.node.end <= call.node.end && blockingOf(inner, facts, resolver) !== null);
    const iterated = call.use.kind === 'iterated' && (found.blocking.at ?? 'call') === 'iteration';
    if (!iterated) plans.push({ title: { key: python.has('3.9') ? 'toThread' : 'inExecutor' }, kind: 'toThread', safety: 'suggestion', build: (edit) => offloadCall(edit, call, nested) });
  }
  const chain = chainOf(unit, call);
  if (found.blocking.category === 'file-open' && chain !== null) {
    plans.push({ title: { key: 'toThread' }, safety: 'suggestion', build: (edit) => offloadCall(edit, chain, true) });
  }
  const statement = facts.statements[call.statement];
  for (const twin of found.api.twins ?? []) {
    if (twin.form === 'client-method' && statement !== undefined && carriesOver(call, twin)) {
      plans.push({ title: { key: 'clientTwin', args: { twin: twin.call.slice(0, twin.call.lastIndexOf('.')) } }, safety: 'suggestion', build: (edit) => clientTwin(edit, call, statement, twin) });
    }
  }
  if (found.blocking.category === 'debugger' && call.use.kind === 'discarded') {
    plans.push({ title: { key: 'remove' }, safety: 'suggestion', build: (edit) => edit.replace(statement?.node ?? call.node, 'pass') });
  }
  return plans;
}

/** The `with` whose header makes this call. */
function blockOf({ facts }: UnitUnderCheck, call: CallFact): WithFact | null {
  return facts.withs.find((found) => !found.node.async && found.node.items.some((item) => item.context === call.node)) ?? null;
}

/** `open(p).read()`: the call on the opened file, which goes along. */
function chainOf({ facts }: UnitUnderCheck, call: CallFact): CallFact | null {
  const { use } = call;
  if (use.kind !== 'attribute' || use.outer.kind !== 'callee') return null;
  return facts.calls[use.outer.call] ?? null;
}

function writes(call: CallFact): boolean {
  const mode = call.node.args.find((argument) => argument.keyword === 'mode') ?? call.node.args[1];
  const value = mode === undefined || (mode.keyword !== null && mode.keyword !== 'mode') ? undefined : literalOf(mode.value);
  return typeof value === 'string' && /[wax+]/.test(value);
}
