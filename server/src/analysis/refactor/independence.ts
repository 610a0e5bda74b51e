// Whether awaits that stand one behind the other could be in flight together, and if not, why.

import { ownerFunction, ownerScope, regionsAround } from '../facts/context.ts';
import { dotted } from '../facts/describe.ts';
import { lastName } from '../facts/local-names.ts';
import { namesIn } from '../facts/targets.ts';
import type { FunctionFact, NameRead, Place, UnitFacts, Use } from '../facts/types.ts';
import type { Span, Text } from '../model.ts';
import type { Expr, Name } from '../syntax/ast.ts';
import { because, within, type Selected } from './refactoring.ts';

/** `await value`, and where its result goes. */
export interface Step {
  readonly place: Place;
  readonly value: Expr;
  readonly target: Expr | null;
}

/** Calls that are there for what happens before and after them. */
const orderly = /^_?(sleep|acquire|release|connect|disconnect|open|close|aclose|start|stop|begin|commit|rollback|flush|drain|join|wait_closed|setup|teardown|init|initialize|login|logout|lock|unlock)(_|$)/;

/** What a step says about itself. Null: nothing against it. */
export function whyOrdered(step: Step, selected: Selected): Text | null {
  const { facts, file } = selected;
  const { value } = step;
  const inside = within(value);
  if (facts.suspensions.some(inside) || facts.yields.some(({ node }) => inside(node)) || bindsNames(value, facts)) return because('innerAwait');
  if (value.kind !== 'call') return null;
  const name = lastName(value.callee);
  if (orderly.test(name)) return because('order', { name });
  const callee = selected.resolver.meaning(value.callee, step.place);
  const found = callee.kind === 'function' ? file.names.functionOf(callee.key) : null;
  return found !== null && changesOthers(found.fact, found.slot.facts) ? because('changes', { name }) : null;
}

/** A result that others can see before all are there. */
export function whyShared({ target, place }: Step, { facts }: Selected): Text | null {
  const owner = ownerFunction(facts, place);
  const scope = owner === null ? undefined : facts.scopes[owner.ownScope];
  for (const name of target === null ? [] : namesIn(target)) {
    const seen = facts.reads.some((read) => read.name === name && owner !== null && within(owner.node)(read) && ownerScope(facts, read.scope) !== scope);
    if (scope?.globals.has(name) || scope?.nonlocals.has(name) || seen) return because('seenElsewhere', { name });
  }
  return null;
}

/** Why the later step has to wait for the earlier one. */
export function whyDependent(earlier: Step, later: Step, selected: Selected): Text | null {
  const reads = readsIn(later, selected.facts);
  const { target } = earlier;
  if (target !== null) {
    const names = namesIn(target);
    const given = reads.find(({ name }) => names.includes(name));
    if (given !== undefined) return because('needsResult', { name: given.name });
    const again = later.target === null ? undefined : namesIn(later.target).find((name) => names.includes(name));
    if (again !== undefined) return because('bindsAgain', { name: again });
    const written = target.kind === 'attribute' ? rootOf(target)?.name ?? null : null;
    if (written !== null && readsIn({ ...later, target: null }, selected.facts).some(({ name }) => name === written)) return because('mayRead', { name: selected.slot.text.slice(target.start, target.end) });
  }
  return sameReceiver(earlier, later, selected) ?? sameReceiver(later, earlier, selected) ?? sameObject(earlier, later, selected);
}

/** An object that one step works on and the other uses as well. */
function sameReceiver(step: Step, other: Step, selected: Selected): Text | null {
  const receiver = mutableReceiver(step, selected);
  if (receiver === null) return null;
  const touched = readsIn({ ...other, target: null }, selected.facts).map(pathOf);
  return touched.some((path) => startsWith(path, receiver) || startsWith(receiver, path)) ? because('sameObject', { name: receiver }) : null;
}

/** `self.db` of `self.db.fetch()`; null for modules, classes, and methods of this file that change nothing. */
export function mutableReceiver({ value, place }: Step, { resolver, file }: Selected): string | null {
  if (value.kind !== 'call' || value.callee.kind !== 'attribute') return null;
  const of = resolver.meaning(value.callee.value, place);
  if (of.kind === 'api' || of.kind === 'class') return null;
  const callee = resolver.meaning(value.callee, place);
  const found = callee.kind === 'function' ? file.names.functionOf(callee.key) : null;
  if (found !== null && !changesOthers(found.fact, found.slot.facts)) return null;
  const path = dotted(value.callee.value);
  if (path !== null) return path;
  const root = rootOf(value.callee.value);
  const meaning = root === null ? null : resolver.meaning(root, place);
  return root === null || meaning?.kind === 'api' || meaning?.kind === 'class' || meaning?.kind === 'function' ? null : root.name;
}

