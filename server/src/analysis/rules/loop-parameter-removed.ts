// A `loop=` argument that asyncio took until Python 3.9: since 3.10 the call raises TypeError.

import { removeArgument } from '../edits/remove-argument.ts';
import { isMeantToFail } from '../facts/expected.ts';
import { firstWithout, mindsVersions, standingOf } from '../facts/versions.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'loop-parameter-removed',
  aliases: ['W4903', 'deprecated-argument', 'reportCallIssue', 'call-overload', 'unexpected-keyword', 'unknown-argument'],
  family: 'event-loop',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['loop'],

  check({ facts, resolver, file, slot, python, report }) {
    for (const call of facts.calls) {
      const argument = call.node.args.find(({ keyword }) => keyword === 'loop');
      if (argument === undefined) continue;
      const callee = resolver.callee(call);
      const dot = callee.kind === 'api' ? callee.name.lastIndexOf('.') : -1;
      if (callee.kind !== 'api' || dot < 0) continue;
      const former = resolver.knowledge.api(callee.name.slice(0, dot))?.formerKeywords?.find(({ keyword, of }) => keyword === argument.keyword && of.includes(callee.name.slice(dot + 1)));
      if (former === undefined) continue;
      const standing = standingOf(former, python);
      // Where it only warns it may well be needed.
      if ((standing !== 'gone' && standing !== 'going') || mindsVersions(file, slot, call) || isMeantToFail(call, facts)) continue;
      report({
        at: { start: argument.start, end: argument.end },
        message: 'message',
        args: { name: callee.name, keyword: former.keyword, version: firstWithout(former.until) },
        severity: standing === 'gone' ? 'error' : 'warning',
        fixes: () => [{ title: { key: 'removeArgument', args: { keyword: former.keyword } }, safety: 'safe', build: (edit) => removeArgument(edit, call.node, argument) }],
      });
    }
  },
};
