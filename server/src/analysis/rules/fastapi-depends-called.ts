// A function is called where a framework wants the function itself, to call it later.

import { coroutineOf } from '../facts/awaiting.ts';
import { nearestName } from '../facts/describe.ts';
import { exitsOf } from '../facts/flow.ts';
import { iterationOf } from '../facts/protocols.ts';
import type { CallFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'fastapi-depends-called',
  aliases: [],
  family: 'frameworks',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  words: ['('],
  calls: ['takesCallable'],
  check(unit) {
    const { facts, resolver, report } = unit;
    for (const inner of facts.calls) {
      if (inner.use.kind !== 'argument') continue;
      const outer = facts.calls[inner.use.call];
      const name = outer === undefined ? null : resolver.apiName(resolver.callee(outer));
      const wanted = outer === undefined ? undefined : resolver.api(outer)?.takesCallable;
      if (name === null || wanted?.includes(inner.use.argument) !== true || outer?.node.args[inner.use.argument]?.form !== 'positional' || mayBeCallable(inner, unit)) continue;
      const { node } = inner;
      report({
        at: node.callee,
        message: 'message',
        args: { name: nearestName(node), framework: name.slice(name.lastIndexOf('.') + 1) },
        fixes: () => node.args.length > 0 ? [] : [{
          title: { key: 'dropCall' }, safety: 'safe',
          build: (edit) => {
            if (edit.text({ start: node.open, end: node.end }).includes('#')) return false;
            edit.replace({ start: node.callee.end, end: node.end }, '');
            return true;
          },
        }],
      });
    }
  },
};

/** Anything but a coroutine, a generator, or the nothing of a function that returns none. */
function mayBeCallable(call: CallFact, unit: UnitUnderCheck): boolean {
  const { resolver, file } = unit;
  if (coroutineOf(call, resolver) !== null || isGenerator(call, unit)) return false;
  const callee = resolver.callee(call);
  if (callee.kind !== 'function') return true;
  const { nature, stub } = file.summary(callee.key);
  const found = file.functionOf(callee.key);
  return nature !== 'plain' || stub || found === null || found.fact.node.decorators.length > 0 || !exitsOf(found.fact.node.body).has('end')
    || found.slot.facts.returns.some(({ scope, node }) => scope === found.fact.ownScope && node.value !== null);
}

function isGenerator(call: CallFact, unit: UnitUnderCheck): boolean {
  return unit.resolver.callee(call).kind === 'function' && iterationOf(call.node, call, unit) !== null;
}
