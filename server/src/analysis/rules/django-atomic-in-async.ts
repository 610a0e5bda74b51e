// A transaction that knows only plain code is put around asynchronous code: it is over before the code runs, or cannot be entered.

import { frameworkOf } from '../facts/registered.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'django-atomic-in-async',
  aliases: [],
  family: 'frameworks',
  severity: 'error',
  fix: 'none',
  onByDefault: true,
  words: ['@', 'with'],

  check(unit) {
    const { facts, resolver, report, text } = unit;
    for (const fact of facts.functions) {
      const framework = fact.async && fact.node.decorators.length > 0 ? frameworkOf(fact, unit) : null;
      if (framework?.api.scope !== 'transaction') continue;
      const { name, nameStart } = fact.node;
      report({ at: { start: nameStart, end: nameStart + name.length }, message: 'message', args: { name } });
    }
    for (const found of facts.withs) {
      if (!found.node.async) continue;
      const plain = found.node.items.some(({ context }) => {
        const name = context.kind === 'call' ? resolver.apiName(resolver.meaning(context.callee, found)) : null;
        const api = name === null ? undefined : resolver.knowledge.api(name);
        return api?.scope === 'transaction' && api.decorates === 'plain';
      });
      if (!plain) continue;
      report({ at: { start: found.node.start, end: found.node.start + (/^async\s+with/.exec(text(found.node))?.[0].length ?? 5) }, message: 'enter' });
    }
  },
};
