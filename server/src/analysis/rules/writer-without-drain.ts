// A loop writes to a stream and never waits for it: what the other side does not take in time piles up in memory.

import { awaitBehind } from '../edits/await-behind.ts';
import { isInLoop, missingFollowUp } from '../facts/follow-up.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'writer-without-drain',
  aliases: ['drain-missing'],
  family: 'resources',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['write', 'writelines'],

  check({ facts, resolver, file, isTest, text, report }) {
    if (isTest) return;
    for (const call of facts.calls) {
      if (!isInLoop(call, facts)) continue;
      const found = missingFollowUp(call, facts, resolver, file);
      if (found === null || found.method === 'close') continue;
      const awaited = `${text(found.receiver)}.${found.followUp}()`;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: 'message',
        args: { name: text(found.receiver), method: found.followUp },
        fixes: () => [{ title: { key: 'drain', args: { awaited } }, safety: 'suggestion', isPreferred: true, build: (edit) => awaitBehind(edit, call, awaited) }],
      });
    }
  },
};
