// Tasks collected in a local list, and the ways out of the function that pass the waiting by.

import { isInside, isOnLoop, ownerFunction, regionsAround } from './context.ts';
import { callOf, methodCalled, onlyBinding, readsWithin } from './local-names.ts';
import type { Resolver } from './resolve.ts';
import type { Binding, CallFact, FunctionFact, NameRead, StatementFact, UnitFacts } from './types.ts';

export interface LeftBehind {
  /** The `return` or `raise`. */
  readonly statement: StatementFact;
  /** The local list or set. */
  readonly name: string;
  /** The first call that creates one of its tasks. */
  readonly created: CallFact;
}

export function* leftBehind(facts: UnitFacts, resolver: Resolver): Generator<LeftBehind> {
  for (const owner of facts.functions) {
    if (!owner.async || owner.generator) continue;
    for (const name of facts.scopes[owner.ownScope]?.bindings.keys() ?? []) {
      const binding = onlyBinding(facts, owner, name);
      if (binding === null || !isEmptyCollection(binding)) continue;
      const reads = readsWithin(facts, owner, name);
      const additions = reads.flatMap((read) => additionOf(read, facts, resolver));
      const [first] = additions;
      // Everything that is not an addition may be what takes care of the tasks.
      const other = reads.filter((read) => !additions.some((addition) => addition.read === read)).map((read) => read.start);
      const joined = Math.min(...other);
      if (first === undefined || additions.some(({ call }) => call === null) || first.call === null || !isAwaitedAt(reads, joined, facts)) continue;
      for (const statement of facts.statements) {
        if (isWayOut(statement, owner, facts) && statement.node.end < joined && canFollow(statement, first.read, binding, facts) && !isGuarded(statement, name, facts)) yield { statement, name, created: first.call };
      }
    }
  }
}

function isEmptyCollection({ source }: Binding): boolean {
  const value = source.kind === 'value' || source.kind === 'annotated' ? source.value : null;
  return value !== null && ((value.kind === 'list' && value.elements.length === 0) || (value.kind === 'call' && value.callee.kind === 'name' && /^(set|list)$/.test(value.callee.name) && value.args.length === 0));
}

/** `tasks.append(create_task(…))`; `call` is null for an addition of anything else. */
function additionOf(read: NameRead, facts: UnitFacts, resolver: Resolver): { read: NameRead; call: CallFact | null }[] {
  const method = methodCalled(read.use, facts);
  if (method === null || (method.name !== 'append' && method.name !== 'add')) return [];
  const made = callOf(method.call.node.args[0]?.value, facts);
  const name = made === null ? null : resolver.apiName(resolver.callee(made));
  return [{ read, call: name !== null && resolver.knowledge.api(name)?.startsTask === 'weak' ? made : null }];
}

/** The first other use waits for the tasks: `await gather(*tasks)`, `await wait(tasks)`. */
function isAwaitedAt(reads: readonly NameRead[], at: number, facts: UnitFacts): boolean {
  const read = reads.find((found) => found.start === at);
  let use = read?.use;
  while (use?.kind === 'starred') use = use.outer;
  return use?.kind === 'argument' && facts.calls[use.call]?.use.kind === 'awaited';
}

function isWayOut(statement: StatementFact, owner: FunctionFact, facts: UnitFacts): boolean {
  return (statement.node.kind === 'return' || statement.node.kind === 'raise') && ownerFunction(facts, statement) === owner && isOnLoop(facts, statement);
}

/** The list may hold a task when the statement is reached. */
function canFollow(statement: StatementFact, addition: NameRead, binding: Binding, facts: UnitFacts): boolean {
  if (statement.node.start < binding.start) return false;
  const outer = [...regionsAround(facts, addition.region)];
  const around = [...regionsAround(facts, statement.region)];
  const sharesLoop = around.some((region) => /^(for|async-for|while)$/.test(region.kind) && outer.some((found) => found.index === region.index) && !(binding.start > region.start && binding.start < region.end));
  if (sharesLoop) return true;
  // Two branches of one decision exclude each other.
  const excluded = around.some((region) => /^(if|else|case)$/.test(region.kind) && outer.some((found) => found.statement === region.statement && found.index !== region.index));
  return statement.node.start > addition.start && !excluded;
}

/** A `try` around it may take care, and so may whoever looked at the list before. */
function isGuarded(statement: StatementFact, name: string, facts: UnitFacts): boolean {
  if (isInside(facts, statement, ['try', 'handler', 'with', 'async-with'])) return true;
  return [...regionsAround(facts, statement.region)].some((region) => {
    const around = facts.statements[region.statement]?.node;
    return around?.kind === 'if' && facts.reads.some((read) => read.name === name && read.start >= around.test.start && read.end <= around.test.end);
  });
}
