// A coroutine asks again and again whether something of this program has happened, and finds out late each time.

import { polling } from '../facts/polling.ts';
import { nameOf } from '../facts/describe.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'busy-wait-polling',
  aliases: ['ASYNC110', 'S7484', 'async-busy-wait'],
  family: 'synchronization',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['while'],

  check({ facts, resolver, slot, file, isTest, text, report }) {
    if (isTest) return;
    for (const loop of facts.loops) {
      const found = polling(loop, slot, resolver, file);
      if (found === null || loop.node.kind !== 'while') continue;
      const { node } = loop;
      const at = { start: node.start, end: node.start + 'while'.length };
      if (found.kind === 'flag') {
        const name = text(node.test);
        const args = { name: name.length > 40 ? found.name : name };
        report({ at, message: 'flag', args, related: [{ definition: found.setter, message: 'setHere', args: { name: nameOf(found.setter, file) } }] });
        continue;
      }
      const name = text(found.event);
      report({
        at, message: 'event', args: { name },
        fixes: () => [{ title: { key: 'wait', args: { name } }, safety: 'suggestion', isPreferred: true, build: (edit) => {
          if (edit.text(node).includes('#')) return false;
          edit.replace(node, `await ${name}.wait()`);
          return true;
        } }],
      });
    }
  },
};
