// An endless worker runs in a task that nobody waits for, and nothing in it handles errors: the first one ends it silently.

import { logBy } from '../edits/logger.ts';
import { indentLines, lineEnd } from '../edits/scope-resource.ts';
import { endlessLoopOf, handlesErrors, runsUnwatched } from '../facts/background.ts';
import { isWithin } from '../facts/context.ts';
import type { LoopFact } from '../facts/types.ts';
import type { While } from '../syntax/ast.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'background-loop-unguarded',
  aliases: [],
  family: 'tasks',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['while'],

  check(unit) {
    const { facts, slot, file, isTest, report } = unit;
    if (isTest || file.mentions('add_done_callback')) return;
    for (const fact of facts.functions) {
      const loop = fact.async && !fact.generator && fact.node.decorators.length === 0 ? endlessLoopOf(fact, unit) : null;
      if (loop === null || handlesErrors(loop, unit) || !mayFail(loop, unit) || !runsUnwatched(`${slot.id}:${fact.index}`, file)) continue;
      report({
        at: { start: loop.node.start, end: loop.node.start + 'while'.length },
        message: 'message',
        args: { name: fact.node.name },
        fixes: () => [{ title: { key: 'guard' }, safety: 'suggestion', isPreferred: true, build: guard(loop, fact.node.name, unit) }],
      });
    }
  },
};

/** It waits for more than asyncio's own, or hands what it got to a function that nobody knows. Logging and counting hardly fail. */
function mayFail(loop: LoopFact, { facts, resolver }: UnitUnderCheck): boolean {
  const waits = facts.suspensions.some((found) => {
    if (!isWithin(facts, found.region, loop.bodyRegion)) return false;
    const name = found.value.kind === 'call' ? resolver.apiName(resolver.meaning(found.value.callee, found)) : null;
    return name === null ? found.value.kind === 'call' : !name.startsWith('asyncio.');
  });
  return waits || facts.calls.some((call) => isWithin(facts, call.region, loop.bodyRegion) && call.node.callee.kind === 'name' && call.node.args.length > 0 && /^(unknown|function)$/.test(resolver.callee(call).kind));
}

/** `try` around the body, its last sleep excluded: an error must not turn the loop into a busy one. */
function guard(loop: LoopFact & { readonly node: While }, name: string, { facts, resolver, text }: UnitUnderCheck): FixPlan['build'] {
  return (edit) => {
    const { statements } = loop.node.body;
    const rest = statements.at(-1);
    const sleep = rest?.kind === 'expression' && rest.value.kind === 'await' ? rest.value.value : null;
    const pauses = sleep?.kind === 'call' && resolver.apiName(resolver.meaning(sleep.callee, facts.calls.find((call) => call.node === sleep) ?? loop)) === 'asyncio.sleep';
    const guarded = pauses ? statements.slice(0, -1) : statements;
    const [first] = guarded;
    const last = guarded.at(-1);
    if (first === undefined || last === undefined || text({ start: loop.node.start, end: first.start }).includes('#')) return false;
    const start = edit.lineStart(first.start);
    if (edit.text({ start, end: first.start }).trim() !== '') return false;
    const indent = edit.indentAt(first.start);
    const { newline, indentUnit } = edit;
    edit.insert(start, `${indent}try:${newline}`);
    if (!indentLines(edit, start, last.end)) return false;
    edit.insert(lineEnd(edit, last.end), `${newline}${indent}except Exception:${newline}${indent}${indentUnit}${logBy(edit, 'exception', loop, last.end)}("${name} failed")`);
    return true;
  };
}
