// What a parameter without an annotation holds: what a library passes to the function, or what every call in the file does.

import type { Expr } from '../syntax/ast.ts';
import { argumentAt } from './blocking.ts';
import { handedOver } from './callbacks.ts';
import { agreed, instance, unknown, type Meaning } from './meaning.ts';
import type { ModuleNames } from './names.ts';
import type { Reference } from './references.ts';
import type { Resolver } from './resolve.ts';
import type { Signature } from './signature.ts';
import type { Slot } from './slot.ts';
import type { CallFact, FunctionFact, UnitFacts } from './types.ts';

/** Only objects: a function that is passed is often tested or wrapped before it is called. */
export function givenTo(functionKey: string, position: number, file: ModuleNames): Meaning {
  const found = file.functionOf(functionKey);
  const param = found?.fact.node.params[position];
  if (found === null || param?.form !== 'plain' || (param.value !== null && !isNone(param.value))) return unknown;
  const { fact, slot } = found;
  const resolver = file.resolver(slot);
  const { own = 0, owner = null } = file.signature(functionKey) ?? {};
  const handed = handedByLibrary(fact, owner, resolver, position - own, file);
  if (handed !== null || fact.node.decorators.length > 0 || takesAnyKind(param.name, fact, slot.facts)) return handed ?? unknown;
  const passed: Meaning[] = [];
  const creating = owner === null || fact.node.name !== '__init__' ? [] : file.unitsWith(owner.slice(owner.lastIndexOf('.') + 1));
  for (const unit of new Set([...file.mentioning(functionKey), ...creating])) {
    const meaning = file.passedIn(unit, functionKey, position);
    if (meaning?.kind === 'unknown') return unknown;
    if (meaning !== null) passed.push(meaning);
  }
  const value = agreed(passed);
  return value.kind === 'none' ? unknown : value;
}

/** What all calls in one unit pass; null where there is none that tells. */
export function passedIn(unit: Slot, functionKey: string, position: number, file: ModuleNames): Meaning | null {
  const signature = file.signature(functionKey);
  if (signature === null) return unknown;
  const passed: Meaning[] = [];
  for (const reference of [...creationsIn(unit, signature, file), ...file.referencesIn(unit, functionKey)]) {
    const meaning = passedBy(reference, functionKey, signature, position, file);
    if (meaning === null) continue;
    if (meaning.kind !== 'instance' && meaning.kind !== 'object' && meaning.kind !== 'none') return unknown;
    passed.push(meaning);
  }
  return passed.length === 0 ? null : agreed(passed);
}

/** Calls of the class whose `__init__` it is. */
function creationsIn(slot: Slot, { name, owner }: Signature, file: ModuleNames): readonly Reference[] {
  if (owner === null || name !== '__init__') return [];
  const resolver = file.resolver(slot);
  return slot.facts.calls.flatMap((call) => {
    const callee = resolver.callee(call);
    return callee.kind === 'class' && callee.key === owner ? [{ slot, place: call, expr: call.node.callee, known: true, call }] : [];
  });
}

/** A decorator or a base class says what the function is called with. */
function handedByLibrary(fact: FunctionFact, owner: string | null, resolver: Resolver, position: number, file: ModuleNames): Meaning | null {
  const { knowledge } = resolver;
  for (const decorator of fact.node.decorators) {
    const callee = resolver.meaning(decorator.kind === 'call' ? decorator.callee : decorator, fact);
    const name = resolver.apiName(callee);
    const hands = name === null ? undefined : knowledge.api(name)?.hands;
    if (hands === undefined || hands.callable !== undefined) continue;
    // `@client.event`: the function's name says which event it is.
    const list = hands.arguments ?? (callee.kind === 'method' ? knowledge.member(callee.of, fact.node.name)?.api.hands?.arguments : undefined);
    return list === undefined ? null : handed(list, position, resolver);
  }
  if (owner === null || fact.node.decorators.length > 0) return null;
  for (const base of file.bases(owner).names) {
    const list = knowledge.member(base, fact.node.name)?.api.hands?.arguments;
    if (list !== undefined) return handed(list, position, resolver);
  }
  return null;
}

