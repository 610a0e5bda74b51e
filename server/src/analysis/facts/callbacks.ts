// Functions that a call hands over to be run by somebody else: the loop, a thread, a process.

import type { Offload } from '../knowledge/types.ts';
import type { Call, Expr } from '../syntax/ast.ts';
import { argumentsOf, type PassedArgument } from './arguments.ts';
import { argumentAt, hidesArguments, literalOf } from './blocking.ts';
import { ownerScope } from './context.ts';
import type { Meaning } from './meaning.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, Place, UnitFacts } from './types.ts';

export interface HandedOver {
  /** The argument: a name, a lambda, a `partial(…)`. */
  readonly node: Expr;
  /** Qualified name of what it is handed to. */
  readonly to: string;
  readonly offload: Offload;
}

/** Null: the call hands nothing over, or nobody can tell what. */
export function handedOver(call: CallFact, resolver: Resolver): HandedOver | null {
  const to = resolver.apiName(resolver.callee(call));
  const offload = resolver.api(call)?.offload;
  const argument = offload === undefined ? null : argumentAt(call.node, offload.callable);
  return to === null || offload === undefined || argument === null ? null : { node: argument.value, to, offload };
}

/** What runs when the callback is called: the function itself, or each call of a lambda. */
export interface Target {
  readonly callee: Meaning;
  readonly node: Expr;
  /** Null: nobody can tell what is passed. */
  readonly args: readonly PassedArgument[] | null;
  /** The call as the lambda makes it, or as the one who takes the function will; null: nobody can tell. */
  readonly call: CallFact | null;
}

/** `positional`: of the call that hands over, the arguments behind the callable are passed on to it. */
export function targetsOf({ node, offload }: HandedOver, call: CallFact, positional: boolean, facts: UnitFacts, resolver: Resolver): Target[] {
  if (node.kind === 'lambda') {
    const inside = facts.calls.filter((inner) => inner.node.start >= node.body.start && inner.node.end <= node.body.end && ownerScope(facts, inner.scope)?.kind === 'lambda');
    return inside.map((inner) => ({ callee: resolver.callee(inner), node: inner.node.callee, args: passed(inner.node), call: inner }));
  }
  const partial = partialOf(node, call, resolver);
  if (partial !== null) {
    const [first] = partial.args;
    return first === undefined ? [] : [{ callee: resolver.meaning(first.value, call), node: first.value, args: null, call: null }];
  }
  const { position } = offload.callable;
  const later = !positional || position === undefined ? null : { ...call, node: { ...call.node, callee: node, args: call.node.args.slice(position + 1) } };
  return [{ callee: resolver.meaning(node, call), node, args: later === null ? null : passed(later.node), call: later }];
}

function partialOf(node: Expr, place: Place, resolver: Resolver): Call | null {
  return node.kind === 'call' && resolver.apiName(resolver.meaning(node.callee, place)) === 'functools.partial' ? node : null;
}

function passed(call: Call): PassedArgument[] | null {
  return hidesArguments(call) ? null : argumentsOf(call, literalOf);
}
