// A keyword argument is written under a name that its library has given up.

import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'pytest-scope-for-loop-scope',
  aliases: [],
  family: 'frameworks',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['scope'],

  check({ facts, resolver, report }) {
    for (const call of facts.calls) {
      if (!call.node.args.some((argument) => argument.keyword !== null)) continue;
      const name = resolver.apiName(resolver.callee(call));
      const renamed = resolver.api(call)?.renamed;
      if (name === null || renamed === undefined) continue;
      for (const { keyword, start } of call.node.args) {
        const now = keyword === null ? undefined : renamed[keyword];
        // Both names at once: somebody supports both.
        if (keyword === null || now === undefined || call.node.args.some((other) => other.keyword === now)) continue;
        const at = { start, end: start + keyword.length };
        report({
          at, message: 'message', args: { keyword, now, name: name.slice(name.lastIndexOf('.') + 1) }, tags: ['deprecated'],
          fixes: () => [{ title: { key: 'rename', args: { now } }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.replace(at, now) }],
        });
      }
    }
  },
};
