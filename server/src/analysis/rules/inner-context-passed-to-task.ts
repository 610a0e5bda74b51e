// A task of a group gets what a context inside the group's block has opened: the context is left before the task even starts.

import { enterBeforeGroup } from '../edits/task-group.ts';
import { isWithin, regionsAround } from '../facts/context.ts';
import { groupsOf, runsThrough, type Group } from '../facts/groups.ts';
import type { CallFact, NameRead, UnitFacts, WithFact } from '../facts/types.ts';
import type { WithItem } from '../syntax/ast.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'inner-context-passed-to-task',
  aliases: ['ASYNC111'],
  family: 'structure',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['create_task'],

  check(unit) {
    const { facts, resolver, isTest, report } = unit;
    for (const group of groupsOf(facts, resolver)) {
      for (const start of group.starts) {
        for (const { fact, item, name } of innerContexts(group, start, unit)) {
          const read = passed(name, start, facts);
          if (read === undefined || !leavesAtOnce(fact, start, facts)) continue;
          report({
            at: { start: read.start, end: read.end },
            message: 'message',
            args: { name },
            severity: loweredInTests('warning', isTest),
            related: [{ at: { start: item.start, end: item.end }, message: 'leftHere', args: { name } }],
            fixes: () => [{ title: { key: 'enterFirst', args: { name } }, safety: 'suggestion', isPreferred: true, build: enterBeforeGroup(group, fact.node, item) }],
          });
        }
      }
    }
  },
};

/** Contexts around the call that are entered after the group, and so are left before it. */
function innerContexts(group: Group, start: CallFact, { facts, resolver }: UnitUnderCheck): { fact: WithFact; item: WithItem; name: string }[] {
  return facts.withs.filter((fact) => isWithin(facts, start.region, fact.bodyRegion) && isWithin(facts, fact.bodyRegion, group.fact.bodyRegion)).flatMap((fact) => {
    const items = fact === group.fact ? fact.node.items.slice(fact.node.items.indexOf(group.item) + 1) : fact.node.items;
    return items.flatMap((item) => {
      const value = resolver.meaning(item.context, fact);
      const scope = value.kind === 'instance' ? resolver.knowledge.api(value.of)?.scope : undefined;
      return item.target?.kind !== 'name' || scope === 'timeout' || scope === 'suppress' ? [] : [{ fact, item, name: item.target.name }];
    });
  });
}

/** The object itself, or a bound method of it, among what the coroutine gets; a method's result is not the object. */
function passed(name: string, start: CallFact, facts: UnitFacts): NameRead | undefined {
  return facts.reads.find((read) => {
    if (read.name !== name || read.start < start.node.open || read.end > start.node.end || read.scope !== start.scope) return false;
    return read.use.kind === 'argument' || (read.use.kind === 'attribute' && read.use.outer.kind === 'argument' && /^(get|post|put|read|write|send|recv|execute|fetch\w*|request)$/.test(read.use.node.name));
  });
}

/** Nothing in the context's block lets the task run once it is there. */
function leavesAtOnce(fact: WithFact, start: CallFact, facts: UnitFacts): boolean {
  let from = start.node.end;
  for (const region of regionsAround(facts, start.region)) {
    if (region.index === fact.bodyRegion) break;
    if (/^(for|async-for|while)$/.test(region.kind)) from = facts.statements[region.statement]?.node.start ?? from;
  }
  return runsThrough(facts, start, from, fact.node.end);
}
