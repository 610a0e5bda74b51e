// A stub of an async generator is declared with `async def`: without a `yield` that is a coroutine that gives an iterator, which no implementation is.

import { generatorStubs } from '../facts/generator-stubs.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'async-stub-generator',
  aliases: [],
  family: 'syntax',
  severity: 'information',
  fix: 'safe',
  onByDefault: true,
  words: ['AsyncIterator', 'AsyncIterable', 'AsyncGenerator'],

  check({ facts, file, slot, text, report }) {
    for (const { fact, evidence } of generatorStubs(facts, slot, file)) {
      const { name, nameStart, header } = fact.node;
      report({
        at: { start: nameStart, end: nameStart + name.length },
        message: 'message',
        args: { name },
        related: [{ definition: evidence.key, message: evidence.kind, args: { name } }],
        fixes: () => [{ title: { key: 'plain' }, safety: 'safe', build: (edit) => {
          const written = /^async\s+(?=def\b)/.exec(text({ start: header, end: nameStart }));
          if (written === null) return false;
          edit.replace({ start: header, end: header + written[0].length }, '');
          return true;
        } }],
      });
    }
  },
};
