// Child processes whose output nobody takes while somebody waits for their end.

import type { Call } from '../syntax/ast.ts';
import { argumentAt } from './blocking.ts';
import { isOnLoop, ownerFunction } from './context.ts';
import type { Resolver } from './resolve.ts';
import type { Binding, CallFact, NameRead, UnitFacts, Use } from './types.ts';

export interface StarvedWait {
  /** The name of the process. */
  readonly name: string;
  /** The stream that fills up. */
  readonly stream: string;
  readonly made: Call;
}

/** `await proc.wait()` with a pipe that the function made and never reads. Null: somebody reads it, may read it, or the process is killed first. */
export function starvedWait(wait: CallFact, facts: UnitFacts, resolver: Resolver): StarvedWait | null {
  const { callee } = wait.node;
  if (callee.kind !== 'attribute' || callee.value.kind !== 'name' || !isOnLoop(facts, wait)) return null;
  const { name } = callee.value;
  const streams = resolver.api(wait)?.starvedBy;
  if (streams === undefined) return null;
  const [binding, ...more] = resolver.visible(name, wait, callee.start) ?? [];
  if (binding === undefined || more.length > 0 || ownerFunction(facts, binding) !== ownerFunction(facts, wait)) return null;
  const made = creationOf(binding);
  if (made === null || made.args.some(({ form }) => form === 'double-star')) return null;
  const reads = facts.reads.filter((read) => read.name === name && read.start > binding.start);
  if (!reads.every((read) => read.scope === wait.scope && isAttribute(read.use)) || reads.some((read) => ends(read, wait))) return null;
  const used = new Set(reads.map(({ use }) => (use.kind === 'attribute' ? use.node.name : '')));
  // `communicate()` and `_transport` may read whatever is there.
  if ([...used].some((name) => !harmless.test(name) && !streams.includes(name))) return null;
  const stream = streams.find((keyword) => {
    const argument = argumentAt(made, { keyword });
    return argument !== null && isPipe(argument.value, binding, resolver) && !used.has(keyword);
  });
  return stream === undefined ? null : { name, stream, made };
}

const harmless = /^(wait|pid|returncode|stdin|kill|terminate|send_signal)$/;

function creationOf({ source }: Binding): Call | null {
  const value = source.kind === 'value' || source.kind === 'annotated' ? source.value : null;
  return value?.kind === 'await' && value.value.kind === 'call' ? value.value : null;
}

function isPipe(expr: Call['callee'], place: Binding, resolver: Resolver): boolean {
  const value = resolver.meaning(expr, place);
  return value.kind === 'api' && /(^|\.)subprocess\.PIPE$/.test(value.name);
}

function isAttribute(use: Use): boolean {
  return use.kind === 'attribute';
}

/** Killed, it ends whether its output is read or not. */
function ends({ use, start }: NameRead, wait: CallFact): boolean {
  return use.kind === 'attribute' && /^(kill|terminate|send_signal)$/.test(use.node.name) && start < wait.node.start;
}
