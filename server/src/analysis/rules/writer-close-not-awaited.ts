// A stream is told to close, and nobody waits until it is: what was written may be lost, and errors go nowhere.

import { awaitBehind } from '../edits/await-behind.ts';
import { isErrorPath, missingFollowUp } from '../facts/follow-up.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'writer-close-not-awaited',
  aliases: ['wait-closed-missing'],
  family: 'resources',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['close'],

  check({ facts, resolver, file, isTest, text, report }) {
    if (isTest) return;
    for (const call of facts.calls) {
      const found = missingFollowUp(call, facts, resolver, file);
      if (found === null || found.method !== 'close' || isErrorPath(call, facts)) continue;
      const awaited = `${text(found.receiver)}.${found.followUp}()`;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: 'message',
        args: { name: text(found.receiver), method: found.followUp },
        fixes: () => [{ title: { key: 'wait', args: { awaited } }, safety: 'suggestion', isPreferred: true, build: (edit) => awaitBehind(edit, call, awaited) }],
      });
    }
  },
};
