// A package is imported that its authors have ended, or that the standard library has made unnecessary.

import { supersededImports } from '../facts/superseded.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'superseded-async-package',
  aliases: ['deprecated-async-package', 'ASYNC127', 'nested-loop-patch'],
  family: 'resources',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['import'],

  check({ facts, resolver, slot, python, report }) {
    // Guarded by a version or an `except ImportError`, somebody has thought about it.
    if (slot.container.conditional) return;
    for (const { at, root, superseded, rename } of supersededImports(facts, resolver.knowledge)) {
      if (superseded.since !== undefined && !python.has(superseded.since)) continue;
      report({
        at,
        message: 'message',
        args: { name: root, by: superseded.by },
        tags: ['deprecated'],
        fixes: () => rename === null ? [] : [{ title: { key: 'rename', args: { module: rename.module } }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.replace(rename.at, rename.text) }],
      });
    }
  },

  checkRequirement({ name, isConditional, knowledge, report }) {
    const ended = knowledge.api(name)?.ended;
    if (ended === undefined || ended.since !== undefined || isConditional) return;
    report({ message: 'message', args: { name, by: ended.by }, tags: ['deprecated'] });
  },
};
