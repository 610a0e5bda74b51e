// A package for what the standard library has had since Python 3.11.

import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'legacy-timeout-package',
  aliases: ['async-timeout-package'],
  family: 'timeouts',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['with'],

  check({ facts, resolver, python, text, report }) {
    for (const { node, ...place } of facts.withs) {
      const [item, ...more] = node.items;
      // `as scope`: its handle has other methods.
      if (!node.async || item?.context.kind !== 'call' || more.length > 0 || item.target !== null) continue;
      const { callee } = item.context;
      const name = resolver.apiName(resolver.meaning(callee, place));
      const successor = name === null ? undefined : resolver.knowledge.api(name)?.successor;
      if (successor === undefined || !python.has(successor.since)) continue;
      report({
        at: callee,
        message: 'message',
        args: { name: text(callee), successor: successor.call, since: successor.since },
        tags: ['deprecated'],
        fixes: () => [{
          title: { key: 'useSuccessor', args: { successor: successor.call } },
          safety: 'suggestion',
          isPreferred: true,
          build: (edit) => edit.replace(callee, edit.imported(successor.call, place)),
        }],
      });
    }
  },
};
