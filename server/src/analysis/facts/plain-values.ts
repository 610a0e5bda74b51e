// Arguments where only a plain value makes sense.

import type { Argument, Expr } from '../syntax/ast.ts';
import { takes } from './awaiting.ts';
import type { FoundFunction, ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, Place, UnitFacts, Use } from './types.ts';

/** What reads a plain value where this argument stands: an API of the tables, or a function of this file whose parameter says so. A qualified name or function key; null: nothing, or nobody can tell. */
export function valueReader(use: Use, facts: UnitFacts, resolver: Resolver, file: ModuleNames): string | null {
  if (use.kind !== 'argument') return null;
  const call = facts.calls[use.call];
  const argument = call?.node.args[use.argument];
  if (call === undefined || argument === undefined) return null;
  const callee = resolver.callee(call);
  const name = resolver.apiName(callee);
  if (name !== null) {
    const positions = resolver.knowledge.api(name)?.readsValue;
    return positions !== undefined && takes(call.node, use.argument, positions) ? name : null;
  }
  return callee.kind === 'function' && wantsPlain(callee.key, callee.bound, call, argument, use.argument, file) ? callee.key : null;
}

/** Whether the items of what stands here are used as values: `sum([…])`, `", ".join(…)`. */
export function itemReader(use: Use, facts: UnitFacts, resolver: Resolver): string | null {
  if (use.kind !== 'argument' || use.argument !== 0) return null;
  const call = facts.calls[use.call];
  // `min(coroutines, key=cost)` picks one, and somebody may run it.
  if (call === undefined || call.node.args.some(({ keyword }) => keyword === 'key')) return null;
  const name = resolver.apiName(resolver.callee(call));
  return name !== null && resolver.knowledge.api(name)?.items === 'read' ? name : null;
}

/** `len(…)` */
export function isCounted(use: Use, facts: UnitFacts, resolver: Resolver): boolean {
  const call = use.kind === 'argument' ? facts.calls[use.call] : undefined;
  return call !== undefined && resolver.apiName(resolver.callee(call)) === 'builtins.len';
}

function wantsPlain(key: string, bound: boolean, call: CallFact, argument: Argument, position: number, file: ModuleNames): boolean {
  if (!isVisible(call, position)) return false;
  const params = file.about<readonly PlainParameter[]>('plain parameters', key, (found, resolver) => plainParameters(found, resolver, file), [], (all) => all.map(({ name, isPlain }) => `${name} ${isPlain}`).join());
  const param = argument.form === 'keyword' ? params.find((each) => each.name === argument.keyword) : argument.form === 'positional' ? params[position + (bound ? 1 : 0)] : undefined;
  return param?.isPlain === true;
}

interface PlainParameter {
  readonly name: string;
  readonly isPlain: boolean;
}

/** A decorator may accept more than the function does. */
function plainParameters({ fact }: FoundFunction, resolver: Resolver, file: ModuleNames): readonly PlainParameter[] {
  const { params, decorators } = fact.node;
  return decorators.length > 0 ? [] : params.map(({ name, form, annotation }) => ({ name, isPlain: form === 'plain' && annotation !== null && isPlain(annotation, fact, resolver, file) }));
}

/** No `*args` before it. */
function isVisible(call: CallFact, position: number): boolean {
  return call.node.args.slice(0, position + 1).every((argument) => argument.form === 'positional' || argument.form === 'keyword');
}

/** The annotation names a type that no coroutine is: a builtin, a class of the tables or of this file that cannot be awaited. */
function isPlain(annotation: Expr, place: Place, resolver: Resolver, file: ModuleNames): boolean {
  const type = resolver.annotation(annotation, place);
  if (type.kind === 'instance') return type.of !== 'builtins.type';
  if (type.kind !== 'object') return false;
  return file.member(type.key, '__await__') === null && file.bases(type.key).complete && file.bases(type.key).names.every((name) => /^(abc\.ABC|typing\.Generic|enum\.\w+|typing\.NamedTuple|builtins\.\w+)$/.test(name));
}
