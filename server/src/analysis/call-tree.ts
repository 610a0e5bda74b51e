// The asynchronous call tree as the door shows it: functions by file and name, edges with their places in document offsets.

import { edgeOf, edgesFrom, type EdgeKind } from './facts/call-edges.ts';
import { ownerFunction } from './facts/context.ts';
import type { FileFacts } from './facts/file.ts';
import { isForeign } from './facts/meaning.ts';
import type { Slot } from './facts/slot.ts';
import type { FunctionFact } from './facts/types.ts';
import type { Span } from './model.ts';

/** A function of the project. */
export interface FunctionRef {
  readonly path: string;
  /** As it stands in its module: `Client.fetch`. */
  readonly name: string;
}

export interface FunctionItem extends FunctionRef {
  readonly isAsync: boolean;
  /** Of the name, and of the whole definition. */
  readonly at: Span;
  readonly whole: Span;
}

export interface TreeEdge {
  readonly kind: EdgeKind;
  /** Of the callee where it is called. */
  readonly at: Span;
  /** The other end: a function of the project, or an API by its qualified name. */
  readonly other: FunctionRef | { readonly api: string };
}

/** The function whose name, at its definition or in a call, stands at an offset. */
export function functionAt(file: FileFacts, path: string, offset: number): FunctionRef | null {
  const slot = file.slotAt(offset);
  if (slot === undefined || slot.broken !== null) return null;
  const at = offset - slot.unit.start;
  for (const { node, index } of slot.facts.functions) if (node.nameStart <= at && at <= node.nameStart + node.name.length) return refOf(file, path, `${slot.id}:${index}`);
  const resolver = file.names.resolver(slot);
  const call = slot.facts.calls.filter(({ node }) => node.callee.start <= at && at <= node.callee.end).at(-1);
  const callee = call === undefined ? null : resolver.callee(call);
  return callee?.kind === 'function' ? refOf(file, path, callee.key) : null;
}

/** A function of this file by its name in the module; null: there is none. */
export function itemOf(file: FileFacts, path: string, name: string): FunctionItem | null {
  const found = located(file, name);
  if (found === null) return null;
  const { slot, fact } = found;
  const { node } = fact;
  const start = slot.unit.start;
  return { path, name, isAsync: fact.async, at: { start: start + node.nameStart, end: start + node.nameStart + node.name.length }, whole: { start: start + node.start, end: start + node.end } };
}

export function outgoing(file: FileFacts, path: string, name: string): TreeEdge[] {
  const found = located(file, name);
  if (found === null) return [];
  return edgesFrom(found.fact, found.slot, file.names).flatMap(({ kind, call, to }) => {
    const other = 'api' in to ? to : refOf(file, path, to.key);
    const { start, end } = call.node.callee;
    return other === null ? [] : [{ kind, at: { start: start + found.slot.unit.start, end: end + found.slot.unit.start }, other }];
  });
}

/** Calls of a function, of this file or of another, with the functions of this file that make them. */
export function incoming(file: FileFacts, path: string, target: FunctionRef): { readonly from: FunctionItem; readonly edge: TreeEdge }[] {
  const last = target.name.slice(target.name.lastIndexOf('.') + 1);
  const found: { from: FunctionItem; edge: TreeEdge }[] = [];
  for (const slot of file.slots) {
    if (!slot.text.includes(last)) continue;
    const resolver = file.names.resolver(slot);
    for (const call of slot.facts.calls) {
      const owner = ownerFunction(slot.facts, call);
      const edge = owner === null ? null : edgeOf(call, slot, resolver, file.names);
      if (owner === null || edge === null || 'api' in edge.to) continue;
      const other = refOf(file, path, edge.to.key);
      const from = other?.path === target.path && other.name === target.name ? refOf(file, path, `${slot.id}:${owner.index}`) : null;
      const item = from === null ? null : itemOf(file, path, from.name);
      const { start, end } = call.node.callee;
      if (item !== null) found.push({ from: item, edge: { kind: edge.kind, at: { start: start + slot.unit.start, end: end + slot.unit.start }, other: target } });
    }
  }
  return found;
}

function refOf(file: FileFacts, path: string, key: string): FunctionRef | null {
  if (isForeign(key)) {
    const mark = key.lastIndexOf('!');
    return { path: key.slice(0, mark), name: key.slice(mark + 1) };
  }
  const name = file.names.qualified(key);
  return name === null ? null : { path, name };
}

function located(file: FileFacts, name: string): { slot: Slot; fact: FunctionFact } | null {
  const key = file.names.keyOf(name);
  return key === null ? null : file.names.functionOf(key);
}
