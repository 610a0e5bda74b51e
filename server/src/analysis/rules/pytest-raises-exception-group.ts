// A test is content with any exception group, whatever is in it.

import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'pytest-raises-exception-group',
  aliases: ['ASYNC401'],
  family: 'frameworks',
  severity: 'hint',
  fix: 'none',
  onByDefault: true,
  words: ['raises'],

  check({ facts, resolver, report }) {
    for (const call of facts.calls) {
      const right = resolver.api(call)?.forGroups;
      const [first] = call.node.args;
      // What is kept under a name may be looked into behind the block.
      if (right === undefined || first?.form !== 'positional' || call.use.kind !== 'entered' || call.use.item.target !== null) continue;
      const expected = resolver.apiName(resolver.meaning(first.value, call));
      if (expected === null || !/(^|\.)(Base)?ExceptionGroup$/.test(expected)) continue;
      report({ at: first.value, message: 'message', args: { right } });
    }
  },
};