function handed(list: readonly string[], position: number, { knowledge }: Resolver): Meaning | null {
  const type = list[position];
  return type === undefined || type === 'object' ? null : instance(knowledge.canonical(type));
}

/** Null: nothing that tells more: the default is in force, or the function passes on what it was given. */
function passedBy({ slot, call, expr, place }: Reference, functionKey: string, { params, own }: Signature, position: number, file: ModuleNames): Meaning | null {
  const resolver = file.resolver(slot);
  const param = params[position];
  if (param === undefined) return unknown;
  if (call !== null) {
    const argument = argumentAt(call.node, { position: position - own, keyword: param.name });
    if (argument !== null) return isItself(argument.value, position, functionKey, call, slot, resolver) ? null : resolver.meaning(argument.value, call);
    return param.hasDefault && call.node.args.every(({ form }) => form === 'positional' || form === 'keyword') ? null : unknown;
  }
  // Handed over to be called by somebody else.
  const taker = slot.facts.calls.find(({ node }) => node.args.some(({ value }) => value.start === expr.start && value.end === expr.end));
  const name = taker === undefined ? null : resolver.apiName(resolver.callee(taker));
  if (taker === undefined || name === null) return unknown;
  const { hands } = resolver.knowledge.api(name) ?? {};
  if (hands?.callable !== undefined) return argumentAt(taker.node, hands.callable)?.value.start === expr.start ? handed(hands.arguments ?? [], position - own, resolver) ?? unknown : unknown;
  const over = handedOver(taker, resolver);
  if (over === null || over.node.start !== expr.start || over.offload.given === 'receiver') return unknown;
  const behind = argumentsBehind(taker.node.args, over.offload.callable.position, expr);
  const value = behind?.[position - own];
  return value === undefined ? unknown : resolver.meaning(value, place);
}

function isItself(value: Expr, position: number, functionKey: string, call: CallFact, slot: Slot, resolver: Resolver): boolean {
  const [only, ...more] = value.kind === 'name' ? resolver.visible(value.name, call, value.start) ?? [] : [];
  return only?.source.kind === 'parameter' && more.length === 0 && only.source.position === position && `${slot.id}:${only.source.owner}` === functionKey;
}

/** `to_thread(work, a, b)`; `Thread(target=work, args=(a, b))`. */
function argumentsBehind(args: readonly { readonly form: string; readonly keyword: string | null; readonly value: Expr }[], position: number | undefined, callable: Expr): readonly Expr[] | null {
  const tuple = args.find(({ keyword }) => keyword === 'args')?.value;
  if (tuple !== undefined) return tuple.kind === 'tuple' && tuple.elements.every(({ kind }) => kind !== 'starred') ? tuple.elements : null;
  if (position === undefined || args[position]?.value.start !== callable.start) return null;
  const behind = args.slice(position + 1);
  return behind.every(({ form }) => form === 'positional') ? behind.map(({ value }) => value) : null;
}

const asksForKind = /^(isinstance|issubclass|hasattr|getattr|callable|type|isawaitable|iscoroutine|iscoroutinefunction|cast)$/;

/** `isinstance(client, …)`: the function is made for more than one kind of object. */
function takesAnyKind(name: string, fact: FunctionFact, facts: UnitFacts): boolean {
  return facts.reads.some(({ name: read, use, start }) => {
    if (read !== name || use.kind !== 'argument' || start < fact.node.start || start > fact.node.end) return false;
    const callee = facts.calls[use.call]?.node.callee;
    return (callee?.kind === 'name' || callee?.kind === 'attribute') && asksForKind.test(callee.name);
  });
}

function isNone(expr: Expr): boolean {
  return expr.kind === 'constant' && expr.type === 'none';
}

