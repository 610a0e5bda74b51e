// What holds for a function of the file: what calling it gives, where it may be suspended, what in it blocks.

import { isOnLoop, ownerFunction } from '../facts/context.ts';
import type { FileFacts } from '../facts/file.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Slot } from '../facts/slot.ts';
import type { CallFact, FunctionFact, Suspension } from '../facts/types.ts';
import type { CodeFact } from '../model.ts';
import { blockingPath, type Project } from '../seeing/blocking-paths.ts';
import type { BlockingPath } from '../seeing/model.ts';
import { shortName } from './target.ts';

/** Names in one sentence; more would not be read. */
const maxNames = 5;
const maxWays = 2;

/** Of a function that is called or named somewhere: what kind it is, then what its body does. */
export function factsOfFunction(key: string, file: FileFacts, project: Project): CodeFact[] {
  const found = file.names.functionOf(key);
  if (found === null) return [];
  const summary = file.names.summary(key);
  const facts: CodeFact[] = [];
  if (summary.coroutine === 'yes') facts.push({ kind: 'function', name: summary.name, nature: summary.nature === 'coroutine' ? 'coroutine' : 'gives-coroutine' });
  else if (summary.nature === 'async-generator' && summary.coroutine === 'no') facts.push({ kind: 'function', name: summary.name, nature: 'async-generator' });
  // A plain function is worth a word only where it stops a loop; nobody can tell that from its own body alone, so it stays unsaid.
  if (facts.length === 0) return [];
  const resolver = file.names.resolver(found.slot);
  return [...facts, ...(summary.stub ? [] : factsOfDefinition(found.fact, found.slot, resolver, file, project))];
}

/** What the body of a coroutine function does. */
export function factsOfDefinition(fact: FunctionFact, slot: Slot, resolver: Resolver, file: FileFacts, project: Project): CodeFact[] {
  if (!fact.async) return [];
  const { facts } = slot;
  const own = facts.suspensions.filter((found) => ownerFunction(facts, found) === fact && isOnLoop(facts, found));
  const found: CodeFact[] = [];
  if (own.length > 0) found.push({ kind: 'suspends', count: own.length, at: unique(own.map(describe)) });
  else if (!fact.generator) found.push({ kind: 'never-suspends' });
  const paths = facts.calls.flatMap((call) => (ownerFunction(facts, call) === fact ? blockingPath(call, slot, resolver, file, project) ?? [] : []));
  const direct = paths.filter(({ through }) => through.length === 0).map(({ name }) => name);
  if (direct.length > 0) found.push({ kind: 'blocks-inside', names: unique(direct) });
  return [...found, ...factsOfWays(paths)];
}

/** What a call of a plain function does to the loop it runs on. */
export function factsOfCall(call: CallFact, slot: Slot, resolver: Resolver, file: FileFacts, project: Project): CodeFact[] {
  const path = blockingPath(call, slot, resolver, file, project);
  return path === null ? [] : factsOfWays([path]);
}

function factsOfWays(paths: readonly BlockingPath[]): CodeFact[] {
  const ways = new Map(paths.filter(({ through }) => through.length > 0).map(({ name, through }) => [through[0]?.name, [...through.map((step) => step.name), name]]));
  return ways.size === 0 ? [] : [{ kind: 'blocks-through', ways: [...ways.values()].slice(0, maxWays) }];
}

function describe({ form, value }: Suspension): string {
  const name = shortName(value);
  switch (form) {
    case 'await': return name;
    case 'async-with': return `async with ${name}`;
    case 'async-for': case 'async-comprehension': return `async for … in ${name}`;
  }
}

function unique(names: readonly string[]): string[] {
  const all = [...new Set(names)];
  return all.length > maxNames ? [...all.slice(0, maxNames), '…'] : all;
}
