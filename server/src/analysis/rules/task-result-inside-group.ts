// The result of a group's task is read before anything let the task run: it is not there yet, and InvalidStateError is raised.

import { needsParentheses } from '../edits/await.ts';
import { expectsFailure } from '../facts/awaiting.ts';
import { isWithin, ownerFunction, regionsAround } from '../facts/context.ts';
import { runsThrough, startsIn } from '../facts/groups.ts';
import { catches } from '../facts/handlers.ts';
import type { Binding, CallFact, NameRead, UnitFacts } from '../facts/types.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'task-result-inside-group',
  aliases: [],
  family: 'structure',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['create_task'],

  check({ facts, resolver, file, report }) {
    // An eager task may be done when it is created.
    if (file.mentions('eager')) return;
    for (const read of facts.reads) {
      if (read.use.kind !== 'attribute' || !/^(result|exception)$/.test(read.use.node.name) || read.use.outer.kind !== 'callee') continue;
      const call = facts.calls[read.use.outer.call];
      const [only, ...more] = resolver.visible(read.name, read, read.start) ?? [];
      if (call === undefined || only === undefined || more.length > 0) continue;
      const start = startOf(only, facts, (found, group) => startsIn(found, group, resolver));
      if (start === null || !isTooEarly(read, start, facts) || asksFirst(read, facts)) continue;
      if (expectsFailure(facts, read) || catches(facts, read, /^(InvalidStateError|Exception|BaseException)$/)) continue;
      const { node } = read.use;
      report({
        at: { start: node.start, end: node.end },
        message: 'message',
        args: { name: read.name },
        fixes: () => node.name !== 'result' || call.node.args.length > 0 ? [] : [{
          title: { key: 'awaitIt', args: { name: read.name } }, safety: 'safe',
          build: (edit) => edit.replace(call.node, needsParentheses(call.use) || call.use.kind === 'operand' ? `(await ${read.name})` : `await ${read.name}`),
        }],
      });
    }
  },
};

/** The `tg.create_task(…)` that a name stands for. */
function startOf({ source }: Binding, facts: UnitFacts, counts: (call: CallFact, group: string) => boolean): CallFact | null {
  const value = source.kind === 'value' ? source.value : null;
  if (value?.kind !== 'call' || value.callee.kind !== 'attribute' || value.callee.value.kind !== 'name') return null;
  const { name } = value.callee.value;
  return facts.calls.find((call) => call.node === value && counts(call, name)) ?? null;
}

function isTooEarly(read: NameRead, start: CallFact, facts: UnitFacts): boolean {
  if (ownerFunction(facts, read) === null || read.scope !== start.scope || read.start < start.node.end || !isWithin(facts, read.region, start.region)) return false;
  let to = read.end;
  // In a loop of its own, what stands below has run when the next round begins.
  for (const region of regionsAround(facts, read.region)) {
    if (region.index === start.region) break;
    if (/^(for|async-for|while)$/.test(region.kind)) to = region.end;
  }
  return runsThrough(facts, read, start.node.end, to);
}

function asksFirst(read: NameRead, facts: UnitFacts): boolean {
  return facts.reads.some((other) => other.name === read.name && other.use.kind === 'attribute' && other.use.node.name === 'done');
}