/** An argument of both that surely is an object with a state. */
function sameObject(earlier: Step, later: Step, selected: Selected): Text | null {
  const objects = (step: Step): string[] => readsIn({ ...step, target: null }, selected.facts).flatMap((read) => {
    if (read.use.kind !== 'argument') return [];
    const value = selected.resolver.meaning({ kind: 'name', name: read.name, start: read.start, end: read.end }, read);
    return value.kind === 'object' || (value.kind === 'instance' && !plain.test(value.of)) ? [read.name] : [];
  });
  const ofLater = new Set(objects(later));
  const shared = objects(earlier).find((name) => ofLater.has(name));
  return shared === undefined ? null : because('sameObject', { name: shared });
}

const plain = /^(builtins\.(str|int|float|bool|bytes|tuple|frozenset|complex)$|(pathlib|datetime|decimal|uuid|re|fractions)\.)/;

/** An exception of the group would pass by the `except` around it. */
export function whyNoGroup(place: Place, facts: UnitFacts): Text | null {
  for (const region of regionsAround(facts, place.region)) {
    const node = region.kind === 'try' ? facts.statements[region.statement]?.node : undefined;
    if (node?.kind === 'try' && node.handlers.some((handler) => !handler.star)) return because('exceptAround');
  }
  return null;
}

/** A task is made of a coroutine, not of another thing that can be awaited. */
export function whyNoTask(value: Expr, place: Place, { resolver }: Selected): Text | null {
  const meaning = resolver.meaning(value, place);
  if (meaning.kind === 'awaitable' ? meaning.sort === 'coroutine' : value.kind === 'call') return null;
  return because('noCoroutine');
}

const mutators = /^(append|appendleft|add|update|extend|insert|pop|popleft|remove|discard|clear|setdefault|sort|reverse)$/;

/** It writes attributes, items or names that are not its own. */
function changesOthers({ node, ownScope }: FunctionFact, facts: UnitFacts): boolean {
  const inside = within(node.body);
  const scope = facts.scopes[ownScope];
  if (scope === undefined || scope.globals.size > 0 || scope.nonlocals.size > 0) return true;
  const isOwn = (target: Expr): boolean => {
    const bindings = scope.bindings.get(rootOf(target)?.name ?? '');
    return bindings !== undefined && bindings.every(({ source }) => source.kind === 'value' && /^(call|list|dict|set|comprehension)$/.test(source.value.kind));
  };
  if (facts.attributeWrites.some(({ target }) => inside(target) && !isOwn(target))) return true;
  if (facts.calls.some(({ node: { callee, ...at } }) => inside(at) && callee.kind === 'attribute' && mutators.test(callee.name) && !isOwn(callee.value))) return true;
  return facts.statements.some(({ node: found }) => {
    if (!inside(found)) return false;
    const targets = found.kind === 'assign' || found.kind === 'delete' ? found.targets : found.kind === 'augmented' ? [found.target] : [];
    return targets.some((target) => target.kind === 'subscript' && !isOwn(target));
  });
}

/** A walrus: its name would be bound in another place. */
export function bindsNames(span: Span, facts: UnitFacts): boolean {
  return facts.scopes.some((scope) => scope.kind !== 'comprehension' && scope.kind !== 'lambda' && [...scope.bindings.values()].some((bindings) => bindings.some((binding) => binding.start >= span.start && binding.start < span.end)));
}

function readsIn({ value, target }: Step, facts: UnitFacts): readonly NameRead[] {
  return facts.reads.filter((read) => within(value)(read) || (target !== null && within(target)(read)));
}

/** `self.db.fetch` of a read of `self`. */
function pathOf(read: NameRead): string {
  let path = read.name;
  for (let use: Use = read.use; use.kind === 'attribute'; use = use.outer) path += `.${use.node.name}`;
  return path;
}

/** `a` of `a.b[0].c()`; a call of a plain name makes something new. */
function rootOf(expr: Expr): Name | null {
  switch (expr.kind) {
    case 'name': return expr;
    case 'attribute': case 'subscript': return rootOf(expr.value);
    case 'call': return expr.callee.kind === 'attribute' ? rootOf(expr.callee.value) : null;
    default: return null;
  }
}

function startsWith(path: string, start: string): boolean {
  return path === start || path.startsWith(`${start}.`);
}
