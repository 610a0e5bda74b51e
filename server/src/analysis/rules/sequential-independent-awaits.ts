// Two awaits in a row fetch things that have nothing to do with each other: the second could have started with the first.

import { isOnLoop, isInside } from '../facts/context.ts';
import { freeCoroutine, sharesNothing } from '../facts/independent.ts';
import type { StatementFact } from '../facts/types.ts';
import type { Assign, Call, Name } from '../syntax/ast.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'sequential-independent-awaits',
  aliases: ['A30'],
  family: 'performance',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['await'],

  check(unit) {
    const { facts, isTest, report, text } = unit;
    if (isTest) return;
    let before: Fetch | null = null;
    for (const fact of facts.statements) {
      const first: Fetch | null = before;
      const second: Fetch | null = fetchOf(fact, unit);
      before = second;
      if (first === null || second === null || first.fact.region !== fact.region || first.fact.scope !== fact.scope || dependsOn(second, first, unit)) continue;
      report({
        at: { start: second.call.callee.start, end: second.call.callee.end },
        message: 'message',
        args: { name: second.name, first: first.name },
        related: [{ at: { start: first.call.callee.start, end: first.call.callee.end }, message: 'first', args: { first: first.name } }],
        fixes: () => [{
          title: { key: 'gather' },
          safety: 'suggestion',
          build: (edit) => {
            const between = text({ start: first.assign.end, end: second.assign.start });
            if (between.trim() !== '' || (first.assign.targets.length > 1)) return false;
            const asyncio = edit.imported('asyncio', fact);
            edit.replace({ start: first.assign.start, end: second.assign.end }, `${first.target.name}, ${second.target.name} = await ${asyncio}.gather(${text(first.call)}, ${text(second.call)})`);
            return true;
          },
        }],
      });
      // A third one gets its own say when these two are one.
      before = null;
    }
  },
};

interface Fetch {
  readonly fact: StatementFact;
  readonly assign: Assign;
  readonly target: Name;
  readonly call: Call;
  readonly name: string;
}

/** Only what says that it reads: `user = await fetch_user(…)`. */
const reads = /^_?(async_)?(get|fetch|load|read|find|list|query|search|download|lookup|count|retrieve)(_|$)/;

function fetchOf(fact: StatementFact, { facts, resolver, file }: UnitUnderCheck): Fetch | null {
  const { node } = fact;
  if (node.kind !== 'assign' || node.annotation !== null || node.value?.kind !== 'await' || node.value.value.kind !== 'call' || !isOnLoop(facts, fact)) return null;
  if (isInside(facts, fact, ['with', 'async-with', 'while'])) return null;
  const [target] = node.targets;
  const call = node.value.value;
  const callee = freeCoroutine(call, fact, resolver, file);
  return target?.kind === 'name' && callee !== null && reads.test(callee.name) ? { fact, assign: node, target, call, name: callee.name } : null;
}

/** The second reads what the first gives, or both get an object that only one at a time may use. */
function dependsOn(second: Fetch, first: Fetch, { facts, resolver }: UnitUnderCheck): boolean {
  const within = (call: Call): string[] => facts.reads.filter((read) => read.start >= call.open && read.end <= call.end).map((read) => read.name);
  const ofFirst = new Set(within(first.call));
  const ofSecond = within(second.call);
  if (ofSecond.includes(first.target.name) || first.target.name === second.target.name || ofFirst.has(second.target.name)) return true;
  const own = new Set(ofSecond.filter((name) => !ofFirst.has(name)));
  return !sharesNothing(second.call, own, second.fact, resolver) || !sharesNothing(first.call, new Set(within(first.call).filter((name) => !ofSecond.includes(name))), first.fact, resolver);
}
