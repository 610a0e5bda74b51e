// A bounded queue that is filled beyond its size before anybody can take from it.

import type { Expr } from '../syntax/ast.ts';
import { argumentAt } from './blocking.ts';
import { isOnLoop, ownerFunction } from './context.ts';
import { methodCall } from './queues.ts';
import type { Resolver } from './resolve.ts';
import { onlyBinding } from './shared-locks.ts';
import type { CallFact, NameRead, UnitFacts } from './types.ts';

export interface Overfilled {
  readonly put: CallFact;
  readonly name: string;
  readonly size: number;
}

/** The `put` that waits for ever; null: somebody may take, or the numbers cannot be seen. */
export function overfilled(made: CallFact, facts: UnitFacts, resolver: Resolver): Overfilled | null {
  const value = resolver.result(made);
  if (value.kind !== 'instance' || resolver.knowledge.api(value.of)?.queue !== true || !isOnLoop(facts, made)) return null;
  const size = whole(argumentAt(made.node, { position: 0, keyword: 'maxsize' })?.value ?? null);
  const binding = onlyBinding(made, facts);
  if (size === null || size <= 0 || binding === null) return null;
  const reads = facts.reads.filter((read) => read.name === binding.name);
  let count = 0;
  for (const read of reads) {
    const put = putOf(read, facts);
    // Whoever gets the queue, or takes from it, ends the story; so does a branch, which may not be taken.
    if (put === null || ownerFunction(facts, put) !== ownerFunction(facts, made)) return null;
    const times = timesRun(put, made, facts);
    if (times === null) return null;
    count += times;
    if (count > size) return { put, name: binding.name, size };
  }
  return null;
}

/** `await queue.put(x)` without a limit of time. */
function putOf(read: NameRead, facts: UnitFacts): CallFact | null {
  if (read.use.kind !== 'attribute' || read.use.outer.kind !== 'callee') return null;
  const call = facts.calls[read.use.outer.call];
  return call !== undefined && methodCall(call, 'put') !== null && call.use.kind === 'awaited' && call.use.outer.kind === 'discarded' ? call : null;
}

/** 1 beside the queue's creation, n in `for _ in range(n)`. */
function timesRun(put: CallFact, made: CallFact, facts: UnitFacts): number | null {
  if (put.region === made.region) return put.scope === made.scope ? 1 : null;
  const loop = facts.loops.find((found) => found.bodyRegion === put.region);
  if (loop === undefined || loop.region !== made.region || loop.node.kind !== 'for' || loop.node.async || put.scope !== made.scope) return null;
  const { iterable, body } = loop.node;
  const leaves = facts.statements.some(({ node }) => (node.kind === 'break' || node.kind === 'return' || node.kind === 'raise') && node.start >= body.start && node.end <= body.end);
  if (leaves) return null;
  if ((iterable.kind === 'list' || iterable.kind === 'tuple') && !iterable.elements.some((part) => part.kind === 'starred')) return iterable.elements.length;
  if (iterable.kind !== 'call' || iterable.callee.kind !== 'name' || iterable.callee.name !== 'range' || iterable.args.length !== 1) return null;
  return whole(iterable.args[0]?.value ?? null);
}

function whole(expr: Expr | null): number | null {
  return expr?.kind === 'constant' && expr.type === 'int' && /^[\d_]+$/.test(expr.text) ? Number(expr.text.replaceAll('_', '')) : null;
}
