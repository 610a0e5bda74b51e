// A plain function that the event loop is told to call blocks: the loop itself waits for it.

import type { EditBuilder } from '../edits/builder.ts';
import { blockingOf } from '../facts/blocking.ts';
import { handedOver, targetsOf, type HandedOver, type Target } from '../facts/callbacks.ts';
import { blockingChain, entryName, type Chain } from '../facts/reach.ts';
import type { CallFact } from '../facts/types.ts';
import type { BlockingCategory, Cost } from '../knowledge/types.ts';
import type { Severity } from '../model.ts';
import type { RelatedPlace, Report, Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

interface Sink {
  readonly name: string;
  readonly category: BlockingCategory;
  readonly cost: Cost;
  readonly related: readonly RelatedPlace[];
}

export const rule: Rule = {
  id: 'blocking-in-loop-callback',
  aliases: ['EVL001'],
  family: 'blocking',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['call_soon', 'call_soon_threadsafe', 'call_later', 'call_at', 'add_reader', 'add_writer', 'add_done_callback', 'add_signal_handler', 'set_exception_handler'],
  calls: ['offload'],

  check(unit) {
    const { facts, resolver, report } = unit;
    for (const call of facts.calls) {
      // Only methods: `signal.signal` and other reactors are not told to the loop.
      if (resolver.callee(call).kind !== 'method') continue;
      const handed = handedOver(call, resolver);
      if (handed === null || handed.offload.runsIn !== 'loop' || handed.offload.atOnce === true) continue;
      for (const target of targetsOf(handed, call, true, facts, resolver)) {
        const sink = sinkOf(target, handed, unit);
        if (sink === null || (unit.isTest && sink.cost !== 'wait')) continue;
        report(reportOf(call, handed, target, sink, unit));
        break;
      }
    }
  },
};

function reportOf(call: CallFact, handed: HandedOver, target: Target, sink: Sink, unit: UnitUnderCheck): Report {
  const name = target.callee.kind === 'function' || target.callee.kind === 'class' || target.callee.kind === 'object' ? entryName(target.callee, unit.file) : sink.name;
  return {
    at: { start: target.node.start, end: target.node.end },
    message: sink.related.length === 0 ? 'direct' : 'message',
    args: { name, blocking: sink.name, by: handed.to.slice(handed.to.lastIndexOf('.') + 1) },
    severity: loweredInTests(severityOf(sink), unit.isTest),
    related: sink.related,
    fixes: () => canGoToThread(call, handed) ? [{ title: { key: 'toThread' }, safety: 'suggestion', build: (edit) => handToExecutor(edit, call, handed) }] : [],
  };
}

/** What blocks behind the callback: itself, or something down the way. */
function sinkOf({ callee, args, call }: Target, { to }: HandedOver, unit: UnitUnderCheck): Sink | null {
  const { facts, resolver, file, helperDepth, blocking } = unit;
  // The loop calls a reader or writer when its descriptor is ready.
  const isReady = (name: string): boolean => /\.add_(reader|writer)$/.test(to) && resolver.knowledge.api(name)?.blocks?.untilReady === true;
  const isAllowed = (name: string): boolean => blocking.isAllowed(name) || isReady(name);
  const direct = call === null ? null : blockingOf(call, facts, resolver);
  if (direct !== null) {
    const { category, cost } = direct.blocking;
    return isAllowed(direct.name) || (cost !== 'wait' && cost !== 'data') ? null : { name: direct.name.replace(/^builtins\./, ''), category, cost, related: [] };
  }
  const chain = blockingChain(callee, args, file, { maxDepth: helperDepth, isAllowed });
  return chain === null ? null : { name: chain.sink.name.replace(/^builtins\./, ''), category: chain.sink.category, cost: chain.sink.cost, related: hopsOf(chain) };
}

function hopsOf({ hops, sink }: Chain): RelatedPlace[] {
  return [
    ...hops.map(({ functionKey, at, name }): RelatedPlace => ({ within: functionKey, at, message: 'hop', args: { name } })),
    { within: sink.functionKey, at: sink.at, message: 'sink', args: { name: sink.name.replace(/^builtins\./, '') } },
  ];
}

function severityOf({ category, cost }: Sink): Severity {
  if (/^(file|path)-/.test(category)) return 'hint';
  return cost === 'wait' ? 'warning' : 'information';
}

/** A reader or writer is called again and again until it has dealt with the socket, which a thread would do too late. */
function canGoToThread({ node }: CallFact, { to, offload }: HandedOver): boolean {
  if (!/\.(call_soon|call_soon_threadsafe|call_later|call_at|add_signal_handler)$/.test(to) || node.callee.kind !== 'attribute') return false;
  const callable = offload.callable.position === undefined ? undefined : node.args[offload.callable.position];
  return callable?.form === 'positional' && isPath(node.callee.value);
}

function isPath(expr: CallFact['node']['callee']): boolean {
  return expr.kind === 'name' || (expr.kind === 'attribute' && isPath(expr.value));
}

/** The loop calls `run_in_executor`, which hands the function to a thread. */
function handToExecutor(edit: EditBuilder, { node }: CallFact, handed: HandedOver): boolean {
  if (node.callee.kind !== 'attribute') return false;
  edit.insert(handed.node.start, `${edit.text(node.callee.value)}.run_in_executor, None, `);
  return true;
}
