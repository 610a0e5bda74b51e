// A decorator written for plain functions times, retries, locks or catches around a call that only makes a coroutine: it does nothing.

import { decorationOf } from '../facts/summary.ts';
import { wrapperBehind, type Wrapper } from '../facts/wrapper.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'sync-decorator-on-coroutine',
  aliases: [],
  family: 'structure',
  severity: 'warning',
  fix: 'none',
  onByDefault: true,
  words: ['@'],

  check(unit) {
    const { facts, file, isTest, report } = unit;
    for (const fact of facts.functions) {
      if (!fact.async || fact.generator || fact.node.decorators.length === 0) continue;
      const found = innermost(fact, unit);
      if (found === null || found.wrapper.at === null) continue;
      const { wrapper, decorator } = found;
      const name = file.functionName(wrapper.key);
      report({
        at: { start: decorator.start, end: decorator.end },
        message: wrapper.around ?? 'try',
        args: { decorator: name, name: fact.node.name },
        severity: loweredInTests('warning', isTest),
        related: [{ within: wrapper.key, at: wrapper.at ?? decorator, message: 'call', args: { name: fact.node.name } }],
      });
    }
  },
};

/** The first decorator from below that puts a plain wrapper around the function; those under it leave a coroutine function. */
function innermost(fact: FunctionFact, { resolver }: UnitUnderCheck): { wrapper: Wrapper & { readonly key: string }; decorator: FunctionFact['node']['decorators'][number] } | null {
  for (const decorator of [...fact.node.decorators].reverse()) {
    const wrapper = wrapperBehind(decorator, fact, resolver);
    if (wrapper?.kind === 'around') return { wrapper, decorator };
    if (wrapper === null && decorationOf({ ...fact, node: { ...fact.node, decorators: [decorator] } }, resolver) !== 'none') return null;
  }
  return null;
}
