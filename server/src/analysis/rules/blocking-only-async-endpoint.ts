// An `async def` endpoint awaits nothing and blocks: as a plain function the framework would run it in a thread.

import { argumentsOf } from '../facts/arguments.ts';
import { blockingOf, literalOf } from '../facts/blocking.ts';
import { ownerFunction } from '../facts/context.ts';
import { couldBePlain, routeOf } from '../facts/endpoints.ts';
import { blockingChain } from '../facts/reach.ts';
import type { CallFact, FunctionFact } from '../facts/types.ts';
import type { RelatedPlace, Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

interface Blocks {
  readonly call: CallFact;
  readonly name: string;
  readonly waits: boolean;
}

export const rule: Rule = {
  id: 'blocking-only-async-endpoint',
  aliases: ['EVL001'],
  family: 'frameworks',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['@'],

  check(unit) {
    const { facts, resolver, file, slot, isTest, report, text } = unit;
    for (const fact of facts.functions) {
      if (!fact.async || fact.node.decorators.length === 0 || routeOf(fact, resolver)?.threads !== true) continue;
      const found = blockingIn(fact, unit);
      const [first] = found;
      if (first === undefined || !couldBePlain(fact, `${slot.id}:${fact.index}`, facts, resolver, file)) continue;
      const { node } = fact;
      report({
        at: { start: node.nameStart, end: node.nameStart + node.name.length },
        message: 'message',
        args: { name: node.name, blocking: (found.find(({ waits }) => waits) ?? first).name },
        severity: loweredInTests(found.some(({ waits }) => waits) ? 'warning' : 'information', isTest),
        related: found.slice(0, 8).map(({ call, name }): RelatedPlace => ({ at: calleeOf(call), message: 'blocks', args: { name } })),
        insteadOf: { rules: ['blocking-call-in-async', 'blocking-through-helper'], at: found.map(({ call }) => calleeOf(call)) },
        fixes: () => {
          const keyword = /^async\s+/.exec(text({ start: node.header, end: node.nameStart }))?.[0];
          return keyword === undefined ? [] : [{
            title: { key: 'makePlain', args: { name: node.name } }, safety: 'suggestion', isPreferred: true,
            build: (edit) => edit.replace({ start: node.header, end: node.header + keyword.length }, ''),
          }];
        },
      });
    }
  },
};

function calleeOf({ node }: CallFact): { start: number; end: number } {
  return { start: node.callee.start, end: node.callee.end };
}

function blockingIn(fact: FunctionFact, { facts, resolver, file, helperDepth, blocking }: UnitUnderCheck): Blocks[] {
  const found: Blocks[] = [];
  for (const call of facts.calls) {
    if (ownerFunction(facts, call) !== fact) continue;
    const direct = blockingOf(call, facts, resolver);
    if (direct !== null) {
      const { cost, category } = direct.blocking;
      if (category !== 'path-stat' && category !== 'import' && category !== 'debugger' && !blocking.isAllowed(direct.name)) found.push({ call, name: direct.name.replace(/^builtins\./, ''), waits: cost === 'wait' });
      continue;
    }
    const chain = blockingChain(resolver.callee(call), argumentsOf(call.node, literalOf), file, { maxDepth: helperDepth, isAllowed: blocking.isAllowed });
    if (chain !== null) found.push({ call, name: chain.sink.name.replace(/^builtins\./, ''), waits: chain.sink.cost === 'wait' });
  }
  return found;
}
