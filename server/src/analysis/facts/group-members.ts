// Errors that are taken out of an exception group and raised in its place.

import type { Expr, Node } from '../syntax/ast.ts';
import { namesCaught } from './caught.ts';
import { regionsAround } from './context.ts';
import type { Resolver } from './resolve.ts';
import type { HandlerFact, Place, UnitFacts } from './types.ts';

export interface RaisedMember {
  readonly statement: Node;
  readonly raised: Expr;
  /** The name the group is caught under. */
  readonly group: string;
}

/** Where a handler looks at how many there are, it may raise the only one. */
export function* raisedMembers(facts: UnitFacts, resolver: Resolver): Generator<RaisedMember> {
  for (const found of facts.statements) {
    const { node } = found;
    if (node.kind !== 'raise' || node.value === null) continue;
    const handler = groupHandlerAround(found, facts, resolver);
    const group = handler?.node.name ?? null;
    if (handler === null || group === null || countsMembers(handler, group, facts)) continue;
    if (isMember(node.value, group, found, resolver)) yield { statement: node, raised: node.value, group };
  }
}

/** The nearest `except`, if what it catches is a group and has a name. */
function groupHandlerAround(place: Place, facts: UnitFacts, resolver: Resolver): HandlerFact | null {
  for (const region of regionsAround(facts, place.region)) {
    if (region.kind !== 'handler') continue;
    const handler = facts.handlers.find((found) => found.bodyRegion === region.index);
    if (handler === undefined) return null;
    return handler.node.star || namesCaught(handler, resolver).some((name) => name !== null && /(^|\.)(Base)?ExceptionGroup$/.test(name)) ? handler : null;
  }
  return null;
}

function countsMembers({ node }: HandlerFact, group: string, facts: UnitFacts): boolean {
  return facts.calls.some(({ node: call }) => call.start >= node.start && call.end <= node.body.end && call.callee.kind === 'name' && call.callee.name === 'len'
    && call.args.some(({ value }) => isMembers(value, group)));
}

/** `group.exceptions[0]`, the variable of a loop over them, or a local that stands for one. */
function isMember(expr: Expr, group: string, place: Place, resolver: Resolver): boolean {
  if (expr.kind === 'subscript') return isMembers(expr.value, group);
  if (expr.kind !== 'name') return false;
  const [only, ...more] = resolver.visible(expr.name, place, expr.start) ?? [];
  if (only === undefined || more.length > 0) return false;
  if (only.source.kind === 'element') return isMembers(only.source.value, group);
  return only.source.kind === 'value' && only.source.value.kind === 'subscript' && isMembers(only.source.value.value, group);
}

function isMembers(expr: Expr, group: string): boolean {
  return expr.kind === 'attribute' && expr.name === 'exceptions' && expr.value.kind === 'name' && expr.value.name === group;
}
