// Results are collected one await at a time although the calls have nothing to do with each other.

import { coroutineOf } from '../facts/awaiting.ts';
import { isInside, isOnLoop } from '../facts/context.ts';
import { freeCoroutine, sharesNothing } from '../facts/independent.ts';
import { namesIn } from '../facts/targets.ts';
import type { CallFact } from '../facts/types.ts';
import type { Call, Comprehension, Expr, For } from '../syntax/ast.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'await-in-loop',
  aliases: ['WPS476', 'GatherSequentialAwait', 'A30'],
  family: 'performance',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['await'],

  check(unit) {
    const { facts, resolver, file, isTest, report } = unit;
    if (isTest) return;
    for (const found of facts.suspensions) {
      if (found.form !== 'await' || found.value.kind !== 'call') continue;
      const call = facts.calls.find((each) => each.node === found.value);
      const loop = call === undefined ? null : collectingLoop(call, unit);
      if (call === undefined || loop === null || coroutineOf(call, resolver) === null) continue;
      const callee = freeCoroutine(call.node, call, resolver, file);
      if (callee === null || !sharesNothing(call.node, new Set(namesIn(loop.target)), call, resolver)) continue;
      report({
        at: { start: found.start, end: found.start + 'await'.length },
        message: 'message',
        args: { name: callee.name },
        related: [{ definition: callee.key, message: 'common.definedHere', args: { name: callee.name } }],
        fixes: () => [gatherPlan(loop, call)],
      });
    }
  },
};

type Loop =
  | { readonly kind: 'comprehension'; readonly node: Comprehension; readonly target: Expr }
  /** `results.append(await f(x))`, alone in the loop. */
  | { readonly kind: 'append'; readonly node: For; readonly target: Expr; readonly append: Call };

/** The loop or list comprehension that does nothing but collect what this call gives. */
function collectingLoop(call: CallFact, { facts }: UnitUnderCheck): Loop | null {
  if (call.use.kind !== 'awaited' || !isOnLoop(facts, call) || isInside(facts, call, ['while', 'with', 'async-with', 'async-for'])) return null;
  const { outer } = call.use;
  if (outer.kind === 'comprehension-element') {
    const { node } = outer;
    const [clause, ...more] = node.clauses;
    const only = clause !== undefined && more.length === 0 && !clause.async && facts.suspensions.filter((found) => found.start >= node.start && found.end <= node.end).length === 1;
    return node.form === 'list' && only ? { kind: 'comprehension', node, target: clause.target } : null;
  }
  if (outer.kind !== 'argument') return null;
  const append = facts.calls[outer.call];
  const statement = facts.statements[call.statement]?.node;
  const loop = facts.loops.find((found) => found.bodyRegion === call.region);
  if (append === undefined || statement?.kind !== 'expression' || statement.value !== append.node || loop?.node.kind !== 'for' || loop.node.body.statements.length !== 1 || loop.node.orElse !== null) return null;
  const { callee, args } = append.node;
  return callee.kind === 'attribute' && callee.name === 'append' && callee.value.kind === 'name' && args.length === 1 ? { kind: 'append', node: loop.node, target: loop.node.target, append: append.node } : null;
}

function gatherPlan(loop: Loop, call: CallFact): FixPlan {
  return {
    title: { key: 'gather' },
    safety: 'suggestion',
    build: (edit) => {
      const gather = `await ${edit.imported('asyncio', call)}.gather`;
      if (loop.kind === 'comprehension') {
        const { node } = loop;
        const inner = edit.text({ start: node.start + 1, end: node.end - 1 });
        const awaited = /^(\s*)await\s+/.exec(inner);
        if (awaited === null) return false;
        edit.replace(node, `${gather}(*(${awaited[1] ?? ''}${inner.slice(awaited[0].length)}))`);
        return true;
      }
      const { node, append } = loop;
      if (append.callee.kind !== 'attribute' || edit.text(node).includes('#')) return false;
      edit.replace(node, `${edit.text(append.callee.value)}.extend(${gather}(*(${edit.text(call.node)} for ${edit.text(node.target)} in ${edit.text(node.iterable)})))`);
      return true;
    },
  };
}
