// `return`, `break` or `continue` out of a task group's block: control leaves only when all tasks are done, which may be never.

import { isWithin, ownerFunction, regionsAround } from '../facts/context.ts';
import { groupsOf, type Group } from '../facts/groups.ts';
import type { StatementFact, UnitFacts } from '../facts/types.ts';
import type { EditBuilder } from '../edits/builder.ts';
import type { FixPlan, Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'control-flow-in-taskgroup',
  aliases: ['ASYNC121', 'S7514'],
  family: 'structure',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['create_task'],

  check({ facts, resolver, python, isTest, text, report }) {
    for (const group of groupsOf(facts, resolver)) {
      const { fact, starts } = group;
      // Whoever cancels in here knows what the block waits for.
      if (starts.length === 0 || /cancel|_abort/.test(text(fact.node))) continue;
      for (const jump of facts.statements) {
        const { kind, start } = jump.node;
        if ((kind !== 'return' && kind !== 'break' && kind !== 'continue') || !leaves(jump, group, facts) || !starts.some((call) => call.node.end < start)) continue;
        report({
          at: { start, end: start + kind.length },
          message: 'message',
          args: { keyword: kind },
          severity: loweredInTests('information', isTest),
          fixes: () => python.has('3.15') ? [cancelPlan(jump, group)] : [],
        });
      }
    }
  },
};

/** Out of the block, and not merely at its end, where it waits in any case. */
function leaves(jump: StatementFact, { fact }: Group, facts: UnitFacts): boolean {
  if (jump.node.start < fact.node.start || jump.node.end > fact.node.end) return false;
  if (!isWithin(facts, jump.region, fact.bodyRegion) || ownerFunction(facts, jump) !== ownerFunction(facts, fact)) return false;
  let inLoop = false;
  for (const region of regionsAround(facts, jump.region)) {
    if (region.index === fact.bodyRegion) break;
    inLoop ||= /^(for|async-for|while)$/.test(region.kind);
  }
  if (inLoop) return jump.node.kind === 'return';
  const last = fact.node.body.statements.at(-1);
  return last !== undefined && jump.node.end <= last.start;
}

function cancelPlan(jump: StatementFact, { name }: Group): FixPlan {
  return {
    title: { key: 'cancelGroup', args: { name } }, safety: 'suggestion', isPreferred: true,
    build: (edit: EditBuilder) => {
      const start = edit.lineStart(jump.node.start);
      const indent = edit.text({ start, end: jump.node.start });
      if (indent.trim() !== '') return false;
      edit.insert(jump.node.start, `${name}.cancel()${edit.newline}${indent}`);
      return true;
    },
  };
}
