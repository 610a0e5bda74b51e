// Who awaits whom in a file, which tasks start where and who waits for them, and what blocks.

import { destination, isOnLoop, ownerFunction } from '../facts/context.ts';
import type { FileFacts } from '../facts/file.ts';
import { isForeign } from '../facts/meaning.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Slot } from '../facts/slot.ts';
import type { CallFact } from '../facts/types.ts';
import { blockingPath, type Project } from './blocking-paths.ts';
import type { ConcurrencyMap, MapEdge, MapNode } from './model.ts';
import { functionAround, placed, placeIn } from './places.ts';
import { collectedBy, startOf } from './starts.ts';

/** Edges of one picture; more would not be read, and Mermaid draws no more than 500. */
const maxEdges = 120;

const moduleKey = '';

/** With an offset inside a function: only what can be reached from it. */
export function concurrencyMap(file: FileFacts, offset: number | null, project: Project): ConcurrencyMap {
  const drawing = new Drawing(file);
  for (const slot of file.slots) {
    if (slot.broken !== null) continue;
    const resolver = file.names.resolver(slot);
    for (const fact of slot.facts.functions) if (fact.async) drawing.node(file.names.functionKey(slot, fact));
    for (const call of slot.facts.calls) addEdges(call, slot, resolver, file, project, drawing);
  }
  return drawing.finish(offset === null ? null : keyAround(file, offset), maxEdges);
}

function keyAround(file: FileFacts, offset: number): string | null {
  const slot = file.slotAt(offset);
  const fact = slot === undefined || slot.broken !== null ? null : functionAround(offset - slot.unit.start, slot);
  return slot === undefined || fact === null ? null : file.names.functionKey(slot, fact);
}

function addEdges(call: CallFact, slot: Slot, resolver: Resolver, file: FileFacts, project: Project, drawing: Drawing): void {
  const owner = ownerFunction(slot.facts, call);
  // In lambdas and class bodies nobody can tell who runs it.
  if (owner === null && slot.facts.scopes[call.scope]?.kind !== 'unit') return;
  const from = owner === null ? moduleKey : file.names.functionKey(slot, owner);
  const at = placed(slot, call.node.callee);
  const callee = resolver.callee(call);
  if (at === null) return;
  if (callee.kind === 'function') {
    const { coroutine, nature } = file.names.summary(callee.key);
    const start = coroutine === 'yes' ? startOf(call, slot, resolver) : null;
    if (start !== null) return drawing.edge(from, callee.key, { kind: start.task === null ? 'runs' : 'starts', by: start.by, at, collected: start.task === null ? null : collectedBy(start, slot, resolver, file) });
    const use = destination(call.use);
    // In a generator expression whoever asks it for items awaits.
    const isHere = owner?.async !== true || isOnLoop(slot.facts, call);
    if (isHere && coroutine === 'yes' && use.kind === 'awaited') return drawing.edge(from, callee.key, { kind: 'awaits', by: '', at, collected: null });
    if (isHere && nature === 'async-generator' && use.kind === 'iterated' && use.async) return drawing.edge(from, callee.key, { kind: 'iterates', by: '', at, collected: null });
  }
  const path = blockingPath(call, slot, resolver, file, project);
  if (path === null) return;
  // `load` of the path is a name for people; the edge is drawn to the function that is called, and from the last one to what blocks.
  const blocks = { kind: 'blocks', by: '', at, collected: null } as const;
  if (callee.kind !== 'function') return drawing.edge(from, `api ${path.name}`, blocks);
  drawing.edge(from, callee.key, blocks);
  const between = path.through.slice(1).map(({ name }) => name);
  drawing.edge(callee.key, `api ${path.name}`, { ...blocks, by: between.join(' → ') });
}

class Drawing {
  private readonly keys: string[] = [];
  private readonly edges: { from: string; to: string; edge: Omit<MapEdge, 'from' | 'to'> }[] = [];
  private readonly drawn = new Set<string>();

  constructor(private readonly file: FileFacts) {}

  node(key: string): void {
    if (!this.drawn.has(`node ${key}`)) this.keys.push(key);
    this.drawn.add(`node ${key}`);
  }

  /** The same thing said twice is drawn once, at its first place. */
  edge(from: string, to: string, edge: Omit<MapEdge, 'from' | 'to'>): void {
    const same = [from, to, edge.kind, edge.by, edge.collected === null ? '' : JSON.stringify({ ...edge.collected, at: 0 })].join('\0');
    if (this.drawn.has(same)) return;
    this.drawn.add(same);
    this.node(from);
    this.node(to);
    this.edges.push({ from, to, edge });
  }

  finish(about: string | null, limit: number): ConcurrencyMap {
    const reached = about === null ? null : this.reachedFrom(about);
    const all = this.edges.filter(({ from }) => reached === null || reached.has(from));
    const edges = all.slice(0, limit);
    const used = new Set([...(about === null ? [] : [about]), ...edges.flatMap(({ from, to }) => [from, to])]);
    // A coroutine that nothing here awaits is still part of the file, as long as the picture has room.
    const keys = this.keys.filter((key) => used.has(key) || (about === null && used.size < limit));
    const ids = new Map(keys.map((key, id) => [key, id]));
    return {
      about: about === null ? null : this.nameOf(about),
      nodes: keys.slice(0, 2 * limit).map((key, id) => this.describe(key, id)),
      edges: edges.map(({ from, to, edge }) => ({ from: ids.get(from) ?? 0, to: ids.get(to) ?? 0, ...edge })),
      left: all.length - edges.length,
    };
  }

  private reachedFrom(key: string): Set<string> {
    const reached = new Set([key]);
    // A set grows while it is walked.
    for (const one of reached) for (const { from, to } of this.edges) if (from === one) reached.add(to);
    return reached;
  }

  private describe(key: string, id: number): MapNode {
    const name = this.nameOf(key);
    if (key === moduleKey) return { id, name, kind: 'module', at: null };
    if (key.startsWith('api ')) return { id, name, kind: 'api', at: null };
    const { nature, coroutine } = this.file.names.summary(key);
    const isAsync = this.file.names.functionOf(key)?.fact.async === true;
    const kind = nature === 'async-generator' ? 'async-generator' : coroutine === 'yes' || isAsync ? 'coroutine' : 'plain';
    return { id, name, kind, at: placeIn(key, null, this.file) };
  }

  private nameOf(key: string): string {
    if (key === moduleKey) return '';
    if (key.startsWith('api ')) return key.slice('api '.length);
    if (isForeign(key)) return key.slice(key.lastIndexOf('!') + 1);
    return this.file.names.qualified(key) ?? this.file.names.functionName(key);
  }
}

